"""What a number means, in digits or in words, with the scale behind it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from tui.language.english.calendar import CENTURIES
from tui.language.english.numbers import (
    DOZEN,
    HALVES,
    MEASURED,
    METRES_TOO,
    ONLY_MONEY,
    SCALES,
    SHORT_SCALES,
    SMALL,
    TENS,
)
from tui.language.english.units import UNIT_NAMES
from tui.text.quantities.pieces import Pieces

ONE = Decimal(1)
MOST_DIGITS = 30
"""A longer row of digits is no number that anybody counts with."""
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_ONE_SIGN = re.compile(r"\d{1,9}(?:\.\d{1,9}|,\d{1,2})")
_THOUSANDS_OR_PARTS = re.compile(r"[1-9]\d{0,2}[.]\d{3}")
"""A thousand and more as some write it, or a decimal number."""


class Numeral(NamedTuple):
    """A number, from one piece to before another."""

    first: int
    after: int
    value: Decimal | None
    """None where it may be two numbers: 1.000."""
    step: Decimal = ONE
    """The worth of its last digit."""
    is_plain: bool = False
    """Whether it is digits alone, without a scale."""
    is_year: bool = False
    """Whether it is a year in words: nineteen eighty-four."""


def numeral_at(pieces: Pieces, place: int, *, is_money: bool = False) -> Numeral | None:
    """The number that begins at a piece; None where none does."""
    if pieces[place].is_digits:
        return _in_digits(pieces, place, is_money=is_money)
    return _in_words(pieces, place)


def _in_digits(pieces: Pieces, place: int, *, is_money: bool) -> Numeral | None:
    value, step = _digits(pieces[place].text) if not _is_decimal(pieces, place) else _decimal(pieces[place].text)
    after, suffix = place + 1, pieces[place + 1]
    is_plain = True
    apart = suffix.folded in SHORT_SCALES and suffix.folded not in ONLY_MONEY and is_money and pieces.spaced(after)
    if suffix.text and not suffix.is_digits and suffix.text.isalpha() and (pieces.glued(after) or apart):
        scale = _short_scale(pieces, after, is_money=is_money)
        if scale is not None:
            value, step = (None if value is None else value * scale), step * scale
            after, is_plain = after + 1, False
        elif suffix.folded not in UNIT_NAMES and suffix.folded not in ("p", "pc", "m", "k"):
            return None
        else:
            return Numeral(place, after, value, step)
    return _scaled(pieces, Numeral(place, after, value, step, is_plain))


def _is_decimal(pieces: Pieces, place: int) -> bool:
    """Whether digits with one comma or point can only be a decimal number, for what follows: 1,5 million, 12.125%."""
    if not _ONE_SIGN.fullmatch(pieces[place].text) or not pieces.beside(place + 1):
        return False
    following = pieces[place + 1]
    return following.text == "%" or following.folded in SCALES or following.folded in ("percent", "per")


def _decimal(written: str) -> tuple[Decimal | None, Decimal]:
    """The value of a decimal number and the worth of its last digit."""
    whole, _, parts = written.replace(",", ".").partition(".")
    return Decimal(f"{whole}.{parts}"), ONE.scaleb(-len(parts))


def _digits(written: str) -> tuple[Decimal | None, Decimal]:
    """The value of a number in digits and the worth of its last digit; no value where it may be read in two ways."""
    part = _FRACTIONS.get(written[-1])
    plain = re.sub(r"[\u00a0\u202f\u2009 ’']", "", written if part is None else written[:-1]).replace("·", ".")
    if part is not None:
        return (Decimal(plain) if plain.isdigit() else Decimal(0)) + part, part
    if re.fullmatch(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    elif plain.count(".") > 1:
        plain = plain.replace(".", "")
    if "," in plain or len(plain) > MOST_DIGITS or _THOUSANDS_OR_PARTS.fullmatch(plain):
        return None, ONE
    value = Decimal(plain)
    return value, ONE.scaleb(-len(plain.partition(".")[2]))


def _short_scale(pieces: Pieces, place: int, *, is_money: bool) -> Decimal | None:
    """The factor that letters directly after digits stand for; None where they may be something else."""
    letters = pieces[place]
    scale = SHORT_SCALES.get(letters.folded)
    if scale is None or is_money:
        return scale
    if letters.folded in ONLY_MONEY or (pieces.beside(place + 1) and pieces[place + 1].folded in MEASURED):
        return None
    if letters.text == METRES_TOO and not _counts_many(pieces, place):
        return None
    return scale


def _counts_many(pieces: Pieces, place: int) -> bool:
    """Whether a small m after digits stands for a million: before a unit or a plural."""
    word = pieces[place + 1].folded if pieces.spaced(place + 1) else ""
    return (
        word in UNIT_NAMES or (word.endswith("s") and not word.endswith("ss")) or word in ("men", "women", "children")
    )


def _scaled(pieces: Pieces, one: Numeral) -> Numeral:
    """With the scales behind it: 1.5 million, 2 hundred thousand, two dozen."""
    value, step, after = one.value, one.step, one.after
    while pieces.beside(after) and (scale := _factor(pieces[after].folded)) is not None:
        value, step, after = (None if value is None else value * scale), step * scale, after + 1
    if after == one.after:
        return one
    return one._replace(value=value, step=step, after=after, is_plain=False)


def _factor(word: str) -> Decimal | None:
    return Decimal(12) if word == DOZEN else SCALES.get(word)


class _Sum:
    """A number in words as it is read along: `current` is not yet multiplied by the scale behind it."""

    __slots__ = ("after", "current", "last", "scale", "step", "total")

    def __init__(self, after: int, current: Decimal, last: str) -> None:
        self.after = after
        self.total = Decimal(0)
        self.current = current
        self.last = last
        self.scale = ONE
        self.step = ONE

    @property
    def value(self) -> Decimal:
        return self.total + self.current

    def take(self, word: str) -> bool:
        """Go on with a word; False where the number is over before it."""
        if word in TENS and self.last in ("hundred", "scale"):
            self._add(TENS[word], "tens")
        elif word in SMALL and (self.last in ("hundred", "scale") or (self.last == "tens" and 0 < SMALL[word] < 10)):
            self._add(SMALL[word], "small")
        elif word == "hundred" and self.last in ("small", "tens", "one") and self.current < 100:
            self.current, self.last, self.step = self.current * 100, "hundred", self.step * 100
        elif word == DOZEN and self.last in ("small", "tens", "one"):
            self.current, self.last, self.step = self.current * 12, "dozen", self.step * 12
        elif word in SCALES and word != "hundred" and self.last != "dozen":
            self._multiply(SCALES[word])
        else:
            return False
        self.after += 1
        return True

    def _add(self, value: int, last: str) -> None:
        self.current, self.last, self.step = self.current + value, last, ONE

    def _multiply(self, scale: Decimal) -> None:
        if self.total and scale > self.scale:
            self.total, self.current = (self.total + self.current) * scale, Decimal(0)
        else:
            self.total, self.current = self.total + self.current * scale, Decimal(0)
        self.scale, self.last, self.step = scale, "scale", self.step * scale if self.last != "scale" else scale


def _in_words(pieces: Pieces, place: int) -> Numeral | None:
    started = _first_word(pieces, place)
    if started is None:
        return None
    while pieces.beside(started.after):
        if started.take(pieces[started.after].folded):
            continue
        if not _take_and(pieces, started):
            break
    if started.after == place + 1 and pieces[place].folded == "one" and not _is_counted_one(pieces, place + 1):
        return None
    return _unless_two(pieces, place, started)


def _first_word(pieces: Pieces, place: int) -> _Sum | None:
    """The sum after the first word of a number; None where the word begins none."""
    word, second = pieces[place].folded, pieces[place + 1].folded if pieces.spaced(place + 1) else ""
    if word in SMALL:
        return _Sum(place + 1, Decimal(SMALL[word]), "small")
    if word in TENS:
        return _Sum(place + 1, Decimal(TENS[word]), "tens")
    if word in ("a", "an") and _factor(second) is not None:
        return _Sum(place + 1, ONE, "one")
    if word in HALVES and second == "a" and _factor(pieces[place + 2].folded) is not None:
        started = _Sum(place + 2, HALVES[word], "one")
        started.step = HALVES[word]
        return started
    return None


def _take_and(pieces: Pieces, one: _Sum) -> bool:
    """Go on behind `and` or `point`: two hundred and six, two and a half, one point five; False where it does not."""
    word, following = pieces[one.after].folded, pieces[one.after + 1].folded
    if word == "point" and following in SMALL and one.last in ("small", "tens"):
        return _take_decimals(pieces, one)
    if word != "and" or not pieces.spaced(one.after + 1):
        return False
    if following == "a" and pieces[one.after + 2].folded in HALVES:
        part = HALVES[pieces[one.after + 2].folded]
        worth = part * (one.scale if one.last == "scale" else ONE)
        one.total, one.current = (
            (one.value + worth, Decimal(0)) if one.last == "scale" else (one.total, one.current + part)
        )
        one.after, one.step = one.after + 3, worth
        one.last = "small" if one.last != "scale" else "dozen"
        return True
    if one.last not in ("hundred", "scale") or (following not in SMALL and following not in TENS):
        return False
    beyond = pieces[one.after + 2].folded if pieces.beside(one.after + 2) else ""
    if beyond in SCALES and (beyond == "hundred" or SCALES[beyond] >= one.scale):
        return False
    one.after += 1
    return one.take(following)


def _take_decimals(pieces: Pieces, one: _Sum) -> bool:
    """One point five: the digits behind the point."""
    at, worth = one.after + 1, ONE
    while pieces.spaced(at) and 0 <= SMALL.get(pieces[at].folded, -1) < 10:
        worth = worth.scaleb(-1)
        one.current += SMALL[pieces[at].folded] * worth
        at += 1
    one.after, one.step, one.last = at, worth, "small"
    return True


def _is_counted_one(pieces: Pieces, place: int) -> bool:
    """Whether `one` counts, with what follows: one percent. Elsewhere it is more often a pronoun."""
    return pieces.spaced(place) and pieces[place].folded in ("percent", "per", "percentage")


def _unless_two(pieces: Pieces, place: int, read: _Sum) -> Numeral:
    """The number that was read; no value where another follows that it does not join, but for a year in words."""
    following = pieces[read.after].folded if pieces.beside(read.after) else ""
    if following not in SMALL and following not in TENS:
        return Numeral(place, read.after, read.value, read.step)
    other = _first_word(pieces, read.after)
    while other is not None and pieces.beside(other.after) and other.take(pieces[other.after].folded):
        pass
    after = read.after if other is None else other.after
    century = CENTURIES.get(pieces[place].folded)
    if century is not None and read.after == place + 1 and other is not None and 10 <= other.value < 100:
        return Numeral(place, after, century + other.value, is_year=True)
    return Numeral(place, after, None)
