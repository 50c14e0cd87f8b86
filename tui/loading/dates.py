"""Dates as news pages write them, to ISO 8601; what could be two days is none."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DATE = re.compile(
    r"(?P<iso>\b\d{4}[-/]\d{1,2}[-/]\d{1,2})(?!\d)"
    rf"|(?P<month1>\b{_MONTH})\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year1>\d{{4}})\b"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month2>{_MONTH}),?\s+(?P<year2>\d{{4}})\b"
    r"|\b(?P<first>\d{1,2})[./](?P<second>\d{1,2})[./](?P<year3>\d{4})\b",
    re.IGNORECASE,
)


def days_of(found: re.Match[str]) -> tuple[str, ...]:
    """The days, as ISO 8601, that a match of `DATE` may mean.

    Two where 5/6/2025 may be 5 June or 6 May, none where there is no such day.
    """
    if found["iso"]:
        year, month, day = (int(part) for part in re.split(r"[-/]", found["iso"]))
        return _existing((year, month, day))
    if found["month1"]:
        return _existing((int(found["year1"]), _month(found["month1"]), int(found["day1"])))
    if found["month2"]:
        return _existing((int(found["year2"]), _month(found["month2"]), int(found["day2"])))
    year, first, second = int(found["year3"]), int(found["first"]), int(found["second"])
    return _existing((year, first, second), (year, second, first))


def _month(name: str) -> int:
    """The number of a month from the first letters of its name."""
    return _MONTHS.index(name[:3].lower()) + 1


def _existing(*dates: tuple[int, int, int]) -> tuple[str, ...]:
    """Those of the dates that exist, each once."""
    days: dict[str, None] = {}
    for year, month, day in dates:
        try:
            days[date(year, month, day).isoformat()] = None
        except ValueError:
            continue
    return tuple(days)
