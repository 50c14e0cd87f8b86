"""What speaks for a counterpart and against it, with both passages and what they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app.render import UNICODE, Glyphs, line, plain
from tui.app.widgets.dialog import Dialog, Hint
from tui.view.runs import runs
from tui.view.why import Explanation, Quote

STYLES = {"shared": "bold underline $accent", "against": "bold reverse $error", "best": "$foreground"}
"""How the marks of a quotation look; what has none is dimmed."""


class WhyScreen(Dialog[None]):
    """Shows an explanation."""

    HINTS: ClassVar[Sequence[Hint]] = (Hint("↑↓", "scroll"), Hint("Esc", "close", "close"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,i", "close", "Close", show=False),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("space,pagedown", "scroll(8)", "Page down", show=False),
        Binding("pageup", "scroll(-8)", "Page up", show=False),
    ]
    DEFAULT_CSS = """
    WhyScreen {
        #frame { max-width: 96; }
        VerticalScroll { height: auto; max-height: 70vh; scrollbar-size-vertical: 1; }
        &.-short #frame { height: 100%; }
        &.-short VerticalScroll { height: 1fr; max-height: 100%; }
        Static { margin-top: 1; }
        .head { text-style: bold; }
        .words { margin-top: 0; }
        .quote { margin-top: 0; padding-left: 1; border-left: solid $rule; }
        &.-ascii .quote { border-left: ascii $rule; }
    }
    """

    def __init__(self, explanation: Explanation, glyphs: Glyphs = UNICODE) -> None:
        """Take what there is to say."""
        super().__init__(explanation.title, glyphs)
        self._explanation = explanation

    def body(self) -> ComposeResult:
        """The verdict, the reasons, the doubts, the passages, the other candidates."""
        said = self._explanation
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.verdict), classes="head")
            yield from self._list("For it", said.reasons)
            yield from self._list("Against it", said.doubts)
            for quote in said.quotes:
                yield Static(line((f"{quote.source} ¶{quote.number}", "$primary")))
                yield Static(_words(quote), classes="quote")
            yield from self._list("Others", said.others)

    def _list(self, head: str, words: Sequence[str]) -> Iterator[Static]:
        if words:
            yield Static(line((head, "$faint")))
            yield Static(Content("\n").join(line(f"{self.glyphs.dot} ", one) for one in words), classes="words")

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def _words(quote: Quote) -> Content:
    """A passage with its marks; the strongest of several wins."""
    parts = []
    for run in runs(quote.text, quote.marks):
        role = next((role for role in STYLES if role in run.roles), None)
        dull = "$faint" if any(mark.role == "best" for mark in quote.marks) else "$foreground"
        parts.append((run.text, STYLES[role] if role else dull))
    return line(*parts)
