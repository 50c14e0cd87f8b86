"""Different words for the same thing in linked passages, and no others."""

from __future__ import annotations

from collections.abc import Container, Sequence

import pytest

from tests.builders import article
from tui.framing.swaps.swaps import swaps_of
from tui.framing.voices import quoted_spans
from tui.model.alignment import Level, Link
from tui.model.article import Article, Place
from tui.model.framing import Lexicon, Swap
from tui.text.analysis import analyse

LOADED = frozenset(["regime", "grabbed"])
LEXICON = Lexicon(
    reporting={"said": "neutral", "told": "neutral", "claimed": "doubting"},
    alternatives=(
        "ceasefire/cease-fire, truce, armistice",
        "troop, force, soldier",
        "region, province, territory",
        "to begin/began/begun, start, launch",
        "to say/said, tell/told, claim",
        "to seize, grab",
        "regime, government",
        "illegal immigrant, undocumented immigrant",
        "Kyiv, Kiev",
        "run, campaign",
    ),
)
PADDING = (
    "Coffee is drunk in the old harbour of Orlin every day.",
    "A painter sold nine small pictures at the market.",
    "Rain is expected on the coast until the weekend.",
)
"""Passages of nothing in common, so that shared words are rarer than chance."""


def found_swaps(
    articles: Sequence[Article], links: Sequence[Link], loaded: Container[str], table: Lexicon
) -> tuple[Swap, ...]:
    """The swaps of articles that are read first."""
    read = [analyse(one) for one in articles]
    quoted = {one.article.id: quoted_spans(one, table.reporting) for one in read}
    return swaps_of(read, quoted, links, loaded, table)


def swaps(*pairs: tuple[str, str]) -> list[Swap]:
    """The swaps of two articles whose passages are linked one to one."""
    left = article(*(pair[0] for pair in pairs), *PADDING)
    right = article(*(pair[1] for pair in pairs), *PADDING, id="a2")
    links = [Link(Place("a1", i), Place("a2", i), 0.9, Level.STRONG) for i in range(len(pairs))]
    return list(found_swaps([left, right], links, LOADED, LEXICON))


KNOWN = [
    ("Kyiv must withdraw its troops from the east.", "He wants Kyiv to withdraw all forces.", ("forces", "troops")),
    ("He rejected a 30-day truce on Sunday.", "He rejected any ceasefire.", ("ceasefire", "truce")),
    # the other source uses one of the words as well, for something else
    (
        "Kyiv must withdraw its troops from land that Russian forces hold.",
        "Kyiv must withdraw its forces now.",
        ("forces", "troops"),
    ),
    # irregular forms, and inflections that differ
    ("They began the campaign on Monday.", "They launched their campaign yesterday.", ("began", "launched")),
    # phrases
    (
        "He wants legal status for undocumented immigrants.",
        "He wants legal status for illegal immigrants.",
        ("illegal immigrants", "undocumented immigrants"),
    ),
    # places that each side names in its own way
    ("The talks in Kyiv ended on Monday.", "Talks in Kiev ended early.", ("kiev", "kyiv")),
    # a headline, and capitals throughout
    ("Mayor Rejects Truce Plan in Orlin", "Mayor Rejects Ceasefire Plan in Orlin", ("ceasefire", "truce")),
    ("MAYOR REJECTS TRUCE PLAN IN ORLIN", "MAYOR REJECTS CEASEFIRE PLAN IN ORLIN", ("ceasefire", "truce")),
    # possessives and hyphens
    ("The players’ truce was rejected.", "The players’ ceasefire was rejected.", ("ceasefire", "truce")),
    ("He rejected a truce on Sunday.", "He rejected a cease-fire on Sunday.", ("cease-fire", "truce")),
    ("He claimed that the harbour is safe.", "The harbour is safe, he said.", ("claimed", "said")),
]

BY_PLACE = [
    ("Kyiv must withdraw its men from the east.", "Kyiv must withdraw its columns from the east.", ("columns", "men")),
    ("It would raise the risk of a great war.", "It would increase the risk of a great war.", ("increase", "raise")),
]


