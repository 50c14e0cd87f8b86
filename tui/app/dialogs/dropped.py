"""How an article was read: what was left out, by which rule, and how to take that back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.app.render import UNICODE, Glyphs, line, plain
from tui.app.widgets.dialog import ESC, Hint
from tui.app.widgets.listing import ListDialog, Listing
from tui.view.dropped import DroppedRow, HowRead


class DroppedScreen(ListDialog[None]):
    """Shows what was left out of one article."""

    HINTS: ClassVar[Sequence[Hint]] = (Hint("↑↓", "choose"), ESC)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,D", "close", "Close", show=False)]
    DEFAULT_CSS = """
    DroppedScreen {
        #frame { max-width: 110; }
        Listing { max-height: 22; margin-top: 1; }
        #notices { color: $warning; height: auto; display: none; }
        #notices.-shown { display: block; }
        #back { color: $faint; height: auto; margin-top: 1; }
    }
    """

    def __init__(self, read: HowRead, glyphs: Glyphs = UNICODE) -> None:
        """Take what there is to say about the article."""
        super().__init__(read.title, glyphs)
        self._read = read

    def body(self) -> ComposeResult:
        """The sum, the notices, the list, and how to take a rule back."""
        yield Static(plain(self._read.kept))
        notices = Content("\n").join(plain(notice) for notice in self._read.notices)
        yield Static(notices, id="notices", classes="-shown" if self._read.notices else "")
        yield Listing()
        yield Static(line("To take a rule back, name it in boilerplate_off in config.yaml."), id="back")

    def on_mount(self) -> None:
        """List what was left out."""
        self.query_one(Listing).show((str(at), _row(row)) for at, row in enumerate(self._read.dropped))


def _row(row: DroppedRow) -> Content:
    return line((f"{row.line:5}  ", "$quiet"), (f"{row.rule:24} ", "$primary"), row.text)
