"""Numbers with what they are of: money, percentages, units, ranges, scores, ranks and times of day."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from tui.language.english import numbers as words
from tui.language.english import units
from tui.text.function_words import FUNCTION_WORDS
from tui.text.quantities.calendar import YEARS, Read
from tui.text.quantities.numerals import Numeral, numeral_at
from tui.text.quantities.pieces import Pieces
from tui.text.quantities.values import Bound, CalendarDate, Kind, Quantity, Range
from tui.text.stems import stem

_CHAIN = re.compile(r"\d+(?:[-–/.:]\d+){2,}|\d+/\d+|\d:\d(?!\d)")
"""Telephone numbers, versions, addresses, 9/11, 24/7: digits that count nothing."""
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?![\d.])")
_TIME = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s?(?P<half>[ap])(?:\.\s?m\b\.?|m\b)"
    r"|(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?::[0-5]\d)?(?!\d)"
    r"|(?P<hour3>[01]?\d|2[0-4])[.]?(?P<minute3>[0-5]\d)\s?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT|hours|hrs)\b"
    r"|(?P<hour4>1?\d|2[0-4])\s?o[’']clock",
    re.IGNORECASE,
)
_IN_A_NAME = re.compile(r"[^\W_][-‐‑–]?\Z|[/=@_’'#]\Z|[^\W\d_]\.\Z")
"""What stands directly before digits that are part of a name or an address: G7, F-16, COVID-19."""
_NAME_GOES_ON = re.compile(r"\w+(?:[-‐‑./:=&?]\w+)*")
SUFFIXES = ("st", "nd", "rd", "th")


class _Unit(NamedTuple):
    """What a number is of, and the piece behind the words that say so as far as they belong to the number's span."""

    kind: Kind
    name: str
    after: int


def time_at(pieces: Pieces, place: int) -> Read | None:
    """A time of day in digits, in minutes from midnight; other digits with signs between count nothing."""
    if not pieces[place].is_digits:
        return None
    start = pieces[place].start
    if found := _TIME.match(pieces.text, start):
        hour = int(next(filter(None, (found["hour"], found["hour2"], found["hour3"], found["hour4"]))))
        minute = int(found["minute"] or found["minute2"] or found["minute3"] or 0)
        if found["half"]:
            hour = hour % 12 + (12 if found["half"] in "pP" else 0)
        after = pieces.after(found.end(), place)
        span = replace(pieces.span(place, after), end=max(found.end(), pieces[after - 1].end))
        value = None if found["hour4"] else Decimal(60 * hour + minute)
        return Read((Quantity(span, value, "", Kind.TIME),), after)
    chain = _CHAIN.match(pieces.text, start)
    if chain is not None and not _THOUSANDS.match(pieces.text, start):
        return Read((), pieces.after(chain.end(), place))
    return None


def is_in_a_name(pieces: Pieces, place: int) -> bool:
    """Whether digits are part of a name, an address or a longer row of signs."""
    start = pieces[place].start
    before = pieces.text[max(0, start - 2) : start]
    return pieces[place].is_digits and _IN_A_NAME.search(before) is not None and not _joins_two(pieces, place)


def behind_name(pieces: Pieces, place: int) -> int:
    """The first piece behind the name or address of which the digits at a piece are part: the whole of v1.2.3."""
    found = _NAME_GOES_ON.match(pieces.text, pieces[place].start)
    return place + 1 if found is None else pieces.after(found.end(), place + 1)


def _joins_two(pieces: Pieces, place: int) -> bool:
    """Whether the dash before digits joins two numbers, or a number and a word: ten-15, mid-2020."""
    before = pieces[place - 1]
    return pieces.dashed(place) and (before.is_digits or before.folded in ("mid", "pre", "post", "early", "late"))


def rank_at(pieces: Pieces, place: int) -> Read | None:
    """Which one, and not how many: 18th, second, No. 2, Article 5."""
    return _rank_in_digits(pieces, place) if pieces[place].is_digits else _rank_in_words(pieces, place)


