"""Count hits by source, category and voice; a rate only where there are enough of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tui.model.framing import ENOUGH, Hit, Tally, Voice


def tallies_of(
    hits: Mapping[str, Iterable[Hit]], words: Mapping[str, Mapping[Voice, int]], shared: frozenset[str]
) -> tuple[Tally, ...]:
    """How often each category was struck, by article, category, voice and whether the terms are `shared`.

    In the order of the articles, then of the categories' ids. A rate is per
    1,000 words of that voice; scare quotes are among an article's own words.
    """
    counts = Counter(
        (id, hit.term.category, hit.voice, hit.term.text in shared) for id, found in hits.items() for hit in found
    )
    order = {id: place for place, id in enumerate(hits)}
    voices = list(Voice)
    return tuple(
        Tally(id, category, voice, count, _rate(count, _words(words.get(id, {}), voice)), is_shared)
        for (id, category, voice, is_shared), count in sorted(
            counts.items(), key=lambda item: (order[item[0][0]], item[0][1], voices.index(item[0][2]), item[0][3])
        )
    )


def shared_terms(hits: Mapping[str, Iterable[Hit]]) -> frozenset[str]:
    """The terms that every one of several articles uses; none where there is only one article."""
    used = [frozenset(hit.term.text for hit in found) for found in hits.values()]
    return frozenset.intersection(*used) if len(used) > 1 else frozenset()


def _words(words: Mapping[Voice, int], voice: Voice) -> int:
    return words.get(Voice.QUOTED if voice is Voice.QUOTED else Voice.OWN, 0)


def _rate(count: int, words: int) -> float | None:
    return round(count * 1000 / words, 2) if count >= ENOUGH and words else None
