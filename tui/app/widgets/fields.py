"""Boxes to write in: plain, without a frame, and closed to control characters that are pasted in."""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea

from tui.text.clean import safe_text


class SafePaste:
    """Makes pasted text safe before the box below takes it; a terminal would obey what is in it."""

    def on_paste(self, event: events.Paste) -> None:
        """Replace what is unsafe; line ends first, so that none counts twice."""
        event.text = safe_text(event.text.replace("\r\n", "\n").replace("\r", "\n"))


class LineBox(SafePaste, Input):
    """One line to write in."""

    DEFAULT_CSS = """
    LineBox, LineBox:focus { border: none; height: 1; padding: 0 1; background: $panel; color: $foreground; }
    LineBox:focus { background: $boost; }
    LineBox > .input--placeholder { color: $quiet; }
    LineBox > .input--suggestion { color: $quiet; }
    LineBox > .input--selection { background: $chosen; }
    LineBox:nocolor > .input--selection { text-style: reverse; }
    """


class TextBox(SafePaste, TextArea):
    """Several lines to write in; Tab goes on to the next field."""

    DEFAULT_CSS = """
    TextBox, TextBox:focus { border: none; padding: 0 1; background: $panel; color: $foreground; }
    TextBox:focus { background: $boost; }
    TextBox > .text-area--selection { background: $chosen; }
    TextBox > .text-area--cursor-line { background: transparent; }
    TextBox:nocolor > .text-area--selection { text-style: reverse; }
    """
