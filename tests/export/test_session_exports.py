"""Notes and decisions leave the house whole, apart, and harmless to a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from tests.export.sample import EVIL, findings
from tui.export.notes import RULINGS, session_markdown
from tui.export.session_csv import COLUMNS, guarded, session_csv
from tui.model.session import Ruling, Session


def rows() -> list[dict[str, str]]:
    """The sample's session, read back as a spreadsheet would."""
    return list(csv.DictReader(StringIO(session_csv(findings().session))))


def test_every_place_of_a_note_has_a_row_with_its_note() -> None:
    first, second, *_ = rows()
    assert list(first) == list(COLUMNS)
    assert first["quote"] == "Harbour deal is a sham"
    assert (second["quote"], second["adrift"]) == ("Harbour agreement signed", "yes")
    assert first["note"] == second["note"] == "Deal or agreement?\nAsk the harbour office."
    assert first["codes"] == "naming; check"


def test_decisions_come_after_the_notes_and_say_what_they_are() -> None:
    assert [row["kind"] for row in rows()] == [
        "note", "note", "note", "decision: unlink", "decision: unlink", "decision: one-story",
    ]  # fmt: skip


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", EVIL])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert guarded(cell).startswith("'")


@pytest.mark.parametrize("cell", ["", "plain", "1-1", "“=1”"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_every_ruling_has_its_words() -> None:
    assert set(RULINGS) == set(Ruling)


def test_an_empty_session_says_so() -> None:
    text = session_markdown(Session("empty"))
    assert "No notes." in text
    assert "No decisions." in text
