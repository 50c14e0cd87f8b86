"""What two wordings share of what stands around them."""

from __future__ import annotations

import pytest

from tui.framing.around import rarities, shared_around
from tui.framing.slots import Slot, slots_of
from tui.model.span import Span
from tui.text.stems import stem


def around(left: str, right: str) -> float:
    """What the words in brackets share; every word is as rare as can be."""
    (ours, here), (theirs, there) = read(left), read(right)
    return shared_around(here, there, ours, theirs, {slot.stem: 1.0 for slot in (*ours, *theirs)})


def read(text: str) -> tuple[list[Slot], tuple[Slot, ...]]:
    """A sentence, and the word in brackets."""
    at = text.index("[")
    slots = slots_of(text, Span(0, len(text)))
    return slots, tuple(slot for slot in slots if at < slot.span.start < text.index("]"))


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