def _rank_in_digits(pieces: Pieces, place: int) -> Read | None:
    """18th, No. 2, Article 5, #3; but not "a number 5", where nothing is named."""
    word, before = pieces[place], pieces[place - 1]
    if pieces.glued(place + 1) and pieces[place + 1].folded in SUFFIXES and word.text.isdecimal():
        return _rank(pieces, place, place + 2, Decimal(word.text))
    label = before.folded
    is_labelled = label in words.LABELS and pieces.gap(place) in (" ", ". ", "\u00a0", ".\u00a0", ".")
    is_any = label in ("no", "number") and before.text.islower() and pieces[place - 2].folded == "a"
    if (before.text != "#" and not is_labelled) or is_any:
        return None
    return _rank(pieces, place, place + 1, Decimal(word.text) if word.text.isdecimal() else None, label)


def _rank_in_words(pieces: Pieces, place: int) -> Read | None:
    """Third, twenty-first; second and first only where they can be nothing else."""
    word, before, following = pieces[place].folded, pieces[place - 1].folded, pieces[place + 1].folded
    if word in words.TENS and pieces.beside(place + 1) and following in words.ORDINALS:
        ones = words.ORDINALS[following]
        if ones == words.ORDINALS["second"]:
            return Read((), place + 2)  # as likely a speech of thirty seconds
        return _rank(pieces, place, place + 2, Decimal(words.TENS[word] + ones)) if ones < 10 else None
    if word not in words.ORDINALS:
        return None
    if (word in ("first", "second") and before not in words.RANK_BEFORE) or (
        before in ("a", "an") and following == "of"
    ):
        return Read((), place + 1)
    return _rank(pieces, place, place + 1, Decimal(words.ORDINALS[word]))


def _rank(pieces: Pieces, first: int, after: int, value: Decimal | None, label: str = "") -> Read:
    return Read((Quantity(pieces.span(first, after), value, label, Kind.RANK),), after)


def vague_at(pieces: Pieces, place: int) -> Read | None:
    """How many without a number: dozens, hundreds of thousands, several hundred."""
    word, after = pieces[place].folded, place + 1
    if (
        word in words.UNSAID
        and pieces.spaced(after)
        and (pieces[after].folded in words.SCALES or pieces[after].folded == words.DOZEN)
    ):
        after += 1
    elif word not in words.VAGUE:
        return None
    while pieces[after].folded == "of" and pieces[after + 1].folded in words.VAGUE:
        after += 2
    name = _noun(pieces, after + 1 if pieces[after].folded == "of" else after)
    return Read((Quantity(pieces.span(place, after), None, name, Kind.VAGUE),), after)


def amount_at(pieces: Pieces, place: int) -> Read | None:
    """A number, or a range or score of two, with what it is of."""
    currency, first = _currency_before(pieces, place)
    one = numeral_at(pieces, first, is_money=bool(currency))
    if one is None:
        return Read((), place + 2) if pieces[place].is_digits and pieces.glued(place + 1) else None
    if (share := _share(pieces, place, one)) is not None:
        return share
    if one.is_year and one.value is not None:
        return Read((Quantity(pieces.span(place, one.after), CalendarDate(int(one.value)), "", Kind.DATE),), one.after)
    pair = _pair(pieces, place, one, currency)
    if pair is not None:
        return pair
    unit = _unit(pieces, one, currency)
    bound = _bound(pieces, place, unit.after)
    span = pieces.span(place, unit.after)
    value = -one.value if one.value is not None and _is_negative(pieces, place) else one.value
    return Read((Quantity(span, value, unit.name, unit.kind, bound, one.step),), unit.after)


