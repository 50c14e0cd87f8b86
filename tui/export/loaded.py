"""The loaded terms as blocks: raw counts by category, source and voice, rates only where there are hits enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.export.document import Block, Heading, Paragraph, Table
from tui.export.findings import source_names
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.framing import Hit, Voice

VOICES = {
    Voice.OWN: "In the source's own voice",
    Voice.QUOTED: "In quotations",
    Voice.SCARE: "In scare quotes",
}


def tally_blocks(comparison: Comparison) -> Iterator[Block]:
    """A table of categories × sources for each voice that was struck, the words that all use after it."""
    for voice, title in VOICES.items():
        if rows := tuple(_rows(comparison, voice)):
            yield Heading(title, level=3)
            yield Table(
                ("Category", *source_names(comparison.articles).values()),
                (*rows, _words(comparison, voice)),
                frozenset(range(1, len(comparison.articles) + 1)),
            )
    if shared := comparison.framing.shared:
        yield Paragraph(f"Used by every source, and so kept out of the counts: {', '.join(sorted(shared))}.")


def wordings(comparison: Comparison) -> Table:
    """The loaded words themselves: by source, category and voice, the most frequent first, and where they stand."""
    names = source_names(comparison.articles)
    titles = {category.id: category.name for category in comparison.categories}
    rows = []
    for article in comparison.articles:
        for category, voice, hits in _by_category(comparison, article.id):
            count = Counter(_wording(hit, article) for hit in hits)
            words = (f"{word} ×{n}" if n > 1 else word for word, n in count.most_common())
            places = ", ".join(str(number + 1) for number in sorted({hit.passage for hit in hits}))
            rows.append((names[article.id], titles.get(category, category), voice.value, ", ".join(words), places))
    return Table(("Source", "Category", "Voice", "Words", "¶"), tuple(rows))


def _wording(hit: Hit, article: Article) -> str:
    """The words that were struck, with what an editor should know of them."""
    doubts = ", ".join(filter(None, ("negated" if hit.negated else "", "" if hit.certain else "voice uncertain")))
    words = hit.span.of(article.text).casefold()
    return f"{words} ({doubts})" if doubts else words


def _rows(comparison: Comparison, voice: Voice) -> Iterator[tuple[str, ...]]:
    """A row for each category struck in that voice: the raw count, and in brackets the rate where there is one."""
    cells = {
        (tally.category, tally.article): f"{tally.count} ({tally.per_1000:.1f})" if tally.per_1000 else str(tally.count)
        for tally in comparison.framing.tallies
        if tally.voice is voice and tally.count and not tally.shared
    }
    for category in comparison.categories:
        if any((category.id, article.id) in cells for article in comparison.articles):
            yield (category.name, *(cells.get((category.id, article.id), "0") for article in comparison.articles))


def _words(comparison: Comparison, voice: Voice) -> tuple[str, ...]:
    """The last row: how many words there are to strike; scare quotes stand in the source's own words."""
    counted = Voice.QUOTED if voice is Voice.QUOTED else Voice.OWN
    words = comparison.framing.words
    return ("Words in all", *(f"{words.get(article.id, {}).get(counted, 0):,}" for article in comparison.articles))


def _by_category(comparison: Comparison, article: str) -> Iterator[tuple[str, Voice, list[Hit]]]:
    """The hits of an article, category by category and voice by voice, without the words that all sources use."""
    hits = [hit for hit in comparison.framing.hits.get(article, ()) if hit.term.text not in comparison.framing.shared]
    for category in comparison.categories:
        for voice in VOICES:
            if found := [hit for hit in hits if hit.term.category == category.id and hit.voice is voice]:
                yield category.id, voice, found
