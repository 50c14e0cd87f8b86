"""The list of notes: filter by code, source or text; Enter jumps to the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from tui.app.render import UNICODE, Glyphs, line
from tui.app.widgets.dialog import ESC, Hint
from tui.app.widgets.fields import LineBox
from tui.app.widgets.listing import ListDialog, Listing
from tui.view.notes import NoteRow, matching_rows

NONE_YET = "No notes yet: close this, choose a place, press a."


@dataclass(frozen=True, slots=True)
class NoteAction:
    """What the reader wants done with a note."""

    id: str
    action: str
    """`jump`, `edit` or `delete`."""


class NotesScreen(ListDialog[NoteAction]):
    """Returns a note and what to do with it. `/` goes to the filter; without it letters are commands."""

    HINTS: ClassVar[Sequence[Hint]] = (
        Hint("Enter", "go there", "do('jump')"),
        Hint("/", "filter", "filter"),
        Hint("e", "edit", "do('edit')"),
        Hint("d", "delete", "do('delete')"),
        ESC,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter", show=False),
        Binding("e", "do('edit')", "Edit", show=False),
        Binding("d", "do('delete')", "Delete", show=False),
        Binding("q", "close", "Close", show=False),
    ]
    DEFAULT_CSS = """
    NotesScreen {
        #frame { max-width: 110; }
        &.-tall Listing { margin-top: 1; }
        #none { color: $faint; display: none; }
        #none.-shown { display: block; }
    }
    """

    def __init__(self, rows: Sequence[NoteRow], glyphs: Glyphs = UNICODE) -> None:
        """Take the notes, in the order in which they are listed."""
        super().__init__(f"Notes · {len(rows)}", glyphs)
        self._rows = self._shown = rows

    def body(self) -> ComposeResult:
        """The filter, the list, and what to do where it is empty."""
        yield LineBox(placeholder="/ to filter by code, source or text")
        yield Listing()
        yield Static(id="none")

    def on_mount(self) -> None:
        """Show all of them."""
        self._show("")
        self.query_one(Listing).focus()

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    def _show(self, query: str) -> None:
        """List the notes that match by their places: a file written elsewhere may give two of them one id."""
        self._shown = matching_rows(self._rows, query)
        self.query_one(Listing).show((str(at), _row(row)) for at, row in enumerate(self._shown))
        none = self.query_one("#none", Static)
        none.update(line(f"No note holds “{query}”." if self._rows else NONE_YET))
        none.set_class(not self._shown, "-shown")

    def action_filter(self) -> None:
        """Write into the filter."""
        self.query_one(LineBox).focus()

    def action_close(self) -> None:
        """From the filter back to the list; from the list out."""
        if self.query_one(LineBox).has_focus:
            self.query_one(Listing).focus()
        else:
            self.answer(None)

    @on(OptionList.OptionSelected)
    def _jump(self) -> None:
        self.action_do("jump")

    @on(Input.Submitted)
    def _filtered(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Listing).focus()

    def action_do(self, action: str) -> None:
        """Close with the chosen note and what to do with it."""
        if (at := self.query_one(Listing).chosen) is not None:
            self.answer(NoteAction(self._shown[int(at)].id, action))


def _row(row: NoteRow) -> Content:
    """The note on one line, and the words it is about on the next."""
    codes = f"[{', '.join(row.codes)}] " if row.codes else ""
    about = [("adrift: ", "$warning")] if row.adrift else []
    first = line((codes, "$accent"), row.note or "(codes only)", (f"  {row.date}", "$quiet"))
    return Content("\n").join([first, line(*about, (f"{row.source}: ", "$primary"), (f"“{row.quote}”", "$faint"))])
