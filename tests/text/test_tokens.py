"""The words of a text, or of a part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.span import Span
from tui.text.tokens import tokens_of


@pytest.mark.parametrize(
    ("span", "words"),
    [(None, ["one", "two", "three"]), (Span(4, 7), ["two"]), (Span(3, 3), []), (Span(0, 0), [])],
)
def test_only_the_words_of_the_part_are_given(span: Span | None, words: list[str]) -> None:
    assert [token.text for token in tokens_of("one two three", span)] == words


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_spans_count_from_the_start_of_the_text(text: str, start: int, length: int) -> None:
    part = Span(min(start, len(text)), min(start + length, len(text)))
    for token in tokens_of(text, part):
        assert token.span.of(text) == token.text
        assert part.start <= token.span.start < token.span.end <= part.end
