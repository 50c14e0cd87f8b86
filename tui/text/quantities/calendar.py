"""Dates as articles write them: a day, a day of the week, a month, a year, or a day told from that of writing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from tui.language.english import calendar as words
from tui.language.english.numbers import ABOUT, ABOUT_PAIRS, AT_LEAST, AT_MOST, MANY_PEOPLE
from tui.language.english.units import UNIT_NAMES
from tui.model.span import Span
from tui.text.function_words import FUNCTION_WORDS
from tui.text.quantities.numerals import numeral_at
from tui.text.quantities.pieces import Pieces
from tui.text.quantities.values import CalendarDate, Kind, Quantity

_ISO = re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)")
_IN_FIGURES = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d])")
LAST_DAY = 31
YEARS = range(1400, 2200)
"""What four digits are a year, where nothing says that they count."""
NEAR = 8
"""How many words before a day of the week are looked at for a verb in the future."""


class Read(NamedTuple):
    """What a reader of quantities found at a piece, and the first piece behind it."""

    found: tuple[Quantity, ...]
    after: int


def date_at(pieces: Pieces, place: int, published: date | None) -> Read | None:
    """The date that begins at a piece; `published` is the day from which relative days are reckoned."""
    if pieces[place].is_digits:
        return _in_figures(pieces, place) or _day_first(pieces, place) or _year(pieces, place)
    word = pieces[place].folded
    if word in words.ANY_MONTH:
        return _month_first(pieces, place) or _lone_month(pieces, place)
    if word in words.WEEKDAYS or word in words.SHORT_WEEKDAYS:
        return _weekday(pieces, place, published)
    if word in words.RELATIVE_DAYS:
        return _relative(pieces, place, place + 1, words.RELATIVE_DAYS[word], published)
    if word in (words.LAST, words.NEXT, words.THIS):
        return _told_from(pieces, place, published)
    return None


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without a year, in a leap year."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _read(pieces: Pieces, first: int, after: int, value: CalendarDate | None) -> Read:
    return Read((Quantity(pieces.span(first, after), value, "", Kind.DATE),), after)


def _of(year: int | None, month: int, day: int, *, is_inferred: bool = False) -> CalendarDate:
    weekday = date(year, month, day).weekday() if year else None
    return CalendarDate(year, month, day, weekday, is_inferred)


def _in_figures(pieces: Pieces, place: int) -> Read | None:
    """2025-06-01, 2025/6/1, 31.12.2025; two readings where the month may be the first or the second."""
    start = pieces[place].start
    if found := _ISO.match(pieces.text, start):
        readings = [(int(found[1]), int(found[3]), int(found[4]))]
    elif found := _IN_FIGURES.match(pieces.text, start):
        readings = [(int(found[4]), int(found[i]), int(found[j])) for i, j in ((1, 3), (3, 1))]
    else:
        return None
    days = dict.fromkeys(_of(*one) for one in readings if exists(*one))
    after = pieces.after(found.end(), place)
    if not days:
        return Read((), after)
    value = next(iter(days)) if len(days) == 1 else None
    span = pieces.span(place, after)
    return Read((Quantity(span, value, "", Kind.DATE, readings=tuple(days) if value is None else ()),), after)


def _day_of(pieces: Pieces, place: int) -> tuple[int, int] | None:
    """The day of a month that a piece may be, 18 or 18th, and the piece behind it."""
    written = pieces[place].text
    if not pieces[place].is_digits or not written.isdecimal() or len(written) > 2 or not 1 <= int(written) <= LAST_DAY:
        return None
    suffix = pieces[place + 1].folded if pieces.glued(place + 1) else ""
    if suffix in ("st", "nd", "rd", "th"):
        return int(written), place + 2
    return None if suffix and suffix.isalpha() else (int(written), place + 1)


def _month(pieces: Pieces, place: int) -> tuple[int, int] | None:
    """The month that a piece names, and the piece behind it; the stop of an abbreviation is in the gap behind."""
    number = words.ANY_MONTH.get(pieces[place].folded)
    return None if number is None else (number, place + 1)


def _is_small_verb(pieces: Pieces, place: int) -> bool:
    """Whether a month is written small that is another word too: may, march."""
    return pieces[place].folded in words.VERBS_TOO and pieces[place].text[:1].islower()


def _near(pieces: Pieces, place: int) -> bool:
    """Whether only white space, with the stop of an abbreviation or a comma before it, stands before a piece."""
    gap = pieces.gap(place)
    return gap == " " or (bool(gap) and not gap.strip(" \n\u00a0\u202f\t.,") and gap.count("\n") < 2 and len(gap) < 5)


def _year_behind(pieces: Pieces, place: int) -> tuple[int | None, int]:
    """The year that follows a day or month, and the piece behind it; none where something is counted."""
    written = pieces[place].text
    is_year = pieces[place].is_digits and len(written) == 4 and written.isdecimal() and int(written) in YEARS
    if is_year and _near(pieces, place) and not _counts(pieces, place):
        return int(written), place + 1
    return None, place


def _counts(pieces: Pieces, place: int) -> bool:
    """Whether four digits count what follows: 2000 prisoners."""
    following = pieces[place + 1].folded if pieces.beside(place + 1) else ""
    return (
        following in MANY_PEOPLE
        or (pieces.spaced(place + 1) and following in UNIT_NAMES)
        or following in ("percent", "per")
    )


def _day_first(pieces: Pieces, place: int) -> Read | None:
    """18 March, the 18th of March, 1–3 May, with or without a year."""
    day = _day_of(pieces, place)
    if day is None:
        return None
    at = day[1]
    if pieces.dashed(at) or (pieces.spaced(at) and pieces[at].folded in ("and", "to")):
        return _both_days(pieces, place, at if pieces.dashed(at) else at + 1)
    if pieces[at].folded == "of" and pieces.spaced(at):
        at += 1
    month = _month(pieces, at)
    if month is None or not pieces.beside(at):
        return None
    year, after = _year_behind(pieces, month[1])
    if year is None and _is_small_verb(pieces, at) and pieces[place - 1].folded not in ("on", "since", "until"):
        return None
    if not exists(year, month[0], day[0]):
        return Read((), after)
    return _read(pieces, place, after, _of(year, month[0], day[0]))


def _both_days(pieces: Pieces, place: int, second: int) -> Read | None:
    """The first of two days of one month: the 1 of 1–3 May."""
    first, other = _day_of(pieces, place), _day_of(pieces, second)
    whole = _day_first(pieces, second) if other is not None and first is not None and first[0] < other[0] else None
    if first is None or whole is None or not whole.found or not isinstance(value := whole.found[0].value, CalendarDate):
        return None
    if value.month is None or not exists(value.year, value.month, first[0]):
        return None
    here = Quantity(pieces.span(place, first[1]), _of(value.year, value.month, first[0]), "", Kind.DATE)
    return Read((here, *whole.found), whole.after)


def _month_first(pieces: Pieces, place: int) -> Read | None:
    """March 18, March 18-19, March 18th, 2025."""
    month = _month(pieces, place)
    if month is None or not _near(pieces, month[1]) or "," in pieces.gap(month[1]):
        return None
    day = _day_of(pieces, month[1])
    if day is None:
        return None
    if _is_small_verb(pieces, place) or _may_be_verb(pieces, place, day[1]):
        year, _ = _year_behind(pieces, day[1])
        if year is None and pieces[place - 1].folded not in words.BEFORE_A_DATE:
            return None
    others, after = [], day[1]
    while (other := _further_day(pieces, after)) is not None:
        others.append((pieces.span(other[1], other[2]), other[0]))
        after = other[2]
    year, end = _year_behind(pieces, after)
    if not exists(year, month[0], day[0]):
        return Read((), end)
    span = pieces.span(place, end if not others else day[1])
    found = [Quantity(span, _of(year, month[0], day[0]), "", Kind.DATE)]
    found += [
        Quantity(at, _of(year, month[0], value), "", Kind.DATE) for at, value in others if exists(year, month[0], value)
    ]
    return Read(tuple(found), end)


def _may_be_verb(pieces: Pieces, place: int, after: int) -> bool:
    """Whether May or March begins a sentence and its number counts something, as in "May 16 people leave?"."""
    if pieces[place].folded not in words.VERBS_TOO or (pieces.spaced(place) and place > 0):
        return False
    return pieces.spaced(after) and pieces[after].text[:1].islower() and pieces[after].folded not in FUNCTION_WORDS


def _further_day(pieces: Pieces, place: int) -> tuple[int, int, int] | None:
    """Another day behind one: the day, its first piece and the one behind it."""
    first = place if pieces.dashed(place) else place + 1
    if first != place and not (pieces.spaced(place) and pieces[place].folded in ("and", "to")):
        return None
    day = _day_of(pieces, first)
    if day is None or (pieces.beside(day[1]) and not _ends_a_date(pieces, day[1])):
        return None
    return day[0], first, day[1]


def _ends_a_date(pieces: Pieces, place: int) -> bool:
    """Whether what follows a day is nothing that it could count."""
    following = pieces[place]
    return (
        following.folded in FUNCTION_WORDS or (following.is_digits and len(following.text) == 4) or not following.text
    )


def _lone_month(pieces: Pieces, place: int) -> Read | None:
    """March 2025, in March; not Theresa May, nor soldiers that march."""
    number, text = words.ANY_MONTH[pieces[place].folded], pieces[place].text
    at = place + 2 if pieces[place + 1].folded == "of" and pieces.spaced(place + 1) else place + 1
    year, after = _year_behind(pieces, at)
    if year is not None and (text[:1].isupper() or not _is_small_verb(pieces, place)):
        return _read(pieces, place, after, CalendarDate(year, number))
    if pieces[place].folded not in words.MONTHS or not text[:1].isupper():
        return None
    before = pieces[place - 1].folded
    if pieces[place].folded in words.NAMES_TOO and before not in words.BEFORE_A_MONTH:
        return None
    following = pieces[place + 1]
    if pieces.spaced(place + 1) and following.text[:1].isupper():
        return None
    return _read(pieces, place, place + 1, CalendarDate(month=number))


def _year(pieces: Pieces, place: int) -> Read | None:
    """Four digits that are a year: in 2022, the 2016 elections, 2019–21."""
    written = pieces[place].text
    if len(written) != 4 or not written.isdecimal() or int(written) not in YEARS or _counts(pieces, place):
        return None
    if pieces.glued(place + 1) or (pieces.glued(place) and place > 0) or numeral_is_scaled(pieces, place):
        return Read((), place + 2) if pieces[place + 1].folded == "s" else None
    before = pieces[place - 1].folded if pieces.spaced(place) else ""
    pair = (pieces[place - 2].folded, before)
    if (
        before in ABOUT | AT_LEAST | AT_MOST
        or pair in ABOUT_PAIRS
        or pair in (("more", "than"), ("at", "least"), ("up", "to"))
    ):
        return None if before not in ("around", "near") else Read((), place + 1)
    first = _read(pieces, place, place + 1, CalendarDate(int(written)))
    other = pieces[place + 1]
    if pieces.dashed(place + 1) and other.is_digits and other.text.isdecimal():
        if len(other.text) == 4 and int(other.text) in YEARS:
            return Read(
                (*first.found, *_read(pieces, place + 1, place + 2, CalendarDate(int(other.text))).found), place + 2
            )
        if len(other.text) == 2:
            return Read(first.found, place + 2)
    return first


def numeral_is_scaled(pieces: Pieces, place: int) -> bool:
    """Whether a scale stands behind the digits at a piece."""
    read = numeral_at(pieces, place)
    return read is not None and read.after > place + 1


def _weekday(pieces: Pieces, place: int, published: date | None) -> Read | None:
    """Monday, on Monday, Monday, 18 March; an abbreviation only before a date."""
    number = words.WEEKDAYS.get(pieces[place].folded)
    dated = _dated_weekday(pieces, place)
    if dated is not None or number is None:
        return dated
    return _read(pieces, place, place + 1, _nearest(pieces, place, number, published))


def _dated_weekday(pieces: Pieces, place: int) -> Read | None:
    """A day of the week with its date behind: Monday, 18 March 2025."""
    at = place + 1
    if not _near(pieces, at) or not (pieces[at].is_digits or pieces[at].folded in words.ANY_MONTH):
        return None
    behind = _in_figures(pieces, at) or (_day_first(pieces, at) if pieces[at].is_digits else _month_first(pieces, at))
    if behind is None or not behind.found:
        return None
    first = behind.found[0]
    span = Span(pieces[place].start, first.span.end)
    value = first.value
    if not isinstance(value, CalendarDate):
        return Read((replace(first, span=span), *behind.found[1:]), behind.after)
    told = words.WEEKDAYS.get(pieces[place].folded, words.SHORT_WEEKDAYS.get(pieces[place].folded))
    if value.weekday is None:
        value = replace(value, weekday=told)
    return Read((replace(first, span=span, value=value), *behind.found[1:]), behind.after)


def _nearest(pieces: Pieces, place: int, number: int, published: date | None) -> CalendarDate:
    """The day of the week: the last one up to the day of publication, or the next one where a verb says so.

    Only the day of the week where the verb leaves it open.
    """
    if published is None:
        return CalendarDate(weekday=number)
    before = {pieces[at].folded for at in range(max(0, place - NEAR), place)}
    back, ahead = (published.weekday() - number) % 7, (number - published.weekday()) % 7
    if not before.isdisjoint(words.WILL):
        return _reckoned(published, ahead) if ahead else CalendarDate(weekday=number)
    if not before.isdisjoint(words.WOULD):
        return CalendarDate(weekday=number)
    return _reckoned(published, -back)


def _reckoned(published: date, days: int) -> CalendarDate:
    """A day told by its distance from that of publication."""
    day = published + timedelta(days=days)
    return _of(day.year, day.month, day.day, is_inferred=True)


def _relative(pieces: Pieces, first: int, after: int, days: int, published: date | None) -> Read:
    return _read(pieces, first, after, None if published is None else _reckoned(published, days))


def _told_from(pieces: Pieces, place: int, published: date | None) -> Read | None:
    """Last Friday, next month, this year, last night."""
    which, following = pieces[place].folded, pieces[place + 1].folded
    if not pieces.spaced(place + 1):
        return None
    if which == words.LAST and following == "night":
        return _relative(pieces, place, place + 2, -1, published)
    if following in words.PERIODS:
        return _read(pieces, place, place + 2, _period(which, following, published))
    number = words.WEEKDAYS.get(following)
    if number is None:
        return None
    if published is None or which == words.THIS:
        return _read(pieces, place, place + 2, CalendarDate(weekday=number))
    back, ahead = (published.weekday() - number) % 7 or 7, (number - published.weekday()) % 7 or 7
    return _read(pieces, place, place + 2, _reckoned(published, -back if which == words.LAST else ahead))


def _period(which: str, period: str, published: date | None) -> CalendarDate | None:
    """The month or year told from the day of publication."""
    if published is None:
        return None
    off = {words.LAST: -1, words.THIS: 0, words.NEXT: 1}[which]
    if period == "year":
        return CalendarDate(published.year + off, is_inferred=True)
    year, month = divmod(published.year * 12 + published.month - 1 + off, 12)
    return CalendarDate(year, month + 1, is_inferred=True)
