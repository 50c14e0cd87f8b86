"""Articles written for a test: a paragraph is a passage, and a full stop ends a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.model.alignment import Alignment, Link
from tui.model.article import Article, Field, Kind, Passage, Place
from tui.model.span import Span


def article(id: str, *paragraphs: str, source: str = "") -> Article:
    """An article of these paragraphs, all of them body."""
    passages, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        span = Span(at, at + len(paragraph))
        passages.append(Passage(number, Kind.BODY, span, sentences(paragraph, at)))
        at = span.end + 2
    return Article(id, f"{id}.txt", "\n\n".join(paragraphs), tuple(passages), source=Field(source or id))


def sentences(paragraph: str, at: int) -> tuple[Span, ...]:
    """Where each sentence of a paragraph stands in the article, when the paragraph begins at `at`."""
    found = [Span(at + m.start(), at + m.end()) for m in re.finditer(r"\S[^.]*\.?", paragraph)]
    return tuple(found) or (Span(at, at + len(paragraph)),)


def told(articles: Sequence[Article], place: Place) -> str:
    """The words of a passage."""
    for one in articles:
        if one.id == place.article:
            return one.words_of(one.passages[place.passage])
    raise KeyError(place)


def by_text(articles: Sequence[Article], alignment: Alignment) -> dict[frozenset[tuple[str, str]], Link]:
    """The links by what they link: pairs of (source, words), so that no id or order is left in them."""
    source = {one.id: str(one.source) for one in articles}
    return {
        frozenset((source[end.article], told(articles, end)) for end in (link.a, link.b)): link
        for link in alignment.links
    }
