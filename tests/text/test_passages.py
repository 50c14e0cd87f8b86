"""Paragraphs are found as a file lays them out, and become passages that hold all their words once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.article import Kind
from tui.model.rules import Abbreviations
from tui.model.span import Span
from tui.storage.rules import loading_rules
from tui.text.passages import (
    MAX_PASSAGE,
    Paragraph,
    looks_like_deck,
    looks_like_heading,
    looks_like_title,
    passages_of,
    plain_paragraphs,
    trimmed_span,
    with_title,
)

ABBREVIATIONS = loading_rules().abbreviations

WRAPPED = """\
The council met on Monday evening and voted, after four hours of talk,
to close the old bridge over the river until the engineers have looked
at every one of its forty-two cables.

Nobody in the hall seemed to be surprised. The mayor, who had promised
to keep the bridge open, left by the back door and did not speak to the
reporters who were waiting for her in the rain.
  • A second bridge will be built, the council said, though nobody there
could say when, or who would pay for it.
"""


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text, as texts."""
    return [paragraph.span.of(text) for paragraph in plain_paragraphs(text, Span(0, len(text)))]


def kinds(text: str) -> list[Kind]:
    """The kinds of its passages."""
    found = plain_paragraphs(text, Span(0, len(text)))
    return [passage.kind for passage in passages_of(text, found, ABBREVIATIONS)]


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("\n\n  One here.\n \t\nTwo here. \n\n\n") == ["One here.", "Two here."]


def test_a_file_without_blank_lines_has_a_paragraph_a_line() -> None:
    text = "The bridge is closed and will stay so for a year, said the mayor.\nNobody knew why.\nIt was cold."
    assert paragraphs(text) == text.split("\n")


def test_the_lines_of_a_wrapped_file_are_joined_and_keep_their_line_feeds() -> None:
    found = paragraphs(WRAPPED)
    assert len(found) == 3
    assert [part.split()[0] for part in found] == ["The", "Nobody", "•"]
    assert [part.count("\n") for part in found] == [2, 2, 1]


def test_a_short_headline_above_a_byline_is_not_joined_to_it() -> None:
    assert paragraphs(f"The Bridge Is Closed Again\nBy Jane Roe\n\n{WRAPPED}")[:2] == [
        "The Bridge Is Closed Again",
        "By Jane Roe",
    ]


@pytest.mark.parametrize("sign", ["•", "-", "*", "◦", "1.", "12)"])
def test_a_bullet_or_a_number_begins_an_item(sign: str) -> None:
    assert kinds(f"What they want:\n{sign} Peace at once.\n{sign} A new bridge.") == [Kind.BODY, Kind.ITEM, Kind.ITEM]


@pytest.mark.parametrize("text", ["-5 degrees were measured.", "*emphasis* was hers.", "1.5 million came.", "• "])
def test_what_only_begins_like_a_bullet_is_no_item(text: str) -> None:
    assert all(kind is not Kind.ITEM for kind in kinds(text))


def test_a_paragraph_without_a_letter_or_digit_is_no_passage() -> None:
    assert kinds("* * *\n\nThe end.\n\n———") == [Kind.BODY]


HEADINGS = [
    "Growing pressure on the mayor",
    "Conclusion",
    "‘Nothing left to close’",
    "What Does the Mayor Want?",
    "conditions for a new bridge",
]
NO_HEADINGS = [
    "The bridge is closed.",
    "So where does that leave the bridge?",
    "The minister said:",
    "Wait until when?”",
    "and then it was over",
    "one two three four five six seven eight nine ten eleven twelve thirteen",
    "—",
]


@pytest.mark.parametrize("words", HEADINGS)
def test_headings_are_told_by_their_wording(words: str) -> None:
    assert looks_like_heading(words)
    assert kinds(f"{words}\n\nThe council met on Monday.")[0] is Kind.HEADING


@pytest.mark.parametrize("words", [*NO_HEADINGS[:4], *NO_HEADINGS[5:]])
def test_prose_is_no_heading(words: str) -> None:
    assert not looks_like_heading(words)


def test_the_last_line_is_no_heading_because_nothing_stands_below_it() -> None:
    assert kinds("The council met on Monday.\n\nConclusion")[-1] is Kind.BODY


@pytest.mark.parametrize(
    "words",
    ["The bridge is closed -- and nobody knows why", "Who closed the bridge?", "FIRE ON THE RIVER!", "bridge closed"],
)
def test_titles_are_told_by_their_wording(words: str) -> None:
    assert looks_like_title(words)


@pytest.mark.parametrize(
    "words",
    ["The bridge is closed.", "“Who closed it?”", "Bridge", "word " * 31, "Two\nlines here"],
)
def test_prose_is_no_title(words: str) -> None:
    assert not looks_like_title(words)


def test_the_standfirst_below_the_title_is_its_deck() -> None:
    text = (
        "The Bridge Is Closed\n\nThe council is losing time that it does not have\n\nIt met on Monday.\n\nIt was cold."
    )
    found = plain_paragraphs(text, Span(0, len(text)))
    passages = passages_of(text, with_title(text, found, found[0].span), ABBREVIATIONS)
    assert [passage.kind for passage in passages] == [Kind.TITLE, Kind.DECK, Kind.BODY, Kind.BODY]


def test_a_section_heading_below_the_title_is_no_deck() -> None:
    assert not looks_like_deck("Growing pressure on the mayor")


def test_a_paragraph_of_many_screens_is_cut_where_sentences_end() -> None:
    text = "The bridge is closed until the spring. " * 1_000
    passages = passages_of(text, [Paragraph(Span(0, len(text)))], ABBREVIATIONS)
    assert len(passages) == len(text) // MAX_PASSAGE + 1
    assert all(len(passage.span) <= MAX_PASSAGE and passage.span.of(text).endswith("spring.") for passage in passages)


def test_a_sentence_longer_than_a_passage_is_cut_between_words() -> None:
    text = "bridge " * 2_000
    passages = passages_of(text, [Paragraph(Span(0, len(text)))], ABBREVIATIONS)
    assert len(passages) > 1
    assert " ".join(passage.span.of(text) for passage in passages) == text.strip()


def test_a_word_longer_than_a_passage_is_cut_anywhere() -> None:
    text = "x" * (MAX_PASSAGE * 2 + 1)
    passages = passages_of(text, [Paragraph(Span(0, len(text)))], ABBREVIATIONS)
    assert [len(passage.span) for passage in passages] == [MAX_PASSAGE, MAX_PASSAGE, 1]


@given(st.text(alphabet="aB .\n•-1\t", max_size=120))
def test_passages_hold_every_word_once_and_sentences_lie_inside(text: str) -> None:
    passages = passages_of(text, plain_paragraphs(text, Span(0, len(text))), Abbreviations())
    covered = [place for passage in passages for place in range(passage.span.start, passage.span.end)]
    assert covered == sorted(set(covered))
    assert {place for place, c in enumerate(text) if c.isalnum()} <= set(covered)
    assert [passage.id for passage in passages] == list(range(len(passages)))
    for passage in passages:
        assert passage.sentences
        assert passage.span.of(text) == passage.span.of(text).strip()
        assert all(passage.span.holds(sentence) for sentence in passage.sentences)


@given(st.text(alphabet="a \n\t", max_size=20))
def test_a_trimmed_span_holds_what_stripping_leaves(text: str) -> None:
    trimmed = trimmed_span(text, Span(0, len(text)))
    assert (trimmed.of(text) if trimmed else "") == text.strip()
