"""How much two wordings of different sentences share of what stands around them, near words more than far ones."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tui.framing.parameters import PARAMETERS
from tui.framing.swaps.word_context import SentenceWords


def rarities(passages: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """By stem, how rare it is among the passages: 1 in a single one, towards 0 in all of them the more there are."""
    counts: Counter[str] = Counter()
    total = 1
    for stems in passages:
        counts.update(stems)
        total += 1
    return {stem: 1 - math.log(count) / math.log(total) for stem, count in counts.items()}


def context_similarity(
    left: range, right: range, ours: SentenceWords, theirs: SentenceWords, rarity: Mapping[str, float]
) -> float:
    """What the words at `left` of the sentence `ours` and at `right` of `theirs` share around them; 0 where nothing.

    The sum over the content words that both sentences have outside the two
    wordings: the rarity of each, less with distance, and more for the words
    directly beside.
    """
    shared = 0.0
    for stem in sorted(ours.content.keys() & theirs.content.keys()):
        a, b = _distance(left, ours.content[stem]), _distance(right, theirs.content[stem])
        if not (a and b):
            continue
        worth = rarity.get(stem, 0.0) / (1 + (abs(a) + abs(b) - 2) / PARAMETERS.half_distance)
        shared += worth if (a < 0) == (b < 0) else PARAMETERS.crossed * worth
    return (
        shared + _beside(left.start - 1, right.start - 1, ours, theirs) + _beside(left.stop, right.stop, ours, theirs)
    )


def _distance(wording: range, places: Sequence[int]) -> int:
    """How many words away the nearest of some places is, below 0 before; 0 where all are inside the wording."""
    nearest = 0
    for place in places:
        if place in wording:
            continue
        distance = place - wording.start if place < wording.start else place - wording.stop + 1
        if not nearest or abs(distance) < abs(nearest):
            nearest = distance
    return nearest


def _beside(left: int, right: int, ours: SentenceWords, theirs: SentenceWords) -> float:
    """What is added where the same word stands at two places directly beside the wordings."""
    if not (0 <= left < len(ours.stems) and 0 <= right < len(theirs.stems)) or ours.stems[left] != theirs.stems[right]:
        return 0.0
    return PARAMETERS.beside_function if ours.spellings[left].is_function else PARAMETERS.beside
