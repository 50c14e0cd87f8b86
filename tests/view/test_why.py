from dataclasses import replace

import pytest

from tests.stories import ARTICLES, GROUPS, LINKS, comparison
from tui.model.alignment import Alignment, Link, Reason
from tui.model.comparison import Comparison
from tui.model.marks import Mark
from tui.model.settings import AlignSettings
from tui.model.span import Span
from tui.view.index import ComparisonIndex
from tui.view.moves import at_passage, first_reading, next_candidate, to_event, to_pane
from tui.view.why import Explanation, why

SETTINGS = AlignSettings(strong=0.8, possible=0.5)
REASONED = replace(
    LINKS[0],
    reasons=(
        Reason("words", "both say deal", (Span(4, 8),), (Span(20, 24),)),
        Reason("numbers", "the numbers differ", against=True),
    ),
    sentences=(Span(0, 19), Span(16, 36)),
)


def index_with(*links: Link) -> ComparisonIndex:
    return ComparisonIndex(replace(comparison(), alignment=Alignment(links, GROUPS)))


def explained(pane: int, index: ComparisonIndex, event: int = 1) -> Explanation:
    return why(to_pane(to_event(first_reading(index), index, event), index, pane), index, SETTINGS)


@pytest.mark.parametrize(
    ("event", "pane", "verdict"),
    [
        (1, 1, "Found: the score is 0.90; from 0.80 on matching is sure."),
        (
            1,
            2,
            "Found: the score is 0.85; from 0.80 on matching is sure. It is compared with Source a2 ¶2 “The deal was signed. The mayor smiled.”. With the passage that you see the event from: uncertain, 0.60.",  # noqa: E501
        ),
        (2, 1, "Uncertain: the score is 0.70, under the 0.80 from which on matching is sure."),
        (2, 2, "Not found by matching. This is only the nearest candidate: 0.20, under 0.50."),
        (1, 0, "The event is seen from here."),
    ],
)
def test_the_verdict_says_the_state_the_score_and_the_threshold(event: int, pane: int, verdict: str) -> None:
    said = explained(pane, index_with(*LINKS), event)
    assert said.title == f"Why Source a{pane + 1} stands here"
    assert said.verdict == verdict


def test_what_speaks_for_it_and_against_it_is_kept_apart() -> None:
    said = explained(1, index_with(REASONED, *LINKS[1:]))
    assert said.reasons == ("both say deal",)
    assert said.doubts == ("the numbers differ",)


def test_both_passages_are_quoted_with_their_marks_counted_in_their_own_text() -> None:
    left, right = explained(1, index_with(REASONED, *LINKS[1:])).quotes
    assert (left.source, left.number, left.text) == ("Source a1", 1, "The deal is a sham.")
    assert left.marks == (Mark(Span(0, 19), "best"), Mark(Span(4, 8), "shared"))
    assert (right.source, right.number, right.text) == ("Source a2", 2, "The deal was signed. The mayor smiled.")
    assert right.marks == (Mark(Span(0, 20), "best"), Mark(Span(4, 8), "shared"))


def test_the_other_candidates_of_the_source_are_named_and_change_places() -> None:
    index = index_with(*LINKS)
    assert explained(1, index).others == ("Source a2 ¶3 “The mayor stepped down.”: not found by matching, 0.30",)
    there = next_candidate(to_pane(first_reading(index), index, 1), index)
    assert why(there, index, SETTINGS).others == ("Source a2 ¶2 “The deal was signed. The mayor smiled.”: found, 0.90",)


def test_the_origin_names_what_it_is_linked_to_but_no_mere_candidate() -> None:
    said = explained(0, index_with(*LINKS))
    assert [other.rpartition(": ")[2] for other in said.others] == ["found, 0.90", "uncertain, 0.60"]
    assert [quote.text for quote in said.quotes] == ["The deal is a sham."]


def test_a_passage_without_counterpart_says_so() -> None:
    index = index_with(*LINKS)
    alone = at_passage(first_reading(index), index, 0, 2)
    assert why(alone, index, SETTINGS).verdict == "Matching found no counterpart of this passage anywhere."


def test_a_pane_that_matching_has_nothing_for_says_so() -> None:
    index = ComparisonIndex(Comparison(ARTICLES, Alignment()))
    said = why(to_pane(at_passage(first_reading(index), index, 0, 2), index, 1), index, SETTINGS)
    assert said.verdict == "Matching has nothing at all to offer for this in this source."
    assert said.quotes == ()


def test_a_pair_that_the_reader_pinned_keeps_the_score_of_matching() -> None:
    said = explained(1, index_with(replace(LINKS[0], by_reader=True), *LINKS[1:]))
    assert said.verdict == "You pinned this pair; matching gave it 0.90."


def test_a_member_by_the_readers_ruling_alone_has_no_score() -> None:
    bare = [link for link in LINKS if link.a.article != "a3" and link.b.article != "a3"]
    assert explained(2, index_with(*bare)).verdict == "You made this passage a member of the event."
