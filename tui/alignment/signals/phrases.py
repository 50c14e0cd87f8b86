"""Shared phrases: runs of two and three words that few passages have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

import numpy as np

from tui.alignment.collection import Collection
from tui.alignment.matrices import Floats, Pairs, products
from tui.alignment.passage_words import PHRASE, PassageWords, Vocabulary
from tui.alignment.recipe import Recipe
from tui.alignment.words import Word
from tui.model.alignment import Reason
from tui.model.span import Span


class SharedPhrases:
    """The worth of the shared phrases, each one over the number of passages that have it."""

    def weight(self, recipe: Recipe) -> float:
        """See `Recipe.phrases`."""
        return recipe.phrases

    def largest(self, recipe: Recipe) -> float:
        """Two passages that share every word."""
        return 1.0

    def scores(self, collection: Collection, pairs: Pairs) -> Floats:
        """The worth of the shared phrases over the root of both lengths, from 0 to 1."""
        found = products(collection.phrases, collection.phrases, pairs)
        return found / np.sqrt(collection.lengths[pairs.left] * collection.lengths[pairs.right])

    def reasons(self, left: PassageWords, right: PassageWords, vocabulary: Vocabulary) -> Iterable[Reason]:
        """The longest shared phrase, where the passages also share a rare word."""
        kin = vocabulary.kin
        shared = not left.content.keys().isdisjoint(right.content) or any(
            not kin[stem].isdisjoint(right.content) for stem in left.content if stem in kin
        )
        found = _longest(left, right) if shared else None
        return () if found is None else (found,)


def _longest(left: PassageWords, right: PassageWords) -> Reason | None:
    """The longest run of words in both, the first of several, where it holds at least two words of content."""
    best = (0, 0, 0)
    for run in left.runs.keys() & right.runs.keys():
        for one, other in product(left.runs[run], right.runs[run]):
            if one and other and left.folded[one - 1] == right.folded[other - 1]:
                continue  # the run that begins a word earlier is longer and holds this one
            length = PHRASE + _common(left.folded, right.folded, one + PHRASE, other + PHRASE)
            if length >= best[0] and sum(not word.form.is_function for word in left.words[one : one + length]) > 1:
                best = max(best, (length, -one, -other))
    length, one, other = best[0], -best[1], -best[2]
    if not length:
        return None
    ours, theirs = left.words[one : one + length], right.words[other : other + length]
    text = " ".join(word.form.written for word in ours)
    return Reason("phrase", f"both say “{text}”", (_over(ours),), (_over(theirs),))


def _common(left: Sequence[str], right: Sequence[str], here: int, there: int) -> int:
    """How many words from the two places on are the same."""
    most = min(len(left) - here, len(right) - there)
    length = 0
    while length < most and left[here + length] == right[there + length]:
        length += 1
    return length


def _over(words: Sequence[Word]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)
