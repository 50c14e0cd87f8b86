"""Where lines break in a pane of a given width, and which row each passage is on.

Wrapping by hand is a hundred times faster than through a text object, so a
pane can know the height of every passage without drawing one. Text whose
characters are not all one cell wide takes the slow, exact way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from rich.cells import cell_len, get_character_cell_size

Line = tuple[int, int]
"""The characters of a passage that stand on one line, half-open."""


def is_even(text: str) -> bool:
    """Whether every character takes exactly one cell."""
    return text.isascii() or cell_len(text) == len(text)


def wrapped(text: str, width: int) -> list[Line]:
    """Greedy word wrap; the space at a break is on neither line; a longer word is cut.

    There is at least one line, and no line is wider than `width` cells (or
    one character, where that alone is wider).
    """
    if len(text) <= width and is_even(text):
        return [(0, len(text))]
    return _wrapped_even(text, width) if is_even(text) else _wrapped_odd(text, width)


def height(text: str, width: int) -> int:
    """How many lines `wrapped` gives, without making them where that can be helped."""
    if not text.isascii():
        return len(wrapped(text, width))
    position, lines, last = 0, 1, len(text) - width
    find = text.rfind
    while position < last:
        cut = find(" ", position, position + width + 1)
        position = cut + 1 if cut > position else position + width
        lines += 1
    return lines


def _wrapped_even(text: str, width: int) -> list[Line]:
    lines, position, end = [], 0, len(text)
    while end - position > width:
        cut = text.rfind(" ", position, position + width + 1)
        if cut > position:
            lines.append((position, cut))
            position = cut + 1
        else:
            lines.append((position, position + width))
            position += width
    lines.append((position, end))
    return lines


def _wrapped_odd(text: str, width: int) -> list[Line]:
    """The same, counting cells."""
    lines: list[Line] = []
    start, cells, space = 0, 0, -1
    for at, character in enumerate(text):
        cells += get_character_cell_size(character)
        if cells > width and at > start:
            if character == " ":
                lines.append((start, at))
                start = at + 1
            elif space > start:
                lines.append((start, space))
                start = space + 1
            else:
                lines.append((start, at))
                start = at
            cells, space = cell_len(text[start : at + 1]), -1
        if character == " " and at >= start:
            space = at
    lines.append((start, len(text)))
    return lines


def column_at(text: str, start: int, cells: int) -> int:
    """The character, from `start` on, that stands `cells` to the right of it."""
    at = start
    while at < len(text) and cells >= (size := get_character_cell_size(text[at])):
        cells -= size
        at += 1
    return at


class Rows:
    """Which row each passage begins on, with one row before each for its caption."""

    def __init__(self, texts: Sequence[str], width: int) -> None:
        """Measure every text once at this width, in cells."""
        self._starts = [0, *accumulate(height(text, width) + 1 for text in texts)]

    @property
    def total(self) -> int:
        """All rows."""
        return self._starts[-1]

    def first(self, passage: int) -> int:
        """The row of the caption; the text begins on the next."""
        return self._starts[passage]

    def height(self, passage: int) -> int:
        """The rows of the text alone."""
        return self._starts[passage + 1] - self._starts[passage] - 1

    def at(self, row: int) -> tuple[int, int]:
        """The passage on a row, and which of its rows that is; 0 is the caption. Rows beyond the ends are held in."""
        row = min(max(row, 0), self.total - 1)
        passage = bisect_right(self._starts, row) - 1
        return passage, row - self._starts[passage]
