"""Numbers, days of the week and days of the year: where both passages name some and share none, one speaks against."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from tui.alignment.collection import Collection
from tui.alignment.matrices import Floats, Pairs, Rows, counted, products, sums
from tui.alignment.passage_words import PassageWords, Vocabulary
from tui.alignment.quantities import Keys, Named, dates_of, days_of, named, numbers_of
from tui.alignment.recipe import Recipe
from tui.alignment.wording import MOST_NAMED, in_words
from tui.model.alignment import Reason
from tui.model.span import Span

Quantities = Mapping[Hashable, Named]
"""By key, where a passage names it."""


@dataclass(frozen=True, slots=True)
class Differing:
    """Whether both passages name quantities of a kind, and none in common."""

    kind: str
    """Of its reasons."""
    keys: Keys
    parameter: str
    """The field of the recipe with its weight."""
    same: str
    """Says what both name, with one place for it; empty where that is no reason."""
    different: str
    """Says what speaks against, with a place for each side."""

    def weight(self, recipe: Recipe) -> float:
        """See `Recipe.numbers_differ`, `dates_differ` and `days_differ`."""
        return float(getattr(recipe, self.parameter))

    def largest(self, recipe: Recipe) -> float:
        """They differ or they do not."""
        return 1.0

    def scores(self, collection: Collection, pairs: Pairs) -> Floats:
        """1 where they differ, 0 elsewhere."""
        rows = self._rows(collection)
        some = sums(rows) > 0
        both = np.asarray(some[pairs.left] & some[pairs.right])
        both[both] = products(rows, rows, pairs.where(both)) == 0
        return both.astype(np.float64)

    def reasons(self, left: PassageWords, right: PassageWords, vocabulary: Vocabulary) -> Iterable[Reason]:
        """What both name, or what each names where nothing is in common."""
        if not left.quantities or not right.quantities:
            return ()
        here, there = (named(one.text, one.quantities, self.keys) for one in (left, right))
        if not here or not there:
            return ()
        if here.keys().isdisjoint(there):
            return (_different(self.kind, self.different, here, there),)
        return (_same(self.kind, self.same, here, there),) if self.same else ()

    def _rows(self, collection: Collection) -> Rows:
        """Which row names which quantity: one column for each."""
        columns: dict[Hashable, int] = {}
        places = [
            (number, columns.setdefault(key, len(columns)))
            for number, stretch in enumerate(collection.stretches)
            for quantity in stretch.quantities
            for key in self.keys(quantity)
        ]
        rows, found = np.array(places, np.int64).reshape(-1, 2).T
        return counted(rows, found, np.ones(len(places)), (len(collection.stretches), max(1, len(columns))))


NUMBERS = Differing("numbers", numbers_of, "numbers_differ", "both give {}", "the numbers differ: {} here, {} there")
DATES = Differing("dates", dates_of, "dates_differ", "both give the date {}", "the dates differ: {} here, {} there")
DAYS = Differing("days", days_of, "days_differ", "", "{} here, {} there")


def _same(kind: str, sentence: str, here: Quantities, there: Quantities) -> Reason:
    """What both name, as the left one writes it."""
    same = [key for key in here if key in there][:MOST_NAMED]
    text = sentence.format(in_words(list(dict.fromkeys(here[key].text for key in same))))
    return Reason(kind, text, _spans(here[key] for key in same), _spans(there[key] for key in same))


def _different(kind: str, sentence: str, here: Quantities, there: Quantities) -> Reason:
    """What speaks against: what each of them names."""
    one, other = list(here.values())[:MOST_NAMED], list(there.values())[:MOST_NAMED]
    text = sentence.format(*(in_words([quantity.text for quantity in some]) for some in (one, other)))
    return Reason(kind, text, _spans(one), _spans(other), against=True)


def _spans(quantities: Iterable[Named]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(one.span for one in quantities))
