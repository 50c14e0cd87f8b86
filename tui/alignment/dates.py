"""Days of the year that passages name, such as "March 18" or "18 March", whatever the year."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from tui.alignment.english import MONTHS
from tui.alignment.matrices import Ints, Rows, counted
from tui.alignment.occurrences import Occurrences
from tui.alignment.words import Form, Word

LAST_DAY = 31
Date = tuple[int, int]
"""Month and day, from 1."""


def dates_in(words: Sequence[Word]) -> dict[Date, tuple[Word, Word]]:
    """The dates in some words, each with the two words that name it."""
    found: dict[Date, tuple[Word, Word]] = {}
    for one, other in pairwise(words):
        for month, day in ((one.form, other.form), (other.form, one.form)):
            if month.folded in MONTHS and _day(day):
                found.setdefault((MONTHS[month.folded], _day(day)), (one, other))
    return found


def date_rows(found: Occurrences, stretches: int) -> Rows:
    """Which stretch names which date: one row a stretch, one column a day of the year."""
    month = np.array([MONTHS.get(form.folded, 0) for form in found.forms], np.int64)[found.form]
    day = np.array([_day(form) for form in found.forms], np.int64)[found.form]
    beside = found.stretch[1:] == found.stretch[:-1]
    places, columns = [], []
    for months, days in ((month[:-1], day[1:]), (month[1:], day[:-1])):
        named = beside & (months > 0) & (days > 0)
        places.append(found.stretch[1:][named])
        columns.append((months * (LAST_DAY + 1) + days)[named])
    where: Ints = np.concatenate(places)
    return counted(where, np.concatenate(columns), np.ones(len(where)), (stretches, 13 * (LAST_DAY + 1)))


def _day(form: Form) -> int:
    """The day of a month that a word may be; 0 for none."""
    plain = form.folded
    return int(plain) if form.is_number and plain.isdecimal() and 1 <= len(plain) <= 2 and int(plain) <= LAST_DAY else 0
