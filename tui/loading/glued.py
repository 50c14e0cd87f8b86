"""Tell the reader where two texts look joined in one sentence; nothing is cut, because only a person can say where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.loading.clues import evidence
from tui.model.article import Kind, Passage
from tui.model.rules import MetadataWords
from tui.model.span import Span

_CAPITAL_INSIDE = re.compile(r"(?<!\S)[a-z]+ (?P<word>[A-Z][a-z]+(?:['’][a-z]+)?) [a-z]")


def glued_in(text: str, passages: Sequence[Passage], words: MetadataWords) -> Iterator[str]:
    """A notice for each sentence in which a word that begins sentences has a capital in the middle."""
    for passage in (passage for passage in passages if passage.kind in (Kind.BODY, Kind.ITEM)):
        for found in _CAPITAL_INSIDE.finditer(text, passage.span.start, passage.span.end):
            if found["word"].replace("’", "'").lower() in words.openers:
                start = max(passage.span.start, found.start() - 40)
                where = evidence(text, Span(start, min(passage.span.end, found.end() + 30)))
                yield f"{where} … looks glued together; kept as it stands"
                break
