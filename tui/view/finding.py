"""Going from one marked word to the next: loaded terms, and what the reader searches for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tui.model.annotation import Selection
from tui.model.article import Article, Place
from tui.model.framing import Hit
from tui.model.span import Span
from tui.text.tokens import pattern_of
from tui.view.index import ComparisonIndex
from tui.view.moves import at_passage, jumped
from tui.view.reading import Reading


@lru_cache(maxsize=64)
def matches_in(article: Article, query: str) -> tuple[Span, ...]:
    """Where a search text stands in the passages of an article, whatever its case; line breaks count as spaces."""
    pattern = pattern_of(query)
    return tuple(
        Span(*match.span())
        for passage in article.passages
        for match in pattern.finditer(article.text, passage.span.start, passage.span.end)
    )


def next_term(reading: Reading, index: ComparisonIndex, step: int = 1) -> Reading:
    """To the next loaded term that the filter shows, in the focused article; at the last one it stays."""
    article = index.articles[reading.pane]
    at, end = _position(reading, article), len(article.passages) if step > 0 else -1
    for passage in range(reading.passage, end, 1 if step > 0 else -1):
        hits = terms_in(Place(article.id, passage), reading, index)
        beyond = [hit.span for hit in hits if (hit.span.start > at if step > 0 else hit.span.start < at)]
        if beyond:
            return to_word(reading, index, Selection(article.id, beyond[0 if step > 0 else -1]))
    return reading


def term_reached(reading: Reading, index: ComparisonIndex) -> Hit | None:
    """The loaded term that the reader reached last in the focused article; None where it was none."""
    if (word := reading.word) is None:
        return None
    here = terms_in(index.place(reading.pane, reading.passage), reading, index)
    return next((hit for hit in here if hit.span == word.span), None)


def next_match(reading: Reading, index: ComparisonIndex, step: int = 1) -> Reading:
    """To the next place that holds the search text, on through all articles and round again."""
    everywhere = [
        (number, span) for number, article in enumerate(index.articles) for span in matches_in(article, reading.search)
    ]
    if not everywhere:
        return reading
    here = (reading.pane, _position(reading, index.articles[reading.pane]))
    if step > 0:
        target = next((one for one in everywhere if (one[0], one[1].start) > here), everywhere[0])
    else:
        target = next((one for one in reversed(everywhere) if (one[0], one[1].start) < here), everywhere[-1])
    return to_word(reading, index, Selection(index.articles[target[0]].id, target[1]))


def to_word(reading: Reading, index: ComparisonIndex, word: Selection) -> Reading:
    """With the focus on the passage that holds a word, in whichever article, and the word as the one last reached."""
    pane = index.number[word.article]
    passage = index.articles[pane].passage_at(word.span.start)
    if passage is None:
        return reading
    here = (pane, passage.id) == (reading.pane, reading.passage)
    moved = reading if here else at_passage(reading, index, pane, passage.id)
    return replace(jumped(reading, moved).unselected(), word=word)


def matches(reading: Reading, index: ComparisonIndex) -> int:
    """How many places hold the search text."""
    return sum(len(matches_in(article, reading.search)) for article in index.articles)


def terms_in(place: Place, reading: Reading, index: ComparisonIndex) -> Sequence[Hit]:
    """The loaded terms of a passage that the filter shows, in the order of the text."""
    return [hit for hit in index.hits_at.get(place, ()) if reading.filter.shows(hit)]


def _position(reading: Reading, article: Article) -> int:
    """Where in the article the reader's eye is: at the word last reached, else just before the focused passage."""
    if not article.passages:
        return -1
    passage = article.passages[reading.passage]
    if reading.word and reading.word.article == article.id and passage.span.holds(reading.word.span):
        return reading.word.span.start
    return passage.span.start - 1
