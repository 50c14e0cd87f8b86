"""What is marked and counted: categories, voices, and the faint tier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from tui.app.render import Inks, line
from tui.app.widgets.dialog import Hint
from tui.app.widgets.listing import ListDialog, Listing
from tui.model.framing import Category, Voice
from tui.view.filters import Filter

VOICES = {Voice.OWN: "own voice", Voice.QUOTED: "quoted", Voice.SCARE: "scare quotes"}
FAINT = "faint"
VOICE, CATEGORY = "voice:", "category:"
"""What the ids of rows begin with: a category of the reader's may be called as a voice is."""


class FilterScreen(ListDialog[Filter]):
    """Returns the filter; None where the reader left it as it was."""

    HINTS: ClassVar[Sequence[Hint]] = (
        Hint("Space", "on or off", "turn"),
        Hint("a", "all", "all(True)"),
        Hint("n", "none", "all(False)"),
        Hint("Enter", "apply", "apply"),
        Hint("Esc", "leave it", "close"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn", "On or off", show=False, priority=True),
        Binding("enter", "apply", "Apply", show=False, priority=True),
        Binding("a", "all(True)", "All", show=False),
        Binding("n", "all(False)", "None", show=False),
        Binding("q", "close", "Close", show=False),
    ]
    DEFAULT_CSS = """
    FilterScreen #frame { max-width: 64; }
    FilterScreen.-tall Listing { max-height: 70vh; }
    """

    def __init__(self, categories: Sequence[Category], counts: Mapping[str, int], shown: Filter, inks: Inks) -> None:
        """Take the categories with how often each was struck, and what is shown now."""
        super().__init__("What is marked", inks.glyphs)
        self._categories, self._counts, self._filter, self._inks = categories, counts, shown, inks

    def body(self) -> ComposeResult:
        """A row for each thing that can be switched."""
        yield Listing()

    def on_mount(self) -> None:
        """Show what is on."""
        self._show(None)

    def _show(self, keep: str | None) -> None:
        rows: list[tuple[str | None, Content]] = [(None, line("voices"))]
        rows += [(VOICE + voice, self._row(VOICE + voice, "", VOICES[voice])) for voice in Voice]
        rows.append((None, line("categories")))
        rows += [
            (CATEGORY + one.id, self._row(CATEGORY + one.id, one.letter, one.name, self._counts.get(one.id, 0)))
            for one in self._categories
        ]
        rows.append((FAINT, self._row(FAINT, "", "faint marks (tier 2)")))
        self.query_one(Listing).show(rows, keep)

    def _row(self, id: str, letter: str, name: str, count: int | None = None) -> Content:
        tick = "[x]" if self._is_on(id) else "[ ]"
        colour = self._inks.term_colour(id.removeprefix(CATEGORY)) if letter else "$foreground"
        number = "" if count is None else f"{count:5}"
        return line(f"{tick} ", (f"{letter:2}", f"bold {colour}"), f"{name:34}", (number, "$faint"))

    def _is_on(self, id: str) -> bool:
        if id == FAINT:
            return self._filter.faint
        if id.startswith(VOICE):
            return Voice(id.removeprefix(VOICE)) not in self._filter.voices
        return id.removeprefix(CATEGORY) not in self._filter.categories

    def action_turn(self) -> None:
        """Switch the chosen row."""
        if id := self.query_one(Listing).chosen:
            self._filter = self._turned(id, on=not self._is_on(id))
            self._show(id)

    def action_all(self, on: bool) -> None:
        """Switch every row."""
        voices, categories = (VOICE + voice for voice in Voice), (CATEGORY + one.id for one in self._categories)
        for id in (FAINT, *voices, *categories):
            self._filter = self._turned(id, on=on)
        self._show(self.query_one(Listing).chosen)

    def _turned(self, id: str, *, on: bool) -> Filter:
        if id == FAINT:
            return replace(self._filter, faint=on)
        if id.startswith(VOICE):
            return self._filter.with_voice(Voice(id.removeprefix(VOICE)), shown=on)
        return self._filter.with_category(id.removeprefix(CATEGORY), shown=on)

    def action_apply(self) -> None:
        """Close with what is on."""
        self.answer(self._filter)

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        """A click switches."""
        self.action_turn()
