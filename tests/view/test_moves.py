from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import ARTICLES, GROUPS, LINKS, comparison, index
from tui.model.alignment import Alignment
from tui.model.article import Place
from tui.model.comparison import Comparison
from tui.view.counterparts import counterparts_in, shown_in
from tui.view.index import ComparisonIndex
from tui.view.moves import MOVES, at_passage, bring_level, first_reading, to_event, to_pane, toggle_sync
from tui.view.reading import Layout, Reading
from tui.view.states import Standing

INDEX = index()


def moved(reading: Reading, *ids: str) -> Reading:
    for id in ids:
        reading = MOVES[id](reading, INDEX)
    return reading


def test_a_reader_starts_at_the_event_that_most_sources_share() -> None:
    start = first_reading(INDEX)
    assert (start.event, start.here) == (1, (0, 1, 0))


def test_of_events_that_as_many_share_a_reader_starts_at_the_surest() -> None:
    groups = (replace(GROUPS[0], members=GROUPS[0].members[:2]), GROUPS[1])
    surer = tuple(replace(link, score=0.95) if link.joins(Place("a1", 3)) else link for link in LINKS)
    assert first_reading(ComparisonIndex(replace(comparison(), alignment=Alignment(surer, groups)))).event == 2


def test_every_pane_follows_the_event() -> None:
    assert moved(first_reading(INDEX), "next-event").here == (3, 2, 1)


def test_the_last_event_is_the_end_and_the_first_the_beginning() -> None:
    assert moved(first_reading(INDEX), "next-event", "next-event", "next-event").event == 2
    assert moved(first_reading(INDEX), "previous-event", "previous-event").event == 1


def test_a_silent_pane_stands_at_its_nearest_candidate() -> None:
    shown = shown_in("a3", moved(first_reading(INDEX), "next-event"), INDEX)
    assert shown is not None
    assert (shown.place, shown.standing) == (Place("a3", 1), Standing.NOT_FOUND)


def test_from_a_silent_pane_the_next_event_is_seen_from_a_source_that_has_it() -> None:
    reading = moved(to_pane(first_reading(INDEX), INDEX, 2), "next-event")
    assert reading.pane == 2
    assert reading.origin == Place("a1", 3)


@pytest.mark.parametrize(("article", "standing"), [("a2", Standing.FOUND), ("a3", Standing.FOUND)])
def test_a_member_is_as_sure_as_its_best_link_in_the_event(article: str, standing: Standing) -> None:
    shown = shown_in(article, first_reading(INDEX), INDEX)
    assert shown is not None
    assert shown.standing is standing


def test_moving_to_a_passage_of_another_event_makes_that_the_current_one() -> None:
    reading = at_passage(first_reading(INDEX), INDEX, 1, 2)
    assert (reading.event, reading.between, reading.here) == (2, False, (3, 2, 1))


def test_a_passage_without_an_event_leaves_the_others_where_they_are() -> None:
    reading = moved(first_reading(INDEX), "next-passage")
    assert (reading.between, reading.here) == (True, (1, 1, 0))


def test_after_wandering_the_next_event_is_the_one_after_the_last() -> None:
    assert moved(first_reading(INDEX), "next-passage", "next-event").event == 2
    assert moved(first_reading(INDEX), "next-passage", "previous-event").event == 1


def test_changing_the_pane_does_not_change_the_event() -> None:
    reading = moved(first_reading(INDEX), "next-pane")
    assert (reading.pane, reading.event, reading.origin) == (1, 1, Place("a1", 0))
    assert moved(first_reading(INDEX), "previous-pane").pane == 2


def test_out_of_step_only_enter_brings_the_panes_level() -> None:
    reading = moved(first_reading(INDEX), "sync", "last-passage")
    assert reading.here == (3, 1, 0)
    assert bring_level(reading, INDEX).here == (3, 2, 1)


def test_back_in_step_the_panes_are_level_again() -> None:
    reading = toggle_sync(bring_level(moved(first_reading(INDEX), "sync", "last-passage"), INDEX), INDEX)
    assert reading.here == (3, 2, 1)


def test_the_next_candidate_goes_round() -> None:
    reading = to_pane(first_reading(INDEX), INDEX, 1)
    assert [one.place.passage for one in counterparts_in("a2", reading, INDEX)] == [1, 2]
    assert moved(reading, "next-candidate").here == (0, 2, 0)
    assert moved(reading, "next-candidate", "next-candidate").here == (0, 1, 0)


def test_passages_found_only_here_are_prose_without_a_counterpart() -> None:
    reading = moved(first_reading(INDEX), "next-alone")
    assert reading.passage == 1
    assert moved(reading, "next-alone").passage == 2
    assert moved(reading, "next-alone", "next-alone").passage == 2
    assert moved(reading, "next-alone", "previous-alone").passage == 1


def test_a_jump_can_be_taken_back_and_forward() -> None:
    there = moved(first_reading(INDEX), "next-event")
    assert moved(there, "jump-back").here == (0, 1, 0)
    assert moved(there, "jump-back", "jump-forward").here == there.here


def test_layouts_go_round() -> None:
    layouts = [moved(first_reading(INDEX), *["layout"] * count).layout for count in range(4)]
    assert layouts == [Layout.COLUMNS, Layout.STACKED, Layout.SINGLE, Layout.COLUMNS]


def test_an_event_that_is_not_there_changes_nothing() -> None:
    start = first_reading(INDEX)
    assert to_event(start, INDEX, 99) == start


def test_articles_without_links_can_still_be_read() -> None:
    bare = ComparisonIndex(Comparison(ARTICLES, Alignment()))
    reading = first_reading(bare)
    for move in MOVES.values():
        reading = move(reading, bare)
    assert len(reading.here) == 3


@given(st.lists(st.sampled_from(sorted(MOVES)), max_size=30))
def test_no_sequence_of_moves_leaves_the_articles(ids: list[str]) -> None:
    reading = moved(first_reading(INDEX), *ids)
    assert 0 <= reading.pane < 3
    assert all(0 <= at < len(article.passages) for at, article in zip(reading.here, ARTICLES, strict=True))
    assert 1 <= reading.event <= 2
