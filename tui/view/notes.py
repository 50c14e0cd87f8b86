"""The reader's notes as rows, in the order of the articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model.article import Article
from tui.view.index import PlacedNote


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note, as it is listed."""

    id: str
    source: str
    quote: str
    note: str
    codes: tuple[str, ...]
    date: str
    """Of the last change, such as 2026-01-31."""
    adrift: bool
    """Whether none of its places can be found in the articles at hand."""

    def holds(self, words: Sequence[str]) -> bool:
        """Whether every one of some case-folded words stands somewhere in the row."""
        text = " ".join((self.source, self.quote, self.note, *self.codes, self.date)).casefold()
        return all(word in text for word in words)


def note_rows(placed: Sequence[PlacedNote], articles: Sequence[Article]) -> list[NoteRow]:
    """The notes by article and place; those that are adrift come last, in the order they were written."""
    number = {article.id: at for at, article in enumerate(articles)}

    def order(one: PlacedNote) -> tuple[int, int]:
        stands = [(number[id], span.start) for id, span in one[1] if span is not None and id in number]
        return min(stands, default=(len(articles), 0))

    return [
        NoteRow(
            note.id,
            note.anchors[0].source if note.anchors else "",
            " … ".join(" ".join(anchor.exact.split()) for anchor in note.anchors),
            note.note,
            note.codes,
            (note.modified or note.created)[:10],
            adrift=all(span is None for _, span in stands),
        )
        for note, stands in sorted(placed, key=order)
    ]


def matching_rows(rows: Sequence[NoteRow], query: str) -> list[NoteRow]:
    """The rows that hold every word of a query, in any field."""
    words = query.casefold().split()
    return [row for row in rows if row.holds(words)]
