from dataclasses import replace

import pytest

from tests.builders import article, hits_in
from tests.stories import ARTICLES, SHAM, comparison, index
from tui.model.comparison import Comparison, Stage
from tui.model.framing import Framing, Voice
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex
from tui.view.moves import first_reading
from tui.view.recall import as_remembered, recalled, rejoined
from tui.view.strips import event_strip
from tui.view.tallies import SourceTally, tally_of

INDEX = index()


def test_the_strip_shows_where_shared_events_lie_and_which_is_the_current_one() -> None:
    cells = event_strip(0, 30, first_reading(INDEX), INDEX)
    assert len(cells) == 30
    assert (cells[0].sources, cells[0].current, cells[0].focused) == (3, True, True)
    assert (cells[-1].sources, cells[-1].current) == (2, False)
    assert cells[12].sources == 0


@pytest.mark.parametrize("width", [0, 1, 3])
def test_a_strip_of_any_width_holds_every_event(width: int) -> None:
    cells = event_strip(0, width, first_reading(INDEX), INDEX)
    assert len(cells) == width
    assert all(cell.sources for cell in cells[:1])


def test_an_article_without_passages_has_no_strip() -> None:
    bare = ComparisonIndex(Comparison((article(),)))
    assert event_strip(0, 10, first_reading(bare), bare) == ()


def tally(shown: Filter, made: ComparisonIndex = INDEX) -> SourceTally:
    found = tally_of("a1", made, shown)
    assert found is not None
    return found


def test_a_tally_counts_voices_apart_and_the_faint_tier_aside() -> None:
    found = tally(Filter())
    assert found.marked == {Voice.OWN: 2, Voice.QUOTED: 0, Voice.SCARE: 0}
    assert found.faint == {Voice.OWN: 1, Voice.QUOTED: 0, Voice.SCARE: 0}
    assert found.categories == (("deception", 2),)


def test_a_tally_counts_only_what_the_filter_shows() -> None:
    assert tally(Filter(voices=frozenset({Voice.OWN}))).marked[Voice.OWN] == 0
    assert tally(Filter(faint=False)).faint[Voice.OWN] == 0


def test_words_that_every_source_uses_are_kept_out_of_tone() -> None:
    made = comparison()
    hits = {**made.framing.hits, "a2": hits_in(article("A sham.", id="a2"), (SHAM,))}
    every = ComparisonIndex(Comparison(ARTICLES, framing=Framing(hits, words=made.framing.words)))
    assert every.shared == {"sham"}
    assert tally(Filter(), every).marked[Voice.OWN] == 0


def test_before_the_terms_are_looked_for_nothing_is_counted() -> None:
    assert tally_of("a1", ComparisonIndex(replace(comparison(), stage=Stage.NOTHING)), Filter()) is None


def test_the_place_is_found_again_when_the_files_come_in_another_order() -> None:
    there = first_reading(INDEX)
    turned = ComparisonIndex(Comparison(ARTICLES[::-1], made.alignment)) if (made := comparison()) else INDEX
    back = recalled(as_remembered(there, INDEX), turned, first_reading(turned))
    assert back is not None
    assert (back.pane, back.here) == (2, (0, 1, 0))


@pytest.mark.parametrize("remembered", [{}, {"pane": "x"}, {"pane": ARTICLES[0].digest, "here": 3}])
def test_a_place_that_does_not_fit_is_not_recalled(remembered: dict[str, object]) -> None:
    assert recalled(remembered, INDEX, first_reading(INDEX)) is None


def test_when_the_links_arrive_the_focus_stays_where_it_is() -> None:
    bare = ComparisonIndex(Comparison(ARTICLES))
    reading = rejoined(first_reading(bare).standing_at(0, 3), INDEX)
    assert reading.passage == 3
