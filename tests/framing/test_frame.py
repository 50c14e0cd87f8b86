"""The hits of several articles."""

from __future__ import annotations

import pytest

from tests.builders import article, lexicon, term
from tests.framing.framed import framed
from tui.framing.frame import compared
from tui.framing.voices import quoted_spans
from tui.model.alignment import Alignment, Level, Link
from tui.model.article import Place
from tui.model.framing import Voice
from tui.text.analysis import analyse

LEXICON = lexicon("sham", term("bleak", "emotive"), term("ruse", "deception"))


def test_hits_have_their_passage_their_voice_and_are_in_the_order_of_the_text() -> None:
    text = article("A bleak sham.", "“Nothing but a ruse,” she said. A “ruse” here.")
    hits = framed(text, terms=LEXICON).hits["a1"]
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
    (hit,) = framed(article(text), terms=LEXICON).hits["a1"]
    assert hit.negated is negated


def test_a_hit_in_a_quotation_without_an_end_is_not_certain() -> None:
    (hit,) = framed(article("She said: “Nothing but a sham."), terms=LEXICON).hits["a1"]
    assert (hit.voice, hit.certain) == (Voice.QUOTED, False)


def test_what_is_found_in_an_article_does_not_depend_on_the_others_or_their_order() -> None:
    first, second = article("A bleak sham."), article("A sham, a ruse.", id="a2")
    assert framed(first, second, terms=LEXICON).hits == framed(second, first, terms=LEXICON).hits
    assert framed(first, terms=LEXICON).hits["a1"] == framed(first, second, terms=LEXICON).hits["a1"]


def test_an_article_without_hits_has_an_empty_list() -> None:
    framing = framed(article("Nothing at all."), terms=LEXICON)
    assert (framing.hits, framing.words["a1"][Voice.OWN]) == ({"a1": ()}, 3)


def test_no_articles_give_an_empty_framing() -> None:
    assert framed(terms=LEXICON).hits == {}


def test_only_links_that_are_more_than_nearest_candidates_show_swaps_and_differences() -> None:
    articles = [
        article("They met the sham council for 30 days."),
        article("They met the town council for 50 days.", id="a2"),
    ]
    framing = framed(*articles, terms=LEXICON)

    def linked(level: Level) -> Alignment:
        return Alignment((Link(Place("a1", 0), Place("a2", 0), 0.5, level),))

    read = [analyse(one) for one in articles]
    quoted = {one.article.id: quoted_spans(one, LEXICON.reporting) for one in read}
    found = compared(framing, read, quoted, linked(Level.POSSIBLE), LEXICON)
    assert [(swap.words, swap.loaded) for swap in found.swaps] == [(("sham", "town"), True)]
    assert [difference.texts for difference in found.differences] == [("30", "50")]
    assert compared(framing, read, quoted, linked(Level.WEAK), LEXICON) == framing
