"""An engine for tests: it compares in this process or answers what it was given, and can be held while it works."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event

from tests.waiting import PATIENCE
from tui.comparison import compare, stages
from tui.engine import Found, ignore_stage
from tui.model.article import Article
from tui.model.comparison import Comparison, Stage
from tui.model.errors import EngineCancelled, EngineError
from tui.model.framing import Lexicon
from tui.model.progress import Progress, ignore_progress
from tui.model.settings import Settings
from tui.storage.lexicons import read_lexicon


class FakeEngine:
    """Compares without a child; give the method `made` to `Workspace.open` as its `engine`."""

    def __init__(self, answer: Comparison | None = None, *, held: bool = False, held_at: Stage = Stage.NOTHING) -> None:
        """Answer always `answer`, or really compare; `held` waits for `release` before each answer.

        The stages up to `held_at` are handed over before it waits.
        """
        self.answer, self.held_at = answer, held_at
        self.asked: list[Settings] = []
        """The settings of every comparison that was asked for."""
        self.working = Event()
        """Set while a comparison is being held."""
        self._go_on = Event()
        self._cancelled = False
        self._failure = ""
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

    def fail(self, why: str) -> None:
        """Let the comparison that waits, or the next one, fail."""
        self._failure = why

    def run(
        self,
        articles: Sequence[Article],
        lexicon: Lexicon | None,
        settings: Settings,
        *,
        framing: bool = True,
        all_pairs: bool = False,
        progress: Progress = ignore_progress,
        found: Found = ignore_stage,
    ) -> Comparison:
        """Tell of some progress, hand over the stages before `held_at`, wait where held, and answer."""
        self.asked.append(settings)
        words = read_lexicon(settings.lexicon) if lexicon is None else lexicon
        self._cancelled = False
        progress("naming the events", 0.6)
        if self.held_at > Stage.NOTHING:
            for comparison in stages(articles, words, settings, framing=framing, all_pairs=all_pairs):
                found(comparison)
                if comparison.stage >= self.held_at:
                    break
        self.working.set()
        assert self._go_on.wait(PATIENCE), "nobody released the engine"
        self.working.clear()
        if self._cancelled:
            raise EngineCancelled("The comparison was cancelled.")
        if self._failure:
            raise EngineError(self._failure)
        if self.answer is not None:
            return self.answer
        return compare(articles, words, settings, framing=framing, all_pairs=all_pairs, progress=progress)

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
