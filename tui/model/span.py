"""A stretch of an article's text.

Every span in the program, in the session file and in the exports counts
characters (code points) of `Article.text`, half-open, from 0.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that ends before it starts."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: {self.start}..{self.end}")

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        """For pickling by the constructor: findings hold spans by the hundred thousand."""
        return Span, (self.start, self.end)

    def __len__(self) -> int:
        """How many characters it covers."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words it covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether all of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Span:
        """The same length, `by` characters on."""
        return Span(self.start + by, self.end + by)
