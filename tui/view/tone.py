"""How loaded each source's wording is, as tables: kinds of wording or the words by sources, each count with its hits.

There is no sum across tones and no order of sources by any of them: a score
would say more than counting can know.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.counts import Strength, counts, rate, strength_of, words_of
from tui.model.framing import Category, Hit, Tone, Voice
from tui.text.tokens import folded
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex


class Section(StrEnum):
    """The parts of the table, in their order."""

    NEGATIVE = "negative"
    POSITIVE = "positive"
    NEUTRAL = "neutral"
    SHARED = "every source uses these"
    """Kept out of tone."""


ABOUT: Mapping[Section, str] = {
    Section.NEGATIVE: "Wordings that judge against somebody or something.",
    Section.POSITIVE: "Wordings that judge in favour of somebody or something.",
    Section.NEUTRAL: "Wordings that shade what is said without judging it: hedges, certainty, verbs of saying.",
    Section.SHARED: "Loaded words that every source uses. They tell no source from another and count for no tone.",
}

BY_NAME: int | None = None
"""The order in which nothing is counted: sections' rows by their names."""
EVERY = 0
"""The column of the row's name, which stands for every source; the sources follow from 1."""


@dataclass(frozen=True, slots=True)
class ToneRow:
    """One kind of wording or one word, or the sum of a section, in every source."""

    section: Section
    label: str
    hits: tuple[tuple[Hit, ...], ...]
    """By source, in the order of the load; of the hits that the filter shows."""
    category: Category | None = None
    """None in the sum of a section."""
    is_sum: bool = False

    def at(self, column: int) -> tuple[Hit, ...]:
        """The hits of a column: of one source from 1, of every source at `EVERY`."""
        return tuple(hit for hits in self.hits for hit in hits) if column == EVERY else self.hits[column - 1]

    def count(self, column: int, voice: Voice) -> int:
        """How many of a column's hits are in that voice, marked and faint together."""
        return counts(self.at(column), lambda hit: hit.voice)[voice]

    def marked(self, column: int, voice: Voice) -> int:
        """How many of them are marked; the others are faint."""
        return counts(self.at(column), lambda hit: (strength_of(hit), hit.voice))[Strength.MARKED, voice]


@dataclass(frozen=True, slots=True)
class ToneTable:
    """The rows, and how many words each source has to be loaded."""

    rows: tuple[ToneRow, ...]
    words: tuple[Mapping[Voice, int], ...]
    """By source: its own words, scare quotes among them, and those it quotes."""
    longest: Mapping[tuple[Section, Voice], int]

    def rate(self, row: ToneRow, column: int, voice: Voice) -> float | None:
        """Hits per 1,000 words of that voice; None under 5 hits, and for all sources together."""
        return None if column == EVERY else rate(row.count(column, voice), self.words_of(column, voice))

    def words_of(self, column: int, voice: Voice) -> int:
        """How many words a source has in a voice; scare quotes are among its own."""
        return words_of(self.words[column - 1], voice)

    def most(self, section: Section, voice: Voice) -> int:
        """The largest count of a source in one section and voice, sums aside: what the longest bar stands for."""
        return self.longest.get((section, voice), 0)


def tone_table(index: ComparisonIndex, shown: Filter, order: int | None = BY_NAME, *, words: bool = False) -> ToneTable:
    """Everything that the filter shows, as a table of the kinds of wording, or of the `words` themselves.

    `order` sorts the rows of each section: by their names, or by the count of
    a column, the largest first. Sections stay where they are.
    """
    framing = index.comparison.framing
    found = [hit for hits in framing.hits.values() for hit in hits if shown.shows(hit)]
    toned = [hit for hit in found if hit.term.text not in index.shared]
    rows: list[ToneRow] = []
    for section in (Section.NEGATIVE, Section.POSITIVE, Section.NEUTRAL):
        mine = [hit for hit in toned if hit.tone is Tone(section.value)]
        split = _by_term if words else _by_category
        rows += _section(index, section, mine, split(index, section, mine), order)
    shared = [hit for hit in found if hit.term.text in index.shared]
    rows += _section(index, Section.SHARED, shared, _by_term(index, Section.SHARED, shared), order)
    counted = tuple(framing.words.get(article.id, {}) for article in index.articles)
    return ToneTable(tuple(rows), counted, _longest(rows))


def _longest(rows: Sequence[ToneRow]) -> Mapping[tuple[Section, Voice], int]:
    """The largest count of any source by section and voice, sums aside."""
    longest: dict[tuple[Section, Voice], int] = {}
    for row in rows:
        counts = Counter((number, hit.voice) for number, hits in enumerate(row.hits) for hit in hits)
        for (_, voice), count in counts.items():
            if not row.is_sum:
                longest[row.section, voice] = max(longest.get((row.section, voice), 0), count)
    return longest


def _section(
    index: ComparisonIndex, section: Section, hits: Sequence[Hit], rows: Iterator[ToneRow], order: int | None
) -> list[ToneRow]:
    """The sum of a section and its rows; nothing where nothing was struck."""
    if not hits:
        return []
    total = ToneRow(section, section.value, _by_source(index, hits), is_sum=True)
    return [total, *sorted(rows, key=_sorting(order))]


def _sorting(order: int | None) -> Callable[[ToneRow], tuple[int, str]]:
    return lambda row: (0 if order is None else -len(row.at(order)), row.label.casefold())


def _by_category(index: ComparisonIndex, section: Section, hits: Sequence[Hit]) -> Iterator[ToneRow]:
    for category in index.comparison.categories:
        mine = [hit for hit in hits if hit.term.category == category.id]
        if mine:
            yield ToneRow(section, category.name, _by_source(index, mine), category)


def _by_term(index: ComparisonIndex, section: Section, hits: Sequence[Hit]) -> Iterator[ToneRow]:
    """A row for each term, under the wording that stands there most often."""
    by_term: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for hit in hits:
        by_term[hit.term.category, hit.term.text].append(hit)
    categories = {category.id: category for category in index.comparison.categories}
    for (category, _), mine in by_term.items():
        yield ToneRow(section, _wording(index, mine), _by_source(index, mine), categories[category])


def _wording(index: ComparisonIndex, hits: Sequence[Hit]) -> str:
    """How some hits are written most often, folded."""
    texts = (hit.span.of(index.articles[index.number[hit.article]].text) for hit in hits)
    written = Counter(folded(" ".join(text.split())) for text in texts)
    return min(written, key=lambda wording: (-written[wording], wording))


def _by_source(index: ComparisonIndex, hits: Sequence[Hit]) -> tuple[tuple[Hit, ...], ...]:
    return tuple(tuple(hit for hit in hits if hit.article == article.id) for article in index.articles)


def counts_said(table: ToneTable, row: ToneRow, column: int) -> str:
    """The counts of a cell in words, marked and faint together.

    Such as `own 12 (8 marked), 9.1 per 1,000 of 1,204 words · quoted 2 (0 marked) of 88 words`.
    """
    return " · ".join(_voice_said(table, row, column, voice) for voice in Voice)


def _voice_said(table: ToneTable, row: ToneRow, column: int, voice: Voice) -> str:
    count = row.count(column, voice)
    said = f"{voice.value} {count} ({row.marked(column, voice)} marked)" if count else f"{voice.value} 0"
    if column == EVERY or voice is Voice.SCARE:
        return said
    rate, words = table.rate(row, column, voice), table.words_of(column, voice)
    return f"{said} of {words:,} words" if rate is None else f"{said}, {rate:.1f} per 1,000 of {words:,} words"
