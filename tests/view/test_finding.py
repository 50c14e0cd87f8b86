from dataclasses import replace

import pytest

from tests.builders import article
from tests.stories import ARTICLES, index
from tui.view.filters import Filter
from tui.view.finding import matches, matches_in, next_match, next_term
from tui.view.moves import first_reading
from tui.view.reading import Reading

INDEX = index()


def reached(reading: Reading) -> tuple[int, str]:
    assert reading.word is not None
    return reading.pane, reading.word.span.of(ARTICLES[reading.pane].text)


def test_terms_are_reached_one_after_the_other_and_the_focus_follows() -> None:
    first = next_term(first_reading(INDEX), INDEX)
    second = next_term(first, INDEX)
    third = next_term(second, INDEX)
    assert [reached(one)[1] for one in (first, second, third)] == ["sham", "sham", "perhaps"]
    assert [one.passage for one in (first, second, third)] == [0, 1, 1]
    assert next_term(third, INDEX) == third
    assert next_term(third, INDEX, -1).word == second.word


def test_terms_that_the_filter_hides_are_passed_over() -> None:
    reading = replace(first_reading(INDEX), filter=Filter(categories=frozenset({"deception"})))
    assert reached(next_term(reading, INDEX)) == (0, "perhaps")


def test_a_search_goes_through_all_sources_and_round_again() -> None:
    reading = replace(first_reading(INDEX), search="MAYOR")
    assert matches(reading, INDEX) == 3
    panes = []
    for _ in range(4):
        reading = next_match(reading, INDEX)
        panes.append(reading.pane)
    assert panes == [0, 1, 1, 0]
    assert next_match(reading, INDEX, -1).pane == 1


def test_a_search_that_finds_nothing_stays() -> None:
    reading = replace(first_reading(INDEX), search="nowhere")
    assert next_match(reading, INDEX) == reading


@pytest.mark.parametrize(("query", "count"), [("the deal", 1), ("the\ndeal", 1), ("[", 0), ("", 0), ("   ", 0)])
def test_a_search_text_is_words_not_a_pattern(query: str, count: int) -> None:
    assert len(matches_in(article("So the\ndeal ends.", id="b"), query)) == count
