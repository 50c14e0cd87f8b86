"""Boxes to write in: plain, without a frame, and closed to control characters that are pasted in."""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea

from tui.text.clean import safe_line, safe_text


def _safe(pasted: str) -> str:
    """Pasted text without what a terminal would obey; line ends first, so that none counts twice."""
    return safe_text(pasted.replace("\r\n", "\n").replace("\r", "\n"))


class LineBox(Input):
    """One line to write in; the lines of pasted text come one after the other."""

    DEFAULT_CSS = """
    LineBox, LineBox:focus { border: none; height: 1; padding: 0 1; background: $panel; color: $foreground; }
    LineBox:focus { background: $panel; }
    LineBox > .input--placeholder { color: $quiet; }
    LineBox > .input--suggestion { color: $quiet; }
    LineBox > .input--selection { background: $chosen; }
    LineBox:nocolor > .input--selection { text-style: reverse; }
    """

    def on_paste(self, event: events.Paste) -> None:
        """Make it safe, and one line, before it is taken."""
        event.text = safe_line(_safe(event.text).strip())

    def action_paste(self) -> None:
        """Take what was copied in the program, a table of many lines perhaps."""
        self.replace(safe_line(self.app.clipboard.strip()), *self.selection)


class TextBox(TextArea):
    """Several lines to write in; Tab goes on to the next field."""

    DEFAULT_CSS = """
    TextBox, TextBox:focus { border: none; padding: 0 1; background: $panel; color: $foreground; }
    TextBox:focus { background: $panel; }
    TextBox > .text-area--selection { background: $chosen; }
    TextBox > .text-area--cursor-line { background: transparent; }
    TextBox:nocolor > .text-area--selection { text-style: reverse; }
    """

    def on_paste(self, event: events.Paste) -> None:
        """Make it safe before it is taken."""
        event.text = _safe(event.text)
