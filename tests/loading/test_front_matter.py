"""Front matter is read as YAML where it is, line by line where it is not, and left alone where there is none."""

import pytest

from tui.loading.front_matter import MAX_LENGTH, front_matter_of
from tui.model.span import Span

PAGE = """---
layout: post
title: "The bridge: closed"
date: 2025-06-01T10:00:00
Author: 'Ada Roe'
tags: [news, bridge]
empty:
nested:
  key: value
---

The council met.
"""


def test_values_are_read_as_text_with_their_places() -> None:
    front = front_matter_of(PAGE)
    assert front is not None
    entries = {key: entry.value for key, entry in front.entries.items()}
    assert entries == {
        "layout": "post",
        "title": "The bridge: closed",
        "date": "2025-06-01T10:00:00",
        "author": "Ada Roe",
        "tags": "news, bridge",
    }
    places = [entry for entry in front.entries.values() if entry.span]
    assert len(places) == 4
    assert all(entry.span and entry.span.of(PAGE) == entry.value for entry in places)
    assert front.span == Span(0, PAGE.index("\n\nThe council"))
    assert front.notices == ()


def test_a_value_over_two_lines_has_no_place() -> None:
    front = front_matter_of("---\ntitle: >\n  The bridge\n  is closed\n---\nText.")
    assert front is not None
    assert (front.entries["title"].value, front.entries["title"].span) == ("The bridge is closed", None)


def test_what_is_not_yaml_is_read_line_by_line_and_said() -> None:
    text = "---\ntitle: The bridge: closed again\nauthor: 'Ada Roe'\n---\nText."
    front = front_matter_of(text)
    assert front is not None
    assert {key: entry.value for key, entry in front.entries.items()} == {
        "title": "The bridge: closed again",
        "author": "Ada Roe",
    }
    assert all(entry.span and entry.span.of(text) == entry.value for entry in front.entries.values())
    assert len(front.notices) == 1
    assert "front matter:1:" in front.notices[0]
    assert "line by line" in front.notices[0]


def test_anchors_are_refused_but_the_article_is_not() -> None:
    front = front_matter_of("---\na: &x [1]\nb: *x\ntitle: The bridge\n---\nText.")
    assert front is not None
    assert front.entries["title"].value == "The bridge"
    assert front.notices


def test_blank_lines_before_it_and_dots_after_it_are_allowed() -> None:
    front = front_matter_of("\n\n---\ntitle: a\n...\nText.")
    assert front is not None
    assert front.span == Span(2, 18)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The council met.\n---\ntitle: a\n---\n",
        "---\nThe council met.\n---\nIt was cold.",
        "---\ntitle: a\nThe end never comes.",
        "----\ntitle: a\n----\n",
        "---\n---\nText.",
        "---\n" + "title: a\n" * MAX_LENGTH + "---\n",
    ],
)
def test_everything_else_is_no_front_matter(text: str) -> None:
    assert front_matter_of(text) is None
