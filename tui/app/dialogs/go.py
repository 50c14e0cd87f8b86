"""The menu after `g`: it waits, without a time-out, for the second key of a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
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
        """Take the views; each is bound to its second key, by its own id."""
        super().__init__("Go to", glyphs)
        self._commands = commands
        for command in commands:
            bound = Binding(command.keys, f"go('{command.id}')", show=False, id=command.id)
            for binding in Binding.make_bindings([bound]):
                self._bindings.key_to_bindings.setdefault(binding.key, []).append(binding)

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

    def action_go(self, id: str) -> None:
        """Go there."""
        self.answer(id)

    @on(OptionList.OptionSelected)
    def action_choose(self) -> None:
        """Go to the chosen one."""
        self.answer(self.query_one(Listing).chosen)
