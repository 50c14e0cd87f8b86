"""Letting the engine compare the articles while they are read already."""

from __future__ import annotations

from textual import work
from textual.reactive import var

from tui.app.render import UNICODE
from tui.app.screens.reader import ReaderScreen
from tui.model.errors import EngineCancelled, EngineError
from tui.view.moves import first_reading
from tui.view.recall import recalled, rejoined

BAR = 10
"""Cells of the progress bar."""


class ComparingScreen(ReaderScreen):
    """Starts the engine, says how far it is, and shows what it found without moving the reader."""

    comparing: var[str] = var("", init=False)
    """What the engine is doing, with a bar; empty when it is done."""
    untouched: var[bool] = var(True, init=False)
    """Whether the reader has not moved yet."""

    @work(thread=True, exclusive=True, group="compare")
    def compare(self) -> None:
        """Let the engine compare the articles; the panes can be read meanwhile."""
        try:
            self.workspace.compare(lambda what, share: self.app.call_from_thread(self._progress, what, share))
        except EngineCancelled:
            self.app.call_from_thread(self._stopped)
        except EngineError as error:
            self.app.call_from_thread(self._failed, error)
        else:
            self.app.call_from_thread(self._compared)

    def action_compare(self) -> None:
        """Compare the articles again."""
        self.compare()

    def _progress(self, what: str, share: float) -> None:
        """Say what the engine is doing and how far it is."""
        glyphs = self.inks.glyphs if self.inks else UNICODE
        done = round(share * BAR)
        self.comparing = f"comparing: {what} {glyphs.progress * done}{glyphs.track * (BAR - done)} {share:.0%}"

    def _stopped(self) -> None:
        """Say that the reader stopped it; what was found before stays."""
        self.comparing = ""
        self.say("comparing was stopped; C compares again")

    def _failed(self, error: EngineError) -> None:
        """Say why there are no findings; the articles can be read all the same."""
        self.comparing = ""
        self.warn(error)

    def _compared(self) -> None:
        """Show what was found; the reader who has begun to read stays in place."""
        self.comparing = ""
        self.index = self.index_of_now()
        if not self.untouched:
            self.reading = rejoined(self.reading, self.index)
        else:
            start = first_reading(self.index, self.reading.layout)
            self.reading = recalled(self.workspace.remembered(), self.index, start) or start
        for notice in self.index.comparison.alignment.notices:
            self.notify(notice, timeout=10, markup=False)
