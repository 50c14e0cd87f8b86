from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.stories import ARTICLES, comparison
from tui.decisions import PlacedDecision, apply_decisions
from tui.model.alignment import Group, Level, State
from tui.model.annotation import Anchor
from tui.model.article import Place, article_by_id
from tui.model.comparison import Comparison
from tui.model.session import Decision, Ruling
from tui.model.span import Span

MADE = comparison()
DEAL, MAYOR = Place("a1", 0), Place("a1", 3)


def decided(ruling: Ruling, *places: Place, value: str = "") -> PlacedDecision:
    stands = tuple(
        (place.article, article_by_id(ARTICLES, place.article).passages[place.passage].span) for place in places
    )
    return Decision("d", ruling, tuple(Anchor("", "", "", "", "", "", span) for _, span in stands), value), stands


def event(found: Comparison, place: Place) -> Group:
    return next(group for group in found.alignment.groups if place in group.members)


def test_without_decisions_nothing_changes() -> None:
    assert apply_decisions(MADE, []) is MADE


def test_a_pinned_passage_becomes_a_member_and_says_who_made_it_one() -> None:
    found = apply_decisions(MADE, [decided(Ruling.PIN, MAYOR, Place("a3", 1))])
    assert Place("a3", 1) in event(found, MAYOR).members
    assert event(found, MAYOR).silent == ()
    link = found.alignment.between(MAYOR, Place("a3", 1))
    assert link is not None
    assert (link.level, link.by_reader, link.score) == (Level.STRONG, True, 0.2)


def test_two_passages_that_the_machine_never_linked_can_be_pinned() -> None:
    found = apply_decisions(MADE, [decided(Ruling.PIN, Place("a1", 2), Place("a2", 0))])
    assert event(found, Place("a1", 2)).members == (Place("a1", 2), Place("a2", 0))
    assert event(found, Place("a1", 2)).by_reader


def test_a_passage_pinned_elsewhere_leaves_its_old_event() -> None:
    found = apply_decisions(MADE, [decided(Ruling.PIN, MAYOR, Place("a3", 0))])
    assert Place("a3", 0) not in event(found, DEAL).members


def test_an_unlinked_passage_leaves_the_event_and_the_event_says_so() -> None:
    found = apply_decisions(MADE, [decided(Ruling.UNLINK, DEAL, Place("a3", 0))])
    assert event(found, DEAL).members == (DEAL, Place("a2", 1))
    assert event(found, DEAL).silent == ("a3",)
    assert not any(Place("a3", 0) in group.members for group in found.alignment.groups)


def test_an_event_left_with_one_source_is_none() -> None:
    found = apply_decisions(MADE, [decided(Ruling.UNLINK, MAYOR, Place("a2", 2))])
    assert [group.id for group in found.alignment.groups] == [1]


def test_ruling_that_a_source_has_nothing_leaves_its_passages_out_and_is_remembered() -> None:
    found = apply_decisions(MADE, [decided(Ruling.NO_COUNTERPART, DEAL, value="Source a3")])
    assert event(found, DEAL).ruled_out == ("a3",)
    assert event(found, DEAL).silent == ("a3",)
    silent = apply_decisions(MADE, [decided(Ruling.NO_COUNTERPART, MAYOR, value="Source a3")])
    assert event(silent, MAYOR).ruled_out == ("a3",)


def test_two_events_become_one() -> None:
    found = apply_decisions(MADE, [decided(Ruling.MERGE, DEAL, MAYOR)])
    (group,) = found.alignment.groups
    assert len(group.members) == 5
    assert (group.id, group.by_reader) == (1, True)


def test_an_event_is_split_into_two() -> None:
    merged = [decided(Ruling.MERGE, DEAL, MAYOR), decided(Ruling.SPLIT, MAYOR, Place("a2", 2))]
    found = apply_decisions(MADE, merged)
    assert [len(group.members) for group in found.alignment.groups] == [3, 2]
    assert [group.id for group in found.alignment.groups] == [1, 2]


def test_an_event_takes_the_readers_name() -> None:
    assert event(apply_decisions(MADE, [decided(Ruling.RENAME, MAYOR, value="exit")]), MAYOR).label == "exit"


