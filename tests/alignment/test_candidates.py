from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.alignment.read import load_of
from tests.alignment.test_align import loads
from tests.bench.synthetic import load_of as synthetic
from tests.builders import article
from tui.alignment.candidates import indexed, sample
from tui.alignment.collection import collection_of
from tui.alignment.recipe import RECIPE
from tui.model.article import Article


def pairs(articles: list[Article], width: int, crowd: int) -> set[tuple[int, int]]:
    load = load_of(articles, RECIPE.whole)
    found = indexed(collection_of(load.stretches, RECIPE), width, crowd)
    return set(zip(found.left.tolist(), found.right.tolist(), strict=True))


@given(loads())
@settings(max_examples=40)
def test_the_index_pairs_only_stretches_of_different_articles_each_once(articles: list[Article]) -> None:
    load = load_of(articles, RECIPE.whole)
    for left, right in pairs(articles, 3, 10):
        assert left < right
        assert load.stretches[left].article != load.stretches[right].article


@given(loads())
@settings(max_examples=40)
def test_a_wide_index_finds_every_pair_that_shares_a_word(articles: list[Article]) -> None:
    load = load_of(articles, RECIPE.whole)
    stems = [{form.stem for form in stretch.words.forms} for stretch in load.stretches]
    rarity = collection_of(load.stretches, RECIPE)
    telling = {stem for stem, rare in zip(rarity.stems, rarity.rarity, strict=True) if rare > 0}
    sharing = {
        (left, right)
        for right in range(len(stems))
        for left in range(right)
        if stems[left] & stems[right] & telling and load.stretches[left].article != load.stretches[right].article
    }
    assert sharing <= pairs(articles, 1_000, 1_000)


def test_a_narrow_index_finds_the_passages_that_tell_the_same_event() -> None:
    made = synthetic(400)
    load = load_of(made.articles, RECIPE.whole)
    number = {place: at for at, place in enumerate(load.places)}
    found = pairs(list(made.articles), 10, 100)
    events = [[number[place] for place in event] for event in made.events]  # type: ignore[index]
    told = {(min(a, b), max(a, b)) for event in events for a in event for b in event if a != b}
    told = {pair for pair in told if load.article_of[pair[0]] != load.article_of[pair[1]]}
    assert len(told & found) > 0.95 * len(told)


def test_common_words_are_not_in_the_index() -> None:
    articles = [article("The ferry sank.", id=f"a{n}") for n in range(6)]
    assert pairs(articles, 10, 3) == set()


@given(st.integers(2, 200))
def test_a_sample_is_the_same_every_time(size: int) -> None:
    one, other = sample(size, 50), sample(size, 50)
    assert one.left.tolist() == other.left.tolist()
    assert all(left < right < size for left, right in zip(one.left, one.right, strict=True))
