"""What the reader keeps: a selection that can be found again, with a note and codes."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen now, in one article."""

    article: str
    """Its id in this load."""
    span: Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of text, kept so that it can be found again in a later or changed copy.

    The selectors of the W3C Web Annotation Data Model: TextQuoteSelector and
    TextPositionSelector.
    """

    digest: str
    """The sha256 of the text it was taken from."""
    file: str
    source: str
    exact: str
    prefix: str
    """Up to 32 characters before."""
    suffix: str
    """Up to 32 characters after."""
    span: Span
    """Where it stood in that text."""
    adrift: bool = False
    """Whether it could not be found again in the text at hand."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """The reader's note on one or several places."""

    id: str
    """A URN, unique in the session."""
    anchors: tuple[Anchor, ...]
    note: str = ""
    codes: tuple[str, ...] = ()
    author: str = ""
    created: str = ""
    """ISO 8601 with time zone."""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-written note, put away and offered again."""

    note: str
    codes: tuple[str, ...] = ()
    selections: tuple[Selection, ...] = ()
    """Where it was to stand; only places that can still be found."""
