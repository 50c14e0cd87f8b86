"""What every part of the reading screen shares: where the reader stands, and what there is to read."""

from __future__ import annotations

from collections.abc import Sequence

from textual.reactive import var

from tui.app.render import Inks
from tui.app.screens.asking import AskingScreen
from tui.model.comparison import Comparison
from tui.model.errors import ParallaxError
from tui.view.coaching import LESSONS, lesson_after
from tui.view.commands import COMMANDS, Command
from tui.view.index import ComparisonIndex
from tui.view.moves import first_reading
from tui.view.reading import Reading
from tui.view.recall import as_remembered, rejoined
from tui.workspace import Workspace


class ReaderScreen(AskingScreen[None]):
    """One reading and one index, which the panes are bound to."""

    reading: var[Reading] = var(Reading(here=()), init=False)
    index: var[ComparisonIndex] = var(ComparisonIndex(Comparison(())), init=False)
    inks: var[Inks | None] = var[Inks | None](None, init=False)
    said: var[str] = var("", init=False)
    """A short message for the footer; it gives way to the next move."""
    lesson: var[int] = var(0, init=False)
    """How far a newcomer has come."""

    def __init__(self, workspace: Workspace, commands: Sequence[Command] = COMMANDS) -> None:
        """Read what a workspace holds, with the reader's own keys."""
        super().__init__()
        self.workspace = workspace
        self.commands = commands
        newcomer = workspace.settings.app.coaching and workspace.is_first_visit
        self.set_reactive(ReaderScreen.lesson, 0 if newcomer else len(LESSONS))
        self.set_reactive(ReaderScreen.index, self.index_of_now())
        self.set_reactive(ReaderScreen.reading, first_reading(self.index))

    def say(self, words: str) -> None:
        """Put a short message into the footer."""
        self.said = words

    def warn(self, error: ParallaxError) -> None:
        """Show what went wrong, in the error's own words."""
        self.notify(str(error), severity="error", timeout=10, markup=False)

    def learned(self, command: str) -> None:
        """Go on to the next lesson where this was the command to try."""
        self.lesson = lesson_after(self.lesson, command)

    def take_session(self) -> None:
        """Show the notes and decisions as they are now, and keep the reader's place, which does not move."""
        self.index = self.index_of_now()
        if self.index.articles:
            self.reading = rejoined(self.reading, self.index)
        self.workspace.remember(as_remembered(self.reading, self.index))

    def index_of_now(self) -> ComparisonIndex:
        """The comparison as the reader has ruled it, with the notes where they stand."""
        return self.workspace.index()