def _is_negative(pieces: Pieces, place: int) -> bool:
    """Whether `minus`, or its sign behind white space, stands before a number: -5 degrees."""
    if pieces[place - 1].folded == "minus" and pieces.spaced(place):
        return True
    start = pieces[place].start
    return (
        pieces.text[max(0, start - 1) : start] in ("-", "−") and not pieces.text[max(0, start - 2) : start - 1].strip()
    )


def _currency_before(pieces: Pieces, place: int) -> tuple[str, int]:
    """The currency that begins at a piece and the place of its number; empty where the number begins itself."""
    word, at, prefix = pieces[place].folded, place, ""
    if word in units.PREFIXES and pieces[place + 1].text == "$" and pieces.glued(place + 1):
        prefix, at = units.PREFIXES[word], place + 1
    name = units.CURRENCY_SIGNS.get(pieces[at].text) or units.CURRENCY_CODES.get(pieces[at].folded)
    if name is None or not pieces[at + 1].is_digits or not (pieces.glued(at + 1) or pieces.spaced(at + 1)):
        return "", place
    return prefix + name, at + 1


def _unit(pieces: Pieces, one: Numeral, currency: str) -> _Unit:
    """What a number is of."""
    at = one.after
    if currency:
        return _Unit(Kind.MONEY, currency, at)
    if not pieces.beside(at):
        return _Unit(Kind.NUMBER, "", at)
    found = _percent(pieces, at) or _money(pieces, at)
    return found or _Unit(Kind.NUMBER, _noun(pieces, at), at)


def _percent(pieces: Pieces, at: int) -> _Unit | None:
    word, second = pieces[at].folded or pieces[at].text, pieces[at + 1].folded if pieces.beside(at + 1) else ""
    if pieces[at].text == "%" or word in units.PERCENT_WORDS:
        points = second in units.POINTS
        return _Unit(Kind.PERCENT, units.PERCENTAGE_POINT if points else units.PERCENT, at + 2 if points else at + 1)
    if word == "per" and second == "cent":
        return _Unit(Kind.PERCENT, units.PERCENT, at + 2)
    if word in ("percentage", "basis") and second in units.POINTS:
        name = units.PERCENTAGE_POINT if word == "percentage" else units.BASIS_POINT
        return _Unit(Kind.PERCENT, name, at + 2)
    return None


def _money(pieces: Pieces, at: int) -> _Unit | None:
    name = units.CURRENCY_SIGNS.get(pieces[at].text) or units.CURRENCY_CODES.get(pieces[at].folded)
    if name is not None and not (pieces[at + 1].is_digits and pieces.glued(at + 1)):
        return _Unit(Kind.MONEY, name, at + 1)
    nation = units.NATIONS.get(pieces[at].folded)
    if nation is not None and pieces.beside(at + 1):
        at += 1
    name = units.CURRENCY_WORDS.get(pieces[at].folded)
    return None if name is None else _Unit(Kind.MONEY, (nation or "") + name, at + 1)


def _noun(pieces: Pieces, at: int) -> str:
    """The unit or the stem of the word directly behind a number; empty where it is no word of content."""
    word = pieces[at]
    if word.is_digits or not word.text[:1].isalpha() or not pieces.beside(at):
        return ""
    plain = word.folded.removesuffix("'s")
    if plain in FUNCTION_WORDS or plain in words.SMALL or plain in words.TENS:
        return ""
    following = pieces[at + 1].folded if pieces.beside(at + 1) else ""
    if plain in ("m", "p", "k") and pieces.glued(at):
        return plain
    unit = units.UNIT_NAMES.get(plain) or stem(plain)
    return f"{unit} {units.AFTER_A_UNIT[following]}" if following in units.AFTER_A_UNIT else unit


