"""What the rest of the load says about a pair: two passages that are like the same third ones are like each other."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp

from tui.alignment.matrices import Floats, Ints, Pairs, Rows, masses, products
from tui.alignment.recipe import Recipe


def second_order(pairs: Pairs, found: Floats, usual: float) -> Floats:
    """The cosine of the two rows of scores, counting what lies above the `usual` score; from 0 to 1."""
    above = pairs.square(np.maximum(found - usual, 0))
    above = above + sp.diags_array(_peaks(above))
    norms = np.sqrt(masses(above))
    rows: Rows = sp.csr_array(sp.diags_array(1 / np.maximum(norms, 1e-9)) @ above)
    return products(rows.toarray() if pairs.complete else rows, rows.toarray() if pairs.complete else rows, pairs)


def _peaks(rows: Rows) -> Floats:
    """The largest value of each row: a passage is as like itself as its best fellow is like it."""
    return np.asarray(rows.max(axis=1).toarray(), np.float64).ravel()


def chains(pairs: Pairs, found: Floats, articles: Ints, recipe: Recipe) -> Floats:
    """The weaker half of the best way from one to the other over a passage of a third article.

    Only the `chain_width` nearest passages of each middle are tried as ends.
    """
    rows = pairs.square(found)
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
    nearest = np.lexsort((ends, -scores))[:width]
    first, second = np.triu_indices(len(nearest), 1)
    one, other = nearest[first], nearest[second]
    return ends[one], ends[other], np.minimum(scores[one], scores[other])
