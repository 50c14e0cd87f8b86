"""Articles made by rule, for measuring time and memory: as many passages as wanted, words as frequent as in English."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from tui.model.article import Article, Field, Kind, Passage
from tui.model.span import Span

SYLLABLES = [c + v for c in "b c d f g h l m n p r s t v w br cr dr fl gr pl sh st th tr".split() for v in "aeiou"]
PASSAGES = 40
"""Passages in an article."""
WORDS = 21
"""Words in a passage."""
KEY_WORDS = 9
"""Words by which an event is told."""
TOLD_BY = 4
"""How many articles tell an event that several tell; half of all passages stand alone, as in whole articles."""


@dataclass(frozen=True, slots=True)
class Load:
    """Articles, and the passages that tell the same event."""

    articles: tuple[Article, ...]
    events: tuple[tuple[tuple[str, int], ...], ...]
    """By event: (article id, passage id)."""


def load_of(passages: int, seed: int = 1) -> Load:
    """A load of so many passages; events are told by a few articles each, in changed words."""
    rng = random.Random(seed)
    vocabulary = words_by_rank(rng, 2_000 + passages * 6 // 10)
    count = max(TOLD_BY, passages // PASSAGES)
    told: list[list[list[str]]] = [[] for _ in range(count)]
    places: list[list[tuple[str, int]]] = []
    shared = passages // 2 // TOLD_BY
    for told_by in [TOLD_BY] * shared + [1] * (passages - shared * TOLD_BY):
        event = rng.choices(vocabulary[300:], k=KEY_WORDS)
        places.append([])
        for article in rng.sample(range(count), told_by):
            words = rng.sample(event, 6) + _common(rng, vocabulary, WORDS - 6)
            rng.shuffle(words)
            places[-1].append((f"a{article + 1}", len(told[article])))
            told[article].append(words)
    articles = tuple(_article(f"a{number}", words) for number, words in enumerate(told, start=1))
    return Load(articles, tuple(tuple(place) for place in places))


def words_by_rank(rng: random.Random, size: int) -> list[str]:
    """Made-up words, the most frequent first."""
    words: dict[str, None] = {}
    while len(words) < size:
        words["".join(rng.choices(SYLLABLES, k=rng.choice((2, 3, 3, 4))))] = None
    return list(words)


def _common(rng: random.Random, vocabulary: Sequence[str], count: int) -> list[str]:
    """Words as frequent as their rank says, after Zipf."""
    return [vocabulary[int(len(vocabulary) ** rng.random()) - 1] for _ in range(count)]


def _article(id: str, told: Sequence[Sequence[str]]) -> Article:
    passages, parts, at = [], [], 0
    for number, words in enumerate(told):
        text = " ".join(words).capitalize() + "."
        span = Span(at, at + len(text))
        passages.append(Passage(number, Kind.BODY, span, (span,)))
        parts.append(text)
        at += len(text) + 2
    return Article(id, f"{id}.txt", "\n\n".join(parts), tuple(passages), source=Field(id))
