"""One source's account of events, as it was read.

`Article.text` is the whole decoded file, made safe, with line ends normalised
and nothing cut. Boilerplate stays in it as `Dropped` spans; passages never
contain a dropped character, so `passage.span.of(text)` is the passage.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from tui.model.span import Span


class Kind(StrEnum):
    """What a passage is in its article."""

    TITLE = "title"
    DECK = "deck"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read and aligned as one: a paragraph, a heading, a list item."""

    id: int
    """Its place in `Article.passages`, from 0."""
    kind: Kind
    span: Span
    sentences: tuple[Span, ...]
    """In the article's own characters, like every span; at least one."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Boilerplate left out of reading, counting and aligning; a mark that can be taken back."""

    span: Span
    rule: str
    """The id of the rule that dropped it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that a metadata field could be, and what speaks for it."""

    value: str
    evidence: str
    """In words, such as "line 3: Post on May 18, 2025"."""
    span: Span | None = None
    """Where the text says so; None where it comes from outside the text."""


@dataclass(frozen=True, slots=True)
class Field:
    """A piece of metadata: the best candidate, and all the others."""

    value: str | None = None
    """None where unknown; never guessed."""
    certain: bool = True
    """False where something in the article speaks against it; shown with a question mark."""
    candidates: tuple[Candidate, ...] = ()
    """All of them, best first."""

    def __str__(self) -> str:
        """The value as it is shown: with a question mark where it is uncertain, empty where unknown."""
        return "" if self.value is None else self.value if self.certain else f"{self.value}?"


@dataclass(frozen=True, slots=True)
class Article:
    """One source's account: where it is from, its text, and the passages in it."""

    id: str
    """`a1`, `a2` … in the order given."""
    file: str
    """The path as given, made safe to show; the second article of one file and those after it end in `#2`, `#3` …"""
    text: str
    passages: tuple[Passage, ...]
    dropped: tuple[Dropped, ...] = ()
    title: Field = Field()
    source: Field = Field()
    """Always has a value: the file's name where nothing better is known."""
    author: Field = Field()
    date: Field = Field()
    """As ISO 8601, `2025-06-01`."""
    notices: tuple[str, ...] = ()
    """What the reader should know about how it was read, such as a guessed encoding."""
    digest: str = field(default="")
    """The sha256 of `text` as UTF-8, in hex; made from the text when not given."""

    def __post_init__(self) -> None:
        """Take the digest of the text once."""
        if not self.digest:
            object.__setattr__(self, "digest", sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest())

    def __hash__(self) -> int:
        """By the digest, so that an article is a cheap key however long its text."""
        return hash((self.id, self.file, self.digest))

    def words_of(self, passage: Passage) -> str:
        """The passage's text on one line: line breaks as spaces, so every offset still holds."""
        return passage.span.of(self.text).replace("\n", " ")

    def depth(self, passage: int) -> float:
        """How far into the article a passage stands, from 0 to 1, by its middle."""
        span = self.passages[passage].span
        return (span.start + span.end) / 2 / max(1, len(self.text))

    def passage_at(self, position: int) -> Passage | None:
        """The passage that holds the character at `position`; None where it was dropped or is blank."""
        place = bisect_right(self.passages, position, key=_start) - 1
        return self.passages[place] if place >= 0 and position < self.passages[place].span.end else None


def _start(passage: Passage) -> int:
    return passage.span.start


class Place(NamedTuple):
    """A passage among several articles: (article id, passage id)."""

    article: str
    passage: int


def part_name(file: str, number: int) -> str:
    """What the article of that number, from 1, in a file is called: `box.mbox`, then `box.mbox#2`."""
    return file if number == 1 else f"{file}#{number}"


def containing_file(name: str) -> str:
    """The file that `part_name` was given, as far as the name tells: `box.mbox` for `box.mbox#2`."""
    file, _, number = name.rpartition("#")
    return file if file and number.isdecimal() and int(number) > 1 else name


def article_by_id(articles: Sequence[Article], id: str) -> Article:
    """The article of that id; KeyError when there is none."""
    for article in articles:
        if article.id == id:
            return article
    raise KeyError(id)
