"""The JSON that the README shows is the JSON that is written, key by key."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.export.sample import findings
from tui.export.alignment_json import alignment_json
from tui.export.report_json import report_json
from tui.export.terms_json import terms_json

README = Path(__file__).parents[2] / "README.md"
EXAMPLES = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", README.read_text("utf-8"), re.DOTALL)]
BY_ID = {"counts", "distinctive"}
"""Mappings whose keys are article ids."""


def keys(value: Any) -> Any:
    """The keys of a value in their order, of a list those of its first item."""
    if isinstance(value, dict):
        return {key: None if key in BY_ID else keys(item) for key, item in value.items()}
    return keys(value[0]) if isinstance(value, list) and value else None


@pytest.mark.parametrize(("example", "write"), [(0, alignment_json), (1, terms_json)])
def test_an_example_has_the_keys_that_are_written_in_their_order(example: int, write: Any) -> None:
    written = keys(json.loads(write(findings())))
    assert json.dumps(keys(EXAMPLES[example])) == json.dumps(written)


def test_the_examples_together_have_every_key_of_the_report() -> None:
    alignment, terms, report = EXAMPLES
    written = json.loads(report_json(findings()))
    assert alignment.keys() | terms.keys() | report.keys() == written.keys()
    assert report["articles"][0].keys() - {"…"} == written["articles"][0].keys() - alignment["articles"][0].keys()
    for name in ("not_found", "categories"):
        assert list(report[name][0]) == list(written[name][0])
