"""Events are shown with the words that match, in three states."""

from __future__ import annotations

from dataclasses import replace

from tests.export.sample import findings
from tui.export.document import Heading, Table
from tui.export.events import event_blocks, not_found, overview
from tui.model.alignment import Alignment, Level
from tui.model.article import Place
from tui.view.index import ComparisonIndex


def test_the_overview_has_a_sign_and_a_score_for_each_of_the_three_states() -> None:
    assert overview(findings().index).rows == (
        ("1", "mayor, harbour", "● ¶2 .83", "● ¶2 .83", "○"),
        ("2", "rain", "○", "◐ ¶3 .45", "◐ ¶2 .45"),
    )


def test_the_nearest_candidate_is_the_one_with_the_highest_score() -> None:
    candidate = findings().index.told(findings().index.groups[0])["a3"].nearest
    assert candidate is not None
    assert (candidate.place, candidate.score) == (Place("a3", 1), 0.31)


def test_a_source_whose_passage_is_linked_to_an_event_tells_it_and_is_in_no_list_of_what_was_not_found() -> None:
    comparison = findings().comparison
    closer = tuple(
        replace(link, score=0.41, level=Level.POSSIBLE) if link.score == 0.31 else link
        for link in comparison.alignment.links
    )
    index = ComparisonIndex(replace(comparison, alignment=replace(comparison.alignment, links=closer)))
    assert overview(index).rows[0][4] == "◐ ¶2 .41"
    assert [row[:2] for row in not_found(index).rows] == [("Evening Post", "2. rain")]
    assert next(iter(event_blocks(index))) == Heading("Event 1: mayor, harbour · in 3 of 3 · 1 uncertain", level=3)


def test_where_nothing_is_alike_at_all_there_is_no_candidate() -> None:
    comparison = findings().comparison
    alone = Alignment((), comparison.alignment.groups[:1])
    assert not_found(ComparisonIndex(replace(comparison, alignment=alone))).rows[0][3:] == ("none", "")


def test_every_event_has_the_words_of_each_of_its_passages() -> None:
    tables = [block for block in event_blocks(findings().index) if isinstance(block, Table)]
    assert [row[:4] for table in tables for row in table.rows] == [
        ("Evening Post", "●", "2", ".83"),
        ("Harbour Gazette", "●", "2", ".83"),
        ("Harbour Gazette", "◐", "3", ".45"),
        ("+Weather|Desk", "◐", "2", ".45"),
    ]
    assert str(tables[0].rows[0][4]).startswith("“The mayor signed")
