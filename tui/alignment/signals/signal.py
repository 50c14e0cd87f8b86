"""What a signal of matching is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from tui.alignment.collection import Collection
from tui.alignment.matrices import Floats, Pairs
from tui.alignment.passage_words import PassageWords, Vocabulary
from tui.alignment.recipe import Recipe
from tui.model.alignment import Reason


class Signal(Protocol):
    """One respect in which passages agree or differ. It keeps nothing from one call to the next."""

    def weight(self, recipe: Recipe) -> float:
        """By what its scores are multiplied; 0 leaves it out. Of a penalty from 0 to 1."""
        ...

    def largest(self, recipe: Recipe) -> float:
        """The largest score there can be; of a penalty 1."""
        ...

    def scores(self, collection: Collection, pairs: Pairs) -> Floats:
        """One score for each pair, from 0 to `largest`; it may not depend on which other pairs are asked for."""
        ...

    def reasons(self, left: PassageWords, right: PassageWords, vocabulary: Vocabulary) -> Iterable[Reason]:
        """In words, what two passages share in this respect, or in what they differ; nothing where there is nothing."""
        ...
