"""Going to the views from the reading screen, and from a view to the place that the reader chose there."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.render import Inks
from tui.app.screens.deciding import DecidingScreen
from tui.app.screens.parted import PartedScreen
from tui.app.screens.quotes import QuotesScreen
from tui.app.screens.tone import ToneScreen
from tui.app.screens.words import WordsScreen
from tui.model.annotation import Selection
from tui.view.finding import to_word


class ViewingScreen(DecidingScreen):
    """The commands that open a view."""

    async def action_go_tone(self) -> None:
        """Count loaded wordings by kind, source and voice."""
        await self._visit(lambda inks: ToneScreen(self.index, inks, self.reading.filter))

    async def action_go_words(self) -> None:
        """List other words for the same thing, and the vocabulary of each source."""
        await self._visit(lambda inks: WordsScreen(self.index, inks))

    async def action_go_quotes(self) -> None:
        """Count quoted words by speaker and source."""
        await self._visit(lambda inks: QuotesScreen(self.index, inks))

    def renew_views(self) -> None:
        """Let the view that is open show what was found meanwhile."""
        for screen in self.app.screen_stack:
            if isinstance(screen, PartedScreen):
                screen.renew(self.index)

    async def _visit(self, view: Callable[[Inks], PartedScreen]) -> None:
        """Show a view; go where the reader chooses to go in it."""
        if not self.index.comparison.framing.words:
            self.say("nothing is counted yet; wait for the comparison, or C compares again")
        elif self.inks is not None:
            await self.ask(view(self.inks), self._go_to)

    def _go_to(self, place: Selection | None) -> None:
        if place is not None:
            self.untouched = False
            self.reading = to_word(self.reading, self.index, place)
