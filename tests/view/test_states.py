"""For the same passages every exit says the same state and the same score, of the same pair."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import link
from tests.stories import GROUPS, LINKS, comparison, index
from tui.app.render import UNICODE
from tui.app.widgets.bars import event_words, sign_of
from tui.model.alignment import Alignment, Link, State
from tui.model.article import Place
from tui.model.comparison import Stage
from tui.model.session import Ruling
from tui.model.settings import AlignSettings
from tui.view.counterparts import shown_in
from tui.view.deciding import Proposal, unlink
from tui.view.index import ComparisonIndex
from tui.view.looks import looks_of
from tui.view.moves import at_passage, first_reading, to_event, to_pane
from tui.view.states import Standing, Told
from tui.view.why import why

INDEX = index()
SETTINGS = AlignSettings(strong=0.8, possible=0.5)


def of_links(*links: Link, ruled_out: tuple[str, ...] = ()) -> ComparisonIndex:
    groups = (GROUPS[0], replace(GROUPS[1], ruled_out=ruled_out))
    return ComparisonIndex(replace(comparison(), alignment=Alignment(links, groups)))


def told(made: ComparisonIndex, event: int) -> dict[str, Told]:
    return dict(made.told(made.groups[event - 1]))


def test_a_passage_of_an_event_is_as_sure_as_its_best_pair_from_wherever_it_is_seen() -> None:
    for origin in GROUPS[0].members:
        pane = int(origin.article[1]) - 1
        reading = at_passage(first_reading(INDEX), INDEX, pane, origin.passage)
        for number, score in enumerate((0.9, 0.9, 0.85)):
            shown = shown_in(f"a{number + 1}", reading, INDEX)
            assert shown is not None
            assert (shown.standing, shown.score) == (Standing.FOUND, score)


def test_a_passage_that_is_linked_to_an_event_is_never_not_found_for_it() -> None:
    made = of_links(*LINKS, link(("a2", 2), ("a3", 0), 0.55))
    one = told(made, 2)["a3"]
    assert one.is_told
    assert [(part.place, part.standing, part.score) for part in one.told] == [
        (Place("a3", 0), Standing.UNCERTAIN, 0.55)
    ]
    assert one.nearest is None
    for pane in (0, 1, 2):
        reading = to_event(to_pane(first_reading(made), made, pane), made, 2)
        assert sign_of("a3", reading, made, UNICODE) == "◐"
        assert "in 3 of 3 · 3 uncertain" in event_words(reading, made, UNICODE)


@pytest.mark.parametrize("event", [1, 2])
def test_the_sign_the_score_and_the_explanation_are_of_the_same_pair(event: int) -> None:
    words = {Standing.FOUND: "Found", Standing.UNCERTAIN: "Uncertain", Standing.NOT_FOUND: "Not found"}
    for origin in INDEX.groups[event - 1].members:
        start = at_passage(first_reading(INDEX), INDEX, INDEX.number[origin.article], origin.passage)
        for number, article in enumerate(INDEX.articles):
            if article.id == origin.article:
                continue
            reading = to_pane(start, INDEX, number)
            look = looks_of(number, reading, INDEX).look(article.passages[reading.here[number]])
            assert look.standing is not None
            verdict = why(reading, INDEX, SETTINGS).verdict
            assert verdict.startswith(words[look.standing])
            assert f"{look.score:.2f}" in verdict


def test_the_tab_of_the_source_an_event_is_seen_from_says_how_sure_its_passage_is() -> None:
    reading = to_event(first_reading(INDEX), INDEX, 2)
    assert [sign_of(f"a{n}", reading, INDEX, UNICODE) for n in (1, 2, 3)] == ["◐", "◐", "○"]


def test_what_the_reader_ruled_out_is_no_candidate_but_the_last() -> None:
    ruled = of_links(*(replace(one, by_reader=True) if one.score == 0.2 else one for one in LINKS))
    found = told(ruled, 2)["a3"].found
    assert [(one.place, one.standing) for one in found] == [(Place("a3", 1), Standing.NOT_FOUND)]
    only = of_links(*(replace(one, by_reader=True) if one.score == 0.2 else one for one in LINKS if one.score != 0.1))
    assert told(only, 2)["a3"].standing is Standing.RULED_OUT


def test_a_source_that_is_ruled_out_says_so_for_every_passage() -> None:
    one = told(of_links(*LINKS, ruled_out=("a3",)), 2)["a3"]
    assert (one.standing, one.is_told, one.by_reader) == (Standing.RULED_OUT, False, True)
    assert {part.standing for part in one.found} == {Standing.RULED_OUT}


def test_before_the_passages_are_compared_every_state_is_unknown() -> None:
    bare = ComparisonIndex(replace(comparison(), alignment=Alignment(), stage=Stage.TERMS))
    reading = first_reading(bare)
    assert {sign_of(id, reading, bare, UNICODE) for id in ("a2", "a3")} == {"·"}
    assert event_words(reading, bare, UNICODE) == "not compared yet"
    assert why(reading, bare, SETTINGS).verdict == "The passages have not been compared yet."
    assert not bare.stands_alone(Place("a1", 1))


def test_a_passage_that_is_only_linked_to_the_event_is_unlinked_from_all_that_link_it() -> None:
    made = of_links(*LINKS, link(("a2", 2), ("a3", 0), 0.55), link(("a1", 3), ("a3", 0), 0.51))
    groups = tuple(replace(g, members=tuple(m for m in g.members if m != Place("a3", 0))) for g in made.groups)
    alone = ComparisonIndex(replace(made.comparison, alignment=replace(made.comparison.alignment, groups=groups)))
    proposal = unlink(to_pane(to_event(first_reading(alone), alone, 2), alone, 2), alone)
    assert isinstance(proposal, Proposal)
    assert proposal.ruling is Ruling.UNLINK
    assert [id for id, _ in proposal.spans] == ["a2", "a1", "a3"]


def test_an_event_with_an_uncertain_link_says_so_where_each_source_is_found_by_another() -> None:
    made = of_links(*LINKS)
    (event,) = [group for group in made.groups if group.label == "the deal"]
    assert made.how_told(event) == ("in 3 of 3", "uncertain")
    assert made.how_told(replace(event, state=State.SOLID)) == ("in 3 of 3",)
