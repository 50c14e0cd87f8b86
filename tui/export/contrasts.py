"""What linked sentences say differently, as blocks: another word for the same thing, another number, another date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui.export.document import Block, Cell, Paragraph, Table
from tui.export.excerpts import context, quote
from tui.export.findings import source_names
from tui.model.article import Article, Place
from tui.model.comparison import Comparison
from tui.model.framing import Spot
from tui.view.index import ComparisonIndex, index_of

MOST = 40
"""Of more swaps or differences only the first are listed; all of them are in the JSON."""
HEADER = ("Word", "Source", "¶", "In context", "Times", "Sources")


def swap_blocks(comparison: Comparison) -> Iterator[Block]:
    """Every swap with both its contexts wherever it was found; a sentence where there are none."""
    swaps = comparison.framing.swaps
    if not swaps:
        yield Paragraph("Linked passages have no different words for the same thing.")
        return
    yield Paragraph(
        "Different words for the same thing in linked passages, the most telling first; a word on the word list has "
        "its category in brackets. Whether two of them mean the same fact is for you to judge."
    )
    desk = _Desk.of(comparison)
    rows: list[tuple[Cell, ...]] = []
    for swap in swaps[:MOST]:
        figures = (str(len(swap.places)), str(swap.sources))
        for spots in swap.places:
            rows += desk.rows(spots, figures, [desk.with_category(*of) for of in zip(swap.words, spots, strict=True)])
            figures = ("", "")
    yield Table(HEADER, tuple(rows), frozenset({2, 4, 5}))
    yield from _more(len(swaps))


def difference_blocks(comparison: Comparison) -> Iterator[Block]:
    """Every number and date that linked sentences give differently; a sentence where there are none."""
    differences = comparison.framing.differences
    if not differences:
        yield Paragraph("Linked sentences give no number of the same thing, and no date, differently.")
        return
    yield Paragraph(
        "Numbers that count the same thing, and dates, in linked sentences that share none of them. They need not "
        "contradict each other: read both sentences."
    )
    desk = _Desk.of(comparison)
    rows = [row for one in differences[:MOST] for row in desk.rows(one.places, (one.kind,), one.texts)]
    yield Table(("As written", "Source", "¶", "In context", "Kind"), tuple(rows), frozenset({2}))
    yield from _more(len(differences))


def _more(count: int) -> Iterator[Block]:
    if count > MOST:
        yield Paragraph(f"{count - MOST} more are in the JSON report.")


@dataclass(frozen=True, slots=True)
class _Desk:
    """The articles at hand, to be looked up and quoted."""

    articles: dict[str, Article]
    index: ComparisonIndex
    names: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, comparison: Comparison) -> _Desk:
        articles = {article.id: article for article in comparison.articles}
        return cls(articles, index_of(comparison), source_names(comparison.articles))

    def rows(self, spots: Sequence[Spot], figures: tuple[str, ...], words: Sequence[str]) -> list[tuple[Cell, ...]]:
        """A row for each of the spots; what is true of them all stands in the first."""
        return [
            (word, *self._place(spot), *(figure if not number else "" for figure in figures))
            for number, (word, spot) in enumerate(zip(words, spots, strict=True))
        ]

    def with_category(self, word: str, spot: Spot) -> str:
        """A word, and in brackets the categories of the loaded terms that it is part of."""
        hits = self.index.hits_at.get(Place(spot.article, spot.passage), ())
        titles = {category.id: category.name for category in self.index.comparison.categories}
        found = {titles.get(hit.term.category, hit.term.category) for hit in hits if hit.span.overlaps(spot.span)}
        return f"{word} ({', '.join(sorted(found))})" if found else word

    def _place(self, spot: Spot) -> tuple[Cell, ...]:
        article = self.articles[spot.article]
        words = quote(article, context(article, spot), self.index, about=spot.span)
        return self.names[spot.article], str(spot.passage + 1), words
