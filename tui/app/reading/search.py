"""Searching all sources, and choosing what is marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from tui.app.dialogs.filter import FilterScreen
from tui.app.dialogs.prompt import PromptScreen
from tui.app.reading.desk import Desk, Handler
from tui.view.filters import Filter
from tui.view.finding import matches, next_match


async def search(desk: Desk) -> None:
    """Ask what to search all sources for."""
    dialog = PromptScreen("Search all sources", desk.reading.search, glyphs=desk.glyphs)
    await desk.ask(dialog, partial(_search, desk))


def _search(desk: Desk, words: str | None) -> None:
    if words is None:
        return
    searching = replace(desk.reading, search=words, word=None)
    desk.go(next_match(searching, desk.index) if words else searching)
    desk.say(f"{matches(desk.reading, desk.index)} × “{words}” · n next · N before" if words else "")


def match(desk: Desk, step: int) -> None:
    """Go to the next place that holds what was searched for."""
    if not desk.reading.search:
        desk.say("nothing searched for yet: /")
        return
    desk.go(next_match(desk.reading, desk.index, step))
    desk.say(f"{matches(desk.reading, desk.index)} × “{desk.reading.search}”")


async def choose_marks(desk: Desk) -> None:
    """Ask what is marked and counted."""
    hits = desk.index.comparison.framing.hits.values()
    counts = Counter(hit.term.category for found in hits for hit in found)
    categories = desk.workspace.categories
    dialog = FilterScreen(categories, counts, desk.reading.filter, desk.styles_now)
    await desk.ask(dialog, partial(_choose_marks, desk))


def _choose_marks(desk: Desk, shown: Filter | None) -> None:
    if shown is not None:
        desk.go(replace(desk.reading, filter=shown))


HANDLERS: Mapping[str, Handler] = {
    "search": search,
    "next-match": partial(match, step=1),
    "previous-match": partial(match, step=-1),
    "filter": choose_marks,
}
