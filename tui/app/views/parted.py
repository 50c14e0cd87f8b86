"""A view of several tables: its first line names them with how many rows each has; a number, or a click, goes there."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.app.dialogs.asking import ask
from tui.app.dialogs.prompt import PromptScreen
from tui.app.render import Inks, line
from tui.app.views.table import Heading, TableScreen
from tui.app.widgets.dialog import Hint
from tui.view.index import ComparisonIndex

BETWEEN = 2
"""Cells between two names."""


def hints(parts: int) -> Sequence[Hint]:
    """The keys of a view with that many parts."""
    return (
        Hint("Enter", "see words", "open"),
        Hint(f"1-{parts}", "table", "part(0)"),
        Hint("s", "sort", "sort"),
        Hint("f", "filter", "filter"),
        Hint("/", "find", "search"),
        Hint("Esc", "back", "close"),
    )


class PartedScreen(TableScreen):
    """A table screen with parts; the view that inherits from it says which, and lays the chosen one out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "filter", "Filter", show=False),
        Binding("slash", "search", "Search", show=False, id="search"),
        *(Binding(str(number), f"part({number})", "Table", show=False) for number in range(1, 10)),
    ]
    NAME = ""
    """What the view is called."""

    def __init__(self, index: ComparisonIndex, inks: Inks) -> None:
        """Begin with the first part, in its own order, with nothing left out."""
        super().__init__(index, inks)
        self.part = 1
        self.order: int | None = None
        self.query_text = ""
        self._parts: Sequence[tuple[str, int]] = ()

    @abstractmethod
    def parts(self) -> Sequence[tuple[str, int]]:
        """The names of the parts, each with how many rows it has."""

    @abstractmethod
    def count(self) -> None:
        """Make the rows of the part that is shown."""

    def renew(self, index: ComparisonIndex) -> None:
        """Show what was found meanwhile."""
        self.index = index
        self.count()
        if self.query(Heading):
            self.draw()

    def first_order(self) -> int | None:
        """How the part that is shown is sorted at first; None for its own order."""
        return None

    def draw(self) -> None:
        """Show everything anew, the rows of each part counted once."""
        self._parts = self.parts()
        super().draw()

    def heading(self) -> Content:
        """Such as `Words  1 swaps 5  2 figures 3`, the one that is shown in bold and underlined."""
        pieces: list[str | tuple[str, str]] = [(self.NAME, "bold $accent")]
        for number, name in enumerate(self._names(), 1):
            style = "bold underline $foreground" if number == self.part else "$faint"
            pieces += [" " * BETWEEN, (name, style)]
        return line(*pieces)

    def first_head(self) -> str:
        """What stands above the first column: the part, and what is left out."""
        return f"{self._parts[self.part - 1][0]} {self.filtered()}".strip()

    def filtered(self) -> str:
        """What is left out, in words."""
        return f"with “{self.query_text}”" if self.query_text else ""

    def _names(self) -> list[str]:
        """The numbers and names of the parts; where there is no room for all counts, only the shown part has one."""
        numbered = list(enumerate(self._parts, 1))
        names = [f"{number} {name} {count:,}" for number, (name, count) in numbered]
        if sum(len(name) + BETWEEN for name in names) <= self.size.width - len(self.NAME) - BETWEEN:
            return names
        return [
            f"{number} {name}" + (f" {count:,}" if number == self.part else "") for number, (name, count) in numbered
        ]

    def action_part(self, number: int) -> None:
        """Show the table of that number; 0 is the next one."""
        count = len(self._parts)
        wanted = number or self.part % count + 1
        if wanted <= count:
            self.part = wanted
            self.order = self.first_order()
            self.count()
            self.table.to_start()
            self.table.focus()
            self.draw()

    @on(events.Click, "Heading")
    def _heading_clicked(self, event: events.Click) -> None:
        """Show the table whose name was clicked."""
        event.stop()
        start = self.query_one(Heading).styles.padding.left + len(self.NAME)
        for number, name in enumerate(self._names(), 1):
            end = start + BETWEEN + len(name)
            if start + BETWEEN <= event.x < end:
                self.action_part(number)
            start = end

    def sort(self, column: int) -> None:
        """Sort by a column; once more, in the part's own order again."""
        self.order = self.first_order() if self.order == column else column
        self.count()
        self.draw()

    def holds(self, text: str) -> bool:
        """Whether a row's text has in it what was searched for, whatever its case."""
        return self.query_text.casefold() in text.casefold()

    async def action_filter(self) -> None:
        """Choose which rows are shown; where a view has nothing better, by a text."""
        await self.action_search()

    async def action_search(self) -> None:
        """Ask which text the rows must hold."""
        await ask(self.app, PromptScreen("Only rows with", self.query_text, glyphs=self.inks.glyphs), self._search)

    def _search(self, text: str | None) -> None:
        if text is not None:
            self.query_text = text
            self.count()
            self.draw()
