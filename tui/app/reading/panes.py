"""The panes side by side: how many fit, which are shown, and what stands on a level."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container

from tui.app.widgets.source import SourcePane
from tui.view.reading import Layout, Reading

NARROW = 90
"""Below this many columns one pane fills the screen."""
PANE_WIDTH, PANE_HEIGHT = 30, 10
"""The least that a pane needs beside, or above, others."""


class Panes(Container):
    """One pane for each article; the screen says where the reader stands."""

    def __init__(self, *panes: SourcePane) -> None:
        """Take the panes in the order of the articles."""
        super().__init__(id="panes")
        self.all = panes
        self.set_class(not panes, "-none")

    def compose(self) -> ComposeResult:
        """All of them; `show_fitting` shows those that fit."""
        yield from self.all

    def fitting(self, reading: Reading) -> int:
        """How many panes the screen has room for."""
        count, size = max(len(self.all), 1), self.screen.size
        if reading.zoomed or reading.layout is Layout.SINGLE:
            return 1
        if reading.layout is Layout.STACKED:
            return min(max((size.height - 2) // PANE_HEIGHT, 1), count)
        return 1 if size.width < NARROW else min(size.width // PANE_WIDTH, count)

    def show_fitting(self, reading: Reading) -> None:
        """Show the panes that fit, the focused one among them."""
        fit, count = self.fitting(reading), len(self.all)
        first = min(max(reading.pane - fit + 1, 0), max(count - fit, 0))
        shown = next((pane.number for pane in self.all if pane.display), 0)
        if shown <= reading.pane < shown + fit and shown + fit <= count:
            first = shown
        for pane in self.all:
            pane.display = first <= pane.number < first + fit
            pane.set_class(pane.number == first, "-first")
        self.set_class(reading.layout is Layout.STACKED and not reading.zoomed, "-stacked")

    def refollow(self, reading: Reading) -> None:
        """Draw the panes after they were arranged."""
        alone = self.fitting(reading) == 1 < len(self.all)
        for pane in self.all:
            pane.refollow(alone=alone)

    def settle(self, reading: Reading) -> None:
        """Put the focused passage in sight, and every other pane's counterpart on the same row."""
        if not self.all or not self.all[reading.pane].article.passages:
            return
        row = self.all[reading.pane].passages.row_in_view(reading.passage)
        for pane in self.all:
            moves = pane.number == reading.pane or reading.sync
            if moves and pane.display and pane.article.passages:
                pane.passages.bring(reading.here[pane.number], row)
