from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from tests.alignment.read import aligned, load_of
from tests.alignment.test_align import loads
from tests.builders import article
from tui.alignment.collection import Collection, collection_of
from tui.alignment.evidence import evidence, largest_evidence
from tui.alignment.matrices import Floats, Pairs, every_pair
from tui.alignment.passage_words import PassageWords, Vocabulary
from tui.alignment.recipe import RECIPE, Recipe
from tui.alignment.signals import PENALTIES, SHARES
from tui.alignment.signals.quantities import NUMBERS
from tui.model.alignment import Alignment, Link, Reason
from tui.model.article import Article
from tui.model.settings import AlignSettings


@given(loads())
@settings(max_examples=60)
def test_no_signal_passes_its_bound(articles: list[Article]) -> None:
    load = load_of(articles, RECIPE.whole)
    collection, pairs = collection_of(load.stretches, RECIPE), every_pair(len(load.stretches))
    slack = 1e-9
    for signal in (*SHARES, *PENALTIES):
        scores = signal.scores(collection, pairs)
        assert (scores >= 0).all()
        assert (scores <= signal.largest(RECIPE) + slack).all()
    found = evidence(collection, pairs)
    assert (found >= 0).all()
    assert (found <= largest_evidence(RECIPE) + slack).all()


@given(loads())
@settings(max_examples=40)
def test_numbers_differ_only_where_both_have_some_and_none_in_common(articles: list[Article]) -> None:
    load = load_of(articles, RECIPE.whole)
    collection, pairs = collection_of(load.stretches, RECIPE), every_pair(len(load.stretches))
    numbers = [{form.folded for form in one.words.forms if form.is_number} for one in load.stretches]
    naive = [
        bool(numbers[left] and numbers[right] and not numbers[left] & numbers[right])
        for left, right in zip(pairs.left, pairs.right, strict=True)
    ]
    assert NUMBERS.scores(collection, pairs).astype(bool).tolist() == naive


class Initials:
    """A signal made for a test: passages that begin with the same letter."""

    def weight(self, recipe: Recipe) -> float:
        return 0.5

    def largest(self, recipe: Recipe) -> float:
        return 1.0

    def scores(self, collection: Collection, pairs: Pairs) -> Floats:
        first = np.array([one.words.forms[0].folded[0] for one in collection.stretches])
        return np.asarray(first[pairs.left] == first[pairs.right], np.float64)

    def reasons(self, left: PassageWords, right: PassageWords, vocabulary: Vocabulary) -> list[Reason]:
        first = left.words[0].form.text[0]
        return [Reason("initials", f"both begin with {first}")] if right.words[0].form.text[0] == first else []


def test_a_new_signal_needs_no_more_than_its_class_and_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [
        article("Ships left for Lagos.", "Rain fell."),
        article("Sailors slept.", "Fish was cheap.", id="a2"),
    ]
    before = aligned(articles, AlignSettings(), all_pairs=True)
    for module in ("tui.alignment.evidence", "tui.alignment.reasons"):
        monkeypatch.setattr(f"{module}.SHARES", (*SHARES, Initials()))
    after = aligned(articles, AlignSettings(), all_pairs=True)

    def first(alignment: Alignment) -> Link:
        return next(link for link in alignment.links if (link.a.passage, link.b.passage) == (0, 0))

    assert first(after).score > first(before).score
    assert [reason.text for reason in first(after).reasons] == ["both begin with S"]
    assert all(0 <= link.score <= 1 for link in after.links)
