"""Sparse rows over a growing vocabulary, and the products of chosen pairs of them.

scipy ships no types, so this room says `Rows` where a sparse matrix passes by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]
Rows: TypeAlias = Any
"""A `scipy.sparse.csr_array` of floats."""

CHUNK = 50_000
"""How many pairs are multiplied at a time when not all are wanted."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows, each once: `left[k] < right[k]`, ordered by left, then right."""

    size: int
    """How many rows there are."""
    left: Ints
    right: Ints
    complete: bool
    """Whether they are all the pairs there are."""

    def __len__(self) -> int:
        """How many pairs there are."""
        return len(self.left)

    def at(self, left: Ints, right: Ints) -> tuple[Ints, Flags]:
        """The places of the given pairs (either way round) among these, and which of them are there at all."""
        low, high = np.minimum(left, right), np.maximum(left, right)
        if self.complete:
            return low * self.size - low * (low + 1) // 2 + high - low - 1, low < high
        wanted = low * self.size + high
        keys = self.left * self.size + self.right
        if not len(keys):
            return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
        places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return places, keys[places] == wanted

    def where(self, wanted: Flags) -> Pairs:
        """Only the wanted pairs."""
        return Pairs(self.size, self.left[wanted], self.right[wanted], complete=False)

    def square(self, values: Floats) -> Rows:
        """The symmetric matrix with `values` at these pairs, and nothing on its diagonal."""
        rows, columns = np.concatenate([self.left, self.right]), np.concatenate([self.right, self.left])
        return sp.csr_array((np.concatenate([values, values]), (rows, columns)), shape=(self.size, self.size))


def every_pair(size: int) -> Pairs:
    """All pairs of `size` rows."""
    left, right = np.triu_indices(size, 1)
    return Pairs(size, left.astype(np.int64), right.astype(np.int64), complete=True)


def counted(rows: Ints, columns: Ints, weights: Floats, shape: tuple[int, int]) -> Rows:
    """The matrix with the sum of the weights at every place named."""
    matrix = sp.csr_array((weights, (rows, columns)), shape=shape)
    matrix.sum_duplicates()
    return matrix


def products(left: Rows, right: Rows, pairs: Pairs) -> Floats:
    """The inner product of `left[i]` and `right[j]` for every pair (i, j)."""
    if pairs.complete:
        whole = left @ right.T
        dense = whole if isinstance(whole, np.ndarray) else whole.toarray()
        return np.asarray(dense[pairs.left, pairs.right], np.float64)
    parts = [
        left[pairs.left[start : start + CHUNK]].multiply(right[pairs.right[start : start + CHUNK]]).sum(axis=1)
        for start in range(0, len(pairs), CHUNK)
    ]
    return np.concatenate([np.asarray(part, np.float64).ravel() for part in parts] or [np.zeros(0)])


def best_of_each(lists: Ints, scores: Floats, ties: Ints, count: int) -> Ints:
    """The places of the best `count` scores in every list, list by list; the smaller of two `ties` first."""
    order = np.lexsort((ties, -scores, lists))
    starts = np.flatnonzero(np.diff(lists[order], prepend=-1))
    rank = np.arange(len(order)) - np.repeat(starts, np.diff(starts, append=len(order)))
    return np.asarray(order[rank < count], np.int64)


def sums(rows: Rows) -> Floats:
    """The sum of every row."""
    return np.asarray(rows.sum(axis=1), np.float64).ravel()


def masses(rows: Rows) -> Floats:
    """The product of every row with itself."""
    return sums(rows.multiply(rows))


def document_frequency(rows: Rows) -> Floats:
    """In how many rows each column is more than nothing."""
    return np.bincount(rows.indices[rows.data > 0], minlength=rows.shape[1]).astype(np.float64)


def scaled(rows: Rows, by_column: Floats) -> Rows:
    """Every column times its factor; what becomes nothing is left out."""
    result = sp.csr_array(rows @ sp.diags_array(by_column))
    result.eliminate_zeros()
    return result


def dampened(rows: Rows) -> Rows:
    """The same rows with every value above 1 as 1 + its logarithm: ten times said is not ten times the evidence."""
    result = rows.copy()
    result.data = np.where(rows.data >= 1, 1 + np.log(np.maximum(rows.data, 1)), rows.data)
    return result
