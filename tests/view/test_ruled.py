from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.view.stories import ARTICLES, comparison
from tui.model.alignment import Group, Level
from tui.model.annotation import Anchor
from tui.model.article import Place, article_by_id
from tui.model.comparison import Comparison
from tui.model.session import Decision, Ruling
from tui.model.span import Span
from tui.view.ruled import PlacedDecision, event_at, ruled

MADE = comparison()
DEAL, MAYOR = Place("a1", 0), Place("a1", 3)


def decided(ruling: Ruling, *places: Place, value: str = "") -> PlacedDecision:
    stands = tuple(
        (place.article, article_by_id(ARTICLES, place.article).passages[place.passage].span) for place in places
    )
    return Decision("d", ruling, tuple(Anchor("", "", "", "", "", "", span) for _, span in stands), value), stands


def event(found: Comparison, place: Place) -> Group:
    group = event_at(found.alignment, place)
    assert group is not None
    return group


def test_without_decisions_nothing_changes() -> None:
    assert ruled(MADE, []) is MADE


def test_a_pinned_passage_becomes_a_member_and_says_who_made_it_one() -> None:
    found = ruled(MADE, [decided(Ruling.PIN, MAYOR, Place("a3", 1))])
    assert Place("a3", 1) in event(found, MAYOR).members
    assert event(found, MAYOR).silent == ()
    link = found.alignment.between(MAYOR, Place("a3", 1))
    assert link is not None
    assert (link.level, link.by_reader, link.score) == (Level.STRONG, True, 0.2)


def test_two_passages_that_the_machine_never_linked_can_be_pinned() -> None:
    found = ruled(MADE, [decided(Ruling.PIN, Place("a1", 2), Place("a2", 0))])
    assert event(found, Place("a1", 2)).members == (Place("a1", 2), Place("a2", 0))
    assert event(found, Place("a1", 2)).by_reader


def test_a_passage_pinned_elsewhere_leaves_its_old_event() -> None:
    found = ruled(MADE, [decided(Ruling.PIN, MAYOR, Place("a3", 0))])
    assert Place("a3", 0) not in event(found, DEAL).members


def test_an_unlinked_passage_leaves_the_event_and_the_event_says_so() -> None:
    found = ruled(MADE, [decided(Ruling.UNLINK, DEAL, Place("a3", 0))])
    assert event(found, DEAL).members == (DEAL, Place("a2", 1))
    assert event(found, DEAL).silent == ("a3",)
    assert event_at(found.alignment, Place("a3", 0)) is None


def test_an_event_left_with_one_source_is_none() -> None:
    found = ruled(MADE, [decided(Ruling.UNLINK, MAYOR, Place("a2", 2))])
    assert [group.id for group in found.alignment.groups] == [1]


def test_ruling_that_a_source_has_nothing_leaves_its_passages_out_and_is_remembered() -> None:
    found = ruled(MADE, [decided(Ruling.NO_COUNTERPART, DEAL, value="Source a3")])
    assert event(found, DEAL).ruled_out == ("a3",)
    assert event(found, DEAL).silent == ("a3",)
    silent = ruled(MADE, [decided(Ruling.NO_COUNTERPART, MAYOR, value="Source a3")])
    assert event(silent, MAYOR).ruled_out == ("a3",)


def test_two_events_become_one() -> None:
    found = ruled(MADE, [decided(Ruling.MERGE, DEAL, MAYOR)])
    (group,) = found.alignment.groups
    assert len(group.members) == 5
    assert (group.id, group.by_reader) == (1, True)


def test_an_event_is_split_into_two() -> None:
    merged = [decided(Ruling.MERGE, DEAL, MAYOR), decided(Ruling.SPLIT, MAYOR, Place("a2", 2))]
    found = ruled(MADE, merged)
    assert [len(group.members) for group in found.alignment.groups] == [3, 2]
    assert [group.id for group in found.alignment.groups] == [1, 2]


def test_an_event_takes_the_readers_name() -> None:
    assert event(ruled(MADE, [decided(Ruling.RENAME, MAYOR, value="exit")]), MAYOR).label == "exit"


def test_a_dismissed_mark_goes_here_or_everywhere() -> None:
    hit = MADE.framing.hits["a1"][0]
    here = ruled(MADE, [(Decision("d", Ruling.DISMISS), (("a1", hit.span),))])
    assert hit not in here.framing.hits["a1"]
    assert len(here.framing.hits["a1"]) == len(MADE.framing.hits["a1"]) - 1
    everywhere = ruled(MADE, [(Decision("d", Ruling.DISMISS_EVERYWHERE, value="sham"), ())])
    assert {one.term.text for found in everywhere.framing.hits.values() for one in found} == {"perhaps"}


def test_a_decision_that_is_adrift_changes_nothing() -> None:
    adrift: tuple[tuple[str, Span | None], ...] = (("a1", None), ("", None))
    found = ruled(MADE, [(Decision("d", Ruling.PIN), adrift)])
    assert found.alignment.groups == MADE.alignment.groups


places = st.sampled_from([Place(one.id, passage.id) for one in ARTICLES for passage in one.passages])
rulings = st.sampled_from([Ruling.PIN, Ruling.UNLINK, Ruling.NO_COUNTERPART, Ruling.MERGE, Ruling.SPLIT, Ruling.RENAME])


@given(st.lists(st.tuples(rulings, places, places), max_size=6))
def test_whatever_is_decided_every_event_has_two_sources_and_no_passage_two_events(
    made: Sequence[tuple[Ruling, Place, Place]],
) -> None:
    decisions = [decided(ruling, a, b, value="Source a2") for ruling, a, b in made if a != b]
    groups = ruled(MADE, decisions).alignment.groups
    members = [place for group in groups for place in group.members]
    assert len(members) == len(set(members))
    assert all(len({place.article for place in group.members}) > 1 for group in groups)
    assert [group.id for group in groups] == list(range(1, len(groups) + 1))
