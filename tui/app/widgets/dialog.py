"""What every dialog shares: one thin frame with a title, and a line that names its keys.

A dialog returns a value, saves nothing and knows no one. Esc leaves it, and so
does a click beside it; every hint in its last line can be clicked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from tui.app.messages import KeyUnused
from tui.app.render import ASCII, UNICODE, Glyphs, fitted, joined, line, plain

Value = TypeVar("Value")

BETWEEN = 2
"""Cells between two hints."""

_SPELT = {"↑↓": "Up/Down", "→": "Right", "·": "-", "…": "..."}


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does here; `action` is the dialog's, run by a click."""

    keys: str
    label: str
    action: str = ""


ESC = Hint("Esc", "close", "close")


def spelt(text: str, glyphs: Glyphs) -> str:
    """A text of our own in the signs that the terminal is set to."""
    if glyphs is not ASCII:
        return text
    for sign, words in _SPELT.items():
        text = text.replace(sign, words)
    return text


class Hints(Widget):
    """One line of keys; where there is no room for all, those before the last give way."""

    DEFAULT_CSS = """
    Hints { height: 1; color: $faint; }
    """

    def __init__(self, hints: Sequence[Hint], glyphs: Glyphs = UNICODE) -> None:
        """Show these hints, the most important first, and the way out last."""
        super().__init__()
        self._glyphs = glyphs
        self._said = ""
        self.show(hints)

    def show(self, hints: Sequence[Hint]) -> None:
        """Show other hints."""
        self._hints = [Hint(spelt(hint.keys, self._glyphs), hint.label, hint.action) for hint in hints]
        self.refresh()

    def say(self, words: str) -> None:
        """Show a short message in place of the keys; nothing shows the keys again."""
        if words != self._said:
            self._said = words
            self.refresh()

    def render(self) -> Content:
        """What was said, else as many hints as fit."""
        if self._said:
            return line((fitted(self._said, max(self.size.width, 1)), "$foreground"))
        return joined((line((hint.keys, "bold $primary"), f" {hint.label}") for hint in self.fitting()), " " * BETWEEN)

    def fitting(self) -> list[Hint]:
        """The hints that the width of now has room for; the last one is always among them."""
        *others, last = self._hints
        room, shown = self.size.width - _width(last), []
        for hint in others:
            room -= _width(hint) + BETWEEN
            if room < 0:
                break
            shown.append(hint)
        return [*shown, last]

    async def on_click(self, event: events.Click) -> None:
        """Do what the hint under the mouse names."""
        event.stop()
        start = 0
        for hint in () if self._said else self.fitting():
            if start <= event.x < start + _width(hint) and hint.action:
                await self.screen.run_action(hint.action)
            start += _width(hint) + BETWEEN


def take_key(screen: Screen[Any], key: str) -> None:
    """Let a key that means nothing on this screen be tried where it means something anywhere."""
    screen.query_one(Hints).say("")
    if key not in screen.active_bindings:
        screen.post_message(KeyUnused(key))


def _width(hint: Hint) -> int:
    return len(hint.keys) + 1 + len(hint.label)


class Dialog(ModalScreen[Value | None]):
    """A frame in the middle of the screen, around what `body` gives."""

    HINTS: ClassVar[Sequence[Hint]] = (ESC,)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close", show=False)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-medium"), (110, "-wide")]  # noqa: RUF012  (as Textual declares it)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-tall")]  # noqa: RUF012
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 65%;
        #frame {
            width: 100%;
            max-width: 84;
            height: auto;
            max-height: 100%;
            padding: 0 1;
            background: $surface;
            border: round $rule;
            border-title-color: $primary;
            border-title-style: bold;
        }
        &.-tall #frame { max-height: 92%; padding: 0 2; }
        &.-ascii #frame { border: ascii $rule; }
        &.-tall Hints { margin-top: 1; }
    }
    """

    def __init__(self, title: str, glyphs: Glyphs = UNICODE) -> None:
        """Take the title, and the signs that the terminal is set to."""
        super().__init__()
        self._title = title
        self.glyphs = glyphs
        self.set_class(glyphs is ASCII, "-ascii")

    def compose(self) -> ComposeResult:
        """The frame, what stands in it, and the hints."""
        with Vertical(id="frame") as frame:
            frame.border_title = plain(spelt(self._title, self.glyphs))
            yield from self.body()
            yield Hints(self.HINTS, self.glyphs)

    def body(self) -> ComposeResult:
        """What stands in the frame; each dialog has its own."""
        yield from ()

    def answer(self, value: Value | None) -> None:
        """Close with a value; a second key that arrives while it closes changes nothing."""
        if self.is_current:
            self.dismiss(value)

    def on_key(self, event: events.Key) -> None:
        """Try a key that means nothing here; what a field takes does not come so far."""
        take_key(self, event.key)

    def action_close(self) -> None:
        """Close without a value."""
        self.answer(None)

    def on_click(self, event: events.Click) -> None:
        """A click beside the frame leaves, like Esc."""
        if not self.query_one("#frame").region.contains(event.screen_x, event.screen_y):
            self.action_close()
