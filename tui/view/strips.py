"""Where in an article the shared events lie, as a row of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model.article import Article
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the strip: a stretch of the article."""

    sources: int = 0
    """The most sources that share an event told here; 0 where matching found nothing shared."""
    current: bool = False
    """Whether the current event is told here."""
    focused: bool = False
    """Whether the focused passage begins here."""


def event_strip(number: int, width: int, reading: Reading, index: ComparisonIndex) -> tuple[Cell, ...]:
    """`width` cells for the article at a number, from its first character to its last."""
    article = index.articles[number]
    if width < 1 or not article.passages:
        return ()
    sources = _sources(number, width, index)
    group = None if reading.between else index.group(reading.event)
    told = [place.passage for place in group.members if place.article == article.id] if group else []
    current = {cell for passage in told for cell in _cells(article, passage, width)}
    here = _cells(article, reading.here[number], width).start
    return tuple(Cell(sources[at], at in current, focused=at == here) for at in range(width))


def _sources(number: int, width: int, index: ComparisonIndex) -> Sequence[int]:
    """For each cell the most sources that share an event told there; found once an index and width."""
    if (number, width) not in index.strips:
        article, sources = index.articles[number], [0] * width
        for passage, group in index.groups_in.get(article.id, ()):
            count = len({member.article for member in group.members})
            for cell in _cells(article, passage, width):
                sources[cell] = max(sources[cell], count)
        index.strips[number, width] = sources
    return index.strips[number, width]


def _cells(article: Article, passage: int, width: int) -> range:
    """The cells that a passage takes, at least one."""
    first, last = article.passages[0].span.start, max(article.passages[-1].span.end, 1)
    length = max(last - first, 1)
    span = article.passages[passage].span
    start = min((span.start - first) * width // length, width - 1)
    return range(start, max(start + 1, (span.end - first) * width // length))
