"""One score for every two passages of different articles, on one scale for every load."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tui.alignment.abstracts import standing
from tui.alignment.candidates import sample
from tui.alignment.collection import Collection
from tui.alignment.evidence import evidence, largest_evidence
from tui.alignment.load import Load
from tui.alignment.matrices import Flags, Floats, Ints, Pairs
from tui.alignment.support import chains, second_order
from tui.model.progress import Progress

SAMPLE = 20_000
"""How many pairs tell what is usual, where not all are compared."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of passages of different articles, by number, each once, and their scores."""

    left: Ints
    right: Ints
    scores: Floats
    """From 0 to 1: divided by the largest possible, never clipped."""

    def where(self, wanted: Flags) -> Scored:
        """Only the wanted pairs."""
        return Scored(self.left[wanted], self.right[wanted], self.scores[wanted])


def scored(load: Load, collection: Collection, pairs: Pairs, share: Floats, progress: Progress) -> Scored:
    """The scores of the passages; `share` is what the event gate leaves between two articles."""
    recipe = collection.recipe
    articles = collection.articles
    progress("comparing passages", 0.3)
    found = evidence(collection, pairs)
    rows = pairs.square(found)
    progress("comparing what they are like", 0.5)
    total = found + recipe.second_order * second_order(pairs, rows, _usual(collection, pairs, found))
    if collection.copies.firsts.sum() > 2:
        progress("looking for a third witness", 0.6)
        total = total + recipe.chain * chains(pairs, rows, collection.copies.witness[articles], recipe)
    remains = standing(load, rows, recipe)
    largest = largest_evidence(recipe) * (1 + recipe.chain) + recipe.second_order + recipe.prior
    total = (total + recipe.prior) / largest * np.minimum(remains[pairs.left], remains[pairs.right])
    total = total * share[articles[pairs.left], articles[pairs.right]]
    foreign = articles[pairs.left] != articles[pairs.right]
    return _by_passage(load, pairs.left[foreign], pairs.right[foreign], total[foreign])


def _usual(collection: Collection, pairs: Pairs, found: Floats) -> float:
    """The median evidence of any two stretches."""
    if not pairs.complete:
        found = evidence(collection, sample(pairs.size, SAMPLE))
    return float(np.median(found)) if len(found) else 0.0


def _by_passage(load: Load, left: Ints, right: Ints, scores: Floats) -> Scored:
    """The best score over the stretches of every two passages."""
    if len(load.stretches) == len(load.passages):
        return Scored(left, right, scores)
    passage_of = np.array([stretch.passage for stretch in load.stretches], np.int64)
    keys = passage_of[left] * len(load.passages) + passage_of[right]
    places, where = np.unique(keys, return_inverse=True)
    best = np.zeros(len(places))
    np.maximum.at(best, where, scores)
    return Scored(places // len(load.passages), places % len(load.passages), best)
