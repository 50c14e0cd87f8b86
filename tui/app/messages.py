"""What the parts tell the screen, in the words of the house."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.model.span import Span


@dataclass
class PassagePointed(Message):
    """The reader pointed at a passage."""

    article: int
    """The number of the pane."""
    passage: int


@dataclass
class SpanChosen(Message):
    """The reader drew a selection with the mouse."""

    article: int
    span: Span


@dataclass
class SourcePointed(Message):
    """The reader pointed at a source: its header or its tab."""

    article: int


@dataclass
class Scrolled(Message):
    """The reader turned the wheel over a pane."""

    article: int


@dataclass
class OpenAsked(Message):
    """The reader asked for other articles."""

    kind: str
    """`files`, `add`, `session` or `sample`."""
    value: str
    """A path, or the name of a session."""
