"""The views behind `g`: a view is a file here, a line in VIEWS, and a row in the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui.app.render import Inks
from tui.app.views.parted import PartedScreen
from tui.app.views.quotes import QuotesScreen
from tui.app.views.tone import ToneScreen
from tui.app.views.words import WordsScreen
from tui.model.comparison import Stage
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex


@dataclass(frozen=True, slots=True)
class View:
    """A view that can be opened."""

    make: Callable[[ComparisonIndex, Inks, Filter], PartedScreen]
    """Its screen, from what was found, the colours, and what the reader has marked."""
    needs: Stage = Stage.ALL
    """How much must have been found out for it to say anything."""


VIEWS: Mapping[str, View] = {
    "go-tone": View(ToneScreen, Stage.TERMS),
    "go-words": View(lambda index, inks, _: WordsScreen(index, inks)),
    "go-quotes": View(lambda index, inks, _: QuotesScreen(index, inks)),
}
"""By the id of the command that shows it."""
