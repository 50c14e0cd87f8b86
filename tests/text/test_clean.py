"""Text from outside is safe to show, and no position in it moves."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.clean import REPLACEMENT, safe_line, safe_text
from tui.text.tokens import tokens_of

UNSAFE = {
    "escape": "\x1b",
    "null": "\x00",
    "bell": "\x07",
    "backspace": "\x08",
    "delete": "\x7f",
    "control sequence introducer of C1": "\x9b",
    "operating system command of C1": "\x9d",
    "right-to-left override": "\u202e",
    "left-to-right embedding": "\u202a",
    "first strong isolate": "\u2068",
    "pop directional isolate": "\u2069",
    "deprecated format character": "\u206a",
    "interlinear annotation": "\ufff9",
    "lone surrogate": "\ud83d",
    "noncharacter": "\ufdd0",
    "noncharacter of the first plane": "\uffff",
    "noncharacter of the last plane": "\U0010fffe",
    "tag letter": "\U000e0041",
}

any_text = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize("character", UNSAFE.values(), ids=UNSAFE.keys())
def test_an_unsafe_character_becomes_the_replacement_character(character: str) -> None:
    assert safe_text(f"a{character}b") == f"a{REPLACEMENT}b"


@pytest.mark.parametrize("character", ["\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_whatever_breaks_a_line_becomes_a_line_feed(character: str) -> None:
    assert safe_text(f"a{character}b") == "a\nb"


@pytest.mark.parametrize("character", ["\u200e", "\u200f", "\u061c"])
def test_a_direction_mark_becomes_a_space_of_no_width(character: str) -> None:
    assert safe_text(f"a{character}b") == "a\u200bb"


def test_a_word_with_a_soft_hyphen_stays_one_word() -> None:
    text = safe_text("the cease\xadfire")
    assert text == "the cease\u2060fire"
    assert [token.folded for token in tokens_of(text)] == ["the", "ceasefire"]


@pytest.mark.parametrize(
    "text", ["naïve café", "Київ", "東京。", "שלום", "👩‍👩‍👧", "e\u0301", "a\tb\nc", "\u200c", "\ufffd", "\xa0"]
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe_text(text) == text


@given(any_text)
def test_the_length_never_changes(text: str) -> None:
    assert len(safe_text(text)) == len(safe_line(text)) == len(text)


@given(any_text)
def test_no_control_surrogate_or_override_is_left(text: str) -> None:
    safe = safe_text(text)
    assert all(c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for c in safe)
    assert not any(
        unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI", "PDF", "PDI") for c in safe
    )
    safe.encode("utf-8")


@given(any_text)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)


@given(any_text)
def test_a_safe_line_is_one_line(text: str) -> None:
    assert len(safe_line(text).splitlines()) <= 1
    assert "\t" not in safe_line(text)


def test_a_file_name_with_a_line_feed_and_a_broken_byte_can_be_printed() -> None:
    assert safe_line("a\nb\udcff.txt") == f"a b{REPLACEMENT}.txt"


def test_the_quick_way_round_printable_lines_passes_over_no_unsafe_character() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    assert [c for c in every if c.isprintable() and safe_text(f"{c}\x07")[0] != c] == []
