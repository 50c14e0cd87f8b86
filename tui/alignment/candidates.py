"""Which pairs are worth comparing: all of a small load, and of a large one those that an index of rare words finds.

All pairs grow with the square of the load. An inverted index grows with the
load itself as long as no word in it is common, so common words are left out
of it, and the nearest few of each stretch are kept.
"""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp

from tui.alignment.collection import Collection
from tui.alignment.matrices import Ints, Pairs, Rows, counted, document_frequency, every_pair, masses, scaled
from tui.alignment.recipe import Recipe

OWN = 2
"""An article may have a word in half as many stretches as the whole load."""
CHUNK = 1_000
"""How many rows are looked up at a time: bounds the memory."""


def candidates(collection: Collection, recipe: Recipe, *, every: bool = False) -> Pairs:
    """All pairs up to `every_pair_up_to` stretches or where `every` is asked for, else those of the index."""
    size = len(collection.stretches)
    if every or size <= recipe.every_pair_up_to:
        return every_pair(size)
    return indexed(collection, max(recipe.index_width, recipe.index_pairs // size), recipe.index_crowd)


def indexed(collection: Collection, width: int, crowd: int) -> Pairs:
    """Each stretch with the `width` nearest of other articles, by cosine over words in at most `crowd` stretches."""
    size = len(collection.stretches)
    articles = collection.articles
    rows = _uncrowded(collection.words, articles, crowd)
    unit = sp.csr_array(sp.diags_array(1 / np.maximum(np.sqrt(masses(rows)), 1e-9)) @ rows)
    postings = sp.csr_array((unit @ collection.spelt).T)
    keys: list[Ints] = []
    for start in range(0, size, CHUNK):
        found = sp.csr_array(unit[start : start + CHUNK] @ postings)
        keys += [_nearest(found, row, start + row, articles, width) for row in range(found.shape[0])]
    every = np.unique(np.concatenate(keys)) if keys else np.zeros(0, np.int64)
    return Pairs(size, every // size, every % size, complete=False)


def _uncrowded(words: Rows, articles: Ints, crowd: int) -> Rows:
    """The rows without common words: neither what one article repeats on and on, nor what many stretches have.

    The first is left out for that article alone, so that one article of
    thousands of passages takes no word from the others.
    """
    if np.bincount(articles).max(initial=0) * OWN > crowd:
        entries = words.tocoo()
        keys = articles[entries.coords[0]] * words.shape[1] + entries.coords[1]
        _, where, often = np.unique(keys, return_inverse=True, return_counts=True)
        rare = often[where] * OWN <= crowd
        words = counted(entries.coords[0][rare], entries.coords[1][rare], entries.data[rare], words.shape)
    return scaled(words, (document_frequency(words) <= crowd).astype(np.float64))


def _nearest(found: Rows, row: int, own: int, articles: Ints, width: int) -> Ints:
    """The keys (smaller number · size + larger) of the pairs of one stretch with its nearest in other articles."""
    inside = slice(found.indptr[row], found.indptr[row + 1])
    others, scores = found.indices[inside].astype(np.int64), found.data[inside]
    foreign = articles[others] != articles[own]
    others, scores = others[foreign], scores[foreign]
    if len(others) > width:
        others = others[np.argpartition(-scores, width)[:width]]
    return np.asarray(np.minimum(others, own) * len(articles) + np.maximum(others, own), np.int64)


def sample(size: int, count: int) -> Pairs:
    """Some `count` pairs of `size` rows, always the same ones, to learn what is usual."""
    numbers = np.random.default_rng(size).integers(0, size, (2, count))
    left, right = numbers.min(axis=0), numbers.max(axis=0)
    keys = np.unique((left * size + right)[left < right])
    return Pairs(size, keys // size, keys % size, complete=False)
