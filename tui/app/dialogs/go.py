"""The menu after `g`: it waits, without a time-out, for the second key of a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import OptionList

from tui.app.commands import Command, shown_keys
from tui.app.render import UNICODE, Glyphs, line
from tui.app.widgets.dialog import ESC, Hint
from tui.app.widgets.listing import ListDialog, Listing


class GoMenu(ListDialog[str]):
    """Returns the id of the view."""

    HINTS: ClassVar[Sequence[Hint]] = (Hint("↑↓ Enter", "choose", "choose"), ESC)
    DEFAULT_CSS = """
    GoMenu #frame { max-width: 56; }
    """

    def __init__(self, commands: Sequence[Command], glyphs: Glyphs = UNICODE) -> None:
        """Take the views, each with its second key."""
        super().__init__("Go to", glyphs)
        self._commands = commands

    def body(self) -> ComposeResult:
        """A row for each view."""
        yield Listing()

    def on_mount(self) -> None:
        """Show the views with their second keys."""
        rows = [
            (
                one.id,
                line(
                    (f"{shown_keys(one).removeprefix('g '):5}", "bold $primary"), f"{one.label:9}", (one.help, "$faint")
                ),
            )
            for one in self._commands
        ]
        self.query_one(Listing).show(rows)

    def on_key(self, event: events.Key) -> None:
        """Go where a second key leads."""
        command = next((one for one in self._commands if event.key in one.keys.split(",")), None)
        if command is not None:
            event.stop()
            event.prevent_default()  # Textual calls what the class above does as well
            self.answer(command.id)

    @on(OptionList.OptionSelected)
    def action_choose(self) -> None:
        """Go to the chosen one."""
        self.answer(self.query_one(Listing).chosen)
