"""A terminal app that has nothing but one dialog, to try it in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.widgets import Static

from tui.app.themes import THEMES

UNANSWERED = object()


class Host(App[None]):
    """Opens a dialog at once, and remembers what it returned."""

    def __init__(self, dialog: Callable[[], Screen[Any]], theme: str = "parallax-dark") -> None:
        super().__init__()
        self.dialog = dialog
        self.answer: object = UNANSWERED
        for look in THEMES:
            self.register_theme(look)
        self.theme = theme

    def compose(self) -> Any:
        yield Static("beneath " * 900, markup=False)

    def on_mount(self) -> None:
        self.push_screen(self.dialog(), self._answered)

    def _answered(self, value: object) -> None:
        self.answer = value
