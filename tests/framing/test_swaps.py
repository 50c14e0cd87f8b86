"""Different words at the same place of linked sentences, and no others."""

from __future__ import annotations

import pytest

from tests.framing.texts import article
from tui.framing.swaps import swaps_of
from tui.model.alignment import Level, Link
from tui.model.article import Article, Place
from tui.model.framing import Swap

LOADED = frozenset(["regime"])


def swaps(*pairs: tuple[str, str]) -> list[Swap]:
    """The swaps of two articles whose passages are linked one to one."""
    left = article(*(pair[0] for pair in pairs))
    right = article(*(pair[1] for pair in pairs), id="a2")
    links = [Link(Place("a1", i), Place("a2", i), 0.9, Level.STRONG) for i in range(len(pairs))]
    return list(swaps_of([left, right], links, LOADED))


REAL = [
    (
        "Kyiv must withdraw its troops from the east.",
        "Kyiv must withdraw its forces from the east.",
        ("forces", "troops"),
    ),
    ("A rejected truce would end it.", "A rejected ceasefire would end it.", ("ceasefire", "truce")),
    ("In the four regions that he annexed.", "In the four eastern provinces he annexed.", ("provinces", "regions")),
    ("It would raise the risk of war.", "It would increase the risk of war.", ("increase", "raise")),
]


@pytest.mark.parametrize(("left", "right", "words"), REAL)
def test_a_swap_is_found(left: str, right: str, words: tuple[str, str]) -> None:
    assert words in [swap.words for swap in swaps((left, right))]


NONE = [
    # the same words
    ("Kyiv must withdraw its troops.", "Kyiv must withdraw its troops."),
    # forms and spellings of one word
    ("He met Zelensky in the east.", "He met Zelenskyy in the east."),
    ("They began hearing it in the east.", "They begin hearing it in the east."),
    # numbers are no words
    ("It lasted for 30 days in all.", "It lasted for 50 days in all."),
    # parts of longer names
    ("He met Vice President Biden on Monday.", "He met Vice President Joseph Biden on Monday."),
    # a name beside a word of no name
    ("He met Ann in Istanbul for talks.", "He met Ann in secret for talks."),
    # nothing around them is the same
    ("The farmers of Orlin protest.", "Nobody drinks coffee there."),
]


@pytest.mark.parametrize(("left", "right"), NONE)
def test_what_is_no_swap_is_not_found(left: str, right: str) -> None:
    assert swaps((left, right)) == []


def test_a_swap_shows_both_places_and_knows_what_is_loaded() -> None:
    left, right = "They met the regime on Monday.", "They met the government on Monday."
    (swap,) = swaps((left, right))
    ((first, second),) = swap.places
    assert (swap.words, swap.sources, swap.loaded) == (("government", "regime"), 2, True)
    assert (first.article, first.span.of(right)) == ("a2", "government")
    assert (second.article, second.span.of(left)) == ("a1", "regime")


def test_more_frequent_swaps_come_first() -> None:
    found = swaps(
        ("They met at the old house today.", "They met at the big house today."),
        ("Kyiv must withdraw its troops from here.", "Kyiv must withdraw its forces from here."),
        ("They can send their troops from there.", "They can send their forces from there."),
    )
    assert [(swap.words, len(swap.places)) for swap in found] == [(("forces", "troops"), 2), (("big", "old"), 1)]


def test_the_order_of_the_articles_and_links_changes_nothing() -> None:
    left, right = article("They met the regime here."), article("They met the government here.", id="a2")
    forth = Link(Place("a1", 0), Place("a2", 0), 0.9, Level.STRONG)
    back = Link(Place("a2", 0), Place("a1", 0), 0.9, Level.STRONG)
    articles: list[Article] = [left, right]
    assert swaps_of(articles, [forth], LOADED) == swaps_of(articles[::-1], [back], LOADED)


def test_the_best_sentence_pair_of_a_link_is_compared() -> None:
    left = article("They met the regime here. Then they left.")
    right = article("Coffee was had. They met the government here.", id="a2")
    sentences = (left.passages[0].sentences[0], right.passages[0].sentences[1])
    link = Link(Place("a1", 0), Place("a2", 0), 0.9, Level.STRONG, sentences=sentences)
    assert [swap.words for swap in swaps_of([left, right], [link], LOADED)] == [("government", "regime")]
