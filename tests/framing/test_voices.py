"""Whose words these are: own, quoted, or in scare quotes."""

from __future__ import annotations

import pytest

from tests.builders import REPORTING, article
from tui.framing.voices import quoted_at, quoted_spans, words_by_voice
from tui.model.framing import Voice
from tui.text.analysis import analyse

CASES = [
    # attributed, before and after, near
    ("He called the plan “crazy” on Monday.", ["quoted"]),
    ("“Crazy,” he said.", ["quoted"]),
    ("She said the whole plan was, in her view, “crazy”.", ["quoted"]),
    # short, and nobody says it
    ("The “annexed” regions voted.", ["scare"]),
    ("The so-called “big brother” state.", ["scare"]),
    ("It was 'freedom' of a kind.", ["scare"]),
    # too long for scare quotes
    ("The “four regions in the east” voted.", ["quoted"]),
    # the verb stands in another sentence
    ("He said no. The “annexed” regions voted.", ["scare"]),
    # known to be wrong: the verb that introduces it stands too far away
    ("He said on Monday in the capital after three long hours of talks that the “annexed” regions voted.", ["scare"]),
    # nothing is quoted
    ("The players' union doesn't agree.", []),
    # what is quoted inside a quotation belongs to it
    ("“They called it ‘sham’,” she said.", ["quoted"]),
]


@pytest.mark.parametrize(("text", "voices"), CASES)
def test_a_quotation_has_a_voice(text: str, voices: list[str]) -> None:
    assert [s.voice for s in quoted_spans(analyse(article(text)), REPORTING)] == voices


def test_a_quotation_that_is_never_closed_is_quoted_but_not_certain() -> None:
    (quoted,) = quoted_spans(analyse(article("The “annexed.")), REPORTING)
    assert (quoted.voice, quoted.certain) == (Voice.QUOTED, False)


def test_every_quotation_knows_its_passage() -> None:
    found = quoted_spans(analyse(article("Nothing here.", "A “sham”.", "“A ruse indeed it was,” she said.")), REPORTING)
    assert [s.passage for s in found] == [1, 2]


def test_a_quotation_over_two_paragraphs_is_two_certain_ones() -> None:
    found = quoted_spans(analyse(article("She said: “We were never asked.", "“Not once in years.”")), REPORTING)
    assert [(s.certain, s.continues) for s in found] == [(True, False), (True, True)]


def test_words_are_counted_by_voice_with_scare_quotes_as_own() -> None:
    text = analyse(article("The “annexed” towns voted.", "“We were never asked at all,” she said."))
    words = words_by_voice(text, quoted_spans(text, REPORTING))
    assert words == {Voice.OWN: 6, Voice.QUOTED: 6}


def test_a_place_is_found_in_its_quotation_only_between_the_marks() -> None:
    text = analyse(article("The “annexed” towns."))
    spans = quoted_spans(text, REPORTING)
    held = [i for i in range(len(text.text)) if quoted_at(spans, i)]
    assert "".join(text.text[i] for i in held) == "annexed"