@pytest.mark.parametrize(("left", "right", "words"), KNOWN + BY_PLACE)
def test_a_swap_is_found(left: str, right: str, words: tuple[str, str]) -> None:
    assert [swap.words for swap in swaps((left, right))] == [words]


NONE = [
    # the same words
    ("Kyiv must withdraw its troops.", "Kyiv must withdraw its troops."),
    # both sources use both
    ("Kyiv must withdraw its troops and forces.", "Kyiv must withdraw its forces and troops."),
    # the other source has the one at the same place, and the other besides
    ("Nobody saw a truce for Orlin, an armistice at least.", "Nobody saw a truce for Orlin."),
    # forms and spellings of one word
    ("He began the long campaign here.", "He begins the long campaign here."),
    ("He met Zelensky in the east.", "He met Zelenskyy in the east."),
    ("They began hearing it in the east.", "They begin hearing it in the east."),
    # alternatives, but with nothing around them that is the same
    ("A truce held for some weeks.", "No ceasefire was ever offered there."),
    # a word derived from an alternative
    ("Kyiv must withdraw its troops now.", "Kyiv must withdraw its forceful words."),
    # part of a compound, and part of a name
    ("The run-up to the vote in Orlin was long.", "The campaign for the vote in Orlin was long and dull."),
    ("They met Air Force officials in Orlin.", "They met troop officials in Orlin."),
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


SCARE = [
    ("The land that Moscow “annexed” in 2022 is large.", "The land that it annexed in 2022 is large.", "“annexed”"),
    ('The "so-called peace" of Orlin was kept.', "The so-called peace of Orlin was kept.", "“so-called peace”"),
]
NO_SCARE = [
    # both in scare quotes, and both plain
    ("The land that Moscow “annexed” in 2022 is large.", "The land that it “annexed” in 2022 is large."),
    # a quotation that somebody speaks
    ("The land of 2022 is “annexed,” Ann Lee said.", "The land that it annexed in 2022 is large."),
    ("The land that Moscow “annexed” in 2022 is large.", "“The land that it annexed in 2022,” Ann Lee said."),
    # a name, such as of a show
    ("She spoke on “Annexed,” the show of 2022.", "She spoke on Annexed, a show of 2022."),
    # used plainly by the same source as well
    ("It “annexed” the land. The land it annexed is large.", "The land that it annexed is large."),
    # nothing around them is the same
    ("Moscow “annexed” it.", "Farmers were annexed."),
]


@pytest.mark.parametrize(("left", "right", "marked"), SCARE)
def test_a_word_in_scare_quotes_is_a_swap_for_the_plain_word(left: str, right: str, marked: str) -> None:
    (swap,) = swaps((left, right))
    assert sorted(swap.words) == sorted([marked, marked.strip("“”")])
    shown = {spot.span.of(left if spot.article == "a1" else right)[:1] for spot in swap.places[0]}
    assert shown & {"“", '"'}


@pytest.mark.parametrize(("left", "right"), NO_SCARE)
def test_scare_quotes_on_both_sides_or_a_speaker_make_no_swap(left: str, right: str) -> None:
    assert [swap for swap in swaps((left, right)) if any("annexed" in word for word in swap.words)] == []


def test_a_swap_shows_both_places_and_knows_what_is_loaded() -> None:
    left, right = "They met the regime on Monday.", "They met the government on Monday."
    (swap,) = swaps((left, right))
    ((first, second),) = swap.places
    assert (swap.words, swap.sources, swap.loaded) == (("government", "regime"), 2, True)
    assert (first.article, first.span.of(right)) == ("a2", "government")
    assert (second.article, second.span.of(left)) == ("a1", "regime")


def test_more_frequent_swaps_come_first_in_whatever_form() -> None:
    found = swaps(
        ("A truce for the old harbour was offered.", "A ceasefire for the old harbour was offered."),
        ("Kyiv must withdraw its troops from here.", "Kyiv must withdraw its forces from here."),
        ("Nobody saw a troop near the bridge.", "Nobody saw a force near the bridge."),
    )
    assert [(swap.words, len(swap.places)) for swap in found] == [(("force", "troop"), 2), (("ceasefire", "truce"), 1)]


def test_loaded_swaps_come_first_and_verbs_of_plain_saying_last() -> None:
    found = swaps(
        ("He told them that the bridge is closed.", "He said that the bridge is closed."),
        ("A truce for the old harbour was offered.", "A ceasefire for the old harbour was offered."),
        ("They seized the nine small boats there.", "They grabbed the nine small boats there."),
    )
    assert [swap.words for swap in found] == [("grabbed", "seized"), ("ceasefire", "truce"), ("said", "told")]


def test_the_order_of_the_articles_and_links_changes_nothing() -> None:
    pairs = [
        ("They met the regime here.", "They met the government here."),
        ("A truce for the old harbour was offered.", "A ceasefire for the old harbour was offered."),
        ("Some ceasefire for the bridge was offered.", "Some truce for the bridge was offered."),
    ]
    left, right = article(*(a for a, _ in pairs), *PADDING), article(*(b for _, b in pairs), *PADDING, id="a2")
    forth = [Link(Place("a1", i), Place("a2", i), 0.9, Level.STRONG) for i in range(len(pairs))]
    back = [Link(link.b, link.a, link.score, link.level) for link in reversed(forth)]
    found = found_swaps([left, right], forth, LOADED, LEXICON)
    assert len(found) == 2
    assert found == found_swaps([right, left], back, LOADED, LEXICON)


def test_the_places_of_a_swap_follow_its_words_whatever_their_forms() -> None:
    table = Lexicon(alternatives=("plan, plane",))
    pairs = [("A plan for the old harbour.", "A plane for the old harbour.")] * 2
    pairs += [("Nine planes for the new bridge.", "Nine plans for the new bridge.")]
    left, right = article(*(a for a, _ in pairs), *PADDING), article(*(b for _, b in pairs), *PADDING, id="a2")
    texts = {"a1": left.text, "a2": right.text}
    links = [Link(Place("a1", i), Place("a2", i), 0.9, Level.STRONG) for i in range(len(pairs))]
    (swap,) = found_swaps([left, right], links, LOADED, table)
    assert swap.words == ("plan", "plane")
    assert {tuple(spot.span.of(texts[spot.article]) for spot in pair) for pair in swap.places} == {
        ("plan", "plane"),
        ("plans", "planes"),
    }


def test_a_loaded_wording_with_a_hyphen_is_known() -> None:
    table = Lexicon(alternatives=("far-right, conservative",))
    left, right = article("The far-right mayor left.", *PADDING), article("The conservative mayor left.", id="a2")
    link = Link(Place("a1", 0), Place("a2", 0), 0.9, Level.STRONG)
    (swap,) = found_swaps([left, right], [link], frozenset(["far right"]), table)
    assert (swap.words, swap.loaded) == (("conservative", "far-right"), True)


def test_every_sentence_of_a_linked_passage_is_compared() -> None:
    found = swaps(
        (
            "They met the regime on Monday. Then a truce was offered to Orlin.",
            "Orlin was offered a ceasefire. They met the government on Monday.",
        )
    )
    assert {swap.words for swap in found} == {("government", "regime"), ("ceasefire", "truce")}


def test_of_passages_with_many_sentences_the_best_pair_is_compared() -> None:
    left = article("They met the regime here. " + "Then they left. " * 12, *PADDING)
    right = article("Coffee was had. They met the government here.", id="a2")
    sentences = (left.passages[0].sentences[0], right.passages[0].sentences[1])
    link = Link(Place("a1", 0), Place("a2", 0), 0.9, Level.STRONG, sentences=sentences)
    found = found_swaps([left, right], [link], LOADED, LEXICON)
    assert [swap.words for swap in found] == [("government", "regime")]


def test_of_long_passages_whose_best_sentences_are_not_known_nothing_is_compared() -> None:
    left = article("They met the regime here. " + "Then they left. " * 12, *PADDING)
    link = Link(Place("a1", 0), Place("a2", 0), 0.9, Level.STRONG)
    assert found_swaps([left, article("They met the government here.", id="a2")], [link], LOADED, LEXICON) == ()


def test_without_links_there_are_no_swaps() -> None:
    assert found_swaps([article("They met the regime here.")], [], LOADED, LEXICON) == ()
