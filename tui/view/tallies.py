"""Each source's counts, own voice and quotations apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tui.model.framing import Voice
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex


@dataclass(frozen=True, slots=True)
class SourceTally:
    """The marked terms of one source, by voice, and its categories, the most frequent first."""

    article: str
    own: int
    quoted: int
    scare: int
    words: int
    """All words of the article, whoever's voice."""
    categories: tuple[tuple[str, int], ...]
    """Category id and how often it was struck in the source's own voice, scare quotes included."""
    faint: int
    """Terms of tier 2, in any voice."""


def tally_of(article: str, index: ComparisonIndex, shown: Filter) -> SourceTally:
    """Count what is marked in one article; words that every source uses are left out, as everywhere in tone."""
    framing = index.comparison.framing
    hits = [hit for hit in framing.hits.get(article, ()) if shown.shows(hit) and hit.term.text not in framing.shared]
    marked = [hit for hit in hits if hit.term.tier == 1]
    voices = Counter(hit.voice for hit in marked)
    categories = Counter(hit.term.category for hit in marked if hit.voice is not Voice.QUOTED)
    return SourceTally(
        article,
        own=voices[Voice.OWN],
        quoted=voices[Voice.QUOTED],
        scare=voices[Voice.SCARE],
        words=sum(framing.words.get(article, {}).values()),
        categories=tuple(sorted(categories.items(), key=lambda item: (-item[1], item[0]))),
        faint=len(hits) - len(marked),
    )
