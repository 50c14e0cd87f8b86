from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tui.alignment.spelling import kin
from tui.text.similarity import likeness

letters = st.text("aeinrst", min_size=5, max_size=9)
vocabularies = st.lists(letters, min_size=1, max_size=30, unique=True)


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter less, more or other makes them the same."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[start + (len(one) >= len(other)) :] == other[start + (len(other) >= len(one)) :]


@given(vocabularies)
def test_every_pair_found_is_as_alike_as_asked(words: list[str]) -> None:
    for left, right, score in kin(words, at_least=0.8):
        assert left < right
        assert score == likeness(words[left], words[right]) >= 0.8


@given(vocabularies)
def test_no_pair_one_letter_apart_is_lost(words: list[str]) -> None:
    naive = {
        (left, right)
        for left, right in combinations(range(len(words)), 2)
        if one_edit_apart(words[left], words[right]) and likeness(words[left], words[right]) >= 0.8
    }
    assert naive <= {(left, right) for left, right, _ in kin(words, at_least=0.8)}


def test_short_words_and_numbers_have_no_kin() -> None:
    assert kin(["lord", "ford", "10000", "10001"], at_least=0.5) == []


def test_a_name_in_two_transcriptions_is_one() -> None:
    assert [(left, right) for left, right, _ in kin(["zelensky", "harbour", "zelenskyy"], at_least=0.85)] == [(0, 2)]


def test_two_names_one_letter_apart_are_alike_sooner_than_two_words() -> None:
    assert kin(["mateen", "matoen"], at_least=0.87) == []
    [(left, right, _)] = kin(["mateen", "matoen"], at_least=0.87, names=[True, True], one_letter=0.8)
    assert (left, right) == (0, 1)


def test_names_of_different_length_are_different_names() -> None:
    assert kin(["niger", "nigeria"], at_least=0.87, names=[True, True], one_letter=0.8) == []
