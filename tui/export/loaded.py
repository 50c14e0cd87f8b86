"""The loaded terms as blocks: raw counts by category, source and voice, rates only where there are hits enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.counts import Strength, counts, rate, strength_of, words_of
from tui.export.document import Block, Heading, Paragraph, Table
from tui.export.report_input import ReportInput, quoted
from tui.model.article import Article
from tui.model.framing import Hit, Voice
from tui.view.index import ComparisonIndex
from tui.view.states import RULED

VOICES = {
    Voice.OWN: "In the source's own voice",
    Voice.QUOTED: "In quotations",
    Voice.SCARE: "In scare quotes",
}
SUMS = {Strength.MARKED: "Marked, in all", Strength.FAINT: "Faint, in all"}


def tally_blocks(index: ComparisonIndex) -> Iterator[Block]:
    """A table of categories × sources for each voice that was struck, marked and faint terms each with their sum."""
    for voice, title in VOICES.items():
        if any(hit.voice is voice for article in index.articles for hit in index.counted(article.id)):
            yield Heading(title, level=3)
            yield Table(
                ("Category", *index.source_names.values()),
                (*_rows(index, voice, Strength.MARKED), *_rows(index, voice, Strength.FAINT), _words(index, voice)),
                frozenset(range(1, len(index.articles) + 1)),
            )
    if index.shared:
        yield Paragraph(f"Used by every source, and so kept out of the counts: {', '.join(sorted(index.shared))}.")


def dismissed_blocks(given: ReportInput) -> Iterator[Block]:
    """What the reader took out of the counts."""
    gone = dismissed_hits(given)
    if gone:
        texts = {article.id: article.text for article in given.index.articles}
        count = counts(gone, lambda hit: " ".join(hit.span.of(texts[hit.article]).casefold().split()))
        words = ", ".join(f"{quoted(word)} ×{n}" if n > 1 else quoted(word) for word, n in count.most_common())
        yield Paragraph(f"{RULED} Not counted, because the reader dismissed them: {words}.")


def dismissed_hits(given: ReportInput) -> Sequence[Hit]:
    """The hits that the machine proposed and the reader dismissed, in the order of the articles and their texts."""
    if given.machine is None:
        return ()
    left = {id: set(hits) for id, hits in given.comparison.framing.hits.items()}
    return [hit for id, hits in given.machine.framing.hits.items() for hit in hits if hit not in left.get(id, ())]


def wordings(index: ComparisonIndex) -> Table:
    """The loaded words themselves: by source, category and voice, the most frequent first, and where they stand."""
    names = {category.id: category.name for category in index.comparison.categories}
    rows = []
    for article in index.articles:
        for category, voice, hits in _by_category(index, article.id):
            count = counts(hits, lambda hit, article=article: _wording(hit, article))  # type: ignore[misc]
            words = (f"{word} ×{n}" if n > 1 else word for word, n in count.most_common())
            places = ", ".join(str(number + 1) for number in sorted({hit.passage for hit in hits}))
            source = index.source_names[article.id]
            rows.append((source, names.get(category, category), voice.value, ", ".join(words), places))
    return Table(("Source", "Category", "Voice", "Words", "¶"), tuple(rows))


def _wording(hit: Hit, article: Article) -> str:
    """The words that were struck, with what an editor should know of them."""
    doubts = ", ".join(filter(None, ("negated" if hit.negated else "", "" if hit.certain else "voice uncertain")))
    words = hit.span.of(article.text).casefold()
    return f"{words} ({doubts})" if doubts else words


def _rows(index: ComparisonIndex, voice: Voice, strength: Strength) -> Iterator[tuple[str, ...]]:
    """A row for each category that has such terms in that voice, and their sum; nothing where there are none."""
    hits = [hit for article in index.articles for hit in index.counted(article.id)]
    mine = [hit for hit in hits if hit.voice is voice and strength_of(hit) is strength]
    if not mine:
        return
    found = counts(mine, lambda hit: (hit.term.category, hit.article))
    for category in index.comparison.categories:
        row = [found[category.id, article.id] for article in index.articles]
        if any(row):
            yield (category.name, *_figures(index, voice, row))
    sums = counts(mine, lambda hit: hit.article)
    yield (SUMS[strength], *_figures(index, voice, [sums[article.id] for article in index.articles]))


def _figures(index: ComparisonIndex, voice: Voice, row: Sequence[int]) -> Iterator[str]:
    """The raw counts, and in brackets the rate where there is one."""
    for article, count in zip(index.articles, row, strict=True):
        per_1000 = rate(count, words_of(index.comparison.framing.words.get(article.id, {}), voice))
        yield str(count) if per_1000 is None else f"{count} ({per_1000:.1f})"


def _words(index: ComparisonIndex, voice: Voice) -> tuple[str, ...]:
    """The last row: how many words there are to strike; scare quotes stand in the source's own words."""
    words = index.comparison.framing.words
    return ("Words in all", *(f"{words_of(words.get(article.id, {}), voice):,}" for article in index.articles))


def _by_category(index: ComparisonIndex, article: str) -> Iterator[tuple[str, Voice, list[Hit]]]:
    """The hits of an article, category by category and voice by voice, without the words that all sources use."""
    hits = index.counted(article)
    for category in index.comparison.categories:
        for voice in VOICES:
            if found := [hit for hit in hits if hit.term.category == category.id and hit.voice is voice]:
                yield category.id, voice, found
