"""How much two stretches say the same, from their own words alone.

Words by rarity, runs of letters and shared phrases are added up, each bounded,
so that the largest possible sum is known (`Recipe.largest`).
"""

from __future__ import annotations

import numpy as np

from tui.alignment.collection import Collection
from tui.alignment.matrices import Flags, Floats, Pairs, Rows, masses, products, sums


def evidence(collection: Collection, pairs: Pairs) -> Floats:
    """The evidence of every pair, from 0 to `(1 + pivot) + letters·(1 + pivot)² + phrases`."""
    recipe = collection.recipe
    found = shared_words(collection, pairs)
    found = found + recipe.letters * shared_letters(collection, pairs)
    found = found + recipe.phrases * shared_phrases(collection, pairs)
    found = found * (1 - recipe.numbers_differ * differ(collection.numbers, pairs))
    found = found * (1 - recipe.dates_differ * differ(collection.dates, pairs))
    return np.asarray(found * (1 - recipe.days_differ * differ(collection.days, pairs)), np.float64)


def shared_words(collection: Collection, pairs: Pairs) -> Floats:
    """The rarity of the shared words over the harmonic mean of both weights, from 0 to 1 + pivot.

    Pivoted length normalisation after Singhal, Buckley and Mitra (1996): a
    share of the mean weight is added to each passage's own.
    """
    words, pivot = collection.words, collection.recipe.pivot
    shared = products(collection.spelt_words, words, pairs)
    mass = masses(words)
    left, right = mass[pairs.left], mass[pairs.right]
    harmonic = 2 * left * right / np.maximum(left + right, 1e-9)
    shared = np.minimum(shared, harmonic)
    lift = pivot * (mass.mean() if len(mass) else 0.0)
    left, right = left + lift, right + lift
    return np.asarray((1 + pivot) * shared * (left + right) / np.maximum(2 * left * right, 1e-9), np.float64)


def shared_letters(collection: Collection, pairs: Pairs) -> Floats:
    """The cosine of the runs of letters with pivoted norms, from 0 to (1 + pivot)²."""
    pivot = collection.recipe.pivot
    norms = np.sqrt(masses(collection.letters))
    norms = norms + pivot * (norms.mean() if len(norms) else 0.0)
    found = products(collection.letters, collection.letters, pairs)
    return found * (1 + pivot) ** 2 / np.maximum(norms[pairs.left] * norms[pairs.right], 1e-9)


def shared_phrases(collection: Collection, pairs: Pairs) -> Floats:
    """The worth of the shared phrases over the root of both lengths, from 0 to 1."""
    found = products(collection.phrases, collection.phrases, pairs)
    return found / np.sqrt(collection.lengths[pairs.left] * collection.lengths[pairs.right])


def differ(rows: Rows, pairs: Pairs) -> Flags:
    """Whether both sides of a pair hold some of a kind, and none in common."""
    some = sums(rows) > 0
    both = np.asarray(some[pairs.left] & some[pairs.right])
    both[both] = products(rows, rows, pairs.where(both)) == 0
    return both
