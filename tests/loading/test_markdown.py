"""Markdown's signs say what a paragraph is, and are part of none."""

import pytest

from tui.loading import markdown
from tui.model.article import Kind
from tui.model.span import Span

PAGE = """\
# The Bridge Is Closed #

The council met
on Monday. It was
cold.

## What now?
A ferry
crosses.

Another heading
---------------

- one item
  goes on
- another

> “We are done,”
> she said.

* * *

1. First
2. Second
#no heading
"""


def parts(text: str) -> list[tuple[Kind | None, str]]:
    """Each paragraph's kind and text."""
    return [(part.kind, part.span.of(text)) for part in markdown.paragraphs_of(text, Span(0, len(text)))]


def test_headings_paragraphs_items_and_quotations_are_told_apart() -> None:
    assert parts(PAGE) == [
        (Kind.HEADING, "The Bridge Is Closed"),
        (None, "The council met\non Monday. It was\ncold."),
        (Kind.HEADING, "What now?"),
        (None, "A ferry\ncrosses."),
        (Kind.HEADING, "Another heading"),
        (Kind.ITEM, "- one item\n  goes on"),
        (Kind.ITEM, "- another"),
        (None, "“We are done,”\n> she said."),
        (Kind.ITEM, "* * *"),
        (Kind.ITEM, "1. First"),
        (Kind.ITEM, "2. Second\n#no heading"),
    ]


@pytest.mark.parametrize("text", ["#", "> ", "---", "==="])
def test_a_sign_alone_is_no_paragraph(text: str) -> None:
    assert parts(text) == []


def test_a_line_below_two_lines_underlines_neither() -> None:
    assert parts("One line\nand another\n---\nText.") == [(None, "One line\nand another"), (None, "Text.")]


def test_plain_text_is_read_without_its_front_matter_among_the_paragraphs() -> None:
    [read] = markdown.MARKDOWN.read(b"---\ntitle: a\n---\n\nThe council met.\r\nIt was cold.", "a.md")
    assert [part.span.of(read.text) for part in read.paragraphs] == ["The council met.\nIt was cold."]
    assert read.front is not None
    assert read.front.entries["title"].value == "a"
