from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tui.alignment.grouping import Tie, grouped

ARTICLES = [0, 0, 1, 1, 2, 2, 3]
ties = st.lists(
    st.builds(Tie, st.integers(0, 6), st.integers(0, 6), st.floats(0.2, 1)).filter(
        lambda tie: ARTICLES[tie.left] != ARTICLES[tie.right]
    ),
    max_size=15,
)


def test_three_passages_all_tied_are_one_group() -> None:
    assert grouped([Tie(0, 2, 0.9), Tie(2, 4, 0.8), Tie(0, 4, 0.7)], ARTICLES) == [frozenset({0, 2, 4})]


def test_a_chain_does_not_join_its_ends() -> None:
    assert grouped([Tie(0, 2, 0.9), Tie(2, 4, 0.8)], ARTICLES) == [frozenset({0, 2})]


def test_two_passages_of_one_article_may_tell_what_another_tells_in_one() -> None:
    assert grouped([Tie(0, 2, 0.9), Tie(1, 2, 0.8)], ARTICLES) == [frozenset({0, 1, 2})]


@given(ties)
def test_all_members_of_different_articles_are_tied(found: list[Tie]) -> None:
    tied = {frozenset([tie.left, tie.right]) for tie in found}
    for members in grouped(found, ARTICLES):
        for one, other in combinations(members, 2):
            assert ARTICLES[one] == ARTICLES[other] or frozenset([one, other]) in tied


@given(ties)
def test_nobody_is_in_two_groups_and_no_group_is_of_one_article(found: list[Tie]) -> None:
    groups = grouped(found, ARTICLES)
    members = [member for group in groups for member in group]
    assert len(members) == len(set(members))
    assert all(len({ARTICLES[member] for member in group}) > 1 for group in groups)


@given(ties, st.randoms(use_true_random=False))
def test_the_order_of_the_ties_changes_nothing(found: list[Tie], random: object) -> None:
    once = {(min(t.left, t.right), max(t.left, t.right)): t for t in found}
    shuffled = list(once.values())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert grouped(list(once.values()), ARTICLES) == grouped(shuffled, ARTICLES)


def test_a_new_source_comes_before_a_second_passage_of_a_known_one() -> None:
    found = [Tie(0, 2, 0.9), Tie(1, 2, 0.8), Tie(0, 4, 0.7), Tie(2, 4, 0.6)]
    assert grouped(found, ARTICLES) == [frozenset({0, 2, 4})]