def test_an_event_that_changed_is_named_again_unless_the_reader_named_it() -> None:
    found = apply_decisions(MADE, [decided(Ruling.UNLINK, DEAL, Place("a3", 0))])
    assert event(found, DEAL).label == "deal"
    named = [decided(Ruling.RENAME, DEAL, value="mine"), decided(Ruling.UNLINK, DEAL, Place("a3", 0))]
    assert event(apply_decisions(MADE, named), DEAL).label == "mine"
    assert event(apply_decisions(MADE, named[::-1]), DEAL).label == "mine"


def test_an_event_is_as_sure_as_what_is_left_of_it() -> None:
    merged = [decided(Ruling.MERGE, DEAL, MAYOR)]
    assert event(apply_decisions(MADE, merged), DEAL).state is State.UNCERTAIN
    parted = [*merged, decided(Ruling.SPLIT, MAYOR, Place("a2", 2))]
    assert event(apply_decisions(MADE, parted), DEAL).state is State.UNCERTAIN
    without = [decided(Ruling.UNLINK, DEAL, Place("a3", 0))]
    assert event(apply_decisions(MADE, without), DEAL).state is State.SOLID
    pinned = apply_decisions(MADE, [decided(Ruling.PIN, MAYOR, Place("a2", 2))])
    assert event(pinned, MAYOR).state is State.SOLID


def test_what_is_split_or_unlinked_is_ruled_out_as_a_pair() -> None:
    for decision in (
        decided(Ruling.SPLIT, Place("a3", 0)),
        decided(Ruling.UNLINK, DEAL, Place("a2", 1), Place("a3", 0)),
        decided(Ruling.NO_COUNTERPART, DEAL, value="Source a3"),
    ):
        link = apply_decisions(MADE, [decision]).alignment.between(DEAL, Place("a3", 0))
        assert link is not None
        assert (link.level, link.by_reader, link.score) == (Level.WEAK, True, 0.6)


def test_a_passage_pinned_to_one_of_an_event_joins_it_from_either_side() -> None:
    found = apply_decisions(MADE, [decided(Ruling.PIN, Place("a3", 1), MAYOR)])
    assert set(event(found, MAYOR).members) == {MAYOR, Place("a2", 2), Place("a3", 1)}


def test_a_dismissed_mark_goes_here_or_everywhere() -> None:
    hit = MADE.framing.hits["a1"][0]
    here = apply_decisions(MADE, [(Decision("d", Ruling.DISMISS), (("a1", hit.span),))])
    assert hit not in here.framing.hits["a1"]
    assert len(here.framing.hits["a1"]) == len(MADE.framing.hits["a1"]) - 1
    everywhere = apply_decisions(MADE, [(Decision("d", Ruling.DISMISS_EVERYWHERE, value="sham"), ())])
    assert {one.term.text for found in everywhere.framing.hits.values() for one in found} == {"perhaps"}


def test_a_decision_that_is_adrift_changes_nothing() -> None:
    adrift: tuple[tuple[str, Span | None], ...] = (("a1", None), ("", None))
    found = apply_decisions(MADE, [(Decision("d", Ruling.PIN), adrift)])
    assert found.alignment.groups == MADE.alignment.groups


places = st.sampled_from([Place(one.id, passage.id) for one in ARTICLES for passage in one.passages])
rulings = st.sampled_from([Ruling.PIN, Ruling.UNLINK, Ruling.NO_COUNTERPART, Ruling.MERGE, Ruling.SPLIT, Ruling.RENAME])


@given(st.lists(st.tuples(rulings, places, places), max_size=6))
def test_whatever_is_decided_every_event_has_two_sources_and_no_passage_two_events(
    made: Sequence[tuple[Ruling, Place, Place]],
) -> None:
    decisions = [decided(ruling, a, b, value="Source a2") for ruling, a, b in made if a != b]
    groups = apply_decisions(MADE, decisions).alignment.groups
    members = [place for group in groups for place in group.members]
    assert len(members) == len(set(members))
    assert all(len({place.article for place in group.members}) > 1 for group in groups)
    assert [group.id for group in groups] == list(range(1, len(groups) + 1))
