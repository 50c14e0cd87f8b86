"""A text cut into numbers, words and signs, with what stands between them: the way that readers of quantities walk."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.model.span import Span
from tui.text.tokens import HYPHENS, INSIDE, folded

_SPACES = "\u00a0\u202f\u2009"
"""Between the thousands of a number and never between two numbers."""
_PIECE = re.compile(
    rf"(?P<number>\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?:\.\d+)?(?![\d,])"  # 1,000  1,00,000  1,000.5
    rf"|\d{{1,3}}(?:[{_SPACES} ’']\d{{3}})+(?![\d,.’'])"  # 1 000
    r"|\d{1,3}(?:\.\d{3}){2,}(?![\d.,])"  # 1.000.000
    r"|\d+(?:[.,·]\d+)?[½¼¾]?|[½¼¾])"
    rf"|(?P<word>[^\W\d_]+(?:[’'ʼ{INSIDE}]+[^\W\d_]+)*)"
    r"|[$€£¥₹₽₩%#]"
)
_SPACE = re.compile(rf"[\s{INSIDE}]+")
_DASH = re.compile(rf"\s*[–—−]\s*|[{re.escape(HYPHENS)}]")


class Piece(NamedTuple):
    """A number in digits, a word or a sign."""

    start: int
    end: int
    text: str
    folded: str
    """As words are compared."""
    is_digits: bool


NOTHING = Piece(0, 0, "", "", is_digits=False)
BEYOND = 8
"""How many places before the first piece and after the last one may be asked for."""


class Pieces:
    """The pieces of a part of a text; up to `BEYOND` places beyond either end stands an empty one."""

    __slots__ = ("_count", "_every", "text")

    def __init__(self, text: str, every: list[Piece]) -> None:
        """Take the pieces in the order of the text."""
        self.text = text
        self._count = len(every)
        self._every = [*every, *[NOTHING] * BEYOND]
        """The empty ones at the end are also those that a negative place reaches."""

    def __getitem__(self, place: int) -> Piece:
        """A piece, or an empty one beyond the ends."""
        return self._every[place]

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def gap(self, place: int) -> str:
        """What stands between a piece and the one before; a line end where there is none."""
        if not 0 < place < self._count:
            return "\n\n"
        return self.text[self._every[place - 1].end : self._every[place].start]

    def spaced(self, place: int) -> bool:
        """Whether nothing but white space stands before a piece, inside the text; one line may end there."""
        gap = self.gap(place)
        return gap == " " or (_SPACE.fullmatch(gap) is not None and gap.count("\n") < 2)

    def dashed(self, place: int) -> bool:
        """Whether one hyphen or dash stands before a piece."""
        return _DASH.fullmatch(self.gap(place)) is not None

    def beside(self, place: int) -> bool:
        """Whether white space, one hyphen or nothing stands before a piece."""
        gap = self.gap(place)
        return gap in ("", " ") or (len(gap) == 1 and gap in HYPHENS) or self.spaced(place)

    def glued(self, place: int) -> bool:
        """Whether nothing stands before a piece."""
        return self.gap(place) == ""

    def after(self, end: int, start: int) -> int:
        """The number of the first piece from `start` on that begins at `end` or later."""
        while start < self._count and self._every[start].start < end:
            start += 1
        return start

    def span(self, first: int, after: int) -> Span:
        """From the start of one piece to the end of the one before `after`."""
        return Span(self._every[first].start, self._every[after - 1].end)


def pieces_of(text: str, span: Span) -> Pieces:
    """The pieces of a part of a text."""
    found = [
        Piece(m.start(), m.end(), m[0], m[0] if m.lastgroup == "number" else folded(m[0]), m.lastgroup == "number")
        for m in _PIECE.finditer(text, span.start, span.end)
    ]
    return Pieces(text, found)
