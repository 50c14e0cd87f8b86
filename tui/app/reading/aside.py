"""Work beside the screen: in a thread, one thing at a time, with a word on what is being done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from textual.screen import Screen

from tui.model.errors import ParallaxError

Result = TypeVar("Result")


class Aside:
    """Does for a screen what would keep its keys waiting."""

    def __init__(self, screen: Screen[None], told: Callable[[], None], failed: Callable[[ParallaxError], None]) -> None:
        """`told` is called when what is being done has changed, `failed` with what went wrong."""
        self._screen, self._told, self._failed = screen, told, failed
        self.doing = ""
        """Such as `writing report.html`; empty while nothing is being done."""

    def start(self, doing: str, work: Callable[[], Result], then: Callable[[Result], None]) -> bool:
        """Do some work, then call `then` with its result on the screen's own thread; False while other work goes on."""
        if self.doing:
            return False
        self._set(doing)
        call = self._screen.app.call_from_thread

        def run() -> None:
            try:
                result = work()
            except ParallaxError as error:
                call(self._end, self._failed, error)
            else:
                call(self._end, then, result)

        self._screen.run_worker(run, thread=True, group="aside")
        return True

    def _end(self, then: Callable[[Result], None], result: Result) -> None:
        self._set("")
        then(result)

    def _set(self, doing: str) -> None:
        self.doing = doing
        self._told()