def _share(pieces: Pieces, place: int, one: Numeral) -> Read | None:
    """A part of a whole: three quarters is 75 percent; two-thirds has no exact percentage and so no value."""
    word = pieces[one.after].folded if pieces.beside(one.after) else ""
    part = word.removesuffix("s")
    if (part not in words.PARTS and part not in words.ORDINALS) or one.value is None or one.is_plain:
        return None
    if part == "second" or (word == part and part != "quarter" and one.value != 1):
        return None
    whole = words.PARTS.get(part)
    value = 100 * one.value / whole if whole else None
    span = pieces.span(place, one.after + 1)
    return Read((Quantity(span, value, units.PERCENT, Kind.PERCENT, Bound.ABOUT),), one.after + 1)


def _pair(pieces: Pieces, place: int, one: Numeral, currency: str) -> Read | None:
    """Two numbers told as one: 10 to 15 people, 5–6%, between 5 and 6, a vote of 52–48."""
    unit = _unit(pieces, one, currency)
    at = unit.after if unit.kind is not Kind.NUMBER else one.after
    joiner = "-" if pieces.dashed(at) else pieces[at].folded if pieces.spaced(at) else ""
    if joiner not in ("-", "to", "or", "and") or (pieces[place - 1].folded == "from" and joiner == "to"):
        return None
    if joiner == "and" and pieces[place - 1].folded != "between":
        return None
    second = at if joiner == "-" else at + 1
    behind, start = _currency_before(pieces, second)
    other = (
        numeral_at(pieces, start, is_money=bool(currency or behind)) if pieces.beside(second) or joiner == "-" else None
    )
    if other is None or one.value is None or other.value is None or (joiner == "-" and not pieces[start].is_digits):
        return None
    of_both = _unit(pieces, other, currency or behind)
    if unit.kind is not Kind.NUMBER and unit.name != of_both.name:
        return None
    return _joined(pieces, place, (one, other), of_both, unit)


def _joined(pieces: Pieces, place: int, numerals: tuple[Numeral, Numeral], unit: _Unit, own: _Unit) -> Read | None:
    """The two numbers as a range, a score, or nothing that counts."""
    one, other = numerals
    low, high, step = one.value, other.value, min(one.step, other.step)
    if low is None or high is None:
        return None
    is_dashed = pieces.dashed(other.first) and own.after == one.after
    if one.is_plain and not other.is_plain and low < 1000:
        scale = other.step / Decimal(1).scaleb(_exponent(pieces[other.first].text))
        low, step = low * scale, other.step
    is_scored = not {pieces[at].folded for at in range(max(0, place - 6), place)}.isdisjoint(words.SCORED)
    span = pieces.span(place, unit.after)
    if (
        low < high
        and (unit.name or own.kind is not Kind.NUMBER)
        and not (is_scored and unit.kind is Kind.NUMBER and is_dashed)
    ):
        return Read((Quantity(span, Range(low, high), unit.name, unit.kind, Bound.EXACT, step),), unit.after)
    if one.is_plain and other.is_plain and max(low, high) < YEARS.start:
        if low > high or is_scored:
            return Read((Quantity(span, Range(low, high), "", Kind.SCORE),), other.after)
        return Read((Quantity(span, Range(low, high), "", Kind.NUMBER),), other.after)
    return None


def _exponent(written: str) -> int:
    """How many digits behind the point, as a negative power of ten."""
    return -len(written.partition(".")[2]) if written[:1].isdigit() else 0


def _bound(pieces: Pieces, place: int, after: int) -> Bound:
    """How the words before and behind say that a number is meant."""
    before = pieces[place - 1].folded if pieces.spaced(place) else ""
    pair = (pieces[place - 2].folded, before)
    if (
        pair in words.ABOUT_PAIRS
        or before in words.ABOUT
        or (pieces[after].folded, pieces[after + 1].folded) == ("or", "so")
    ):
        return Bound.ABOUT
    if pair in words.AT_MOST_PAIRS or before in words.AT_MOST:
        return Bound.AT_MOST
    if pair in words.AT_LEAST_PAIRS or before in words.AT_LEAST:
        return Bound.AT_MOST if pieces[place - 3].folded == "no" and pair == ("more", "than") else Bound.AT_LEAST
    return Bound.EXACT
