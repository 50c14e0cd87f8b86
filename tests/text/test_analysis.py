"""Tests for reading an article word by word, once."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import article
from tui.model.article import Article, Kind, Passage
from tui.model.span import Span
from tui.text.analysis import analyse
from tui.text.tokens import tokens_of

TEXTS = st.lists(
    st.text(st.sampled_from("ab É’'.-, “”1\u2060"), min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=4
)


@given(TEXTS)
def test_the_words_are_those_of_the_passages_one_after_the_other(paragraphs: list[str]) -> None:
    one = article(*paragraphs)
    read = analyse(one)
    for passage in one.passages:
        assert read.tokens(read.of_passage(passage.id)) == tokens_of(one.text, passage.span)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_part_holds_the_words_that_begin_in_it(paragraphs: list[str], start: int, length: int) -> None:
    read = analyse(article(*paragraphs))
    words = [at for at, word in enumerate(read.starts) if start <= word < start + length]
    assert list(read.within(Span(start, start + length))) == words


def test_a_spelling_says_what_holds_wherever_the_word_stands() -> None:
    read = analyse(article("Ukraine’s leaders were not THE 1,000th to say so."))
    first, leaders, _, _, the, number, *_ = read.spellings
    assert (first.written, first.folded, first.plain, first.is_capital) == ("Ukraine’s", "ukraine's", "ukraine", True)
    assert (leaders.stem, leaders.is_function) == ("leader", False)
    assert the.is_function
    assert (number.folded, number.is_number) == ("1000", True)


@pytest.mark.parametrize("word", ["the", "of", "30", "it", "ox", "It’s"])
def test_small_words_and_numbers_carry_no_content(word: str) -> None:
    assert [one.plain for one in analyse(article(f"mayor’s {word}")).spellings if one.is_content] == ["mayor"]


def test_text_that_was_dropped_has_no_words() -> None:
    text = "Menu Home\n\nThe truce held."
    span = Span(11, len(text))
    read = analyse(Article("a1", "a.txt", text, (Passage(0, Kind.BODY, span, (span,)),)))
    assert [word.written for word in read.spellings] == ["The", "truce", "held"]


def test_a_place_is_in_the_sentence_that_begins_last_before_it() -> None:
    read = analyse(article("One fell. Two rose.", "Three stood."))
    assert [read.sentences[read.sentence_at(read.text.index(word))].of(read.text) for word in ("fell", "rose")] == [
        "One fell.",
        "Two rose.",
    ]
    assert read.sentence_at(read.text.index("Three")) == 2
    assert list(read.sentences_at) == [0, 2, 4, 6]


def test_a_gap_is_what_stands_between_a_word_and_the_next() -> None:
    read = analyse(article("One, two -three."))
    assert [read.gap(word) for word in range(3)] == [", ", " -", ""]


def test_what_was_read_can_be_kept_and_is_the_same_again() -> None:
    read = analyse(article("“The truce held,” said Lee. The truce!"))
    again = pickle.loads(pickle.dumps(read))
    assert again.article == read.article
    assert list(again.starts) == list(read.starts)
    assert (again.spellings, again.sentences, again.quotations) == (read.spellings, read.sentences, read.quotations)
    assert again.spellings[0] is again.spellings[5]
