"""Whether a term found is a name: Senator Savage, the Rage, Hero City.

A word with a capital inside a sentence is a name, unless the lexicon writes
it so, or the words around it have capitals as well, as in a headline.
"""

from __future__ import annotations

import re

from tui.framing.parameters import PARAMETERS
from tui.framing.terms.lookup import Found
from tui.model.span import Span

SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;•*–—\-][\"”’')\]]*\s+|[\"“‘'«(\[])$")
"""What stands before a word that has its capital from its place."""

LONGER = re.compile(r"[^\W\d_]{4,}")


def is_name(text: str, found: Found, passage: Span) -> bool:
    """Whether a single word found in a passage is part of a name and not the term."""
    word = found.span.of(text)
    if found.term.capital or not word[:1].isupper() or (len(word) > 1 and word.isupper()) or " " in word:
        return False
    before = text[max(passage.start, found.span.start - PARAMETERS.name_around) : found.span.start]
    if not before.strip() or SENTENCE_BEGINS.search(before):
        return False
    after = text[found.span.end : min(passage.end, found.span.end + PARAMETERS.name_around)]
    around: list[str] = LONGER.findall(before.partition(" ")[2]) + LONGER.findall(after.rpartition(" ")[0])
    least = max(PARAMETERS.name_headline_words, PARAMETERS.name_headline_share * len(around))
    return sum(other[:1].isupper() for other in around) < least
