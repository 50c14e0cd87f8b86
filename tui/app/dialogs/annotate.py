"""Writing a note: the words it is about, the note, its codes; nothing written is ever lost by leaving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.suggester import Suggester
from textual.widgets import Button, Input, Static, TextArea

from tui.app.render import UNICODE, Glyphs, line, plain
from tui.app.widgets.dialog import Dialog, Hint
from tui.app.widgets.fields import LineBox, TextBox

MOST_SHOWN = 600
"""How many characters of a long selection are shown above the note."""

OnDraft = Callable[[str, Sequence[str]], None]


@dataclass(frozen=True, slots=True)
class Written:
    """What the reader wrote."""

    note: str
    codes: tuple[str, ...]
    keep: bool
    """False where it was put away as a draft."""


class CodeSuggester(Suggester):
    """Completes the code that is being written from those in use."""

    def __init__(self, known: Sequence[str]) -> None:
        """Take the codes in use, the most frequent first."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The value with its last code completed; None where nothing fits."""
        begun = value.rpartition(",")[2].lstrip()
        if not begun:
            return None
        fits = (code for code in self._known if code.startswith(begun) and code != begun)
        return next((value + code[len(begun) :] for code in fits), None)


class AnnotateScreen(Dialog[Written]):
    """Returns what was written, to be kept or put away; None where nothing was."""

    HINTS: ClassVar[Sequence[Hint]] = (
        Hint("Ctrl+S", "keep", "keep"),
        Hint("Tab", "next field", "app.focus_next"),
        Hint("Esc", "put away as a draft", "close"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    AnnotateScreen {
        #quote { height: auto; max-height: 15vh; margin-top: 1; padding-left: 1; border-left: thick $accent; }
        &.-short #quote { max-height: 2; margin-top: 0; }
        &.-ascii #quote { border-left: ascii $accent; }
        #quote Static { color: $foreground; }
        #where { color: $faint; max-height: 1; margin-bottom: 1; }
        &.-short #where { margin-bottom: 0; }
        #error { color: $error; max-height: 2; display: none; }
        #error.-shown { display: block; }
        TextBox { height: 6; }
        &.-short TextBox { height: 3; }
        LineBox { margin-top: 1; }
        &.-short LineBox { margin-top: 0; }
        Button { margin-top: 1; min-width: 12; background: $panel; color: $foreground; }
        Button:focus { background: $chosen; color: $foreground; text-style: bold; }
        Button:nocolor:focus { text-style: bold reverse; }
        &.-short Button { margin-top: 0; }
    }
    """

    def __init__(
        self,
        quote: str,
        where: str,
        note: str = "",
        codes: Sequence[str] = (),
        known: Sequence[str] = (),
        *,
        on_draft: OnDraft | None = None,
        error: str = "",
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """Take the words the note is about and where they stand, and what was written before.

        `on_draft` is told of every change, so that it can be kept in case the
        program is ended; `error` says why the last try to keep it failed.
        """
        super().__init__("Note", glyphs)
        self._quote, self._where, self._error = quote, where, error
        self._note, self._codes, self._known = note, codes, known
        self._on_draft = on_draft

    def body(self) -> ComposeResult:
        """The quotation, the note, the codes, and the button."""
        quote = self._quote if len(self._quote) <= MOST_SHOWN else f"{self._quote[:MOST_SHOWN]}…"
        with VerticalScroll(id="quote", can_focus=False):
            yield Static(plain(f"“{quote}”"))
        yield Static(plain(self._where), id="where")
        yield Static(plain(self._error), id="error", classes="-shown" if self._error else "")
        yield TextBox(
            self._note, soft_wrap=True, tab_behavior="focus", show_line_numbers=False, placeholder="Your note"
        )
        yield LineBox(
            ", ".join(self._codes),
            placeholder="codes, with commas between",
            suggester=CodeSuggester(self._known),
            select_on_focus=False,
        )
        yield Button(line("Keep"), id="keep", compact=True)

    def on_mount(self) -> None:
        """Begin at the end of what is there."""
        box = self.query_one(TextBox)
        box.move_cursor(box.document.end)
        box.focus()

    @property
    def written(self) -> tuple[str, tuple[str, ...]]:
        """The note and the codes as they stand now."""
        codes = (code.strip() for code in self.query_one(LineBox).value.split(","))
        return self.query_one(TextBox).text, tuple(dict.fromkeys(code for code in codes if code))

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _changed(self) -> None:
        """Let what was written be kept in case the program is ended now."""
        if self._on_draft is not None and self.is_current:
            self._on_draft(*self.written)

    @on(Button.Pressed)
    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Close with what was written, to be kept; a note without a word and a code is none."""
        note, codes = self.written
        self.answer(Written(note, codes, keep=True) if note.strip() or codes else None)

    def action_close(self) -> None:
        """Put what was written away."""
        note, codes = self.written
        self.answer(Written(note, codes, keep=False) if note.strip() or codes else None)
