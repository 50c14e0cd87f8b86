"""The words of a text: each as it is written, where it stands, and as it is compared.

`folded` is made word by word, because lower-casing a whole text can change
its length and so every offset after it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from tui.model.span import Span

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2"
    "\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
"""Accents and points that stand behind their letter as characters of their own, as macOS and some PDFs write them."""
INVISIBLE = "\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
"""What nobody sees inside a word: soft hyphens and what stands for one, joiners, marks of direction and byte order."""
INSIDE = MARKS + INVISIBLE
"""Both, for a class of characters: a word goes on across them."""
_LETTERS = rf"(?:[^\W_]++[{MARKS}]*+)++"
_APOSTROPHE = rf"(?:[{INVISIBLE}]++(?:['’ʼ][{INVISIBLE}]*+)?|['’ʼ][{INVISIBLE}]*+)"
WORD = re.compile(
    r"\d++(?:[.,]\d++)*+(?:st|nd|rd|th)?+(?![^\W\d_])"  # 30, 1,000, 3.5, 18th
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  a.m.
    rf"|{_LETTERS}(?:{_APOSTROPHE}{_LETTERS})*"  # Ukraine’s, WWIII, don't
)
"""A word or number; every reader of words takes this pattern."""

HYPHENS = "-‐‑–"
"""What joins the parts of a compound: a hyphen, one that breaks no line, the dash of ranges."""
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_NAME_GAP = re.compile(rf"[.’']?[^\S\n]*\n?[^\S\n]+|[.’']?[^\S\n]*\n|[{HYPHENS[:-1]}]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word at its place."""

    span: Span
    """In the text that was given."""
    text: str
    """As written."""
    folded: str
    """For comparing: lower case, no accents, straight apostrophe, no dots in U.S., no commas in 1,000."""

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.folded[:1].isdigit()


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """A word as it is compared."""
    plain = word.lower() if word.isascii() else _plain(word)
    if plain[:1].isdigit():
        return re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", plain.replace(",", ""))
    return plain.replace(".", "")


def _plain(word: str) -> str:
    """Lower case without accents and invisible characters, with a straight apostrophe."""
    apart = unicodedata.normalize("NFKD", _UNSEEN.sub("", word).replace("’", "'").replace("ʼ", "'"))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def shown(word: str) -> str:
    """A word as a name shows it: as it is written, without invisible characters."""
    return word if word.isascii() else _UNSEEN.sub("", word)


def tokens_of(text: str, within: Span | None = None) -> list[Token]:
    """The words in `text`, or in a part of it, in order; spans always count from the start of `text`."""
    part = Span(0, len(text)) if within is None else within
    return [Token(Span(*m.span()), m[0], folded(m[0])) for m in WORD.finditer(text, part.start, part.end)]


def folded_words(text: str) -> str:
    """A text as titles and names are compared: its words, folded, with single spaces."""
    return " ".join(token.folded for token in tokens_of(text))


def goes_on(gap: str) -> bool:
    """Whether a name may go on across what stands between two words: white space with at most one line end, a hyphen.

    The stop of an initial or a title and a plural's apostrophe may stand before the white space.
    """
    return gap == " " or _NAME_GAP.fullmatch(gap) is not None


def pattern_of(words: str) -> re.Pattern[str]:
    """What finds some words in a text whatever their case, the white space between them, and how accents are written.

    Invisible characters inside a word are passed over; no words find nothing.
    """
    parts = (f"[{INVISIBLE}]*".join(map(_either, unicodedata.normalize("NFC", shown(word)))) for word in words.split())
    return re.compile(r"\s+".join(parts) or r"(?!)", re.IGNORECASE)


def _either(letter: str) -> str:
    """A letter as one character or with its accent behind it."""
    apart = unicodedata.normalize("NFD", letter)
    return re.escape(letter) if apart == letter else f"(?:{re.escape(letter)}|{re.escape(apart)})"
