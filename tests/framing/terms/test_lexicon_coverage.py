"""Each stem and beginning shows the words that it strikes."""

from __future__ import annotations

from tests.builders import article, lexicon
from tui.framing.terms.lexicon_coverage import strikes


def test_the_words_that_a_stem_or_beginning_strikes_are_listed_once_in_order() -> None:
    texts = [article("Cultural cults phone the cult's phony."), article("The cultist slams islam.", id="a2")]
    found = strikes(lexicon("cult*", "phon*", "slam~", "phony", "gone~"), texts)
    assert [(strike.term.text, strike.words) for strike in found] == [
        ("cult", ("cult", "cultist", "cults", "cultural")),
        ("phon", ("phone", "phony")),
        ("slam", ("slams",)),
    ]


def test_literal_event_words_are_not_struck() -> None:
    assert strikes(lexicon("attack~", stop="attack attacks"), [article("They attack and attacks.")]) == []
