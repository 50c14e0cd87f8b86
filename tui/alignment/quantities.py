"""The numbers, days of the week and days of the year that a text names, by keys that are equal for the same meaning."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.model.article import Article
from tui.model.span import Span
from tui.text.quantities import CalendarDate, Kind, Quantity, Range, quantities_of

COUNTED = frozenset([Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.SCORE])
"""The kinds that are compared as numbers; of a date only its year is, and ranks count nothing: No. 2, second."""


class Named(NamedTuple):
    """A quantity as an article writes it."""

    text: str
    span: Span
    """In the article's own characters."""


def numbers_of(quantity: Quantity) -> Iterator[Hashable]:
    """The numbers of a quantity: its value, both of a range, the year of a date; whatever they count."""
    value = quantity.value
    if isinstance(value, CalendarDate):
        if value.year is not None and not value.is_inferred:
            yield value.year
    elif isinstance(value, Range):
        yield from (value.low, value.high)
    elif value is not None and quantity.kind in COUNTED:
        yield value


def days_of(quantity: Quantity) -> Iterator[Hashable]:
    """The day of the week that a date is, told or known from the day; from 0 for Monday."""
    if isinstance(quantity.value, CalendarDate) and quantity.value.weekday is not None:
        yield quantity.value.weekday


def dates_of(quantity: Quantity) -> Iterator[Hashable]:
    """The month and day that a date names itself, whatever the year."""
    value = quantity.value
    if isinstance(value, CalendarDate) and value.is_day and not value.is_inferred:
        yield value.month, value.day


Keys = Callable[[Quantity], Iterator[Hashable]]
"""The keys of one kind that a quantity has."""


def within(article: Article, passage: int, part: Span) -> tuple[Quantity, ...]:
    """The quantities of a passage, by its place in the article, that stand inside a part of it."""
    found = quantities_of(article)[passage]
    if not found or part.holds(article.passages[passage].span):
        return found
    return tuple(one for one in found if part.holds(one.span))


def named(text: str, quantities: Sequence[Quantity], keys: Keys) -> Mapping[Hashable, Named]:
    """By key, the first quantity that has it, in the order of the text."""
    found: dict[Hashable, Named] = {}
    for one in quantities:
        for key in keys(one):
            found.setdefault(key, Named(" ".join(one.span.of(text).split()), one.span))
    return found
