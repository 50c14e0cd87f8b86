"""Which words the sources use, as blocks: all of them, some, only one; vocabulary, and never loading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.export.document import Block, Heading, Paragraph, Table
from tui.model.framing import WordUse
from tui.view.index import ComparisonIndex

MOST = 24
"""How many words are listed together at most; all of them are in the JSON."""


def vocabulary_blocks(index: ComparisonIndex) -> Iterator[Block]:
    """The words by how many sources use them, those found in one only, and the distinctive ones."""
    if len(index.articles) < 2:
        yield Paragraph("Vocabulary is told apart only where there are two sources or more.")
        return
    if not index.comparison.framing.vocabulary:
        yield Paragraph("The sources have no words of content.")
        return
    yield Paragraph(
        "This is vocabulary, not loading: which words of content the sources use, counted by stem and shown in their "
        f"commonest form. At most {MOST} are listed together, the most frequent first; all are in the JSON report."
    )
    yield Table(("Used by", "Words", "Such as"), tuple(_shared(index)), frozenset({1}))
    yield Table(("Only here", "Words", "Such as"), tuple(_only_here(index)), frozenset({1}))
    yield Heading("Distinctive words", level=3)
    yield from _distinctive(index)


def _shared(index: ComparisonIndex) -> Iterator[tuple[str, ...]]:
    """A row for each number of sources, from all of them down to two."""
    of = len(index.articles)
    for count in range(of, 1, -1):
        uses = [use for use in index.comparison.framing.vocabulary if len(use.counts) == count]
        by = f"{count} of {of}" if count < of else f"all {of}" if of > 2 else "both"
        yield by, f"{len(uses):,}", _listed(uses)


def _only_here(index: ComparisonIndex) -> Iterator[tuple[str, ...]]:
    for id, name in index.source_names.items():
        uses = [use for use in index.comparison.framing.vocabulary if set(use.counts) == {id}]
        yield name, f"{len(uses):,}", _listed(uses)


def _distinctive(index: ComparisonIndex) -> Iterator[Block]:
    """Each source's words that the others use less, with how often and how surely."""
    rows = []
    for id, name in index.source_names.items():
        uses = [use for use in index.comparison.framing.vocabulary if id in use.distinctive]
        uses.sort(key=lambda use: (-use.distinctive[id], use.word))
        words = ", ".join(f"{use.word} ×{use.counts[id]} ({use.distinctive[id]:.1f})" for use in uses[:MOST])
        rows.append((name, words or "none"))
    yield Paragraph(
        "Words that a source uses more than the others do, for its length: weighted log-odds, the z-score in "
        "brackets, from 1.96. This is still vocabulary: it shows what a source talks about, not how it judges."
    )
    yield Table(("Source", "Words"), tuple(rows))


def _listed(uses: Iterable[WordUse]) -> str:
    """The most frequent of some words, each with how often all the sources together use it."""
    count = {use.word: sum(use.counts.values()) for use in uses}
    ordered = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    words = ", ".join(f"{word} ×{n}" if n > 1 else word for word, n in ordered[:MOST])
    return f"{words}, …" if len(ordered) > MOST else words
