"""Which words the sources choose, as tables: other words for the same, other numbers, and who has which vocabulary.

Vocabulary shows what a source talks about. It is no loading, and a word that
only one of these articles uses is not unique to its source.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tui.model.annotation import Selection
from tui.model.article import Article, Place
from tui.model.framing import Spot, WordUse
from tui.model.span import Span
from tui.text.analysis import analyse
from tui.text.stems import stem
from tui.text.tokens import folded
from tui.view.index import ComparisonIndex


class Part(StrEnum):
    """The tables, in their order."""

    SWAPS = "swaps"
    FIGURES = "numbers"
    DISTINCTIVE = "distinctive"
    ONE = "only here"
    SOME = "in some"
    ALL = "in all"


PAIRED = (Part.SWAPS, Part.FIGURES)
"""The parts whose rows are two wordings for the same thing, or two figures."""
ABOUT: Mapping[Part, str] = {
    Part.SWAPS: "Different words for the same thing in linked passages; whether they mean the same is yours to judge.",
    Part.FIGURES: "Numbers of the same thing, and dates, that linked sentences give differently; read both sentences.",
    Part.DISTINCTIVE: "Vocabulary, not loading: used more here than in the others, by log-odds (z from 1.96).",
    Part.ONE: "Vocabulary, not loading: words of content found in one of these articles.",
    Part.SOME: "Vocabulary, not loading: words of content found in several of these articles, not in all.",
    Part.ALL: "Vocabulary, not loading: words of content found in every one of these articles.",
}
NOTHING: Mapping[Part, str] = {
    Part.SWAPS: "Linked passages have no different words for the same thing.",
    Part.FIGURES: "Linked sentences give no number of the same thing, and no date, differently.",
    Part.DISTINCTIVE: "No word is used so much more by one source that chance is unlikely.",
    Part.ONE: "No word of content is found in one article alone.",
    Part.SOME: "No word of content is found in several articles and not in all.",
    Part.ALL: "No word of content is found in every article.",
}


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two wordings for the same thing in linked passages, or two figures."""

    words: tuple[str, str]
    """As they are written in the first of the places, in the order of the sources."""
    places: tuple[tuple[Spot, Spot], ...]
    """Each pair in the order of the sources."""
    sources: tuple[int, ...]
    """The numbers of the articles that take part, from 0."""
    kind: str
    """`number` or `date`; of a swap the letters of the categories of loaded terms that stand in it."""


@dataclass(frozen=True, slots=True)
class UseRow:
    """A word, and how often each source uses it in any of its forms."""

    use: WordUse
    counts: tuple[int, ...]
    """By source, in the order of the load."""
    distinctive: tuple[float | None, ...]
    """By source: the z-score where the word is distinctive of it."""

    def count(self, column: int) -> int:
        """How often the source of a column uses it, from 1; all of them together at 0."""
        return self.counts[column - 1] if column else sum(self.counts)


def pair_rows(index: ComparisonIndex, part: Part, query: str = "", order: int | None = None) -> tuple[PairRow, ...]:
    """The swaps or the figures that hold a text.

    `order` is None for the most telling first, or what to sort by: 0 the
    words, 1 how often, 2 how many sources, 3 the kind.
    """
    framing = index.comparison.framing
    if part is Part.SWAPS:
        rows = [_pair_row(index, swap.places, _letters(index, swap.places)) for swap in framing.swaps]
    else:
        rows = [_pair_row(index, (one.places,), one.kind) for one in framing.differences]
    kept = [row for row in rows if any(folded(query) in folded(word) for word in row.words)]
    keys: Sequence[Callable[[PairRow], tuple[object, ...]]] = (
        lambda row: tuple(map(folded, row.words)),
        lambda row: (-len(row.places),),
        lambda row: (-len(row.sources),),
        lambda row: (not row.kind, row.kind),
    )
    return tuple(kept if order is None else sorted(kept, key=keys[order]))


