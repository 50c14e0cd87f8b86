"""What two wordings share of what stands around them."""

from __future__ import annotations

import pytest

from tests.framing.framed import words_of
from tui.framing.swaps.context_similarity import context_similarity, rarities
from tui.framing.swaps.word_context import SentenceWords
from tui.model.span import Span
from tui.text.stems import stem


def around(left: str, right: str) -> float:
    """What the words in brackets share; every word is as rare as can be."""
    (ours, here), (theirs, there) = read(left), read(right)
    return context_similarity(here, there, ours, theirs, dict.fromkeys((*ours.stems, *theirs.stems), 1.0))


def read(text: str) -> tuple[SentenceWords, range]:
    """A sentence, and the place of the word in brackets."""
    sentence = words_of(text)
    return sentence, sentence.read.within(Span(text.index("["), text.index("]")))


def test_nothing_in_common_is_nothing() -> None:
    assert around("Farmers saw the [truce] in Orlin", "Nobody drinks [coffee] there") == 0


NEARER = [
    ("the nearer the better", "a [truce] for Orlin", "a [truce] for the old harbour of Orlin"),
    ("on the same side", "the [truce] for Orlin", "for Orlin the [truce]"),
    ("more words", "a [truce] for Orlin and Melk", "a [truce] for Orlin and others"),
    ("the same small word beside", "a [truce] for Orlin", "a [truce] near Orlin"),
]


@pytest.mark.parametrize(("more", "less"), [case[1:] for case in NEARER], ids=[case[0] for case in NEARER])
def test_what_is_nearer_and_in_order_is_worth_more(more: str, less: str) -> None:
    other = "the [ceasefire] for Orlin and Melk"
    assert around(more, other) > around(less, other) > 0


def test_it_is_the_same_from_both_sides() -> None:
    left, right = "He rejected a [truce] on Sunday in Orlin", "In Orlin he rejected the [ceasefire]"
    assert around(left, right) == around(right, left)


def test_what_every_passage_says_is_worth_nothing() -> None:
    rarity = rarities([frozenset(["truce", "orlin"]), frozenset(["orlin"]), frozenset(["orlin", "melk", "truce"])])
    assert rarity["orlin"] < rarity["truce"] < rarity["melk"] == 1
    many = rarities([frozenset(["orlin"])] * 1000)
    assert many["orlin"] < 0.001
    assert stem("orlin") == "orlin"
