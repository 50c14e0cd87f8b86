"""What is matched as one: a short passage whole, a long one sentence by sentence.

A long abstract shares something with everything; its sentences do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.alignment.quantities import within
from tui.alignment.words import Words, words_of
from tui.model.article import Passage
from tui.model.span import Span
from tui.text.analysis import AnalysedText
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


def stretches_of(articles: Sequence[AnalysedText], whole: int) -> list[Stretch]:
    """The stretches of every passage, in order; passages of more than `whole` sentences by their sentences."""
    found: list[Stretch] = []
    passages = 0
    for place, read in enumerate(articles):
        spans = list(_spans(read.article.passages, whole))
        parts = [read.within(span) for _, span in spans]
        words = words_of(read, parts)
        for (passage, span), part in zip(spans, parts, strict=True):
            quantities = within(read.article, passage, span)
            found.append(Stretch(place, passages + passage, span, words.part(part), quantities))
        passages += len(read.article.passages)
    return found


def _spans(passages: Sequence[Passage], whole: int) -> Iterator[tuple[int, Span]]:
    """The place of each passage in its article with each of its stretches."""
    for place, passage in enumerate(passages):
        sentences = passage.sentences
        parts = [sentences] if len(sentences) <= whole else [(one,) for one in sentences]
        for part in parts:
            yield place, Span(part[0].start, part[-1].end)
