"""Text and its marks as runs: the one way from marks to any medium."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from tui.model.marks import Mark, Run
from tui.model.span import Span


def runs(text: str, marks: Iterable[Mark], within: Span | None = None) -> list[Run]:
    """`text`, or the part of it `within`, cut wherever a role begins or ends.

    The runs joined are the text again: nothing is lost, nothing invented.
    Marks may overlap, and may reach beyond the part.
    """
    part = Span(0, len(text)) if within is None else within
    live = [mark for mark in marks if mark.span.overlaps(part)]
    edges = {part.start, part.end}
    for mark in live:
        edges.add(max(mark.span.start, part.start))
        edges.add(min(mark.span.end, part.end))
    cuts = sorted(edges)
    return [
        Run(text[start:end], frozenset(m.role for m in live if m.span.start <= start and end <= m.span.end))
        for start, end in itertools.pairwise(cuts)
    ]
