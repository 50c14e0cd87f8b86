"""Going to the views from the reading screen, and from a view to the place that the reader chose there."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.render import Inks
from tui.app.screens.deciding import DecidingScreen
from tui.app.screens.table import TableScreen
from tui.app.screens.tone import ToneScreen
from tui.model.annotation import Selection
from tui.view.filters import Filter
from tui.view.finding import to_word
from tui.view.guide import Guide

View = Callable[[Guide, Inks, Filter], TableScreen]


class ViewingScreen(DecidingScreen):
    """The commands that open a view."""

    async def action_go_tone(self) -> None:
        """Count loaded wordings by kind, source and voice."""
        await self._visit(ToneScreen)

    async def _visit(self, view: View) -> None:
        """Show a view; go where the reader chooses to go in it."""
        if self.inks is not None and self.guide.articles:
            await self.ask(view(self.guide, self.inks, self.reading.filter), self._go_to)

    def _go_to(self, place: Selection | None) -> None:
        if place is not None:
            self.untouched = False
            self.reading = to_word(self.reading, self.guide, place)
