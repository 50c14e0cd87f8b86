"""A question of one line: what to search for, what to call an event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from tui.app.render import UNICODE, Glyphs
from tui.app.widgets.dialog import Dialog, Hint
from tui.app.widgets.fields import LineBox


class PromptScreen(Dialog[str]):
    """Returns what was written, which may be empty; None where the reader left it."""

    HINTS: ClassVar[Sequence[Hint]] = (Hint("Enter", "go on", "done"), Hint("Esc", "leave it", "close"))
    DEFAULT_CSS = """
    PromptScreen { align: center bottom; }
    PromptScreen #frame { max-width: 72; }
    """

    def __init__(self, title: str, value: str = "", hint: str = "", glyphs: Glyphs = UNICODE) -> None:
        """Ask for one line, beginning with `value`."""
        super().__init__(title, glyphs)
        self._value, self._hint = value, hint

    def body(self) -> ComposeResult:
        """The line."""
        yield LineBox(self._value, placeholder=self._hint)

    @on(Input.Submitted)
    def action_done(self) -> None:
        """Close with what was written."""
        self.answer(self.query_one(LineBox).value.strip())
