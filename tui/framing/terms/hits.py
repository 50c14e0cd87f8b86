"""The loaded terms of one article, each with its voice and whether it is negated."""

from __future__ import annotations

import re

from tui.framing.parameters import PARAMETERS
from tui.framing.terms.lookup import Found, Lookup
from tui.framing.terms.names import is_name
from tui.framing.voices import QuotedSpan, quoted_at
from tui.language.english.parts_of_speech import NEGATING
from tui.model.framing import Hit, Voice
from tui.text.analysis import AnalysedText

NEGATOR = re.compile(
    rf"(?:\b(?:{'|'.join(NEGATING)})|n['’]t)"
    r"(?:[ -]+[\w'’]+){0,2}[ -]+[\"“‘'«]?$",
    re.IGNORECASE,
)
"""A negating word, at most two words before what follows, with no punctuation between."""


def hits_in(read: AnalysedText, lookup: Lookup, quoted: tuple[QuotedSpan, ...]) -> tuple[Hit, ...]:
    """The hits in an article's passages, in the order of the text.

    `quoted` are its quotations, from `quoted_spans`. Dropped text has none.
    """
    hits: list[Hit] = []
    for passage in read.article.passages:
        for found in lookup.found_in(read, read.of_passage(passage.id)):
            if is_name(read.text, found, passage.span):
                continue
            inside = quoted_at(quoted, found.span.start)
            hits.append(
                Hit(
                    read.article.id,
                    found.span,
                    found.term,
                    voice=inside.voice if inside else Voice.OWN,
                    passage=passage.id,
                    negated=_is_negated(read.text, found, passage.span.start),
                    certain=inside is None or inside.certain,
                )
            )
    return tuple(hits)


def _is_negated(text: str, found: Found, start: int) -> bool:
    before = text[max(start, found.span.start - PARAMETERS.negated_within) : found.span.start]
    return NEGATOR.search(before) is not None
