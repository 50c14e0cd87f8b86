"""Walk along a text and ask at each piece which quantity begins there."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import lru_cache

from tui.language.english import calendar, numbers, units
from tui.model.article import Article
from tui.model.span import Span
from tui.text.quantities.amounts import amount_at, behind_name, is_in_a_name, rank_at, time_at, vague_at
from tui.text.quantities.calendar import Read, date_at
from tui.text.quantities.pieces import Pieces, pieces_of
from tui.text.quantities.values import Quantity

_SIGNS = re.compile(r"[\d½¼¾$€£¥₹₽₩]|\b(?:May|March|Mar)\b")
_LETTERS = re.compile("[a-z]+")
_ONLY_WITH_OTHERS = frozenset(["one", "may", "march", "mar", "last", "next", "this", "sun", "sat"])
"""Words that begin a quantity only where another word or sign of one stands near."""
_BEGIN = (
    frozenset([*numbers.SMALL, *numbers.TENS, *numbers.ORDINALS, *numbers.SCALES, numbers.DOZEN, *numbers.VAGUE])
    | frozenset([*calendar.ANY_MONTH, *calendar.WEEKDAYS, *calendar.SHORT_WEEKDAYS, *calendar.RELATIVE_DAYS])
    | frozenset(["half", "quarter", "month", "year", "night"])
) - _ONLY_WITH_OTHERS
_STARTS = (
    _BEGIN
    | _ONLY_WITH_OTHERS
    | numbers.UNSAID
    | frozenset([*units.CURRENCY_CODES, *units.PREFIXES, *units.CURRENCY_SIGNS, "a", "an"])
)
"""The words and signs at which a quantity may begin, besides digits."""


def quantities_in(text: str, span: Span, *, published: date | None = None) -> tuple[Quantity, ...]:
    """The quantities in a part of a text, in order, never overlapping.

    `published` is the day of the article, from which yesterday and last
    Friday are reckoned; without it they have no value. Time grows with the
    length of the part; a part without a digit or a word of number or date is
    only searched for these.
    """
    part = text[span.start : span.end]
    if _SIGNS.search(part) is None and _BEGIN.isdisjoint(_LETTERS.findall(part.lower())):
        return ()
    pieces = pieces_of(text, span)
    found: list[Quantity] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        read = _read(pieces, place, published) if piece.is_digits or (piece.folded or piece.text) in _STARTS else None
        if read is not None:
            found += read.found
        place = max(place + 1, read.after if read is not None else 0)
    return tuple(found)


@lru_cache(maxsize=128)
def quantities_of(article: Article) -> tuple[tuple[Quantity, ...], ...]:
    """The quantities of each passage of an article, read once; relative days are reckoned from the article's date."""
    published = None
    if article.date.value is not None and article.date.certain:
        with suppress(ValueError):
            published = date.fromisoformat(article.date.value)
    return tuple(quantities_in(article.text, passage.span, published=published) for passage in article.passages)


def _read(pieces: Pieces, place: int, published: date | None) -> Read | None:
    """What begins at a piece, by the first reader that knows it."""
    if is_in_a_name(pieces, place):
        return Read((), behind_name(pieces, place))
    return (
        date_at(pieces, place, published)
        or time_at(pieces, place)
        or rank_at(pieces, place)
        or vague_at(pieces, place)
        or amount_at(pieces, place)
    )
