from dataclasses import replace

import pytest

from tests.view.stories import ARTICLES, article, guide
from tui.view.filters import Filter
from tui.view.finding import matches, matches_in, next_match, next_term
from tui.view.moves import first_reading
from tui.view.reading import Reading

GUIDE = guide()


def reached(reading: Reading) -> tuple[int, str]:
    assert reading.word is not None
    return reading.pane, reading.word.span.of(ARTICLES[reading.pane].text)


def test_terms_are_reached_one_after_the_other_and_the_focus_follows() -> None:
    first = next_term(first_reading(GUIDE), GUIDE)
    second = next_term(first, GUIDE)
    third = next_term(second, GUIDE)
    assert [reached(one)[1] for one in (first, second, third)] == ["sham", "sham", "perhaps"]
    assert [one.passage for one in (first, second, third)] == [0, 1, 1]
    assert next_term(third, GUIDE) == third
    assert next_term(third, GUIDE, -1).word == second.word


def test_terms_that_the_filter_hides_are_passed_over() -> None:
    reading = replace(first_reading(GUIDE), filter=Filter(categories=frozenset({"deception"})))
    assert reached(next_term(reading, GUIDE)) == (0, "perhaps")


def test_a_search_goes_through_all_sources_and_round_again() -> None:
    reading = replace(first_reading(GUIDE), search="MAYOR")
    assert matches(reading, GUIDE) == 3
    panes = []
    for _ in range(4):
        reading = next_match(reading, GUIDE)
        panes.append(reading.pane)
    assert panes == [0, 1, 1, 0]
    assert next_match(reading, GUIDE, -1).pane == 1


def test_a_search_that_finds_nothing_stays() -> None:
    reading = replace(first_reading(GUIDE), search="nowhere")
    assert next_match(reading, GUIDE) == reading


@pytest.mark.parametrize(("query", "count"), [("the deal", 1), ("the\ndeal", 1), ("[", 0), ("", 0), ("   ", 0)])
def test_a_search_text_is_words_not_a_pattern(query: str, count: int) -> None:
    assert len(matches_in(article("b", "So the\ndeal ends."), query)) == count
