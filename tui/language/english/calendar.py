"""English words for months, days of the week, and days told from the day of writing."""

from __future__ import annotations

_MONTHS = "january february march april may june july august september october november december"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"

MONTHS = {word: number for number, word in enumerate(_MONTHS.split(), start=1)}
"""Full name to number, from 1."""
SHORT_MONTHS = {word[:3]: number for word, number in MONTHS.items() if len(word) > 3} | {"sept": 9}
"""Abbreviation to number, without its full stop."""
ANY_MONTH = MONTHS | SHORT_MONTHS
VERBS_TOO = frozenset(["may", "march", "mar"])
"""Months that are other words too, where they are written small."""
NAMES_TOO = frozenset("april august june may march jan jun mar".split())
"""Months that are names of people or other words too, where no day and no year stands beside them."""
BEFORE_A_MONTH = frozenset(
    "after before by during early from in into last late mid next of since this through throughout to until".split()
)
"""Before a month that stands alone."""
BEFORE_A_DATE = frozenset("after and before between by for from of on since till to until".split())
"""Before a day of a month; after one of these a small `may` is no verb."""
WEEKDAYS = {word: number for number, word in enumerate(_WEEKDAYS.split())}
"""Full name to number, from 0 for Monday."""
SHORT_WEEKDAYS = {word[:3]: number for word, number in WEEKDAYS.items()} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
"""Abbreviation to number; read only before a date."""
RELATIVE_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
"""Word to the days from the day of writing."""
LAST, NEXT, THIS = "last", "next", "this"
"""Before a day of the week, a month or a year."""
PERIODS = frozenset(["month", "year"])
"""What `last`, `this` and `next` tell from the day of writing, besides days."""
WILL = frozenset("will shall next due scheduled planned expected upcoming 'll".split())
"""Near a day of the week, what makes it the next one."""
WOULD = frozenset("would could may might must should can to".split())
"""Near a day of the week, what leaves open whether it is the last or the next one."""
CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
"""The first word of a year in words: nineteen eighty-four."""
