from __future__ import annotations

from tests.alignment.read import aligned
from tests.builders import article
from tui.model.article import Article
from tui.model.settings import AlignSettings

FIRE = [
    (
        "A fire destroyed the Riverside textile mill in Kano on Monday, killing nine workers.",
        "Firefighters said a boiler exploded on the ground floor of the mill.",
    ),
    (
        "Nine workers died on Monday when the Riverside textile mill in Kano burned down.",
        "A boiler on the ground floor exploded, firefighters said.",
    ),
    (
        "The Riverside mill fire in Kano killed nine textile workers.",
        "The boiler had exploded on the ground floor, according to firefighters.",
    ),
]
FLOOD = [
    (
        "A flood swept through the harbour of Porto on Friday, and ferries were cancelled.",
        "The river Douro rose two metres after heavy rain, the weather office said.",
    ),
    (
        "Ferries in the harbour of Porto were cancelled on Friday because of a flood.",
        "Heavy rain had raised the river Douro by two metres, said the weather office.",
    ),
    (
        "The Porto harbour flood on Friday stopped all ferries.",
        "The Douro rose by two metres after heavy rain, the weather office reported.",
    ),
]


def load(*stories: list[tuple[str, str]]) -> list[Article]:
    texts = [text for story in stories for text in story]
    return [article(*text, source=f"Paper {n}", id=f"a{n}") for n, text in enumerate(texts, start=1)]


def test_two_stories_in_one_load_are_told_apart_with_the_articles_of_each() -> None:
    [notice] = aligned(load(FIRE, FLOOD), AlignSettings()).notices
    assert notice.startswith("These look like two different stories: ")
    told = notice.removeprefix("These look like two different stories: ").split(". ")[0]
    assert sorted(told.split(" / ")) == ["Paper 1, Paper 2, Paper 3", "Paper 4, Paper 5, Paper 6"]


def test_one_story_is_not_split() -> None:
    again = [(one, other + " The mayor of Kano came.") for one, other in FIRE]
    assert aligned(load(FIRE, again), AlignSettings()).notices == ()


def test_the_reader_can_overrule_the_gate() -> None:
    assert aligned(load(FIRE, FLOOD), AlignSettings(event_gate=False)).notices == ()


def test_the_gate_lowers_scores_between_stories_only() -> None:
    articles = load(FIRE, FLOOD)
    with_gate = aligned(articles, AlignSettings(), all_pairs=True)
    without = aligned(articles, AlignSettings(event_gate=False), all_pairs=True)
    for gated, free in zip(with_gate.links, without.links, strict=True):
        same = (gated.a.article <= "a3") == (gated.b.article <= "a3")
        assert (gated.score == free.score) if same else (gated.score < free.score)


def test_three_articles_are_too_few_to_be_told_apart() -> None:
    assert aligned(load(FIRE[:2], FLOOD[:1]), AlignSettings()).notices == ()
