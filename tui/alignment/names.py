"""Names lent by the neighbouring passages: a paragraph's "he" is named in the one before."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from tui.alignment.matrices import Flags, Floats, Ints, Rows, counted, sums
from tui.alignment.occurrences import Occurrences
from tui.alignment.recipe import Recipe

CAPITALS = 0.02
"""An article with a smaller share of capitalised words inside its sentences is written without capitals."""


@dataclass(frozen=True, slots=True)
class Names:
    """Which words are names."""

    words: Flags
    """By word of the load: as it is written there; in an article without capitals, as the others write it."""
    stems: Flags
    """By stem: whether the load writes it as a name more often than not."""


def names_in(found: Occurrences, articles: Ints) -> Names:
    """Tell names by their capitals, and in an article without capitals by those of the others."""
    article = articles[found.stretch]
    count = int(articles.max(initial=-1)) + 1
    written = found.names
    total = np.maximum(np.bincount(article, minlength=count), 1)
    cased = (np.bincount(article[written], minlength=count) / total >= CAPITALS)[article]
    small = cased & ~found.flags("is_capital")
    stems = len(found.stems)
    often = np.bincount(found.stem[written & cased], minlength=stems)
    named = often > np.bincount(found.stem[small], minlength=stems)
    return Names(np.where(cased, written, named[found.stem]), named)


def lent_names(found: Occurrences, own: Rows, names: Flags, articles: Ints, recipe: Recipe) -> Rows:
    """The names that a stretch lacks and the one before or after it in the article has, at their weights.

    `own` holds the words that each stretch has, `names` tells which words are
    names. A stretch of two words is not
    made of its neighbours' names: beyond `lent_most` names for each word of
    content, they share the weight.
    """
    rows = own.shape[0]
    pronoun = found.flags("is_pronoun")
    leans = np.bincount(found.stretch[pronoun], minlength=rows) > 0
    weight = np.where(leans, recipe.lent_to_pronoun, recipe.lent)
    names = _held(found, names, own.shape)
    before = _shifted(names, articles, weight, 1)
    after = _shifted(names, articles, weight * recipe.lent_back, -1)
    lent = sp.csr_array(before.maximum(after))
    held = own.copy()
    held.data[:] = 1
    lent = sp.csr_array(lent - lent.multiply(held))
    lent.eliminate_zeros()
    content = sums(_held(found, ~found.flags("is_function"), own.shape))
    thinned = np.minimum(1.0, recipe.lent_most * content / np.maximum(1, np.diff(lent.indptr)))
    return sp.csr_array(sp.diags_array(thinned) @ lent)


def _held(found: Occurrences, wanted: Flags, shape: tuple[int, int]) -> Rows:
    """Which stems each stretch holds in a wanted word, as ones."""
    held = counted(found.stretch[wanted], found.stem[wanted], np.ones(int(wanted.sum())), shape)
    held.data[:] = 1
    return held


def _shifted(names: Rows, articles: Ints, weight: Floats, by: int) -> Rows:
    """The names of the stretch `by` before each (after it, where `by` is negative), if it is of the same article."""
    rows = len(articles)
    to = np.arange(max(by, 0), rows + min(by, 0))
    same = articles[to] == articles[to - by]
    to = to[same]
    lender = sp.csr_array((weight[to], (to, to - by)), shape=(rows, rows))
    return sp.csr_array(lender @ names)
