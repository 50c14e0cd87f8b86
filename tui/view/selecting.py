"""Choosing words, sentences and passages by keyboard."""

from __future__ import annotations

from tui.model.annotation import Selection
from tui.model.article import Article, Passage
from tui.model.span import Span
from tui.text.tokens import tokens_of
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading, Unit


def select_next_unit(reading: Reading, index: ComparisonIndex) -> Reading:
    """Choose the sentence, then the passage, then the word, then the sentence again.

    The word is the loaded term last reached, else the first of the passage;
    the sentence is the one that holds that word.
    """
    article, passage = focused(reading, index)
    if passage is None:
        return reading
    order = list(Unit)
    unit = order[(order.index(reading.unit) + 1) % len(order)] if reading.unit else Unit.SENTENCE
    if unit is Unit.PASSAGE:
        return reading.selecting(article.id, passage.span, unit)
    word = _last_reached(reading, article, passage)
    if unit is Unit.WORD:
        return reading.selecting(article.id, word, unit)
    return reading.selecting(article.id, _holding(passage.sentences, word.start), unit)


def move_selection(reading: Reading, index: ComparisonIndex, steps: int) -> Reading:
    """The word, sentence or passage that many further on; it stays inside the article."""
    if reading.selection is None:
        return reading
    article = index.articles[index.number[reading.selection.article]]
    units = _units(article, reading.unit or Unit.WORD)
    at = _index(units, reading.selection.span.start)
    chosen = units[min(max(at + steps, 0), len(units) - 1)]
    moved = reading.selecting(article.id, chosen, reading.unit or Unit.WORD)
    passage = article.passage_at(chosen.start)
    return moved.standing_at(reading.pane, passage.id) if passage else moved


def grow_selection(reading: Reading, index: ComparisonIndex, words: int) -> Reading:
    """One word more at the end of the selection, or one less; never less than a word."""
    if reading.selection is None:
        return reading
    article = index.articles[index.number[reading.selection.article]]
    span = reading.selection.span
    tokens = _units(article, Unit.WORD)
    last = _index(tokens, max(span.end - 1, span.start))
    first = _index(tokens, span.start)
    end = tokens[min(max(last + words, first), len(tokens) - 1)].end
    return reading.selecting(article.id, Span(span.start, max(end, span.start + 1)), reading.unit)


def chosen(reading: Reading, index: ComparisonIndex) -> Selection | None:
    """What a note would be about: the selection, else the focused passage; None in an empty article."""
    article, passage = focused(reading, index)
    if reading.selection is not None or passage is None:
        return reading.selection
    return Selection(article.id, passage.span)


def focused(reading: Reading, index: ComparisonIndex) -> tuple[Article, Passage | None]:
    """The focused article, and the passage it stands at."""
    article = index.articles[reading.pane]
    return article, article.passages[reading.passage] if article.passages else None


def _last_reached(reading: Reading, article: Article, passage: Passage) -> Span:
    """The term or match last reached, where it stands in this passage; else the first word."""
    if reading.word and reading.word.article == article.id and passage.span.holds(reading.word.span):
        return reading.word.span
    tokens = tokens_of(article.text, passage.span)
    return tokens[0].span if tokens else passage.span


def _holding(spans: tuple[Span, ...], position: int) -> Span:
    return next((span for span in spans if span.start <= position < span.end), spans[0])


def _units(article: Article, unit: Unit) -> list[Span]:
    """All words, sentences or passages of an article."""
    if unit is Unit.PASSAGE:
        return [passage.span for passage in article.passages]
    if unit is Unit.SENTENCE:
        return [sentence for passage in article.passages for sentence in passage.sentences]
    return [token.span for passage in article.passages for token in tokens_of(article.text, passage.span)]


def _index(spans: list[Span], position: int) -> int:
    """The number of the span that holds a position, or of the last one before it."""
    return next((at for at in range(len(spans) - 1, -1, -1) if spans[at].start <= position), 0)
