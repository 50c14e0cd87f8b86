"""Shared words, the rarer the more; names among them, and words that are spelt nearly alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from tui.alignment.collection import Collection
from tui.alignment.matrices import Floats, Pairs, masses, products
from tui.alignment.passage_words import PassageWords, Vocabulary
from tui.alignment.recipe import Recipe
from tui.alignment.wording import MOST_NAMED, in_words
from tui.alignment.words import Word
from tui.model.alignment import Reason


class SharedWords:
    """The idf of the shared words over the harmonic mean of both passages' weights.

    Pivoted length normalisation after Singhal, Buckley and Mitra (1996): a
    share of the mean weight is added to each passage's own.
    """

    def weight(self, recipe: Recipe) -> float:
        """The measure of all others."""
        return 1.0

    def largest(self, recipe: Recipe) -> float:
        """The weights are lifted by the pivot."""
        return 1 + recipe.pivot

    def scores(self, collection: Collection, pairs: Pairs) -> Floats:
        """From 0 to 1 + pivot."""
        words, pivot = collection.words, collection.recipe.pivot
        shared = products(collection.spelt_words, words, pairs)
        mass = masses(words)
        left, right = mass[pairs.left], mass[pairs.right]
        harmonic = 2 * left * right / np.maximum(left + right, 1e-9)
        shared = np.minimum(shared, harmonic)
        lift = pivot * (mass.mean() if len(mass) else 0.0)
        left, right = left + lift, right + lift
        return np.asarray((1 + pivot) * shared * (left + right) / np.maximum(2 * left * right, 1e-9), np.float64)

    def reasons(self, left: PassageWords, right: PassageWords, vocabulary: Vocabulary) -> Iterable[Reason]:
        """The rarest names and the rarest other words in both; numbers are told by another signal."""
        shared = [match for match in _shared(left, right, vocabulary) if not match.is_number]
        listed = (
            _listed("names", "both name {}", [match for match in shared if match.is_name]),
            _listed("words", "rare words in both: {}", [match for match in shared if not match.is_name]),
        )
        return [reason for reason in listed if reason is not None]


@dataclass(frozen=True, slots=True)
class _Match:
    """A word that both passages hold, and where."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    rarity: float
    is_name: bool

    @property
    def is_number(self) -> bool:
        return self.left[0].form.is_number

    @property
    def text(self) -> str:
        """As the left one writes it, and as the right one does where that is another spelling."""
        one, other = (_written(words) for words in (self.left, self.right))
        return one if self.left[0].stem == self.right[0].stem else f"{one} ~ {other}"


def _written(words: Sequence[Word]) -> str:
    """The way a word is written, by preference as a name."""
    return next((word for word in words if word.is_name), words[0]).form.text


def _shared(left: PassageWords, right: PassageWords, vocabulary: Vocabulary) -> list[_Match]:
    """The rare words of content in both, the rarest first; another spelling only where the same one is missing."""
    here, there = left.content, right.content
    same = {stem: stem for stem in here.keys() & there.keys()}
    for stem in (here.keys() & vocabulary.kin.keys()) - there.keys():
        for other in sorted(vocabulary.kin[stem] & there.keys())[:1]:
            same[stem] = other
    matches = [
        _Match(here[stem], there[other], vocabulary.rarity[stem], not vocabulary.names.isdisjoint((stem, other)))
        for stem, other in same.items()
    ]
    return sorted(matches, key=lambda match: (-match.rarity, match.left[0].start))


def _listed(kind: str, sentence: str, matches: Sequence[_Match]) -> Reason | None:
    """One reason that names the best matches; None without any."""
    best = matches[:MOST_NAMED]
    if not best:
        return None
    left = tuple(sorted(word.span for match in best for word in match.left))
    right = tuple(sorted(word.span for match in best for word in match.right))
    return Reason(kind, sentence.format(in_words([match.text for match in best])), left, right)
