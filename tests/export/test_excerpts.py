"""What is quoted is whole, says where it was cut, and has its loaded terms marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.sample import findings
from tui.export.document import one_line
from tui.export.excerpts import ABOUT, context, excerpt, quote
from tui.model.article import Article, Kind, Passage
from tui.model.comparison import Comparison
from tui.model.framing import Spot
from tui.model.span import Span
from tui.view.index import ComparisonIndex

TEXT = "One two. Three four. Five six."
PASSAGE = Passage(0, Kind.BODY, Span(0, 30), (Span(0, 8), Span(9, 20), Span(21, 30)))
ARTICLE = Article("a1", "a", TEXT, (PASSAGE,))
EMPTY = ComparisonIndex(Comparison((ARTICLE,)))


@pytest.mark.parametrize(
    ("at_most", "around", "words"),
    [
        (100, None, "“One two. Three four. Five six.”"),
        (20, None, "“One two. Three four. …”"),
        (12, None, "“One two. …”"),
        (12, Span(9, 20), "“… Three four. …”"),
        (12, Span(21, 30), "“… Five six.”"),
        (3, None, "“One two. …”"),
    ],
)
def test_an_excerpt_is_whole_sentences(at_most: int, around: Span | None, words: str) -> None:
    part = excerpt(ARTICLE, PASSAGE, around=around, at_most=at_most)
    assert str(quote(ARTICLE, part, EMPTY)) == words


@pytest.mark.parametrize(
    ("at_most", "spot", "words"),
    [
        (100, Span(15, 19), "“Three four.”"),
        (8, Span(15, 19), "“… four.”"),
        (4, Span(9, 14), "“Three …”"),
        (100, Span(4, 14), "“One two. Three four.”"),
    ],
)
def test_a_context_is_the_sentence_or_the_words_around_the_spot(at_most: int, spot: Span, words: str) -> None:
    part = context(ARTICLE, Spot("a1", 0, spot), at_most=at_most)
    assert str(quote(ARTICLE, part, EMPTY)) == words


@given(st.text("ab .\n", min_size=1, max_size=80), st.data())
def test_a_context_always_holds_its_spot_and_cuts_no_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = Passage(0, Kind.BODY, Span(0, len(text)), (Span(0, len(text)),))
    article = Article("a1", "a", text, (passage,))
    part = context(article, Spot("a1", 0, Span(start, end)), at_most=data.draw(st.integers(0, 60)))
    assert part.span.holds(Span(start, end))
    assert part.span.start in (0, start) or text[part.span.start - 1].isspace()
    assert part.span.end in (len(text), end) or text[part.span.end].isspace()
    assert (part.cut_before, part.cut_after) == (part.span.start > 0, part.span.end < len(text))


def test_a_quotation_has_its_loaded_terms_marked_and_loses_no_word() -> None:
    comparison = findings().comparison
    first = comparison.articles[0]
    passage = first.passages[1]
    words = quote(first, excerpt(first, passage), ComparisonIndex(comparison), about=Span(24, 27))
    assert one_line(words) == f"“{one_line(passage.span.of(first.text))}”"
    assert [(run.text, set(run.roles)) for run in words.runs if run.roles] == [
        ("The", {ABOUT}),
        ("sham", {"loaded:deception:quoted", "unsure"}),
    ]


def test_a_negated_term_is_marked_as_negated() -> None:
    comparison = findings().comparison
    second = comparison.articles[1]
    words = quote(second, excerpt(second, second.passages[2]), ComparisonIndex(comparison))
    assert {"faint:hedge", "negated"} in [set(run.roles) for run in words.runs]
