"""Each source's counts of loaded words, own voice and quotations apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.counts import Strength, counts, strength_of, words_of
from tui.model.comparison import Stage
from tui.model.framing import Voice
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex


@dataclass(frozen=True, slots=True)
class SourceTally:
    """How many loaded terms one source has, by voice, and its categories, the most frequent first."""

    article: str
    marked: Mapping[Voice, int]
    """Terms of tier 1."""
    faint: Mapping[Voice, int]
    """Terms of tier 2."""
    words: Mapping[Voice, int]
    """All words of the article: its own, scare quotes among them, and those it quotes."""
    categories: tuple[tuple[str, int], ...]
    """Category id and how often it was marked in the source's own voice, scare quotes included."""


def tally_of(article: str, index: ComparisonIndex, shown: Filter) -> SourceTally | None:
    """Count what the filter shows in one article; words that every source uses are left out, as everywhere in tone.

    None where the loaded terms have not been looked for yet.
    """
    if index.comparison.stage < Stage.TERMS:
        return None
    hits = [hit for hit in index.counted(article) if shown.shows(hit)]
    found = counts(hits, lambda hit: (strength_of(hit), hit.voice))
    own = [hit for hit in hits if strength_of(hit) is Strength.MARKED and hit.voice is not Voice.QUOTED]
    categories = counts(own, lambda hit: hit.term.category)
    words = index.comparison.framing.words.get(article, {})
    return SourceTally(
        article,
        marked={voice: found[Strength.MARKED, voice] for voice in Voice},
        faint={voice: found[Strength.FAINT, voice] for voice in Voice},
        words={voice: words_of(words, voice) for voice in (Voice.OWN, Voice.QUOTED)},
        categories=tuple(sorted(categories.items(), key=lambda item: (-item[1], item[0]))),
    )
