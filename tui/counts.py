"""The one counter of loaded words: pane foot, tone view, report and JSON take it, so that they add up.

Marked are the terms of tier 1, faint those of tier 2; voices are always
counted apart. Words that every source uses tell no source from another: they
are counted apart as shared, and in no tone and no sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from tui.model.framing import ENOUGH, Hit, Voice

Key = TypeVar("Key", bound=Hashable)


class Strength(StrEnum):
    """How a loaded term is shown and counted, by its tier."""

    MARKED = "marked"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a category was struck in an article, in one voice."""

    article: str
    category: str
    voice: Voice
    count: int
    """Marked and faint terms together."""
    per_1000: float | None = None
    """Per 1,000 words of that voice; None under `ENOUGH` hits."""
    shared: bool = False
    """Whether it counts only words that every source uses; these are kept out of tone."""
    marked: int = 0
    """How many of them are marked; the others are faint."""


def strength_of(hit: Hit) -> Strength:
    """Whether a hit is marked or faint."""
    return Strength.MARKED if hit.term.tier == 1 else Strength.FAINT


def counts(hits: Iterable[Hit], by: Callable[[Hit], Key]) -> Counter[Key]:
    """How many hits there are of each kind that `by` tells apart."""
    return Counter(map(by, hits))


def shared_terms(hits: Mapping[str, Iterable[Hit]]) -> frozenset[str]:
    """The terms that every one of several articles uses; none where there is only one article."""
    used = [frozenset(hit.term.text for hit in found) for found in hits.values()]
    return frozenset.intersection(*used) if len(used) > 1 else frozenset()


def words_of(words: Mapping[Voice, int], voice: Voice) -> int:
    """How many words an article has in a voice; scare quotes are among its own."""
    return words.get(Voice.QUOTED if voice is Voice.QUOTED else Voice.OWN, 0)


def rate(count: int, words: int) -> float | None:
    """Hits per 1,000 words; None under `ENOUGH` hits, of which a rate would say nothing."""
    return count * 1000 / words if count >= ENOUGH and words else None


def tallies_of(
    hits: Mapping[str, Iterable[Hit]], words: Mapping[str, Mapping[Voice, int]], shared: frozenset[str]
) -> tuple[Tally, ...]:
    """How often each category was struck, by article, category, voice and whether the terms are `shared`.

    In the order of the articles, then of the categories' ids. Rates have two digits.
    """
    found = [hit for mine in hits.values() for hit in mine]
    every = counts(found, lambda hit: (hit.article, hit.term.category, hit.voice, hit.term.text in shared))
    marked = counts(
        (hit for hit in found if strength_of(hit) is Strength.MARKED),
        lambda hit: (hit.article, hit.term.category, hit.voice, hit.term.text in shared),
    )
    order, voices = {id: place for place, id in enumerate(hits)}, list(Voice)
    tallies = []
    for key in sorted(every, key=lambda key: (order[key[0]], key[1], voices.index(key[2]), key[3])):
        id, category, voice, is_shared = key
        per_1000 = rate(every[key], words_of(words.get(id, {}), voice))
        rounded = None if per_1000 is None else round(per_1000, 2)
        tallies.append(Tally(id, category, voice, every[key], rounded, is_shared, marked[key]))
    return tuple(tallies)
