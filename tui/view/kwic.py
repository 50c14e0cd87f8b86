"""A word with what stands around it, on one line, so that its uses can be compared across sources."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.annotation import Selection
from tui.model.framing import Hit
from tui.model.span import Span
from tui.view.index import ComparisonIndex

REACH = 160
"""How many characters are kept on each side: more than half of any terminal."""


@dataclass(frozen=True, slots=True)
class Context:
    """A place in an article, with the words of its passage around it."""

    place: Selection
    source: int
    """The number of its article in the load, from 0."""
    passage: int
    """The number of its passage as readers count: from 1."""
    before: str
    term: str
    after: str
    note: str = ""
    """Such as the voice it is in."""
    category: str = ""
    """Of a loaded term."""


def context_of(index: ComparisonIndex, article: str, span: Span, note: str = "", category: str = "") -> Context:
    """A span of an article with its surroundings, which end with its passage; line breaks are spaces.

    Raises KeyError where the load has no such article.
    """
    number = index.number[article]
    text = index.articles[number].text
    passage = index.articles[number].passage_at(span.start)
    whole = passage.span if passage else Span(0, len(text))
    start, end = max(whole.start, span.start - REACH), max(min(whole.end, span.end + REACH), span.end)
    return Context(
        Selection(article, span),
        number,
        passage.id + 1 if passage else 0,
        _on_one_line(text[start : span.start]),
        _on_one_line(span.of(text)),
        _on_one_line(text[span.end : end]),
        note,
        category,
    )


def context_of_hit(index: ComparisonIndex, hit: Hit) -> Context:
    """A loaded term with its surroundings; the note is its voice, in doubt with a question mark, and `neg`."""
    voice = hit.voice.value if hit.certain else f"{hit.voice.value}?"
    return context_of(index, hit.article, hit.span, f"{voice} neg" if hit.negated else voice, hit.term.category)


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
