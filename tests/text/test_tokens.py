"""The words of a text, or of a part of it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.span import Span
from tui.text.tokens import folded, goes_on, pattern_of, shown, tokens_of


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


ONE_WORD = {
    "S\u0301miechowski": "smiechowski",
    "Kova\u030c": "kova",
    "har\u00adbour": "harbour",
    "har\u2060bour": "harbour",
    "har\u200bbour": "harbour",
    "har\u200dbour": "harbour",
    "har\ufeffbour": "harbour",
    "O\u200b’Hara": "o'hara",
    "Mu\u0308ller’s": "muller's",
    "A.B.": "ab",
}


@pytest.mark.parametrize(("written", "compared"), ONE_WORD.items())
def test_a_word_goes_on_across_accents_and_what_nobody_sees(written: str, compared: str) -> None:
    (token,) = tokens_of(f"  {written} ")
    assert (token.text, token.folded) == (written, compared)


def test_composed_and_decomposed_words_are_compared_alike() -> None:
    assert folded("Żółć") == folded(unicodedata.normalize("NFD", "Żółć"))


def test_a_name_is_shown_as_it_is_written_without_what_nobody_sees() -> None:
    assert shown("Pé\u00adre\u0301z\u200b") == "Pére\u0301z"


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\n", " \n", "\n  ", ". ", ".\u00a0", ".\n", "-", "\u2011", "’ ", "' "])
def test_a_name_goes_on_across_one_white_space_or_hyphen(gap: str) -> None:
    assert goes_on(gap)


@pytest.mark.parametrize("gap", ["", ", ", "\n\n", "; ", " – ", ": ", " (", "“"])
def test_a_name_ends_at_other_signs_and_at_a_paragraph(gap: str) -> None:
    assert not goes_on(gap)


@pytest.mark.parametrize(
    "text", ["PÉREZ  said", "Pe\u0301rez\nsaid", "P\u00ade\u0301r\u200bez said", "Pérez\u00a0said"]
)
@pytest.mark.parametrize("query", ["pérez said", "pe\u0301rez  said"])
def test_a_search_finds_words_however_they_are_written(text: str, query: str) -> None:
    assert pattern_of(query).fullmatch(text)


def test_a_search_takes_signs_for_what_they_are_and_nothing_finds_nothing() -> None:
    assert pattern_of("a.b (c)").search("aXb (c)") is None
    assert pattern_of("  ").search("any text") is None
