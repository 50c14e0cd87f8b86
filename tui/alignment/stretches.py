"""What is matched as one: a short passage whole, a long one sentence by sentence.

A long abstract shares something with everything; its sentences do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.alignment.quantities import within
from tui.alignment.words import Words, quotations_in, words_in
from tui.model.article import Article, Passage
from tui.model.span import Span
from tui.text.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage, or one sentence of it, and its words."""

    article: int
    """The place of its article among those that are aligned."""
    passage: int
    """The number of its passage, counted through all articles."""
    span: Span
    """In the article's own characters."""
    words: Words
    quantities: tuple[Quantity, ...] = ()


def passages_in(articles: Sequence[Article]) -> list[tuple[int, Passage]]:
    """Every passage with the place of its article, in order: the numbers by which stretches name them."""
    return [(place, passage) for place, article in enumerate(articles) for passage in article.passages]


def stretches_of(articles: Sequence[Article], whole: int) -> list[Stretch]:
    """The stretches of every passage, in order; passages of more than `whole` sentences by their sentences."""
    found: list[Stretch] = []
    for number, (place, passage) in enumerate(passages_in(articles)):
        text = articles[place].text
        quotations = quotations_in(text, passage.span)
        parts = [passage.sentences] if len(passage.sentences) <= whole else [(one,) for one in passage.sentences]
        for part in parts:
            span = Span(part[0].start, part[-1].end)
            words, quantities = words_in(text, part, quotations), within(articles[place], span)
            found.append(Stretch(place, number, span, words, quantities))
    return found
