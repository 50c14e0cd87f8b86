"""Events are shown with the words that match, in three states."""

from __future__ import annotations

from dataclasses import replace

from tests.export.sample import findings
from tui.export.document import Table
from tui.export.events import event_blocks, nearest, not_found, overview
from tui.model.alignment import Alignment
from tui.model.article import Place
from tui.view.index import index_of


def test_the_overview_has_a_sign_for_each_of_the_three_states() -> None:
    assert overview(findings().comparison).rows == (
        ("1", "mayor, harbour", "● ¶2", "● ¶2", "○"),
        ("2", "rain", "○", "◐ ¶3", "◐ ¶2"),
    )


def test_the_nearest_candidate_is_the_one_with_the_highest_score() -> None:
    comparison = findings().comparison
    candidate = nearest(comparison.alignment.groups[0], "a3", index_of(comparison))
    assert candidate is not None
    assert (candidate.place, candidate.score) == (Place("a3", 1), 0.31)


def test_where_nothing_is_alike_at_all_there_is_no_candidate() -> None:
    comparison = findings().comparison
    alone = Alignment((), comparison.alignment.groups[:1])
    assert not_found(replace(comparison, alignment=alone)).rows[0][3:] == ("none", "")


def test_every_event_has_the_words_of_each_of_its_passages() -> None:
    tables = [block for block in event_blocks(findings().comparison) if isinstance(block, Table)]
    assert [row[:3] for table in tables for row in table.rows] == [
        ("Evening Post", "●", "2"),
        ("Harbour Gazette", "●", "2"),
        ("Harbour Gazette", "◐", "3"),
        ("+Weather|Desk", "◐", "2"),
    ]
    assert str(tables[0].rows[0][3]).startswith("“The mayor signed")
