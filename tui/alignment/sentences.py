"""Which sentence of one passage is most like which of another: where the reader should look first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.alignment.words import Word
from tui.model.span import Span

TRIED = 20
"""How many sentences of each passage, those that share most with the whole of the other, are compared one by one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the stems of its words of content."""

    span: Span
    stems: frozenset[str]


def sentences_with_stems(words: Sequence[Word], sentences: Sequence[Span]) -> list[Sentence]:
    """The sentences of a passage, in order; `words` are those of the passage, in order."""
    starts = [word.start for word in words]
    edges = [(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in sentences]
    return [
        Sentence(span, frozenset(word.stem for word in words[first:end] if not word.form.is_function))
        for span, (first, end) in zip(sentences, edges, strict=True)
    ]


def best_sentences(
    here: Sequence[Sentence], there: Sequence[Sentence], rarity: Mapping[str, float]
) -> tuple[Span, Span] | None:
    """The sentence of each of two passages that share most; None where nothing is shared or both have but one."""
    if len(here) < 2 and len(there) < 2:
        return None
    ours, theirs = _likely(here, there, rarity), _likely(there, here, rarity)
    pairs = [(_overlap(one.stems, other.stems, rarity), one.span, other.span) for one in ours for other in theirs]
    score, one, other = max(pairs, key=lambda pair: (pair[0], -pair[1].start, -pair[2].start))
    return (one, other) if score > 0 else None


def _likely(sentences: Sequence[Sentence], others: Sequence[Sentence], rarity: Mapping[str, float]) -> list[Sentence]:
    """Of many sentences, those that share most with all of the other passage."""
    if len(sentences) <= TRIED:
        return list(sentences)
    whole = frozenset[str]().union(*(other.stems for other in others))
    return sorted(sentences, key=lambda one: (-_worth(one.stems & whole, rarity), one.span.start))[:TRIED]


def _overlap(left: frozenset[str], right: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The rarity of the shared stems over the root of both sums, from 0 to 1; Ochiai's coefficient, weighted."""
    shared = _worth(left & right, rarity)
    return shared / (_worth(left, rarity) * _worth(right, rarity)) ** 0.5 if shared else 0.0


def _worth(stems: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The sum of the rarities, in an order that does not depend on the run."""
    return sum(sorted(rarity.get(stem, 0.0) for stem in stems))
