"""A session as a table for spreadsheets: a row for every place that a note or a decision is about."""

from __future__ import annotations

from collections.abc import Iterator

from tui.export.csv_text import as_csv
from tui.model.annotation import Anchor
from tui.model.session import Session
from tui.text.provenance import NOTE_COLUMNS

COLUMNS = (*NOTE_COLUMNS, "note", "codes", "author", "created", "modified")


def session_csv(session: Session) -> str:
    """A session's notes, then its decisions (`kind` says which), as CSV with a header.

    Codes are joined by "; ".
    """
    return as_csv(COLUMNS, (*_notes(session), *_decisions(session)))


def _notes(session: Session) -> Iterator[tuple[str, ...]]:
    for note in session.annotations:
        about = (note.note, "; ".join(note.codes), note.author, note.created, note.modified)
        for anchor in note.anchors:
            yield ("note", note.id, *_place(anchor), *about)


def _decisions(session: Session) -> Iterator[tuple[str, ...]]:
    """The ruling stands under `kind`, its value under `note`."""
    for decision in session.decisions:
        about = (decision.value, "", decision.author, decision.created, "")
        places = [_place(anchor) for anchor in decision.anchors] or [("",) * 6]
        for place in places:
            yield (f"decision: {decision.ruling.value}", decision.id, *place, *about)


def _place(anchor: Anchor) -> tuple[str, ...]:
    span = anchor.span
    adrift = "yes" if anchor.adrift else "no"
    return anchor.source, anchor.file, str(span.start), str(span.end), adrift, anchor.exact
