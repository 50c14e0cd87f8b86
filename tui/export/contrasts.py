"""What linked sentences say differently, as blocks: another word for the same thing, another number, another date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.export.document import Block, Cell, Paragraph, Table
from tui.export.excerpts import context, quote
from tui.model.article import Place
from tui.model.framing import Spot
from tui.view.index import ComparisonIndex

MOST = 40
"""Of more swaps or differences only the first are listed; all of them are in the JSON."""
HEADER = ("Word", "Source", "¶", "In context", "Times", "Sources")


def swap_blocks(index: ComparisonIndex) -> Iterator[Block]:
    """Every swap with both its contexts wherever it was found; a sentence where there are none."""
    swaps = index.comparison.framing.swaps
    if not swaps:
        yield Paragraph("Linked passages have no different words for the same thing.")
        return
    yield Paragraph(
        "Different words for the same thing in linked passages, the most telling first; a word on the word list has "
        "its category in brackets. Whether two of them mean the same fact is for you to judge."
    )
    rows: list[tuple[Cell, ...]] = []
    for swap in swaps[:MOST]:
        figures = (str(len(swap.places)), str(swap.sources))
        for spots in swap.places:
            words = [_with_category(index, *of) for of in zip(swap.words, spots, strict=True)]
            rows += _rows(index, spots, figures, words)
            figures = ("", "")
    yield Table(HEADER, tuple(rows), frozenset({2, 4, 5}))
    yield from _more(len(swaps))


def difference_blocks(index: ComparisonIndex) -> Iterator[Block]:
    """Every number and date that linked sentences give differently; a sentence where there are none."""
    differences = index.comparison.framing.differences
    if not differences:
        yield Paragraph("Linked sentences give no number of the same thing, and no date, differently.")
        return
    yield Paragraph(
        "Numbers that count the same thing, and dates, in linked sentences that share none of them. They need not "
        "contradict each other: read both sentences."
    )
    rows = [row for one in differences[:MOST] for row in _rows(index, one.places, (one.kind,), one.texts)]
    yield Table(("As written", "Source", "¶", "In context", "Kind"), tuple(rows), frozenset({2}))
    yield from _more(len(differences))


def _more(count: int) -> Iterator[Block]:
    if count > MOST:
        yield Paragraph(f"{count - MOST} more are in the JSON report.")


def _rows(
    index: ComparisonIndex, spots: Sequence[Spot], figures: tuple[str, ...], words: Sequence[str]
) -> Iterator[tuple[Cell, ...]]:
    """A row for each of the spots; what is true of them all stands in the first."""
    for number, (word, spot) in enumerate(zip(words, spots, strict=True)):
        yield (word, *_place(index, spot), *(figure if not number else "" for figure in figures))


def _with_category(index: ComparisonIndex, word: str, spot: Spot) -> str:
    """A word, and in brackets the categories of the loaded terms that it is part of."""
    hits = index.hits_at.get(Place(spot.article, spot.passage), ())
    names = {category.id: category.name for category in index.comparison.categories}
    found = {names.get(hit.term.category, hit.term.category) for hit in hits if hit.span.overlaps(spot.span)}
    return f"{word} ({', '.join(sorted(found))})" if found else word


def _place(index: ComparisonIndex, spot: Spot) -> tuple[Cell, ...]:
    article = index.article(Place(spot.article, spot.passage))
    words = quote(article, context(article, spot), index, about=spot.span)
    return index.source_names[spot.article], str(spot.passage + 1), words
