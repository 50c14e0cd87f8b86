"""How much two stretches say the same, from their own words alone: what all signals say together."""

from __future__ import annotations

import numpy as np

from tui.alignment.collection import Collection
from tui.alignment.matrices import Floats, Pairs
from tui.alignment.recipe import Recipe
from tui.alignment.signals import PENALTIES, SHARES


def evidence(collection: Collection, pairs: Pairs) -> Floats:
    """The evidence of every pair, from 0 to `largest_evidence`: shares are added up, penalties taken off."""
    recipe = collection.recipe
    found = np.zeros(len(pairs))
    for signal in SHARES:
        found = found + signal.weight(recipe) * signal.scores(collection, pairs)
    for signal in PENALTIES:
        found = found * (1 - signal.weight(recipe) * signal.scores(collection, pairs))
    return found


def largest_evidence(recipe: Recipe) -> float:
    """The largest sum that the shares of two passages can reach."""
    return sum(signal.weight(recipe) * signal.largest(recipe) for signal in SHARES)
