"""Taking findings and notes away: which format, and where to; nothing is replaced unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, OptionList, Static

from tui.app.render import UNICODE, Glyphs, line
from tui.app.widgets.dialog import Hint
from tui.app.widgets.fields import LineBox
from tui.app.widgets.listing import ListDialog, Listing

Format = tuple[str, str, str]
"""Its id, its label, and how its files end."""


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is to be written."""

    format: str
    path: str
    overwrite: bool
    """True only where the reader was asked."""


class ExportScreen(ListDialog[ExportChoice]):
    """Returns what is to be written."""

    HINTS: ClassVar[Sequence[Hint]] = (
        Hint("↑↓", "format"),
        Hint("Enter", "write", "write"),
        Hint("Esc", "close", "close"),
    )
    DEFAULT_CSS = """
    ExportScreen {
        #frame { max-width: 84; }
        &.-tall Listing, &.-tall LineBox { margin-top: 1; }
        #asked { color: $warning; height: auto; display: none; }
        #asked.-shown { display: block; }
    }
    """

    def __init__(
        self,
        formats: Sequence[Format],
        folder: str,
        name: str,
        *,
        exists: Callable[[str], bool],
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """Take the formats, the folder and the name to suggest, and how to find out whether a file exists."""
        super().__init__("Export", glyphs)
        self._formats, self._stem, self._exists = formats, str(Path(folder) / name), exists
        self._suggested = ""
        self._agreed = ""
        """The path of which the reader has been told that it exists."""

    def body(self) -> ComposeResult:
        """The formats, the path, and the question where the file exists."""
        yield Listing()
        yield LineBox(select_on_focus=False)
        yield Static(id="asked")

    def on_mount(self) -> None:
        """Suggest the first format."""
        listing = self.query_one(Listing)
        listing.can_focus = False
        listing.show([(id, line(f"{label:38}", (suffix, "$faint"))) for id, label, suffix in self._formats])
        self.query_one(LineBox).focus()

    @on(OptionList.OptionHighlighted)
    def _suggest(self) -> None:
        """Let the suffix follow the format, unless the reader wrote a path of their own."""
        box = self.query_one(LineBox)
        if box.value == self._suggested:
            suffix = next((end for id, _, end in self._formats if id == self.query_one(Listing).chosen), "")
            self._suggested = f"{self._stem}{suffix}"
            box.value = self._suggested
            box.cursor_position = len(box.value)

    @on(Input.Changed)
    def _changed(self) -> None:
        self._agreed = ""
        self.query_one("#asked").remove_class("-shown")

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def action_write(self) -> None:
        """Close with the choice; where the file exists, ask first."""
        path, format = self.query_one(LineBox).value.strip(), self.query_one(Listing).chosen
        if not path or format is None:
            return
        if self._exists(path) and self._agreed != path:
            self._agreed = path
            asked = self.query_one("#asked", Static)
            asked.update(line("That file exists. Enter again replaces it; another path keeps it."))
            asked.add_class("-shown")
            return
        self.answer(ExportChoice(format, path, overwrite=self._agreed == path))
