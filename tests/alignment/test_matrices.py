from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui.alignment.matrices import best_of_each, counted, every_pair, products


@given(st.integers(2, 30), st.data())
def test_a_pair_is_found_again_either_way_round(size: int, data: st.DataObject) -> None:
    pairs = every_pair(size)
    wanted = np.array(data.draw(st.lists(st.booleans(), min_size=len(pairs), max_size=len(pairs))), np.bool_)
    some = pairs.where(wanted)
    for left, right in ((pairs.left, pairs.right), (pairs.right, pairs.left)):
        assert pairs.at(left, right)[0].tolist() == list(range(len(pairs)))
        places, there = some.at(left, right)
        assert there.tolist() == wanted.tolist()
        assert places[there].tolist() == list(range(len(some)))


@given(st.integers(2, 12), st.randoms(use_true_random=False))
def test_products_of_some_pairs_are_those_of_all(size: int, random: object) -> None:
    rng = np.random.default_rng(random.randrange(1000))  # type: ignore[attr-defined]
    rows = counted(rng.integers(0, size, 40), rng.integers(0, 9, 40), rng.random(40), (size, 9))
    pairs = every_pair(size)
    some = pairs.where(pairs.left % 2 == 0)
    expected = products(rows, rows, pairs)[pairs.left % 2 == 0]
    assert np.allclose(products(rows, rows, some), expected)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5)), max_size=30), st.integers(1, 4))
def test_the_best_of_each_list_are_its_largest(rows: list[tuple[int, int]], count: int) -> None:
    lists = np.array([one for one, _ in rows], np.int64)
    scores = np.array([score for _, score in rows], np.float64)
    best = best_of_each(lists, scores, np.arange(len(rows)), count).tolist()
    for one in set(lists.tolist()):
        mine = sorted((score for at, score in rows if at == one), reverse=True)[:count]
        assert [scores[place] for place in best if lists[place] == one] == mine
