"""Every file that leaves Parallax is known again as Parallax's own, in another encoding too."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.export.sample import findings
from tui.export import EXPORTERS
from tui.export.citation import event_table
from tui.export.plain import alignment_text, comparison_text, terms_text
from tui.text.provenance import KINDS, written_by_parallax

TEXTS = {"comparison": comparison_text, "alignment": alignment_text, "terms": terms_text}


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_export_is_known_as_ours(name: str) -> None:
    assert written_by_parallax(EXPORTERS[name](findings())) in KINDS.values()


@pytest.mark.parametrize("name", TEXTS)
def test_what_the_command_line_prints_is_known_as_ours(name: str) -> None:
    for width in (40, 80):
        assert written_by_parallax(TEXTS[name](findings(), width)) == KINDS[name]


def test_a_table_that_a_spreadsheet_saved_again_is_known_as_ours() -> None:
    rows = csv.reader(io.StringIO(EXPORTERS["csv"](findings())))
    file = io.StringIO()
    csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    assert written_by_parallax(file.getvalue()) == "a session's notes"


@pytest.mark.parametrize("name", ["json", "jsonld", "alignment", "terms"])
def test_json_that_a_program_wrote_again_is_known_as_ours(name: str) -> None:
    tree = json.loads(EXPORTERS[name](findings()))
    assert written_by_parallax(json.dumps(tree, sort_keys=True)) in KINDS.values()


def test_a_copied_event_carries_no_mark_because_it_goes_into_the_readers_own_text() -> None:
    index = findings().index
    assert written_by_parallax(event_table(index, index.groups[0])) is None
