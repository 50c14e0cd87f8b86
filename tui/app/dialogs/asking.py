"""How a dialog is opened and its answer taken, without losing a key that was typed ahead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from textual.app import App
from textual.screen import Screen

Answer = TypeVar("Answer")


async def ask(app: App[None], dialog: Screen[Answer], then: Callable[[Answer | None], None]) -> None:
    """Open a dialog, and call `then` with its answer.

    Awaited inside the action, and the focus is set at once: so keys that are
    typed ahead go to the dialog, never to the screen beneath. Textual itself
    sets the focus later, and not at all while the terminal has none.
    """
    await app.push_screen(dialog, then)
    if dialog.is_current and dialog.focused is None:
        dialog.set_focus(next((one for one in dialog.query(dialog.AUTO_FOCUS or "*") if one.focusable), None))