def use_rows(index: ComparisonIndex, part: Part, query: str = "", order: int | None = None) -> tuple[UseRow, ...]:
    """The words of a part of the vocabulary that hold a text.

    `order` is None for the most distinctive, or else the most frequent, first;
    0 for the alphabet; a source from 1 for those that it uses most.
    """
    kept = [_use_row(index, use) for use in _uses(index, part, query)]
    if order == 0:
        return tuple(sorted(kept, key=lambda row: row.use.word))
    return tuple(sorted(kept, key=lambda row: (*_rank(row, part, order or 0), row.use.word)))


def how_many(index: ComparisonIndex, part: Part, query: str = "") -> int:
    """How many rows a part has."""
    if part in PAIRED:
        return len(pair_rows(index, part, query))
    return len(_uses(index, part, query))


def places_of_pair(row: PairRow) -> list[Selection]:
    """Where both wordings stand, the two of a pair one below the other."""
    return [Selection(spot.article, spot.span) for pair in row.places for spot in pair]


def places_of_use(row: UseRow, column: int, index: ComparisonIndex) -> list[Selection]:
    """Every place where the source of a column uses a word in any form, from 1; in all sources at 0."""
    root = stem(row.use.word)
    articles = index.articles if column == 0 else (index.articles[column - 1],)
    return [Selection(article.id, span) for article in articles for span in _places_in(article).get(root, ())]


@lru_cache(maxsize=64)
def _places_in(article: Article) -> Mapping[str, tuple[Span, ...]]:
    """By stem, where the content words of an article stand."""
    read = analyse(article)
    found: dict[str, list[Span]] = {}
    for word, spelling in enumerate(read.spellings):
        if spelling.is_content:
            found.setdefault(spelling.stem, []).append(read.span(word))
    return {root: tuple(spans) for root, spans in found.items()}


def _uses(index: ComparisonIndex, part: Part, query: str) -> list[WordUse]:
    """The words of a part of the vocabulary that hold a text, in the order of the alphabet."""
    text, articles = folded(query), len(index.articles)
    return [use for use in index.comparison.framing.vocabulary if text in use.word and _belongs(use, part, articles)]


def _belongs(use: WordUse, part: Part, articles: int) -> bool:
    if part is Part.DISTINCTIVE:
        return bool(use.distinctive)
    used_by = len(use.counts)
    return part is (Part.ONE if used_by == 1 else Part.ALL if used_by == articles else Part.SOME)


def _use_row(index: ComparisonIndex, use: WordUse) -> UseRow:
    ids = [article.id for article in index.articles]
    return UseRow(use, tuple(use.counts.get(id, 0) for id in ids), tuple(use.distinctive.get(id) for id in ids))


def _rank(row: UseRow, part: Part, column: int) -> tuple[float, int]:
    """The largest first: how distinctive, where that is asked, then how often."""
    scores = row.distinctive if column == 0 else row.distinctive[column - 1 : column]
    best = max((score or 0.0 for score in scores), default=0.0) if part is Part.DISTINCTIVE else 0.0
    return -best, -row.count(column)


def _pair_row(index: ComparisonIndex, places: Sequence[tuple[Spot, Spot]], kind: str) -> PairRow:
    """The row of two wordings, whichever source has which at each place."""
    ordered = tuple((a, b) if index.number[a.article] < index.number[b.article] else (b, a) for a, b in places)
    texts = [spot.span.of(index.articles[index.number[spot.article]].text) for spot in ordered[0]]
    first, second = (" ".join(text.split()) for text in texts)
    sources = sorted({index.number[spot.article] for pair in ordered for spot in pair})
    return PairRow((first, second), ordered, tuple(sources), kind)


def _letters(index: ComparisonIndex, places: Sequence[tuple[Spot, Spot]]) -> str:
    """The letters of the categories of the loaded terms that stand at some places."""
    spots = [spot for pair in places for spot in pair]
    found = {
        hit.term.category
        for spot in spots
        for hit in index.hits_at.get(Place(spot.article, spot.passage), ())
        if hit.span.overlaps(spot.span)
    }
    return "".join(category.letter for category in index.comparison.categories if category.id in found)
