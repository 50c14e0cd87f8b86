"""What the parts tell the screen, in the words of the house."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.model.annotation import Selection
from tui.model.span import Span
from tui.workspace import Workspace


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
class WorkspaceOpened(Message):
    """Other articles were read, and are to be shown instead."""

    workspace: Workspace


@dataclass
class KeyUnused(Message):
    """A key that means nothing in the view or dialog on top; perhaps it is one that works anywhere."""

    key: str


@dataclass
class CopyAsked(Message):
    """The reader asked in a view for a place to be copied."""

    place: Selection
