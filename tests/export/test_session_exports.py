"""Notes and decisions leave the house whole, apart, and harmless to a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import anchor, article
from tests.export.sample import EVIL, findings
from tui.export.csv_text import guarded
from tui.export.notes import RULINGS, session_markdown
from tui.export.session_csv import COLUMNS, session_csv
from tui.model.annotation import Annotation
from tui.model.session import Ruling, Session

SIGNS = "=+-@\t\r\n,;\"'|\x1b\x00a1 "


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


@given(st.text(alphabet=SIGNS, max_size=20), st.text(alphabet=SIGNS, max_size=20))
def test_whatever_a_note_holds_the_table_keeps_its_rows_and_cells(note: str, code: str) -> None:
    place = anchor(article("Harbour deal"), "Harbour")
    session = Session("s", annotations=(Annotation("urn:1", (place,), note, (code,)),))
    read = list(csv.reader(StringIO(session_csv(session), newline="")))
    assert [len(row) for row in read] == [len(COLUMNS)] * 2
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row)
    assert dict(zip(*read, strict=True))["note"] == guarded(note)


def test_every_ruling_has_its_words() -> None:
    assert set(RULINGS) == set(Ruling)


def test_an_empty_session_says_so() -> None:
    text = session_markdown(Session("empty"))
    assert "No notes." in text
    assert "No decisions." in text
