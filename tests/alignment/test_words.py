from __future__ import annotations

import pytest

from tests.alignment import read
from tests.builders import sentences
from tui.alignment.words import Word, form_of
from tui.model.span import Span


def words(text: str) -> tuple[Word, ...]:
    return read.words(text, sentences(text, 0))


def marked(text: str, flag: str) -> list[str]:
    return [word.form.text for word in words(text) if getattr(word, flag)]


def test_every_word_knows_where_it_stands() -> None:
    text = "Kyiv’s mayor, 54, said: “No.”"
    assert [word.span.of(text) for word in words(text)] == ["Kyiv’s", "mayor", "54", "said", "No"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyiv's", "Kyiv"),
        ("twelve", "12"),
        ("signed", "signing"),
        ("Zürich", "zurich"),
        ("1,000", "1000"),
        ("U.S.", "US"),
    ],
)
def test_different_spellings_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert form_of(one).stem == form_of(other).stem


def test_a_capital_at_the_start_of_a_sentence_or_quotation_is_no_name() -> None:
    assert marked('Rain fell on Lagos. Nobody asked Okafor: "Who knew?"', "is_name") == ["Lagos", "Okafor"]


def test_a_title_with_a_full_stop_does_not_begin_a_sentence() -> None:
    text = "On Monday Mr. Okafor left."
    found = read.words(text, [Span(0, len(text))])
    assert [word.form.text for word in found if word.is_name] == ["Monday", "Okafor"]


@pytest.mark.parametrize(
    ("text", "apposition"),
    [
        ("Okafor, the transport minister, signed the law", ["the", "transport", "minister"]),
        ("Okafor, who was born in Kano, signed the law", ["who", "was", "born", "in", "Kano"]),
        ("Okafor signed the law, the first of its kind", []),
        ("Okafor, smiling, signed the law", []),
    ],
)
def test_a_description_after_a_name_is_an_apposition(text: str, apposition: list[str]) -> None:
    assert marked(text, "in_apposition") == apposition


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “no ferry” twice", ["no", "ferry"]),
        ('He said "no ferry" twice', ["no", "ferry"]),
        ("no ferry today,” he said", ["no", "ferry", "today"]),
        ("He said: “no ferry", ["no", "ferry"]),
    ],
)
def test_words_inside_quotation_marks_are_quoted_even_where_a_mark_is_missing(text: str, quoted: list[str]) -> None:
    assert marked(text, "quoted") == quoted
