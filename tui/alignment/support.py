"""What the rest of the load says about a pair: two passages that are like the same third ones are like each other."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import scipy.sparse as sp

from tui.alignment.matrices import Floats, Ints, Pairs, Rows, best_of_each, masses, products
from tui.alignment.recipe import Recipe


def second_order(pairs: Pairs, rows: Rows, usual: float) -> Floats:
    """The cosine of the two `rows` of evidence, counting what lies above the `usual`; from 0 to 1."""
    above = rows.copy()
    above.data = np.maximum(rows.data - usual, 0)
    above = above + sp.diags_array(_peaks(above))
    norms = np.sqrt(masses(above))
    unit: Rows = sp.csr_array(sp.diags_array(1 / np.maximum(norms, 1e-9)) @ above)
    unit = unit.toarray() if pairs.complete else unit
    return products(unit, unit, pairs)


def _peaks(rows: Rows) -> Floats:
    """The largest value of each row: a passage is as like itself as its best fellow is like it."""
    return np.asarray(rows.max(axis=1).toarray(), np.float64).ravel()


def chains(pairs: Pairs, rows: Rows, witnesses: Ints, recipe: Recipe) -> Floats:
    """The weaker half of the best way from one to the other over a passage of a third article.

    `witnesses` holds the article of every row, one for all that carry the
    same text. Only the `chain_width` nearest passages of each middle in each article are
    tried as ends, of the nearest `chain_most` in all.
    """
    middle, end, score = _ends(rows, witnesses, recipe)
    best = np.zeros(len(pairs))
    counts = np.bincount(middle, minlength=pairs.size)
    starts = np.cumsum(counts) - counts
    for count in np.unique(counts[counts > 1]):
        block = starts[counts == count][:, None] + np.arange(count)
        one, other = np.triu_indices(int(count), 1)
        left, right = end[block][:, one].ravel(), end[block][:, other].ravel()
        weaker = np.minimum(score[block][:, one], score[block][:, other]).ravel()
        places, there = pairs.at(left, right)
        np.maximum.at(best, places[there], weaker[there])
    return best


def _ends(rows: Rows, witnesses: Ints, recipe: Recipe) -> tuple[Ints, Ints, Floats]:
    """The nearest passages of every middle: the middles in order, the passages, their scores."""
    near = _thinned(rows, recipe.chain_most)
    middle = np.repeat(np.arange(rows.shape[0]), np.diff(near.indptr)).astype(np.int64)
    end, score = near.indices.astype(np.int64), near.data
    foreign = witnesses[end] != witnesses[middle]
    middle, end, score = middle[foreign], end[foreign], score[foreign]
    lists = middle * (int(witnesses.max(initial=0)) + 1) + witnesses[end]
    best = best_of_each(lists, score, end, recipe.chain_width)
    return middle[best], end[best], score[best]


def _thinned(rows: Rows, most: int) -> Rows:
    """Only the `most` largest values of each row."""
    kept = [
        start + np.sort(np.argpartition(-rows.data[start:end], most)[:most])
        if end - start > most
        else np.arange(start, end)
        for start, end in pairwise(rows.indptr)
    ]
    ends = np.concatenate([[0], np.cumsum([len(row) for row in kept])])
    places = np.concatenate(kept)
    return sp.csr_array((rows.data[places], rows.indices[places], ends), shape=rows.shape)
