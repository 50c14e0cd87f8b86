"""What the views that count share: a table above, the words behind its chosen cell below, each in its context.

A view returns the place to go to, or None; it saves nothing.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen

from tui.app.messages import CopyAsked
from tui.app.render import ASCII, Inks, fitted, line
from tui.app.widgets.dialog import Hint, Hints, take_key
from tui.app.widgets.drawn import Drawn
from tui.app.widgets.table import Laid, Table
from tui.model.annotation import Selection
from tui.view.index import ComparisonIndex
from tui.view.kwic import Context

NAME = 16
"""The most cells that the name of a source takes before its lines."""
NOTE = 10
PLACE = 5


class Heading(Drawn):
    """Which view this is."""


class About(Drawn):
    """What is chosen in the table."""


class TableScreen(Screen[Selection | None]):
    """A full screen; the view that inherits from it says what stands in the table and what is behind a cell."""

    HINTS: ClassVar[Sequence[Hint]] = (
        Hint("Enter", "see words", "open"),
        Hint("Tab", "to the words", "turn"),
        Hint("Esc", "back", "close"),
    )
    INSIDE: ClassVar[Sequence[Hint]] = (
        Hint("Enter", "go there", "open"),
        Hint("Tab", "to the table", "turn"),
        Hint("Esc", "to the table", "close"),
    )
    """The hints while the focus is in the lines."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Back", show=False),
        Binding("q", "leave", "Leave", show=False),
        Binding("s", "sort", "Sort", show=False),
        Binding("y", "copy", "Copy", show=False, id="copy"),
        Binding("tab", "turn", "Other part", show=False, priority=True),
        Binding("shift+tab", "turn", "Other part", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    TableScreen { layout: vertical; background: $background; }
    TableScreen Heading { height: 1; padding: 0 1; background: $panel; }
    TableScreen About { height: 2; padding: 0 1; margin-top: 1; background: $panel; }
    TableScreen #table { height: 3fr; margin-top: 1; }
    TableScreen #lines { height: 2fr; min-height: 5; }
    TableScreen Hints { height: 1; padding: 0 1; background: $panel; }
    TableScreen.-short #table { margin-top: 0; }
    TableScreen.-short About { margin-top: 0; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012  (as Textual declares it)

    def __init__(self, index: ComparisonIndex, inks: Inks) -> None:
        """Show what was found out, in the colours of the theme."""
        super().__init__()
        self.index, self.inks = index, inks
        self._contexts: Sequence[Context] = ()

    # What each view says

    @abstractmethod
    def heading(self) -> Content:
        """The first line: which view, what is counted, and how it is sorted."""

    @abstractmethod
    def laid(self, width: int) -> Laid:
        """The table in that many cells."""

    @abstractmethod
    def about(self, row: int, column: int) -> tuple[Content, Content]:
        """Two lines on a cell: its counts in words, and what it means."""

    @abstractmethod
    def contexts(self, row: int, column: int) -> Sequence[Context]:
        """The places behind a cell."""

    @abstractmethod
    def sort(self, column: int) -> None:
        """Sort the table by a column."""

    # Showing

    def compose(self) -> ComposeResult:
        """A title, the table, what is chosen in it, the words behind that, the keys."""
        yield Heading()
        yield Table("table", self.inks.glyphs)
        yield About()
        yield Table("lines", self.inks.glyphs)
        yield Hints(self.HINTS, self.inks.glyphs)

    @property
    def table(self) -> Table:
        """The upper part."""
        return self.query_one("#table", Table)

    @property
    def lines(self) -> Table:
        """The lower part."""
        return self.query_one("#lines", Table)

    def on_mount(self) -> None:
        """Begin in the table."""
        self.table.focus()
        self.call_after_refresh(self.draw)

    def on_resize(self) -> None:
        """Lay everything out for the new width."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Show everything anew; the choice stays where it is."""
        self.query_one(Heading).draw(self.heading())
        self.table.show(self.laid(self.table.size.width - 1))
        self._draw_chosen()

    def _draw_chosen(self) -> None:
        """Show what is behind the chosen cell."""
        row, column = self.table.row, self.table.column
        self.query_one(About).draw(*self.about(row, column))
        self._contexts = self.contexts(row, column)
        self.lines.show(self._lines(self.lines.size.width - 1), row=0)

    def _lines(self, width: int) -> Laid:
        """The lines laid out: source, passage, note, and the words with the term in the middle."""
        sources = {context.source for context in self._contexts}
        names = [str(article.source) for article in self.index.articles]
        name = min(max((len(names[at]) for at in sources), default=0), NAME, width // 6) if len(sources) > 1 else 0
        note = NOTE if any(context.note for context in self._contexts) else 0
        room = max(width - name - PLACE - note - 3, 10)

        def cells(row: int) -> Sequence[Content]:
            one = self._contexts[row]
            return (
                line((fitted(names[one.source], name), "$primary")),
                line((f"{f'¶{one.passage}':>{PLACE}}", "$faint")),
                line((one.note, "$faint")),
                in_middle(one, room, self.inks),
            )

        return Laid((name, PLACE, note, room), (), len(self._contexts), cells, by_row=True)

    # Keys and mouse

    @on(Table.Chosen, "#table")
    def _chosen(self, event: Table.Chosen) -> None:
        event.stop()
        self._draw_chosen()

    def on_key(self, event: events.Key) -> None:
        """Try a key that means nothing in the table."""
        take_key(self, event.key)

    def on_descendant_focus(self) -> None:
        """Name the keys of the part that has the focus."""
        self.query_one(Hints).show(self.INSIDE if self.lines.has_focus else self.HINTS)

    @on(Table.Opened)
    def _opened(self, event: Table.Opened) -> None:
        event.stop()
        if event.table is self.table:
            self.action_turn()
        else:
            self._answer(self._contexts[event.table.row].place)

    @on(Table.Headed, "#table")
    def _headed(self, event: Table.Headed) -> None:
        event.stop()
        self.sort(event.column)

    def action_copy(self) -> None:
        """Copy the chosen words as a citation; in the table the first of those behind the chosen cell."""
        if self._contexts:
            self.post_message(CopyAsked(self._contexts[self.lines.row if self.lines.has_focus else 0].place))
        else:
            self.query_one(Hints).say("no words are behind this cell")

    def action_sort(self) -> None:
        """Sort by the chosen column."""
        self.sort(self.table.column)

    async def action_open(self) -> None:
        """Open what is chosen in the part that has the focus."""
        (self.lines if self.lines.has_focus else self.table).action_open()

    def action_turn(self) -> None:
        """To the other part; there is nothing to go to where no words are."""
        inside = self.table.has_focus and bool(self._contexts)
        (self.lines if inside else self.table).focus()

    def action_close(self) -> None:
        """From the lines back to the table; from the table out."""
        if self.lines.has_focus:
            self.action_turn()
        else:
            self._answer(None)

    def action_leave(self) -> None:
        """Out, from wherever the focus is."""
        self._answer(None)

    def _answer(self, place: Selection | None) -> None:
        """Close; a second key that arrives meanwhile changes nothing."""
        if self.is_current:
            self.dismiss(place)


def in_middle(context: Context, width: int, inks: Inks) -> Content:
    """A context in `width` cells, its term beginning in the middle."""
    dots = "..." if inks.glyphs is ASCII else "…"
    half = max((width - len(context.term)) // 2, 0)
    before = (
        context.before
        if len(context.before) <= half
        else dots + context.before[len(context.before) - half + len(dots) :]
    )
    colour = inks.term_colour(context.category) if context.category else "$accent"
    return line((f"{before:>{half}}", "$faint"), (context.term, f"bold underline {colour}"), (context.after, "$faint"))
