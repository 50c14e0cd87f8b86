"""Every format's whole output, kept as a file: a change of one is seen in the diff.

`PARALLAX_GOLDEN=write pytest tests/export` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.export.sample import findings
from tui.export import EXPORTERS
from tui.export.citation import event_table
from tui.export.plain import alignment_text, comparison_text, terms_text

GOLDEN = Path(__file__).parent / "golden"
OUTPUTS = {f"{name}{exporter.suffix}": exporter.write for name, exporter in EXPORTERS.items()} | {
    "comparison.txt": comparison_text,
    "alignment.txt": alignment_text,
    "terms.txt": terms_text,
    "event.md": lambda found: event_table(found.index, found.index.groups[0]),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_format_writes_what_it_wrote_before(name: str) -> None:
    written = OUTPUTS[name](findings())
    path = GOLDEN / name
    if os.environ.get("PARALLAX_GOLDEN") == "write":
        path.write_text(written, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == written


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_format_ends_with_one_line_end_and_obeys_no_escape_sequence(name: str) -> None:
    written = OUTPUTS[name](findings())
    assert written.endswith("\n")
    assert not written.endswith("\n\n")
    assert "\x1b" not in written
    assert "\x07" not in written


@pytest.mark.parametrize("name", OUTPUTS)
def test_no_format_speaks_of_bias_or_of_omission(name: str) -> None:
    written = OUTPUTS[name](findings()).casefold()
    assert "omitted" not in written
    assert "bias" not in written.replace("parallax gives no score of bias", "")
