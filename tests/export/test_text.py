"""Plain text fits its width and loses no word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.export.document import Block, Bullets, Heading, Paragraph, Quote, Table
from tui.export.text import as_text

WORDS = st.lists(st.text("abc", min_size=1, max_size=5), max_size=30).map(" ".join)


@given(st.tuples(WORDS, WORDS, WORDS), st.integers(40, 120))
def test_a_table_fits_the_width_and_keeps_every_word(row: tuple[str, str, str], width: int) -> None:
    text = as_text([Table(("A", "B", "C"), (row,))], width)
    assert max(map(len, text.splitlines())) <= width
    assert sorted(text.split()[6:]) == sorted(" ".join(row).split())


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (Heading("Five sources", 1), ["Five sources", "============"]),
        (Heading("Five sources", 2), ["Five sources"]),
        (Paragraph("one two three four"), ["one two", "three four"]),
        (Quote("one two three", "AP"), ["    one two", "    three", "    — AP"]),
        (Bullets(("one two three", "four")), ["- one two", "  three", "- four"]),
        (Table(("A", "n"), (("x", "1"), ("y", "20")), frozenset({1})), ["A   n", "-  --", "x   1", "y  20"]),
    ],
)
def test_each_block_has_its_shape(block: Block, lines: list[str]) -> None:
    assert as_text([block], 12 if isinstance(block, (Heading, Table)) else 11).splitlines() == lines


def test_blocks_stand_apart_by_one_empty_line() -> None:
    assert as_text([Paragraph("a"), Paragraph("b")]) == "a\n\nb\n"
