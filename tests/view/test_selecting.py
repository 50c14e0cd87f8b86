from dataclasses import replace

import pytest

from tests.stories import ARTICLES, index
from tui.model.annotation import Selection
from tui.model.span import Span
from tui.view.moves import at_passage, first_reading
from tui.view.reading import Reading
from tui.view.selecting import chosen, grow_selection, move_selection, select_next_unit

INDEX = index()
TWO_SENTENCES = at_passage(first_reading(INDEX), INDEX, 0, 1)


def words(reading: Reading) -> str:
    assert reading.selection is not None
    return reading.selection.span.of(ARTICLES[0].text)


def times(reading: Reading, count: int) -> Reading:
    for _ in range(count):
        reading = select_next_unit(reading, INDEX)
    return reading


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, "Only here."), (2, "Only here. A sham of a vote, perhaps."), (3, "Only"), (4, "Only here.")],
)
def test_select_goes_round_sentence_passage_word(count: int, expected: str) -> None:
    assert words(times(TWO_SENTENCES, count)) == expected


def test_the_word_and_the_sentence_are_those_of_the_term_last_reached() -> None:
    at = ARTICLES[0].text.index("sham of")
    reading = replace(TWO_SENTENCES, word=Selection("a1", Span(at, at + 4)))
    assert words(times(reading, 1)) == "A sham of a vote, perhaps."
    assert words(times(reading, 3)) == "sham"


def test_the_arrows_move_the_selection_by_its_unit() -> None:
    sentence = times(TWO_SENTENCES, 1)
    assert words(move_selection(sentence, INDEX, 1)) == "A sham of a vote, perhaps."
    assert words(move_selection(sentence, INDEX, 99)) == "The mayor resigned."
    assert words(move_selection(times(TWO_SENTENCES, 3), INDEX, 1)) == "here"


def test_the_focus_follows_a_selection_that_leaves_the_passage() -> None:
    assert move_selection(times(TWO_SENTENCES, 1), INDEX, 2).passage == 2


def test_a_selection_grows_and_shrinks_by_words_but_never_vanishes() -> None:
    word = times(TWO_SENTENCES, 3)
    assert words(grow_selection(word, INDEX, 2)) == "Only here. A"
    assert words(grow_selection(word, INDEX, -5)) == "Only"
    assert words(grow_selection(times(TWO_SENTENCES, 1), INDEX, -1)) == "Only"


def test_without_a_selection_a_note_is_about_the_passage() -> None:
    assert chosen(TWO_SENTENCES, INDEX) == Selection("a1", ARTICLES[0].passages[1].span)
    assert chosen(times(TWO_SENTENCES, 1), INDEX) == times(TWO_SENTENCES, 1).selection


def test_moving_on_drops_the_selection() -> None:
    assert at_passage(times(TWO_SENTENCES, 1), INDEX, 0, 2).selection is None
