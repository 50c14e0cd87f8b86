"""One dialog at the keyboard: opens it in an app of its own, presses keys, and looks at what it says and returns."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from tests.app.host import UNANSWERED, Host
from tui.app.widgets.fields import LineBox

WIDE = (100, 40)
SMALL = [(60, 15), (40, 10)]


class Trial:
    """A dialog, and what came of it."""

    def __init__(self, host: Host, pilot: Pilot[None]) -> None:
        self.host = host
        self.pilot = pilot

    @property
    def answer(self) -> object:
        return self.host.answer

    @property
    def open(self) -> bool:
        """Whether it has not answered yet."""
        return self.host.answer is UNANSWERED

    @property
    def text(self) -> str:
        """Everything that stands on the screen now."""
        return "\n".join(strip.text for strip in self.host.screen._compositor.render_strips())

    @property
    def line(self) -> str:
        """What is written in its line."""
        return self.host.screen.query_one(LineBox).value

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and let everything that follows happen."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        """Paste as a terminal does."""
        self.host.post_message(events.Paste(text))
        await self.pilot.pause()

    async def click(self, words: str) -> None:
        """Click on the first of these words on the screen."""
        lines = self.text.split("\n")
        row = next(at for at, one in enumerate(lines) if words in one)
        await self.pilot.click(offset=(lines[row].index(words), row))
        await self.pilot.pause()


@asynccontextmanager
async def trial(dialog: Callable[[], Screen[Any]], size: tuple[int, int] = WIDE) -> AsyncIterator[Trial]:
    """A dialog that has just been opened."""
    host = Host(dialog)
    async with host.run_test(size=size) as pilot:
        await pilot.pause()
        yield Trial(host, pilot)
