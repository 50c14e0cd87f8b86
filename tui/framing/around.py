"""How much two wordings of different sentences share of what stands around them, near words more than far ones."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tui.framing.slots import Slot

HALF = 6
"""Words at so many words' distance in all are worth half of those directly beside."""
CROSSED = 0.5
"""What it is worth of it when a shared word stands before the one and behind the other."""
BESIDE, BESIDE_FUNCTION = 0.6, 0.3
"""What the same word of content, or the same small word, directly beside both is worth more."""


def rarities(passages: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """By stem, how rare it is among the passages: 1 in a single one, towards 0 in all of them the more there are."""
    counts: Counter[str] = Counter()
    total = 1
    for stems in passages:
        counts.update(stems)
        total += 1
    return {stem: 1 - math.log(count) / math.log(total) for stem, count in counts.items()}


def shared_around(
    left: tuple[Slot, ...],
    right: tuple[Slot, ...],
    ours: Sequence[Slot],
    theirs: Sequence[Slot],
    rarity: Mapping[str, float],
) -> float:
    """What the words `left` of the sentence `ours` and `right` of `theirs` share around them; 0 where nothing."""
    here, there = _distances(left, ours), _distances(right, theirs)
    shared = 0.0
    for stem in sorted(here.keys() & there.keys()):
        a, b = here[stem], there[stem]
        worth = rarity.get(stem, 0.0) / (1 + (abs(a) + abs(b) - 2) / HALF)
        shared += worth if (a < 0) == (b < 0) else CROSSED * worth
    return (
        shared
        + _beside(left[0].index - 1, right[0].index - 1, ours, theirs)
        + _beside(left[-1].index + 1, right[-1].index + 1, ours, theirs)
    )


def _distances(slots: tuple[Slot, ...], sentence: Sequence[Slot]) -> dict[str, int]:
    """By stem of each word of content around, how many words away the nearest is; below 0 before."""
    first, last = slots[0].index, slots[-1].index
    found: dict[str, int] = {}
    for slot in sentence:
        if slot.is_function or first <= slot.index <= last:
            continue
        distance = slot.index - first if slot.index < first else slot.index - last
        if abs(distance) < abs(found.get(slot.stem, len(sentence) + 1)):
            found[slot.stem] = distance
    return found


def _beside(left: int, right: int, ours: Sequence[Slot], theirs: Sequence[Slot]) -> float:
    if not (0 <= left < len(ours) and 0 <= right < len(theirs)) or ours[left].stem != theirs[right].stem:
        return 0.0
    return BESIDE_FUNCTION if ours[left].is_function else BESIDE
