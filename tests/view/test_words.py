from dataclasses import replace

import pytest

from tests.builders import article
from tests.stories import ARTICLES, comparison
from tui.framing.vocabulary import vocabulary_of, word_counts
from tui.model.comparison import Comparison
from tui.model.framing import Difference, Framing, Spot, Swap
from tui.text.analysis import analyse
from tui.view.index import ComparisonIndex
from tui.view.words import (
    ABOUT,
    NOTHING,
    PAIRED,
    Part,
    how_many,
    pair_rows,
    places_of_pair,
    places_of_use,
    use_rows,
)


def spot(article: str, word: str) -> Spot:
    """Where a word first stands in one of the three articles."""
    text = next(one for one in ARTICLES if one.id == article)
    start = text.text.index(word)
    passage = text.passage_at(start)
    assert passage is not None
    return Spot(article, passage.id, replace(passage.span, start=start, end=start + len(word)))


SIGNED = Swap(("sham", "signed"), ((spot("a1", "sham"), spot("a2", "signed")),), 2, loaded=True)
RESIGNED = Swap(
    ("resigned", "stepped"),
    ((spot("a1", "resigned"), spot("a2", "stepped")), (spot("a3", "Sport"), spot("a2", "stepped"))),
    3,
)
DAYS = Difference("number", ("Rain", "Weather"), (spot("a1", "Rain"), spot("a2", "Weather")))


@pytest.fixture(scope="module")
def index() -> ComparisonIndex:
    """Three articles with two swaps, a difference and their vocabulary."""
    load = comparison()
    framing = replace(
        load.framing,
        swaps=(SIGNED, RESIGNED),
        differences=(DAYS,),
        vocabulary=vocabulary_of({one.id: word_counts(analyse(one)) for one in load.articles}),
    )
    return ComparisonIndex(replace(load, framing=framing))


def words(index: ComparisonIndex, part: Part, query: str = "", order: int | None = None) -> list[str]:
    return [row.use.word for row in use_rows(index, part, query, order)]


def test_the_vocabulary_is_told_apart_by_how_many_sources_use_it(index: ComparisonIndex) -> None:
    assert words(index, Part.ALL) == ["deal"]
    assert words(index, Part.SOME) == ["mayor", "sham"]
    assert set(words(index, Part.ONE)) >= {"weather", "sport", "rain", "vote"}
    parts = (Part.ONE, Part.SOME, Part.ALL)
    assert sum(how_many(index, part) for part in parts) == len(index.comparison.framing.vocabulary)


def test_words_are_listed_by_how_often_they_are_used_and_then_by_the_alphabet(index: ComparisonIndex) -> None:
    assert words(index, Part.SOME) == ["mayor", "sham"]
    assert words(index, Part.SOME, order=1) == ["sham", "mayor"]
    assert words(index, Part.SOME, order=0) == ["mayor", "sham"]
    one = words(index, Part.ONE)
    assert one == sorted(one)


def test_a_filter_keeps_the_rows_that_hold_its_text(index: ComparisonIndex) -> None:
    assert words(index, Part.SOME, "MAY") == ["mayor"]
    assert [row.words for row in pair_rows(index, Part.SWAPS, "step")] == [("resigned", "stepped")]
    assert pair_rows(index, Part.SWAPS, "nowhere") == ()


def test_the_words_of_a_pair_stand_in_the_order_of_the_sources_as_they_write_them(index: ComparisonIndex) -> None:
    turned = replace(SIGNED, words=("SIGNED", "sham"), places=((SIGNED.places[0][1], SIGNED.places[0][0]),))
    load = replace(index.comparison, framing=replace(index.comparison.framing, swaps=(turned,)))
    (row,) = pair_rows(ComparisonIndex(load), Part.SWAPS)
    assert row.words == ("sham", "signed")
    assert [spot.article for spot in row.places[0]] == ["a1", "a2"]


def test_capitals_do_not_sort_words(index: ComparisonIndex) -> None:
    rain = Swap(("rain", "weather"), (DAYS.places,), 2)
    load = replace(index.comparison, framing=replace(index.comparison.framing, swaps=(rain, RESIGNED, SIGNED)))
    rows = pair_rows(ComparisonIndex(load), Part.SWAPS, order=0)
    assert [row.words[0] for row in rows] == ["Rain", "resigned", "sham"]


def test_swaps_keep_their_rank_until_they_are_sorted(index: ComparisonIndex) -> None:
    first = {order: pair_rows(index, Part.SWAPS, order=order)[0].words[0] for order in (None, 0, 1, 2, 3)}
    assert first == {None: "sham", 0: "resigned", 1: "resigned", 2: "resigned", 3: "sham"}


def test_a_swap_names_its_sources_and_the_letters_of_loaded_terms(index: ComparisonIndex) -> None:
    signed, resigned = pair_rows(index, Part.SWAPS)
    assert (signed.sources, signed.kind) == ((0, 1), "d")
    assert (resigned.sources, resigned.kind) == ((0, 1, 2), "")


def test_a_difference_is_a_row_with_its_kind(index: ComparisonIndex) -> None:
    (row,) = pair_rows(index, Part.FIGURES)
    assert (row.words, row.kind, row.sources) == (("Rain", "Weather"), "number", (0, 1))


def test_both_places_of_a_pair_stand_one_below_the_other(index: ComparisonIndex) -> None:
    places = places_of_pair(pair_rows(index, Part.SWAPS)[1])
    texts = [place.span.of(index.articles[index.number[place.article]].text) for place in places]
    assert texts == ["resigned", "stepped", "stepped", "Sport"]


@pytest.fixture(scope="module")
def wordy() -> ComparisonIndex:
    """Two articles, each with words that it repeats in several forms."""
    articles = (
        article("Harbours, a harbour, the harbour's walls. " * 6, "Trade, trading, traders’ trades at sea." * 3),
        article("Taxes, the tax, taxed taxpayers at sea. " * 9, "The harbour trade.", id="a2"),
    )
    return ComparisonIndex(
        Comparison(
            articles, framing=Framing(vocabulary=vocabulary_of({one.id: word_counts(analyse(one)) for one in articles}))
        )
    )


def test_distinctive_words_come_most_distinctive_first(wordy: ComparisonIndex) -> None:
    assert words(wordy, Part.DISTINCTIVE)[0] == "tax"
    assert words(wordy, Part.DISTINCTIVE, order=1)[0] == "harbour"
    best = [max(row.use.distinctive.values()) for row in use_rows(wordy, Part.DISTINCTIVE)]
    assert best == sorted(best, reverse=True)
    assert min(best) >= 1.96


def test_every_count_opens_as_many_places(wordy: ComparisonIndex) -> None:
    rows = [row for part in set(Part) - set(PAIRED) for row in use_rows(wordy, part)]
    assert {row.use.word for row in rows} >= {"harbour", "tax", "sea"}
    for row in rows:
        for column in range(len(wordy.articles) + 1):
            assert len(places_of_use(row, column, wordy)) == row.count(column)


def test_no_text_calls_vocabulary_loading_or_unique() -> None:
    said = " ".join([*ABOUT.values(), *NOTHING.values(), *Part]).lower()
    assert "unique" not in said
    assert all("not loading" in ABOUT[part] for part in set(Part) - set(PAIRED))


def test_a_load_without_findings_has_no_rows() -> None:
    load = ComparisonIndex(Comparison(ARTICLES))
    assert [how_many(load, part) for part in Part] == [0] * len(Part)
