"""Hits and tallies of several articles, and what they share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.framing.texts import article, lexicon, term
from tui.framing import frame
from tui.framing.frame import compared
from tui.model.alignment import Alignment, Level, Link
from tui.model.article import Place
from tui.model.framing import Tally, Voice

LEXICON = lexicon("sham", term("bleak", "emotive"), term("ruse", "deception"))


def test_hits_have_their_passage_their_voice_and_are_in_the_order_of_the_text() -> None:
    text = article("A bleak sham.", "“Nothing but a ruse,” she said. A “ruse” here.")
    hits = frame([text], LEXICON).hits["a1"]
    assert [(h.term.text, h.passage, h.voice) for h in hits] == [
        ("bleak", 0, Voice.OWN),
        ("sham", 0, Voice.OWN),
        ("ruse", 1, Voice.QUOTED),
        ("ruse", 1, Voice.SCARE),
    ]
    assert [h.span.of(text.text) for h in hits] == ["bleak", "sham", "ruse", "ruse"]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("This is not a sham.", True),
        ("It isn’t really a sham.", True),
        ("They never saw a sham.", True),
        ("No sham was found.", True),
        ("It was no, I insist, a sham.", False),
        ("Not only that. A sham it was.", False),
        ("He did not go there to see the sham.", False),
        ("A sham.", False),
    ],
)
def test_a_negated_hit_is_marked_and_kept(text: str, negated: bool) -> None:
    (hit,) = frame([article(text)], LEXICON).hits["a1"]
    assert hit.negated is negated


def test_a_hit_in_a_quotation_without_an_end_is_not_certain() -> None:
    (hit,) = frame([article("She said: “Nothing but a sham.")], LEXICON).hits["a1"]
    assert (hit.voice, hit.certain) == (Voice.QUOTED, False)


def test_a_rate_is_given_from_five_hits_on_and_per_words_of_that_voice() -> None:
    few = frame([article("sham " * 4 + "word " * 96)], LEXICON)
    many = frame([article("sham " * 5 + "word " * 95)], LEXICON)
    assert few.tallies == (Tally("a1", "attack", Voice.OWN, 4),)
    assert many.tallies == (Tally("a1", "attack", Voice.OWN, 5, 50.0),)


def test_scare_quotes_are_counted_apart_but_rated_by_own_words() -> None:
    framing = frame([article("A “sham” here. " * 5)], LEXICON)
    assert framing.tallies == (Tally("a1", "attack", Voice.SCARE, 5, 333.33),)


def test_words_that_every_source_uses_are_tallied_apart() -> None:
    framing = frame([article("A bleak sham."), article("A sham.", id="a2")], LEXICON)
    assert framing.shared == {"sham"}
    assert [(t.article, t.category, t.count, t.shared) for t in framing.tallies] == [
        ("a1", "attack", 1, True),
        ("a1", "emotive", 1, False),
        ("a2", "attack", 1, True),
    ]


def test_one_article_alone_shares_nothing() -> None:
    assert frame([article("A sham.")], LEXICON).shared == frozenset()


def test_what_is_found_in_an_article_does_not_depend_on_the_others_or_their_order() -> None:
    first, second = article("A bleak sham."), article("A sham, a ruse.", id="a2")
    assert frame([first, second], LEXICON).hits == frame([second, first], LEXICON).hits
    assert frame([first], LEXICON).hits["a1"] == frame([first, second], LEXICON).hits["a1"]


def test_an_article_without_hits_has_an_empty_list() -> None:
    framing = frame([article("Nothing at all.")], LEXICON)
    assert (framing.hits, framing.tallies, framing.words["a1"][Voice.OWN]) == ({"a1": ()}, (), 3)


def test_no_articles_give_an_empty_framing() -> None:
    assert frame([], LEXICON).hits == {}


@given(st.lists(st.sampled_from(["sham", "ruse", "bleak", "“sham”", "dam", "not"]), min_size=1, max_size=40))
def test_every_hit_is_in_one_tally_and_every_count_opens_its_hits(words: list[str]) -> None:
    framing = frame([article(" ".join(words)), article("A sham.", id="a2")], LEXICON)
    for tally in framing.tallies:
        hits = [
            hit
            for hit in framing.hits[tally.article]
            if (hit.term.category, hit.voice) == (tally.category, tally.voice)
            and (hit.term.text in framing.shared) is tally.shared
        ]
        assert len(hits) == tally.count
    assert sum(tally.count for tally in framing.tallies) == sum(len(hits) for hits in framing.hits.values())


def test_only_links_that_are_more_than_nearest_candidates_show_swaps_and_differences() -> None:
    articles = [
        article("They met the sham council for 30 days."),
        article("They met the town council for 50 days.", id="a2"),
    ]
    framing = frame(articles, LEXICON)

    def linked(level: Level) -> Alignment:
        return Alignment((Link(Place("a1", 0), Place("a2", 0), 0.5, level),))

    found = compared(framing, articles, linked(Level.POSSIBLE), LEXICON)
    assert [(swap.words, swap.loaded) for swap in found.swaps] == [(("sham", "town"), True)]
    assert [difference.texts for difference in found.differences] == [("30", "50")]
    assert compared(framing, articles, linked(Level.WEAK), LEXICON) == framing
