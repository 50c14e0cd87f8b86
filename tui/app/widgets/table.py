"""A table to move in: heads that stay, a first column that stays, and one chosen cell; only what is seen is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.widget import Widget

from tui.app.render import UNICODE, Glyphs, joined

GAP = 1
"""Cells between two columns."""
WHEEL = 3


@dataclass(frozen=True, slots=True)
class Laid:
    """What a table shows, laid out for a width."""

    columns: tuple[int, ...] = (1,)
    """The width of each, in cells."""
    heads: tuple[tuple[Content, ...], ...] = ()
    """The lines above the rows, cell by cell."""
    rows: int = 0
    cells: Callable[[int], Sequence[Content]] = lambda _: ()
    """The cells of a row; asked only for those in sight."""
    by_row: bool = False
    """Whether a whole row is chosen, not a cell of it."""


class Table(Widget, can_focus=True):
    """Rows of content; the arrows choose a cell, Enter or a second click opens it."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1, 0)", "Down", show=False),
        Binding("up,k", "move(-1, 0)", "Up", show=False),
        Binding("right,l", "move(0, 1)", "Right", show=False),
        Binding("left,h", "move(0, -1)", "Left", show=False),
        Binding("pagedown,space", "page(1)", "Page down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("home", "to_row(0)", "Top", show=False),
        Binding("end,G", "to_row(-1)", "Bottom", show=False),
        Binding("enter", "open", "Open", show=False),
    ]
    DEFAULT_CSS = """
    Table { padding: 0 1; background: $surface; color: $foreground; }
    """

    class Chosen(Message):
        """Another cell was chosen."""

        def __init__(self, table: Table) -> None:
            """By this table."""
            super().__init__()
            self.table = table

        @property
        def control(self) -> Table:
            """The table, for those who listen to one of several."""
            return self.table

    class Opened(Chosen):
        """The chosen cell was opened."""

    class Headed(Chosen):
        """The head of a column was clicked."""

        def __init__(self, table: Table, column: int) -> None:
            """In this table."""
            super().__init__(table)
            self.column = column

    def __init__(self, id: str, glyphs: Glyphs = UNICODE) -> None:
        """Begin empty."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._laid = Laid()
        self.row = self.column = 0
        self.top = self.left = 0
        """The first row in sight, and the first column after the one that stays."""

    def show(self, laid: Laid, *, row: int | None = None) -> None:
        """Show other content; the choice stays where it is, as far as that goes, unless `row` says where."""
        self._laid = laid
        self._choose(self.row if row is None else row, self.column, quietly=True)
        self.refresh()

    def to_start(self) -> None:
        """Choose the first cell, of whatever is shown next."""
        self.row = self.column = self.top = self.left = 0

    @property
    def shown_columns(self) -> range:
        """The columns in sight after the first."""
        first, *rest = self._laid.columns
        room, last = self._width - first, self.left
        for width in rest[self.left :]:
            room -= width + GAP
            if room < 0:
                break
            last += 1
        return range(self.left + 1, max(last, min(self.left + 1, len(rest))) + 1)

    @property
    def _width(self) -> int:
        """The room for cells: the last one is kept for the bar."""
        return max(self.size.width - 1, 1)

    @property
    def _seen(self) -> int:
        """How many rows there is room for."""
        return max(self.size.height - len(self._laid.heads), 1)

    # Choosing

    def _choose(self, row: int, column: int, *, quietly: bool = False) -> None:
        before = (self.row, self.column)
        self.row = min(max(row, 0), max(self._laid.rows - 1, 0))
        self.column = 0 if self._laid.by_row else min(max(column, 0), len(self._laid.columns) - 1)
        self._scroll_to_choice()
        if before != (self.row, self.column):
            self.refresh()
            if not quietly:
                self.post_message(self.Chosen(self))

    def _scroll_to_choice(self) -> None:
        self.top = min(self.top, self.row, max(self._laid.rows - self._seen, 0))
        self.top = max(self.top, self.row - self._seen + 1)
        if self.column:
            self.left = min(self.left, self.column - 1)
            while self.left < self.column - 1 and self.column not in self.shown_columns:
                self.left += 1
        else:
            self.left = 0

    def action_move(self, down: int, right: int) -> None:
        """Choose the cell beside."""
        self._choose(self.row + down, self.column + right)

    def action_page(self, direction: int) -> None:
        """Choose a row a screenful away."""
        self._choose(self.row + direction * max(self._seen - 1, 1), self.column)

    def action_to_row(self, row: int) -> None:
        """Choose a row by its number; -1 is the last."""
        self._choose(row if row >= 0 else self._laid.rows + row, self.column)

    def action_open(self) -> None:
        """Open what is chosen."""
        if self._laid.rows:
            self.post_message(self.Opened(self))

    # Drawing

    def on_resize(self) -> None:
        """Keep the choice in sight."""
        self._scroll_to_choice()

    def render(self) -> Content:
        """The heads, and the rows that there is room for."""
        lines = [self._head(head, first=at == 0) for at, head in enumerate(self._laid.heads)]
        last = min(self.top + self._seen, self._laid.rows)
        lines += [self._row(row) for row in range(self.top, last)]
        return Content("\n").join(lines)

    def _head(self, cells: Sequence[Content], *, first: bool) -> Content:
        """A line of heads; the first says at its end whether there are columns out of sight."""
        more = len(self._laid.columns) - 1 not in (0, *self.shown_columns)
        sign = self._glyphs.more_right if more else self._glyphs.more_left if self.left else ""
        return Content.assemble(_fitted(self._line(cells), self._width), (sign if first else "", "bold $primary"))

    def _row(self, row: int) -> Content:
        chosen = row == self.row
        cells = self._laid.cells(row)
        if chosen and not self._laid.by_row:
            cells = [
                _fitted(cell, width).stylize(self._cursor) if at == self.column else cell
                for at, (cell, width) in enumerate(zip(cells, self._laid.columns, strict=True))
            ]
        line = _fitted(self._line(cells), self._width)
        line = line.stylize(self._cursor) if chosen and self._laid.by_row else line
        return Content.assemble(line, (self._bar(row), "$rule"))

    def _bar(self, row: int) -> str:
        """The sign at the end of a row that shows which part of all rows is in sight; nothing where all are."""
        rows, seen = self._laid.rows, self._seen
        if rows <= seen:
            return ""
        length = max(seen * seen // rows, 1)
        start = (seen - length) * self.top // max(rows - seen, 1)
        return self._glyphs.focus if start <= row - self.top < start + length else ""

    @property
    def _cursor(self) -> str:
        """The style of what is chosen; reversed where there are no colours."""
        if self.app.no_color:
            return "reverse" if self.has_focus else "underline"
        return "on $chosen" if self.has_focus else "on $panel"

    def _line(self, cells: Sequence[Content]) -> Content:
        shown = (0, *self.shown_columns)
        return joined((_fitted(cells[at], self._laid.columns[at]) for at in shown if at < len(cells)), " " * GAP)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the cell under the mouse; open it where it was chosen already."""
        event.stop()
        offset: Offset | None = event.get_content_offset(self)
        if offset is None or (column := self._column_at(offset.x)) is None:
            return
        row = offset.y - len(self._laid.heads) + self.top
        if offset.y < len(self._laid.heads):
            self.post_message(self.Headed(self, column))
        elif row < self._laid.rows:
            again = (row, 0 if self._laid.by_row else column) == (self.row, self.column)
            self._choose(row, column)
            if again:
                self.action_open()

    def _column_at(self, x: int) -> int | None:
        """The column at a cell of a line; None beyond the last."""
        shown: list[int] = [0, *self.shown_columns]
        end = 0
        for column in shown:
            end += self._laid.columns[column] + GAP
            if x < end:
                return column
        return 0 if self._laid.by_row else None

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Look further down; the choice stays in sight."""
        event.stop()
        self._choose(self.row + WHEEL, self.column)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Look further up; the choice stays in sight."""
        event.stop()
        self._choose(self.row - WHEEL, self.column)


def _fitted(content: Content, width: int) -> Content:
    """Content in exactly `width` cells."""
    return content.truncate(width, ellipsis=True, pad=True)
