"""Shared runs of letters: what inflection, compounds and slips of the pen leave alike."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from tui.alignment.collection import Collection
from tui.alignment.matrices import Floats, Pairs, masses, products
from tui.alignment.passage_words import PassageWords, Vocabulary
from tui.alignment.recipe import Recipe
from tui.model.alignment import Reason


class SharedLetters:
    """The cosine of the runs of letters, with pivoted norms."""

    def weight(self, recipe: Recipe) -> float:
        """See `Recipe.letters`."""
        return recipe.letters

    def largest(self, recipe: Recipe) -> float:
        """Both norms are lifted by the pivot."""
        return (1 + recipe.pivot) ** 2

    def scores(self, collection: Collection, pairs: Pairs) -> Floats:
        """From 0 to (1 + pivot)²."""
        pivot = collection.recipe.pivot
        norms = np.sqrt(masses(collection.letters))
        norms = norms + pivot * (norms.mean() if len(norms) else 0.0)
        found = products(collection.letters, collection.letters, pairs)
        return found * (1 + pivot) ** 2 / np.maximum(norms[pairs.left] * norms[pairs.right], 1e-9)

    def reasons(self, left: PassageWords, right: PassageWords, vocabulary: Vocabulary) -> Iterable[Reason]:
        """None: runs of letters say nothing to a reader that the words do not say better."""
        return ()
