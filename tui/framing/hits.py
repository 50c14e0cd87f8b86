"""The loaded terms of one article, each with its voice and whether it is negated."""

from __future__ import annotations

import re

from tui.framing.lookup import Found, Lookup
from tui.framing.names import is_name
from tui.framing.voices import Stretch, stretch_at
from tui.model.article import Article
from tui.model.framing import Hit, Voice

NEGATOR = re.compile(
    r"(?:\b(?:not|never|no|without|hardly|scarcely|barely|nor|neither|cannot|nobody|nothing|none)|n['’]t)"
    r"(?:[ -]+[\w'’]+){0,2}[ -]+[\"“‘'«]?$",
    re.IGNORECASE,
)
"""A negating word, at most two words before what follows, with no punctuation between."""

REACH = 40
"""How many characters before a hit are looked at for a negating word."""


def hits_in(article: Article, lookup: Lookup, stretches: tuple[Stretch, ...]) -> tuple[Hit, ...]:
    """The hits in an article's passages, in the order of the text.

    `stretches` are its quotations, from `stretches_of`. Dropped text has none.
    """
    hits: list[Hit] = []
    for passage in article.passages:
        for found in lookup.found_in(article.text, passage.span):
            if is_name(article.text, found, passage.span):
                continue
            stretch = stretch_at(stretches, found.span.start)
            hits.append(
                Hit(
                    article.id,
                    found.span,
                    found.term,
                    voice=stretch.voice if stretch else Voice.OWN,
                    passage=passage.id,
                    negated=_is_negated(article.text, found, passage.span.start),
                    certain=stretch is None or stretch.certain,
                )
            )
    return tuple(hits)


def _is_negated(text: str, found: Found, start: int) -> bool:
    before = text[max(start, found.span.start - REACH) : found.span.start]
    return NEGATOR.search(before) is not None
