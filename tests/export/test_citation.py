"""A citation says what is known, and no more."""

from __future__ import annotations

from tests.builders import article
from tests.export.sample import findings
from tui.export.citation import citation, event_table
from tui.model.span import Span


def test_a_citation_names_source_title_author_date_and_passage() -> None:
    first = findings().comparison.articles[0]
    assert citation(first, Span(24, 67)) == (
        "“The mayor signed the harbour deal on 3 May.” — "
        "Evening Post, “Harbour deal is a sham”, badely?, 2025-05-04, ¶2"
    )


def test_a_citation_leaves_out_what_is_unknown() -> None:
    second = findings().comparison.articles[1]
    assert citation(second, Span(26, 33)) == "“Mayor O” — Harbour Gazette, “Harbour agreement signed”, ¶2"


def test_a_citation_of_words_outside_every_passage_has_no_number() -> None:
    first = article("Harbour deal is a sham", dropped={"advertisement": "advertisement"})
    end = len(first.text)
    assert "¶" not in citation(first, Span(end - 13, end))


def test_an_event_as_a_table_has_the_silent_source_with_its_nearest_candidate() -> None:
    index = findings().index
    table = event_table(index, index.groups[0])
    assert "| ○ |  | .31 | not found by matching; nearest: ¶2 “Rain is expected on 4 May." in table
