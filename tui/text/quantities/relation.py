"""Whether two quantities are equal, differ, or cannot be compared; in doubt the last."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from tui.text.quantities.values import Bound, CalendarDate, Kind, Quantity, Range

ROUGHLY = Decimal("0.1")
"""How far a number after "about" may be from the one that is meant, as a share of it; more finds fewer differences."""
ROUNDED = Decimal("0.05")
"""How far rounding may take a number, as a share of it: 1.5 billion for 1,520,000,000; more finds fewer differences."""
AMOUNTS = frozenset([Kind.NUMBER, Kind.MONEY, Kind.PERCENT])


class Relation(StrEnum):
    """How one quantity is to another."""

    EQUAL = "equal"
    DIFFERENT = "different"
    NOT_COMPARABLE = "not comparable"
    """Of other things, without a value, or so rough that both may be the same."""


def relation(one: Quantity, other: Quantity) -> Relation:
    """How two quantities are to each other; the order of the two changes nothing."""
    if one.value is None or other.value is None:
        return Relation.NOT_COMPARABLE
    if isinstance(one.value, CalendarDate) and isinstance(other.value, CalendarDate):
        return _of_dates(one.value, other.value)
    if one.kind in AMOUNTS and other.kind in AMOUNTS:
        return _of_amounts(one, other) if one.unit == other.unit else Relation.NOT_COMPARABLE
    if one.kind != other.kind or one.unit != other.unit or one.kind is Kind.VAGUE:
        return Relation.NOT_COMPARABLE
    return _if(one.value == other.value)


def _if(is_equal: bool) -> Relation:
    return Relation.EQUAL if is_equal else Relation.DIFFERENT


def _of_dates(one: CalendarDate, other: CalendarDate) -> Relation:
    """Days by month and day, and by the year where both tell it; else days of the week, or months, or years."""
    if one.year is not None and other.year is not None and one.year != other.year:
        return Relation.DIFFERENT
    if one.is_day and other.is_day:
        return _if((one.month, one.day) == (other.month, other.day))
    if one.weekday is not None and other.weekday is not None:
        return _if(one.weekday == other.weekday)
    if one.is_day or other.is_day or one.weekday is not None or other.weekday is not None:
        return Relation.NOT_COMPARABLE
    if (one.month is None) != (other.month is None):
        return Relation.NOT_COMPARABLE
    return _if(one.month == other.month)


def _of_amounts(one: Quantity, other: Quantity) -> Relation:
    if one.value == other.value and one.bound == other.bound:
        return Relation.EQUAL
    if isinstance(one.value, Decimal) and isinstance(other.value, Decimal) and one.bound == other.bound == Bound.EXACT:
        return Relation.NOT_COMPARABLE if _is_rounded(one, other) else Relation.DIFFERENT
    low, high = _reach(one)
    lowest, highest = _reach(other)
    apart = (high is not None and lowest is not None and high < lowest) or (
        highest is not None and low is not None and highest < low
    )
    return Relation.DIFFERENT if apart else Relation.NOT_COMPARABLE


def _is_rounded(one: Quantity, other: Quantity) -> bool:
    """Whether the one may be the other, rounded."""
    coarse, fine = (one, other) if one.step > other.step else (other, one)
    if coarse.step == fine.step or not isinstance(coarse.value, Decimal) or not isinstance(fine.value, Decimal):
        return False
    off = abs(coarse.value - fine.value)
    return off <= coarse.step / 2 and off <= ROUNDED * abs(coarse.value)


def _reach(one: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that a quantity may mean; None where that has no end."""
    low, high = (one.value.low, one.value.high) if isinstance(one.value, Range) else (one.value, one.value)
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return None, None
    if one.bound is Bound.AT_LEAST:
        return low, None
    if one.bound is Bound.AT_MOST:
        return None, high
    off = ROUGHLY if one.bound is Bound.ABOUT else Decimal(0)
    return low - off * abs(low), high + off * abs(high)
