"""Articles that carry nearly the same text, such as two papers printing one agency: they count as one witness.

What they share says nothing about how many saw the event, so a word in both is
counted once when its rarity is weighed, and neither bears the other out as
the middle of a chain.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import connected_components

from tui.alignment.matrices import Flags, Ints, counted, sums

ENOUGH = 40
"""An article with fewer runs is too short to be told from a quotation."""
OF_SHORTER = 0.8
"""The share of the shorter article's runs that the longer one has too."""
OF_LONGER = 0.4
"""The share of the longer article's runs; below it, one quotes the other rather than copies it."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Which articles carry nearly the same text."""

    witness: Ints
    """By article: the first article, in the order of texts, of those that carry its text; mostly itself."""

    @property
    def firsts(self) -> Flags:
        """By article: whether it is the first, or the only one, to carry its text."""
        return np.asarray(self.witness == np.arange(len(self.witness)))

    def groups(self) -> list[tuple[int, ...]]:
        """The articles that are copies, those of one text together."""
        repeated = np.unique(self.witness[~self.firsts])
        return [tuple(np.flatnonzero(self.witness == first).tolist()) for first in repeated]


def copies_in(runs: tuple[Ints, Ints], article_of: Ints) -> Copies:
    """Compare the `runs` of words of every two articles; `article_of` holds the article of every stretch."""
    stretch, run = runs
    articles = int(article_of.max(initial=-1)) + 1
    held = counted(article_of[stretch], run, np.ones(len(run)), (articles, int(run.max(initial=0)) + 1))
    held.data[:] = 1
    sizes = sums(held)
    shared = (held @ held.T).tocoo()
    one, other = shared.coords
    smaller, larger = np.minimum(sizes[one], sizes[other]), np.maximum(sizes[one], sizes[other])
    same = (smaller >= ENOUGH) & (shared.data >= OF_SHORTER * smaller) & (shared.data >= OF_LONGER * larger)
    links = counted(one[same], other[same], np.ones(int(same.sum())), (articles, articles))
    _, component = connected_components(links, directed=False)
    _, first, where = np.unique(component, return_index=True, return_inverse=True)
    return Copies(first[where].astype(np.int64))
