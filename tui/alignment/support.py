"""What the rest of the load says about a pair: two passages that are like the same third ones are like each other."""

from __future__ import annotations

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


def chains(pairs: Pairs, rows: Rows, articles: Ints, recipe: Recipe) -> Floats:
    """The weaker half of the best way from one to the other over a passage of a third article.

    Only the `chain_width` nearest passages of each middle in each article are
    tried as ends.
    """
    ways = [_ways(rows, middle, articles, recipe.chain_width) for middle in range(pairs.size)]
    left, right, weaker = (np.concatenate(part) for part in zip(*ways, strict=True))
    places, there = pairs.at(left, right)
    best = np.zeros(len(pairs))
    np.maximum.at(best, places[there], weaker[there])
    return best


def _ways(rows: Rows, middle: int, articles: Ints, width: int) -> tuple[Ints, Ints, Floats]:
    """The pairs of passages nearest to `middle` in other articles, and the smaller of their two scores with it."""
    inside = slice(rows.indptr[middle], rows.indptr[middle + 1])
    ends, scores = rows.indices[inside].astype(np.int64), rows.data[inside]
    foreign = articles[ends] != articles[middle]
    ends, scores = ends[foreign], scores[foreign]
    nearest = best_of_each(articles[ends], scores, ends, width)
    first, second = np.triu_indices(len(nearest), 1)
    one, other = nearest[first], nearest[second]
    return ends[one], ends[other], np.minimum(scores[one], scores[other])
