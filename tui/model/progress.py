"""How a long computation says how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""Is told what is being done, and the fraction of all work that is done, from 0 to 1."""


def ignore_progress(_what: str, _done: float) -> None:
    """The progress of whoever does not want to know."""


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """A progress for one part of the work: its fraction from 0 to 1 is told as one from `start` to `end`."""
    return lambda what, done: progress(what, start + (end - start) * done)
