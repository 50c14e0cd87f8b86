from dataclasses import replace

import pytest

from tests.builders import article, hits_in
from tests.stories import ARTICLES, DECEPTION, HEDGE, comparison, index
from tui.model.comparison import Comparison
from tui.model.framing import Framing, Hit, LoadedTerm, Tone, Voice
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex
from tui.view.kwic import context_of, context_of_hit
from tui.view.tone import EVERY, Section, ToneTable, counts_said, tone_table

INDEX = index()
SHAM, SHINY = LoadedTerm("sham", "deception"), LoadedTerm("shiny", "deception", tone=Tone.POSITIVE)


def told(*texts: str, voice: Voice = Voice.OWN) -> ComparisonIndex:
    """A load of articles of one paragraph, with the two terms struck in them."""
    articles = tuple(article(text, id=f"a{number}") for number, text in enumerate(texts, 1))
    hits: dict[str, tuple[Hit, ...]] = {one.id: hits_in(one, (SHAM, SHINY), voice) for one in articles}
    words = {one.id: {Voice.OWN: 1000, Voice.QUOTED: 50} for one in articles}
    framing = Framing(hits, words=words)
    return ComparisonIndex(Comparison(articles, framing=framing, categories=(DECEPTION, HEDGE)))


def shape(table: ToneTable) -> list[tuple[str, str, list[int]]]:
    return [(row.section.value, row.label, [len(hits) for hits in row.hits]) for row in table.rows]


def test_each_tone_has_a_sum_and_its_categories_and_no_row_adds_tones_up() -> None:
    assert shape(tone_table(INDEX, Filter())) == [
        ("negative", "negative", [2, 0, 1]),
        ("negative", "Deception", [2, 0, 1]),
        ("neutral", "neutral", [1, 0, 0]),
        ("neutral", "Hedges", [1, 0, 0]),
    ]


def test_every_hit_is_counted_once() -> None:
    table = tone_table(INDEX, Filter())
    counted = [hit for row in table.rows if row.is_sum for hit in row.at(EVERY)]
    assert sorted(counted, key=lambda hit: (hit.article, hit.span)) == [
        hit for hits in INDEX.comparison.framing.hits.values() for hit in hits
    ]


def test_what_the_filter_hides_is_not_counted() -> None:
    shown = Filter(categories=frozenset({"hedge"}))
    assert {row.section for row in tone_table(INDEX, shown).rows} == {Section.NEGATIVE}
    assert tone_table(INDEX, Filter(voices=frozenset({Voice.OWN}))).rows == ()


def test_a_category_that_judges_both_ways_stands_under_both() -> None:
    rows = shape(tone_table(told("A shiny sham.", "Sham.", "None."), Filter()))
    assert ("negative", "Deception", [1, 1, 0]) in rows
    assert ("positive", "Deception", [1, 0, 0]) in rows


def test_words_that_every_source_uses_are_kept_out_of_tone() -> None:
    table = tone_table(told("A shiny sham.", "Sham."), Filter())
    assert [row.label for row in table.rows if row.section is Section.SHARED] == [Section.SHARED.value, "sham"]
    assert not [row for row in table.rows if row.section is Section.NEGATIVE]


@pytest.mark.parametrize(("count", "rate"), [(4, None), (5, 5.0), (6, 6.0)])
def test_a_rate_is_given_from_five_hits_on(count: int, rate: float | None) -> None:
    table = tone_table(told("sham " * count, "None."), Filter())
    assert table.rate(table.rows[1], 1, Voice.OWN) == rate
    assert table.rows[1].count(1, Voice.OWN) == count


def test_a_rate_is_per_words_of_its_own_voice() -> None:
    table = tone_table(told("sham " * 5, voice=Voice.QUOTED), Filter())
    assert table.rate(table.rows[0], 1, Voice.QUOTED) == 100.0
    assert counts_said(table, table.rows[0], 1) == (
        "own 0 of 1,000 words · quoted 5 (5 marked), 100.0 per 1,000 of 50 words · scare 0"
    )
    assert counts_said(table, table.rows[0], EVERY) == "own 0 · quoted 5 (5 marked) · scare 0"


def test_rows_are_sorted_inside_their_section_by_name_or_by_a_source() -> None:
    one = replace(DECEPTION, id="attack", name="Attack", letter="a")
    articles = (article("sham sham raid"), article("sham raid raid", id="a2"), article("none", id="a3"))
    raid = LoadedTerm("raid", "attack")
    hits = {each.id: hits_in(each, (SHAM, raid)) for each in articles}
    load = ComparisonIndex(Comparison(articles, framing=Framing(hits), categories=(DECEPTION, one)))
    orders = {order: [row.label for row in tone_table(load, Filter(), order).rows] for order in (None, 1, 2)}
    assert orders == {
        None: ["negative", "Attack", "Deception"],
        1: ["negative", "Deception", "Attack"],
        2: ["negative", "Attack", "Deception"],
    }


def test_the_words_themselves_stand_under_their_tone_as_they_are_written_most_often() -> None:
    load = told("A Sham, a sham: shiny.", "Shiny.", "None.")
    assert shape(tone_table(load, Filter(), words=True)) == [
        ("negative", "negative", [2, 0, 0]),
        ("negative", "sham", [2, 0, 0]),
        ("positive", "positive", [1, 1, 0]),
        ("positive", "shiny", [1, 1, 0]),
    ]
    by_count = tone_table(told("A sham, a sham.", "A shiny sham.", "None."), Filter(), EVERY, words=True)
    assert [row.category.letter for row in by_count.rows if row.category] == ["d", "d"]


def test_of_many_words_the_most_frequent_come_first_where_they_are_sorted_by_count() -> None:
    texts = ("A hoax, a sham.", "A sham.", "None.")
    articles = tuple(article(text, id=f"a{number}") for number, text in enumerate(texts, 1))
    hoax = LoadedTerm("hoax", "deception")
    framing = Framing({one.id: hits_in(one, (SHAM, hoax)) for one in articles})
    load = ComparisonIndex(Comparison(articles, framing=framing, categories=(DECEPTION,)))
    by_count, by_name = (tone_table(load, Filter(), order, words=True).rows[1:] for order in (EVERY, None))
    assert [row.label for row in by_count] == ["sham", "hoax"]
    assert [row.label for row in by_name] == ["hoax", "sham"]


def test_the_longest_bar_stands_for_the_most_of_one_source_sums_aside() -> None:
    table = tone_table(INDEX, Filter())
    assert table.most(Section.NEGATIVE, Voice.OWN) == 2
    assert table.most(Section.POSITIVE, Voice.OWN) == 0


def test_a_table_of_nothing_is_empty() -> None:
    assert tone_table(ComparisonIndex(replace(comparison(), framing=Framing())), Filter()).rows == ()


def test_a_hit_stands_between_the_words_of_its_passage() -> None:
    hit = INDEX.comparison.framing.hits["a1"][1]
    context = context_of_hit(INDEX, replace(hit, negated=True, certain=False))
    assert (context.before, context.term, context.after) == ("Only here. A ", "sham", " of a vote, perhaps.")
    assert (context.source, context.passage, context.note) == (0, 2, "own? neg")
    assert context.place.span.of(ARTICLES[0].text) == "sham"


def test_line_breaks_around_a_hit_are_spaces() -> None:
    load = ComparisonIndex(Comparison((article("One\ntwo\nthree"),)))
    span = load.articles[0].passages[0].span
    inner = replace(span, start=span.start + 4, end=span.start + 7)
    context = context_of(load, "a1", inner)
    assert (context.before, context.term, context.after) == ("One ", "two", " three")
