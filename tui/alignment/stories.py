"""The event gate: whether the articles of a load tell one story or several that only look alike.

Two fires in the same town share most of their words; matching would pair them
line by line. The gate is a belief, not a verdict: it is shown to the reader,
who can switch it off.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.cluster.hierarchy import fcluster, linkage

from tui.alignment.collection import Collection
from tui.alignment.matrices import Floats, Ints, document_frequency, masses, scaled
from tui.alignment.recipe import Recipe

SOFTENED = 0.6
"""The power of a word's rarity in the vector of an article, where the rarest words are mostly its own."""


@dataclass(frozen=True, slots=True)
class Stories:
    """Which articles tell the same story, as far as their words say."""

    share: Floats
    """By article and article: what remains of a score between them, from 0 to 1."""
    stories: tuple[tuple[int, ...], ...]
    """The articles of each story, in order; one story where nothing speaks against it."""


def stories_in(collection: Collection, articles: int) -> Stories:
    """Split the load in two, and each part again, wherever the parts are less alike than their articles within."""
    recipe = collection.recipe
    likeness = _likeness(collection, articles)
    share = np.ones((articles, articles))
    waiting: list[Ints] = [np.arange(articles)]
    stories: list[tuple[int, ...]] = []
    while waiting:
        part = waiting.pop()
        halves = _halves(likeness, part) if len(part) >= recipe.gate_articles else None
        remains = 1.0 if halves is None else _remaining(likeness, *halves, recipe)
        if halves is None or remains > recipe.gate_silent:
            stories.append(tuple(int(article) for article in part))
            continue
        left, right = halves
        share[np.ix_(left, right)] *= remains
        share[np.ix_(right, left)] *= remains
        waiting += [left, right]
    return Stories(share, tuple(sorted(stories)))


def _likeness(collection: Collection, articles: int) -> Floats:
    """The cosine of every two articles by the content words that at least two of them hold.

    What only one of them holds, such as a slip of the pen, makes none of them
    more alike than another, but would blur the picture.
    """
    rows = len(collection.articles)
    member = sp.csr_array((np.ones(rows), (collection.articles, np.arange(rows))), shape=(articles, rows))
    held = sp.csr_array(member @ collection.content)
    held.data = (held.data > 0).astype(np.float64)
    shared = document_frequency(held) > 1
    weighted = scaled(held, np.where(shared, collection.rarity**SOFTENED, 0.0))
    lengths = sp.diags_array(1 / np.maximum(np.sqrt(masses(weighted)), 1e-9))
    unit = sp.csr_array(lengths @ weighted)
    return np.asarray((unit @ unit.T).toarray(), np.float64)


def _halves(likeness: Floats, part: Ints) -> tuple[Ints, Ints] | None:
    """The two halves of some articles by average linkage of their centred vectors; None where there is no second half.

    Centring needs no vectors: their products are the likeness less its means.
    """
    among = likeness[np.ix_(part, part)]
    centred = among - among.mean(axis=0) - among.mean(axis=1)[:, None] + among.mean()
    length = np.sqrt(np.maximum(centred.diagonal(), 1e-12))
    distance = 1 - centred / np.outer(length, length)
    upper = np.triu_indices(len(part), 1)
    halves = fcluster(linkage(np.maximum(distance[upper], 0), "average"), 2, "maxclust")
    left, right = part[halves == 1], part[halves == 2]
    return (left, right) if len(left) and len(right) else None


def _remaining(likeness: Floats, left: Ints, right: Ints, recipe: Recipe) -> float:
    """What remains of a score between two halves, by how alike they are beside how alike each is within."""
    within = np.concatenate([_off_diagonal(likeness[np.ix_(half, half)]) for half in (left, right)])
    if not len(within):
        return 1.0
    ratio = likeness[np.ix_(left, right)].mean() / max(within.mean(), 1e-9)
    belief = 1 / (1 + math.exp(-(ratio - recipe.gate_middle) / recipe.gate_slope))
    return float(recipe.gate_floor + (1 - recipe.gate_floor) * belief)


def _off_diagonal(square: Floats) -> Floats:
    return square[~np.eye(len(square), dtype=bool)]
