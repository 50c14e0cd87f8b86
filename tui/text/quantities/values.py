"""What a quantity is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tui.model.span import Span


class Kind(StrEnum):
    """What a quantity tells."""

    NUMBER = "number"
    """How many, or how much of a unit; without a unit a bare number."""
    MONEY = "money"
    PERCENT = "percent"
    """Parts of a hundred, and percentage points, which have a unit of their own."""
    VAGUE = "vague"
    """How many without a number: dozens, several hundred."""
    RANK = "rank"
    """Which one and not how many: second, 18th, No. 2, Article 5."""
    SCORE = "score"
    """The two sides of a result or vote: 3–1."""
    TIME = "time"
    """A time of day."""
    DATE = "date"
    """A day, a day of the week, a month or a year."""


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    """More than 1,000; at least 1,000."""
    AT_MOST = "at most"
    """Fewer than 1,000; up to 1,000."""


@dataclass(frozen=True, slots=True)
class Range:
    """Two numbers told as one: from 10 to 15 of something, or the two sides of a score."""

    low: Decimal
    """The first one; in a score it may be the higher."""
    high: Decimal


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as far as the text tells it; what is not told is None."""

    year: int | None = None
    month: int | None = None
    """From 1."""
    day: int | None = None
    """Of the month, from 1."""
    weekday: int | None = None
    """From 0 for Monday; told, or known from the day."""
    is_inferred: bool = False
    """Whether the day is reckoned from the day on which the article was published: yesterday, last Friday."""

    @property
    def is_day(self) -> bool:
        """Whether it is a day of the year, with or without its year."""
        return self.month is not None and self.day is not None

    @property
    def iso(self) -> str:
        """As ISO 8601 where year, month and day are known; else empty."""
        if self.year is None or self.month is None or self.day is None:
            return ""
        return date(self.year, self.month, self.day).isoformat()


Value = Decimal | Range | CalendarDate


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at its place."""

    span: Span
    """In the article's own characters, with its scale and its currency or percent; without what is counted."""
    value: Value | None
    """A `Decimal` for numbers, money, percentages, ranks and times (minutes from midnight); a `Range` for ranges and
    scores; a `CalendarDate` for dates. None where it could be several, or cannot be known without more than the text:
    05/06/2025, dozens, yesterday in an article without a date."""
    unit: str
    """What is counted: a currency, "percent", a unit of measurement, or the stem of the word behind the number; for
    `No. 2` its label. Empty where nothing is told."""
    kind: Kind
    bound: Bound = Bound.EXACT
    step: Decimal = Decimal(1)
    """The worth of the last digit that is told: 100 million for 1.5 billion. Rounding may have taken what is below."""
    readings: tuple[CalendarDate, ...] = ()
    """The days that a date of which nobody knows which is the month may mean: 05/06/2025."""
