"""How far the comparison of the open articles has come."""

from __future__ import annotations

from enum import StrEnum

from tui.app.commands import Command, shown_keys
from tui.app.render import Glyphs
from tui.view.index import ComparisonIndex

BAR = 10
"""Cells of the progress bar."""


class Phase(StrEnum):
    """What the engine is doing about the articles that are open."""

    COMPARING = "comparing"
    COMPARED = "compared"
    STOPPED = "stopped"
    """By the reader; what was found before stays."""
    FAILED = "failed"


def progress_words(what: str, share: float, glyphs: Glyphs) -> str:
    """What is being computed, with a bar; `share` is the fraction done, from 0 to 1."""
    done = round(share * BAR)
    return f"comparing: {what} {glyphs.progress * done}{glyphs.track * (BAR - done)} {share:.0%}"


def phase_words(phase: Phase, progress: str, index: ComparisonIndex, commands: tuple[Command, ...]) -> str:
    """What the header says instead of the event; empty where the event can be named."""
    if not index.articles:
        return "nothing is open"
    if not index.is_unknown:
        return ""
    return (progress or "comparing…") if phase is Phase.COMPARING else not_found_out(phase, commands)


def not_found_out(phase: Phase, commands: tuple[Command, ...]) -> str:
    """Why something is not known, and what to do."""
    if phase is Phase.COMPARING:
        return "not known yet: the articles are being compared"
    return f"not compared: {key_of('compare', commands)} compares"


def key_of(id: str, commands: tuple[Command, ...]) -> str:
    """The first key of a command, as it stands on the board."""
    keys = next((shown_keys(command) for command in commands if command.id == id), "")
    return keys.partition(" ")[0]
