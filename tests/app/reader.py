"""A reader at the keyboard: opens the app on a workspace, presses keys, and looks at the screen."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.widgets import Static

from tests.waiting import PATIENCE
from tui.app.app import ParallaxApp
from tui.app.reading.phase import Phase
from tui.app.reading.screen import ReadingScreen
from tui.app.widgets.bars import Foot, TopBar
from tui.app.widgets.source import SourcePane
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading
from tui.workspace import Workspace


class Reader:
    """What a person sees and does."""

    def __init__(self, app: ParallaxApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def home(self) -> ReadingScreen:
        """The reading screen, whatever dialog lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReadingScreen))

    @property
    def reading(self) -> Reading:
        return self.home.reading

    @property
    def index(self) -> ComparisonIndex:
        return self.home.index

    @property
    def panes(self) -> list[SourcePane]:
        """Those that can be seen."""
        return [pane for pane in self.home.query(SourcePane) if pane.display]

    @property
    def foot(self) -> str:
        return shown(self.home.query_one(Foot))

    @property
    def top(self) -> str:
        return shown(self.home.query_one(TopBar))

    def text_of(self, pane: int) -> str:
        """The lines of a pane, as they stand on the screen."""
        passages = next(one.passages for one in self.home.query(SourcePane) if one.number == pane)
        return "\n".join(strip.text for strip in passages.render_lines(passages.size.region))

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and let the screen settle."""
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Let the app go on until a condition holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"the condition did not come true within {PATIENCE:g} seconds"
            await self.pilot.pause(0.005)


def shown(widget: Static) -> str:
    """The text of a bar."""
    return str(widget.render())


def screen_text(reader: Reader) -> str:
    """Everything that stands on the screen now."""
    return "\n".join(strip.text for strip in reader.app.screen._compositor.render_strips())


@asynccontextmanager
async def reading(
    workspace: Workspace, columns: int = 160, lines: int = 45, *, compared: bool = True, notifications: bool = False
) -> AsyncIterator[Reader]:
    """The app on a workspace, once the findings are there; with `compared=False` as soon as it can be read."""
    app = ParallaxApp(workspace)
    async with app.run_test(size=(columns, lines), notifications=notifications) as pilot:
        reader = Reader(app, pilot)
        await reader.until(lambda: any(isinstance(screen, ReadingScreen) for screen in app.screen_stack))
        await reader.until(lambda: reader.home.inks is not None)
        if compared and workspace.articles:
            await app.workers.wait_for_complete()
            await reader.until(lambda: reader.home.phase is not Phase.COMPARING)
        await pilot.pause()
        yield reader
