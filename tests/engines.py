"""An engine for tests: it compares in this process or answers what it was given, and can be held while it works."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event

from tui.comparison import compare
from tui.engine import Progress
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.errors import EngineCancelled
from tui.model.framing import Lexicon
from tui.model.settings import Settings

PATIENCE = 60.0
"""Seconds that a held engine waits for its release before the test fails."""


class FakeEngine:
    """Compares without a child; give the method `made` to `Workspace.open` as its `engine`."""

    def __init__(self, answer: Comparison | None = None, *, held: bool = False) -> None:
        """Answer always `answer`, or really compare; `held` waits for `release` before each answer."""
        self.answer = answer
        self.asked: list[Settings] = []
        """The settings of every comparison that was asked for."""
        self.working = Event()
        """Set while a comparison is being held."""
        self._go_on = Event()
        self._cancelled = False
        if not held:
            self._go_on.set()

    def made(self, _cache: Path | None = None) -> FakeEngine:
        """This engine, for whoever opens a workspace."""
        return self

    def hold(self) -> None:
        """Let the next comparison wait."""
        self._go_on.clear()

    def release(self) -> None:
        """Let the comparison that waits, and every later one, go on."""
        self._go_on.set()

    def run(
        self,
        articles: Sequence[Article],
        lexicon: Lexicon,
        settings: Settings,
        *,
        all_pairs: bool = False,
        progress: Progress | None = None,
    ) -> Comparison:
        """Tell of some progress, wait where held, and answer."""
        tell = progress or (lambda _what, _share: None)
        self.asked.append(settings)
        self._cancelled = False
        tell("naming the events", 0.9)
        self.working.set()
        assert self._go_on.wait(PATIENCE), "nobody released the engine"
        self.working.clear()
        if self._cancelled:
            raise EngineCancelled("The comparison was cancelled.")
        if self.answer is not None:
            return self.answer
        return compare(articles, lexicon, settings, all_pairs=all_pairs, progress=tell)

    def cancel(self) -> None:
        """Let the comparison that waits end without an answer."""
        self._cancelled = True
        self._go_on.set()

    def close(self) -> None:
        """As cancelling."""
        self.cancel()


def in_process(_cache: Path | None = None) -> FakeEngine:
    """An engine that compares in this process, where numpy is loaded once."""
    return FakeEngine()
