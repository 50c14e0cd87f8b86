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

WORD = re.compile(
    r"\d++(?:[.,]\d++)*+(?:st|nd|rd|th)?+(?![^\W\d_])"  # 30, 1,000, 3.5, 18th
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  a.m.
    r"|[^\W_]+(?:['’ʼ\u2060][^\W_]+)*"  # Ukraine’s, WWIII, don't; U+2060 stands where a soft hyphen was
)


HYPHENS = "-‐‑–"
"""What joins the parts of a compound: a hyphen, one that breaks no line, the dash of ranges."""


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
    """Lower case without accents, with a straight apostrophe."""
    apart = unicodedata.normalize("NFKD", word.replace("’", "'").replace("ʼ", "'").replace("\u2060", ""))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def tokens_of(text: str, within: Span | None = None) -> list[Token]:
    """The words in `text`, or in a part of it, in order; spans always count from the start of `text`."""
    part = Span(0, len(text)) if within is None else within
    return [Token(Span(*m.span()), m[0], folded(m[0])) for m in WORD.finditer(text, part.start, part.end)]


def folded_words(text: str) -> str:
    """A text as titles and names are compared: its words, folded, with single spaces."""
    return " ".join(token.folded for token in tokens_of(text))
