from __future__ import annotations

from dataclasses import replace

from tests.alignment.read import aligned
from tests.builders import article
from tui.alignment.recipe import RECIPE
from tui.model.article import Kind, Place
from tui.model.settings import AlignSettings

ABSTRACT = (
    "The minister signed the ferry law on Tuesday. Harbour pilots walked out for 30 hours over their pensions. "
    "Fish prices in the old market doubled within a week. A choir in the cathedral collected money for the crews."
)
BODY = (
    "The ferry law that the minister signed on Tuesday binds every operator on the lagoon.",
    "Over their pensions the harbour pilots walked out for 30 hours.",
    "Within a week fish prices doubled in the old market.",
    "Money for the crews was collected by a choir in the cathedral.",
)
LONG = article(ABSTRACT, *BODY, source="Herald")
OTHER = article(
    "Pilots left the harbour idle for 30 hours.",
    "Every operator on the lagoon is bound by the ferry law now.",
    "At the market prices for fish have doubled.",
    source="Courier",
    id="a2",
)


def test_an_abstract_does_not_stand_in_for_the_body() -> None:
    alignment = aligned([LONG, OTHER], AlignSettings(), all_pairs=True)
    best = [alignment.candidates(Place("a2", passage), "a1")[0].a.passage for passage in range(3)]
    assert best == [2, 1, 3]


def test_without_the_rule_it_would_score_more() -> None:
    plain = aligned([LONG, OTHER], AlignSettings(), all_pairs=True, recipe=replace(RECIPE, abstract=1.0))
    ruled = aligned([LONG, OTHER], AlignSettings(), all_pairs=True)
    for one, other in zip(plain.links, ruled.links, strict=True):
        assert (other.score < one.score) if one.a.passage == 0 else (other.score == one.score)


def test_a_long_opening_that_the_body_does_not_repeat_is_no_abstract() -> None:
    opening = article(ABSTRACT, "Rain is forecast for the weekend.", source="Herald")
    plain = aligned([opening, OTHER], AlignSettings(), all_pairs=True, recipe=replace(RECIPE, abstract=1.0))
    assert aligned([opening, OTHER], AlignSettings(), all_pairs=True).links == plain.links


def test_a_heading_does_not_stand_in_for_the_passage_under_it() -> None:
    headed = article("The minister signs the ferry law", BODY[0], "Rain is forecast.", source="Herald")
    first = replace(headed.passages[0], kind=Kind.HEADING)
    headed = replace(headed, passages=(first, *headed.passages[1:]))
    alignment = aligned([headed, OTHER], AlignSettings(), all_pairs=True)
    assert alignment.candidates(Place("a2", 1), "a1")[0].a.passage == 1
    plain = aligned([headed, OTHER], AlignSettings(), all_pairs=True, recipe=replace(RECIPE, heading=1.0))
    assert plain.links[0].score > alignment.links[0].score
