from __future__ import annotations

from hypothesis import given, settings

from tests.alignment.test_align import loads
from tui.alignment.collection import collection_of
from tui.alignment.evidence import differ, evidence, shared_letters, shared_phrases, shared_words
from tui.alignment.load import load_of
from tui.alignment.matrices import every_pair
from tui.alignment.recipe import RECIPE
from tui.model.article import Article


@given(loads())
@settings(max_examples=60)
def test_no_part_of_the_evidence_passes_its_bound(articles: list[Article]) -> None:
    load = load_of(articles, RECIPE.whole)
    collection, pairs = collection_of(load.stretches, RECIPE), every_pair(len(load.stretches))
    slack = 1e-9
    assert (shared_words(collection, pairs) <= 1 + RECIPE.pivot + slack).all()
    assert (shared_letters(collection, pairs) <= (1 + RECIPE.pivot) ** 2 + slack).all()
    assert (shared_phrases(collection, pairs) <= 1 + slack).all()
    assert (evidence(collection, pairs) >= 0).all()


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
    assert differ(collection.numbers, pairs).tolist() == naive
