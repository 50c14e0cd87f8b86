"""After whatever was decided, every exit says the same: events, names, passages, states, scores and counts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import stories
from tests.builders import article, hits_in, link
from tests.exits import EVENTS, every_count, in_order, of_the_foot, of_the_tones, on_screen
from tests.export.sample import findings
from tui.comparison import compare
from tui.decisions import PlacedDecision, apply_decisions
from tui.export import EXPORTERS
from tui.export.report_input import ReportInput
from tui.loading import load
from tui.model.alignment import Alignment, Group, State
from tui.model.annotation import Anchor
from tui.model.article import Place, article_by_id
from tui.model.comparison import Comparison
from tui.model.framing import Framing, Voice
from tui.model.session import Decision, Ruling, Session
from tui.model.span import Span
from tui.storage.config import shipped_settings
from tui.storage.lexicons import read_lexicon
from tui.storage.rules import loading_rules
from tui.storage.shipped import sample_articles
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex


def four_sources() -> Comparison:
    """Four sources, two of one name; an event with two passages in one source, and links from event to event."""
    articles = (
        article("A sham deal, perhaps.", "The “sham” was signed.", "The mayor left.", "Rain, perhaps.", id="a1"),
        article("Perhaps a deal.", "The mayor went away.", "Sham sham sham sham sham sham.", id="a2"),
        article("The deal is done.", "The mayor is gone.", "Rain fell.", id="a3"),
        article("A deal.", "Wind and rain.", "Sport.", id="a4", source="Source a3"),
    )
    links = (
        link(("a1", 0), ("a2", 0), 0.9),
        link(("a1", 1), ("a2", 0), 0.55),
        link(("a1", 0), ("a3", 0), 0.6),
        link(("a1", 1), ("a3", 0), 0.7),
        link(("a2", 0), ("a3", 0), 0.8),
        link(("a2", 0), ("a4", 0), 0.81),
        link(("a1", 2), ("a2", 1), 0.82),
        link(("a1", 2), ("a3", 1), 0.5),
        link(("a2", 1), ("a3", 1), 0.51),
        link(("a1", 3), ("a4", 1), 0.66),
        link(("a3", 2), ("a4", 1), 0.52),
        link(("a1", 2), ("a4", 2), 0.2),
        link(("a2", 1), ("a4", 2), 0.3),
    )
    groups = (
        Group(
            1, "the deal", State.UNCERTAIN, (Place("a1", 0), Place("a1", 1), Place("a2", 0), Place("a3", 0)), ("a4",)
        ),
        Group(2, "the mayor", State.UNCERTAIN, (Place("a1", 2), Place("a2", 1), Place("a3", 1)), ("a4",)),
        Group(3, "the rain", State.UNCERTAIN, (Place("a1", 3), Place("a4", 1)), ("a2", "a3")),
    )
    hits = {
        one.id: hits_in(one, (stories.SHAM, stories.PERHAPS), Voice.SCARE if one.id == "a4" else Voice.OWN)
        for one in articles
    }
    quoted = tuple(replace(hit, voice=Voice.QUOTED) if hit.passage == 1 else hit for hit in hits["a1"])
    words = {one.id: {Voice.OWN: 40, Voice.QUOTED: 5} for one in articles}
    framing = Framing({**hits, "a1": quoted}, words)
    return Comparison(articles, Alignment(links, groups), framing, (stories.DECEPTION, stories.HEDGE))


STORIES = {"harbour": stories.comparison(), "gazette": findings().comparison, "four": four_sources()}


@cache
def samples() -> Comparison:
    """The five articles that ship."""
    articles = load(sample_articles(), loading_rules(), shipped_settings()).articles
    return compare(articles, read_lexicon(), shipped_settings())


def decision(ruling: Ruling, spots: Sequence[tuple[str, Span]], value: str = "") -> PlacedDecision:
    anchors = tuple(Anchor("", "", "", "", "", "", span) for _, span in spots)
    return Decision("urn:uuid:1", ruling, anchors, value), tuple(spots)


def at(comparison: Comparison, *places: Place) -> list[tuple[str, Span]]:
    return [(one.article, article_by_id(comparison.articles, one.article).passages[one.passage].span) for one in places]


@st.composite
def decisions_on(draw: st.DrawFn, comparison: Comparison) -> PlacedDecision:
    """A decision of any kind on passages, sources or loaded terms of a comparison; members are drawn more often."""
    every = [Place(one.id, passage.id) for one in comparison.articles for passage in one.passages]
    members = [place for group in comparison.alignment.groups for place in group.members]
    places = draw(st.lists(st.sampled_from(members) | st.sampled_from(every), min_size=1, max_size=3, unique=True))
    ruling = draw(st.sampled_from([one for one in Ruling if one not in {Ruling.VERDICT, Ruling.ONE_STORY}]))
    hits = [hit for found in comparison.framing.hits.values() for hit in found]
    if ruling in {Ruling.DISMISS, Ruling.DISMISS_EVERYWHERE} and hits:
        hit = draw(st.sampled_from(hits))
        return decision(ruling, [(hit.article, hit.span)], hit.term.text)
    source = str(draw(st.sampled_from(comparison.articles)).source)
    value = source if ruling is Ruling.NO_COUNTERPART else draw(st.sampled_from(["My own name", "The other"]))
    return decision(ruling, at(comparison, *places), value)


def ruled(comparison: Comparison, decisions: Sequence[PlacedDecision]) -> ReportInput:
    index = ComparisonIndex(apply_decisions(comparison, decisions))
    session = Session("harbour", decisions=tuple(one for one, _ in decisions))
    return ReportInput(index, session, machine=comparison)


def assert_one_truth(made: ReportInput) -> None:
    shown = in_order(on_screen(made))
    for name, read in EVENTS.items():
        assert in_order(read(made)) == shown, name
    (_, first), *others = every_count(made)
    for name, counted in others:
        assert counted == first, name


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("story", STORIES)
def test_whatever_is_decided_every_exit_says_the_same(story: str, data: st.DataObject) -> None:
    decisions = data.draw(st.lists(decisions_on(STORIES[story]), max_size=6))
    assert_one_truth(ruled(STORIES[story], decisions))


@given(st.data())
@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_decided_on_real_articles_every_exit_says_the_same(data: st.DataObject) -> None:
    assert_one_truth(ruled(samples(), data.draw(st.lists(decisions_on(samples()), max_size=6))))


DEAL, MAYOR, GONE = Place("a1", 0), Place("a1", 3), Place("a2", 2)
HARBOUR = STORIES["harbour"]
SHAM = HARBOUR.framing.hits["a1"][0]
CASES = {
    "a name": [decision(Ruling.RENAME, at(HARBOUR, MAYOR), "My own name")],
    "a pin": [decision(Ruling.PIN, at(HARBOUR, MAYOR, Place("a3", 1)))],
    "a link taken away": [decision(Ruling.UNLINK, at(HARBOUR, DEAL, Place("a2", 1), Place("a3", 0)))],
    "a source without a counterpart": [decision(Ruling.NO_COUNTERPART, at(HARBOUR, DEAL), "Source a3")],
    "two events made one": [decision(Ruling.MERGE, at(HARBOUR, DEAL, MAYOR))],
    "an event parted": [
        decision(Ruling.MERGE, at(HARBOUR, DEAL, MAYOR)),
        decision(Ruling.SPLIT, at(HARBOUR, MAYOR, GONE)),
    ],
    "a term dismissed here": [decision(Ruling.DISMISS, [(SHAM.article, SHAM.span)], "sham")],
    "a term dismissed everywhere": [decision(Ruling.DISMISS_EVERYWHERE, [(SHAM.article, SHAM.span)], "sham")],
}


@pytest.mark.parametrize("case", CASES)
def test_report_and_screen_agree_after_every_kind_of_decision_and_show_it(case: str) -> None:
    made, machine = ruled(HARBOUR, CASES[case]), ruled(HARBOUR, [])
    assert_one_truth(made)
    assert (on_screen(made), dict(every_count(made))) != (on_screen(machine), dict(every_count(machine)))
    assert "†" in EXPORTERS["report"](made).partition("## Loaded terms")[0] + "".join(
        line for line in EXPORTERS["report"](made).splitlines() if "dismissed" in line
    )


@pytest.mark.parametrize("case", CASES)
def test_the_json_carries_what_the_machine_proposed_beside_it(case: str) -> None:
    made = json.loads(EXPORTERS["json"](ruled(HARBOUR, CASES[case])))
    bare = json.loads(EXPORTERS["json"](ruled(HARBOUR, [])))
    assert made["machine"]["groups"] == bare["groups"]
    changed = [(link["a"], link["b"]) for link in made["machine"]["links"]]
    assert all(link in bare["links"] or link["level"] == "weak" for link in made["machine"]["links"])
    kept = [link for link in made["links"] if not link["by_reader"]]
    assert kept == [link for link in bare["links"] if (link["a"], link["b"]) not in changed]
    dismissed = made["machine"]["hits"]
    assert all(hit.pop("dismissed") for hit in dismissed)
    assert [hit for hit in bare["hits"] if hit not in dismissed] == made["hits"]


filters = st.builds(
    Filter,
    st.frozensets(st.sampled_from(["deception", "hedge"])),
    st.frozensets(st.sampled_from(Voice)),
    st.booleans(),
)


@given(filters, st.data())
@pytest.mark.parametrize("story", STORIES)
def test_foot_and_tones_add_up_under_a_filter_and_after_a_dismissal(
    story: str, shown: Filter, data: st.DataObject
) -> None:
    index = ruled(STORIES[story], data.draw(st.lists(decisions_on(STORIES[story]), max_size=2))).index
    assert of_the_foot(index, shown) == of_the_tones(index, shown)
