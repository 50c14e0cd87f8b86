"""Outside text in Markdown stays the text it is."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.export.sample import EVIL
from tui.export.document import Block, Bullets, Heading, Marked, Paragraph, Quote, Table, one_line
from tui.export.markdown import as_markdown, escaped
from tui.model.marks import Run

READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
SIGNS = st.text(alphabet="\\`*_{}[]<>()#+-.!|~&;=:1a $\"'\t\n/@", max_size=30)


def shown(block: Block) -> str:
    """What a reader of the rendered Markdown sees, tags taken away."""
    return one_line(unescape(re.sub(r"<[^>]*>", " ", READER.render(as_markdown([block])))))


@given(SIGNS | st.text(max_size=40))
def test_a_paragraph_shows_every_character_of_its_text(text: str) -> None:
    assert shown(Paragraph(text)) == one_line(text)


@given(SIGNS)
def test_a_heading_shows_every_character_of_its_text(text: str) -> None:
    assert shown(Heading(text)) == one_line(text)


@given(SIGNS, SIGNS)
def test_a_quote_keeps_words_and_place_apart(words: str, where: str) -> None:
    assert shown(Quote(words, where)) == one_line(f"{one_line(words)} — {one_line(where)}")


@given(st.lists(SIGNS, min_size=1, max_size=3))
def test_a_list_has_as_many_items_as_it_is_given(items: list[str]) -> None:
    assert READER.render(as_markdown([Bullets(tuple(items))])).count("<li>") == len(items)


@given(st.lists(st.tuples(SIGNS, SIGNS), max_size=3))
def test_a_table_keeps_its_cells_apart(rows: list[tuple[str, str]]) -> None:
    rendered = READER.render(as_markdown([Table(("A", "B"), tuple(rows))]))
    cells = [one_line(unescape(cell)) for cell in re.findall(r"<td[^>]*>(.*?)</td>", rendered, re.DOTALL)]
    assert cells == [one_line(cell) for row in rows for cell in row]


@given(st.lists(st.builds(Run, SIGNS, st.just(frozenset({"loaded:x"}))), max_size=4))
def test_marked_words_are_their_words(runs: list[Run]) -> None:
    words = Marked(tuple(runs))
    assert as_markdown([Table(("A",), ((words,),))]) == as_markdown([Table(("A",), ((str(words),),))])
    assert shown(Paragraph(words)) == one_line(words)


@pytest.mark.parametrize(
    "text", [EVIL, "# no heading", "1. no list", "    no code", "---", "> no quote", "![x](http://x)"]
)
def test_outside_text_becomes_no_markup(text: str) -> None:
    tags = set(re.findall(r"</?([a-z0-9]+)", READER.render(as_markdown([Paragraph(text)]))))
    assert tags <= {"p"}


def test_ordinary_words_are_left_as_they_are() -> None:
    assert escaped("Mr. Ode's “deal” (3 May): yes, 50 % - no!") == "Mr. Ode's “deal” (3 May): yes, 50 % - no!"
