"""A word with a capital inside a sentence is a name, not a loaded term."""

from __future__ import annotations

import pytest

from tests.builders import article, lexicon, term
from tests.framing.framed import framed

LEXICON = lexicon("savage~", "rage", "hero*", "big lie", term("orwellian", capital=True))

NAMES = [
    "The mayor met Senator Savage on Monday.",
    "They drove through Hero City in the rain.",
    "They heard Savage’s speech in the hall.",
]
TERMS = [
    "The savage mayor met the senator.",
    "Savage words were heard in the hall.",
    "It ended. Savage words were heard.",
    "They heard “Savage words” in the hall.",
    "It was a SAVAGE speech by the mayor.",
    "It was an Orwellian speech by the mayor.",
    "It was the Big Lie of the mayor.",
    "Mayor Hits Back In Savage Speech On Monday",
    "• The Many Savage Words Of Orlin’s Mayor: they were heard in the hall.",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_no_hit(text: str) -> None:
    assert framed(article(text), terms=LEXICON).hits["a1"] == ()


@pytest.mark.parametrize("text", TERMS)
def test_a_word_is_a_hit_in_small_letters_at_a_beginning_in_a_headline_or_where_it_always_has_a_capital(
    text: str,
) -> None:
    assert len(framed(article(text), terms=LEXICON).hits["a1"]) == 1
