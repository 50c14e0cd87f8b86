"""Words at the same place of two sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.framing.framed import words_of
from tui.framing.parameters import PARAMETERS
from tui.framing.swaps.word_context import between_the_same, same_place

SENTENCES = st.lists(st.sampled_from(["the", "of", "truce", "Orlin", "dam", "farmers", "30", "Melk"]), max_size=12)


@given(SENTENCES, SENTENCES)
def test_the_pairs_between_the_same_words_are_those_that_a_naive_search_finds(a: list[str], b: list[str]) -> None:
    """Against an oracle that tries every two words."""
    left, right = words_of(" ".join(a)), words_of(" ".join(b))
    window = PARAMETERS.window

    def near(stems: tuple[str, ...], place: int) -> set[tuple[str, str]]:
        before, after = stems[max(0, place - window) : place], stems[place + 1 : place + 1 + window]
        return {(one, other) for one in before for other in after}

    def can_be_swapped(word: str) -> bool:
        return word not in ("the", "of", "30")

    expected = [
        (i, j)
        for i, one in enumerate(a)
        for j, other in enumerate(b)
        if can_be_swapped(one) and can_be_swapped(other) and near(left.stems, i) & near(right.stems, j)
    ]
    assert list(between_the_same(left, right)) == expected


@given(SENTENCES, SENTENCES)
def test_two_words_share_as_much_from_either_side(a: list[str], b: list[str]) -> None:
    left, right = words_of(" ".join(a)), words_of(" ".join(b))
    for i, j in between_the_same(left, right):
        assert same_place(i, j, left, right) == same_place(j, i, right, left)


SHARED = [
    (
        "two words of content on each side",
        "farmers want truce around Orlin today",
        "farmers want peace around Orlin today",
    ),
    ("one on each side", "they want truce around here", "we want peace around there"),
]


@pytest.mark.parametrize(("left", "right"), [case[1:] for case in SHARED], ids=[case[0] for case in SHARED])
def test_words_between_the_same_words_are_at_the_same_place(left: str, right: str) -> None:
    ours, theirs = words_of(left), words_of(right)
    a, b = left.split().index("truce"), right.split().index("peace")
    assert same_place(a, b, ours, theirs) > 0


NEVER = [
    ("forms of one word", "they met farmers there today", "they met farming there today"),
    ("a name and a word", "they met Melk near Orlin", "they met farmers near Orlin"),
    ("part of a compound", "they met pro-truce near Orlin", "they met farmers near Orlin"),
]


@pytest.mark.parametrize(("left", "right"), [case[1:] for case in NEVER], ids=[case[0] for case in NEVER])
def test_some_words_are_never_swapped(left: str, right: str) -> None:
    ours, theirs = words_of(left), words_of(right)
    assert all(same_place(a, b, ours, theirs) == 0 for a, b in between_the_same(ours, theirs))


def test_a_possessive_is_told_from_a_short_verb_and_a_plural() -> None:
    sentence = words_of("Orlin's dam, he's here, the players’ union, players here")
    assert [word.written for at, word in enumerate(sentence.spellings) if sentence.is_possessive(at)] == [
        "Orlin's",
        "players",
    ]


def test_capitals_tell_no_name_at_the_start_and_in_a_headline() -> None:
    def names(text: str) -> list[str]:
        sentence = words_of(text)
        return [word.written for at, word in enumerate(sentence.spellings) if sentence.is_name(at)]

    assert names("Farmers of Orlin met Lee") == ["Orlin", "Lee"]
    assert names("Farmers Meet Angry Mayor In Orlin Today") == []
