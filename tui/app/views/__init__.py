"""The views behind `g`: a view is a file here, a line in VIEWS, and a row in the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tui.app.render import Inks
from tui.app.views.parted import PartedScreen
from tui.app.views.quotes import QuotesScreen
from tui.app.views.tone import ToneScreen
from tui.app.views.words import WordsScreen
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex

View = Callable[[ComparisonIndex, Inks, Filter], PartedScreen]
"""Makes the screen of a view from what was found, the colours, and what the reader has marked."""

VIEWS: Mapping[str, View] = {
    "go-tone": ToneScreen,
    "go-words": lambda index, inks, _: WordsScreen(index, inks),
    "go-quotes": lambda index, inks, _: QuotesScreen(index, inks),
}
"""By the id of the command that shows it."""
