"""What a report says, before any format: blocks of plain text that Markdown, HTML and a terminal each write their way.

No block holds markup: a format escapes every string it is given, so the words of an article can never become a link,
a tag or a heading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tui.model.marks import Run
from tui.text.clean import safe_text


@dataclass(frozen=True, slots=True)
class Marked:
    """Text cut into runs by the roles of its parts, for the formats that show them; to the others it is its text."""

    runs: tuple[Run, ...]

    def __str__(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


Cell: TypeAlias = str | Marked


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; level 1 is the document's own and stands once, first."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Cell


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of an article, and where they stand."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header; every row is as long as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numbers: frozenset[int] = frozenset()
    """The columns that hold figures, from 0; set to the right."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Says that Parallax wrote this, so that loading never takes the file for an article; stands last."""

    kind: str
    """One of `tui.text.provenance.KINDS`."""


Block: TypeAlias = Heading | Paragraph | Quote | Bullets | Table | Provenance
Document: TypeAlias = tuple[Block, ...]
Writer: TypeAlias = Callable[[Sequence[Block]], str]


def one_line(text: Cell) -> str:
    """The words with every run of white space as one space and none at its ends, and nothing that a terminal obeys."""
    return safe_text(" ".join(str(text).split()))
