"""The help: every command that works here, searchable, and what the letters and signs mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from tui.app.commands import Command, shown_keys
from tui.app.render import UNICODE, Glyphs, line, plain
from tui.app.widgets.dialog import ESC, Hint
from tui.app.widgets.fields import LineBox
from tui.app.widgets.listing import ListDialog, Listing

KEYS, LABEL = 15, 25
"""The width of the first two columns."""

Sign = tuple[str, str]
"""A letter or a glyph, and what it means."""


def matching(commands: Sequence[Command], query: str) -> list[Command]:
    """The commands that hold every word of `query` in their keys, label, help or group; whose key it is, first."""
    words = query.casefold().split()
    found = [one for one in commands if all(word in _searched(one) for word in words)]
    key = query.strip()
    return sorted(found, key=lambda one: not key or key not in {shown_keys(one), *shown_keys(one).split()})


def _searched(command: Command) -> str:
    return " ".join((shown_keys(command), command.label, command.help, command.group)).casefold()


class HelpScreen(ListDialog[str]):
    """Returns the id of the command to run."""

    HINTS: ClassVar[Sequence[Hint]] = (
        Hint("Enter", "do it", "run"),
        Hint("↑↓", "choose"),
        Hint("type", "to search"),
        ESC,
    )
    DEFAULT_CSS = """
    HelpScreen {
        #frame { max-width: 132; }
        #columns { height: auto; margin-top: 1; }
        Listing { width: 1fr; height: 100%; }
        #legend { width: 27; height: 100%; margin-left: 2; padding-left: 2; border-left: solid $rule; }
        &.-wide #legend { width: 36; }
        &.-ascii #legend { border-left: ascii $rule; }
        &.-narrow #legend, &.-medium #legend { display: none; }
        #frame { height: 100%; }
        #columns { height: 1fr; }
        #said { height: 2; margin-top: 1; color: $foreground; }
        &.-short #said { height: 1; margin-top: 0; }
        &.-short #columns { margin-top: 0; }
    }
    """

    def __init__(self, commands: Sequence[Command], legend: Sequence[Sign], glyphs: Glyphs = UNICODE) -> None:
        """Take the commands that work here, in their groups, and the legend."""
        super().__init__("Help", glyphs)
        self._commands = commands
        self._legend = legend

    def body(self) -> ComposeResult:
        """The search box, the list with the legend beside it, and the whole sentence of what is chosen."""
        yield LineBox(placeholder="Search: a key, a word")
        with Horizontal(id="columns"):
            listing = Listing()
            listing.can_focus = False
            yield listing
            with VerticalScroll(id="legend", can_focus=False):
                yield Static(_legend_of(self._legend))
        yield Static(id="said")

    def on_mount(self) -> None:
        """Show everything."""
        self._show("")

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    def _show(self, query: str) -> None:
        listing = self.query_one(Listing)
        listing.show(self._rows(query))
        if listing.chosen is None:
            self.query_one("#said", Static).update(line(f"Nothing here is called “{query}”."))

    def _rows(self, query: str) -> Iterator[tuple[str | None, Content]]:
        """The commands under the names of their groups, then the legend."""
        group = ""
        for command in matching(self._commands, query):
            if command.group != group:
                group = command.group
                yield None, line(group)
            keys = shown_keys(command)
            yield (
                command.id,
                line((f"{keys:{KEYS}}", "bold $primary"), f"{command.label:{LABEL}}", (command.help, "$faint")),
            )
        signs = [(sign, means) for sign, means in self._legend if query.casefold().strip() in means.casefold()]
        if signs:
            yield None, line("letters and signs")
        for at, (sign, means) in enumerate(signs):
            yield f"sign {at}", line((f"{sign:{KEYS}}", "bold"), means)

    @on(OptionList.OptionHighlighted)
    def _say(self, event: OptionList.OptionHighlighted) -> None:
        """Show the whole sentence, where the list had to cut it."""
        event.stop()
        command = self._command(event.option_id)
        self.query_one("#said", Static).update(plain(command.help) if command else "")

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def action_run(self) -> None:
        """Close with the chosen command; a sign of the legend cannot be run."""
        if command := self._command(self.query_one(Listing).chosen):
            self.answer(command.id)

    def _command(self, id: str | None) -> Command | None:
        return next((one for one in self._commands if one.id == id), None)


def _legend_of(legend: Sequence[Sign]) -> Content:
    """The signs, each on its line."""
    return Content("\n").join(
        [line("letters and signs"), *(line((f"{sign:3}", "bold"), means) for sign, means in legend)]
    )
