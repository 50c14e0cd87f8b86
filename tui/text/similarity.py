"""The only rapidfuzz: how alike two texts or two words are, from 0 to 1.

The rest of the program says "at least .85"; percentages, cut-offs and the
library's names for them end here. Nothing here needs numpy, because the
screen's process looks for kept places with it.
"""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from tui.model.span import Span


def likeness(left: str, right: str, *, at_least: float = 0.0) -> float:
    """How alike two texts are, letter by letter, from 0 to 1; 0 where it is under `at_least`.

    Normalised insertion and deletion distance, so a replaced letter counts twice.
    """
    return fuzz.ratio(left, right, score_cutoff=at_least * 100) / 100


def best_place(wanted: str, text: str, *, at_least: float = 0.0) -> tuple[Span, float] | None:
    """Where in `text` the words most like `wanted` stand, and how alike they are; None under `at_least`.

    The place is about as long as `wanted`. An empty text holds nothing.
    """
    if not wanted or not text:
        return None
    found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=at_least * 100)
    return None if found is None else (Span(found.dest_start, found.dest_end), found.score / 100)


def counterpart(part: Span, left: str, right: str) -> Span | None:
    """The part of `right` that stands for a part of `left`, the two laid letter by letter; None for no letter."""
    same = [block for block in Indel.opcodes(left, right) if block.tag == "equal"]
    same = [block for block in same if block.src_start < part.end and part.start < block.src_end]
    if not same:
        return None
    first, last = same[0], same[-1]
    start = first.dest_start + max(0, part.start - first.src_start)
    return Span(start, last.dest_end - max(0, last.src_end - part.end))
