"""Days of publication as news pages write them, to ISO 8601; what could be two days stays two."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.span import Span
from tui.text.quantities import CalendarDate, Kind, quantities_in

_LONGEST = 60
"""How many characters a date has at most, with its day of the week."""


class WrittenDate(NamedTuple):
    """A date of day, month and year at its place."""

    span: Span
    days: tuple[str, ...]
    """As ISO 8601: one day, or two where 5/6/2025 may be 5 June or 6 May."""


def date_in(text: str, part: Span | None = None, *, at_start: bool = False) -> WrittenDate | None:
    """The first date in a part of a text, or the one with which it begins; None where there is none."""
    start, end = (0, len(text)) if part is None else (part.start, part.end)
    if at_start:
        end = min(end, start + _LONGEST)
    for one in quantities_in(text, Span(start, end)):
        days = (one.value,) if isinstance(one.value, CalendarDate) else one.readings
        named = tuple(day.iso for day in days if day.iso)
        if one.kind is Kind.DATE and named and (one.span.start == start or not at_start):
            return WrittenDate(one.span, named)
        if at_start and one.span.start > start:
            return None
    return None
