"""A list to choose from: one line a row, cut where there is no room, the chosen one plain to see without colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.app.widgets.dialog import Dialog

Value = TypeVar("Value")


class Listing(OptionList):
    """Rows of content; those without an id are headings, which the choice passes over."""

    DEFAULT_CSS = """
    Listing, Listing:focus {
        border: none;
        padding: 0;
        height: auto;
        background: transparent;
        background-tint: transparent;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        scrollbar-size-vertical: 1;
        scrollbar-color: $rule;
        scrollbar-color-hover: $secondary;
        scrollbar-color-active: $primary;
        scrollbar-background: $surface;
        scrollbar-background-hover: $surface;
        scrollbar-background-active: $surface;
    }
    Listing > .option-list--option { padding: 0 1; }
    Listing > .option-list--option-disabled { color: $quiet; text-style: bold; }
    Listing > .option-list--option-hover { background: $panel; }
    Listing > .option-list--option-highlighted,
    Listing:focus > .option-list--option-highlighted {
        color: $foreground;
        background: $chosen;
        text-style: none;
    }
    Listing:nocolor > .option-list--option-highlighted { text-style: reverse; }
    """

    def show(self, rows: Iterable[tuple[str | None, Content]], keep: str | None = None) -> None:
        """Show these rows, each with its id; choose the row of the id `keep`, else the first."""
        self.clear_options()
        self.add_options([Option(content, id=id, disabled=id is None) for id, content in rows])
        self.action_first()
        if keep is not None and any(option.id == keep for option in self.options):
            self.highlighted = self.get_option_index(keep)

    @property
    def chosen(self) -> str | None:
        """The id of the chosen row; None in an empty list."""
        option = self.highlighted_option
        return option.id if option else None


class ListDialog(Dialog[Value]):
    """A dialog with a listing that ↑↓ move in, whatever has the focus; it gives way to the lines around it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "list('cursor_up')", "Up", show=False),
        Binding("down", "list('cursor_down')", "Down", show=False),
        Binding("pageup", "list('page_up')", "Page up", show=False),
        Binding("pagedown", "list('page_down')", "Page down", show=False),
    ]
    DEFAULT_CSS = """
    ListDialog {
        Listing { max-height: 50vh; }
        &.-short #frame { height: 100%; }
        &.-short Listing { height: 1fr; min-height: 1; max-height: 100%; margin-top: 0; }
    }
    """

    async def action_list(self, name: str) -> None:
        """Move the choice."""
        await self.query_one(Listing).run_action(name)
