"""Tell the reader where two texts look joined in one sentence; nothing is cut, because only a person can say where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.loading.clues import line_of
from tui.model.article import Kind, Passage
from tui.model.rules import MetadataWords

_CAPITAL_INSIDE = re.compile(r"(?<!\S)(?:[a-z]+ )?[a-z]+ (?P<word>[A-Z][a-z]+(?:['’][a-z]+)?) [a-z][\w'’]*")


def glued_in(text: str, passages: Sequence[Passage], words: MetadataWords) -> Iterator[str]:
    """A notice for each passage in which a word that begins sentences has a capital in the middle of one."""
    for passage in (passage for passage in passages if passage.kind in (Kind.BODY, Kind.ITEM)):
        for found in _CAPITAL_INSIDE.finditer(text, passage.span.start, passage.span.end):
            if found["word"].replace("’", "'").lower() in words.openers:
                joined = " ".join(found[0].split())
                line = line_of(text, found.start())
                yield f"line {line}: “… {joined} …” looks like two texts glued together; kept as it stands"
                break
