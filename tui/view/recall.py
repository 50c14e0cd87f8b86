"""The reader's place as plain values, so that it can be found again at the next start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tui.view.index import ComparisonIndex
from tui.view.moves import first_reading, level, seen_from
from tui.view.reading import Layout, Reading


def as_remembered(reading: Reading, index: ComparisonIndex) -> dict[str, object]:
    """Where the reader stands, by the articles' digests; files may come in another order next time."""
    if not index.articles:
        return {}
    here = {article.digest: passage for article, passage in zip(index.articles, reading.here, strict=True)}
    return {
        "pane": index.articles[reading.pane].digest,
        "origin": index.articles[index.number[reading.origin.article]].digest if reading.origin else "",
        "here": here,
        "layout": reading.layout.value,
        "zoomed": reading.zoomed,
        "sync": reading.sync,
    }


def recalled(remembered: Mapping[str, object], index: ComparisonIndex, start: Reading) -> Reading | None:
    """The reading that was kept; None where nothing was, or it does not fit these articles."""
    number = {article.digest: at for at, article in enumerate(index.articles)}
    here, pane = remembered.get("here"), number.get(str(remembered.get("pane")))
    if not isinstance(here, Mapping) or pane is None:
        return None
    places = tuple(_held(here.get(article.digest), len(article.passages)) for article in index.articles)
    layout = str(remembered.get("layout"))
    kept = replace(
        start,
        here=places,
        pane=pane,
        sync=remembered.get("sync") is not False,
        zoomed=remembered.get("zoomed") is True,
        layout=Layout(layout) if layout in list(Layout) else start.layout,
    )
    origin = number.get(str(remembered.get("origin")), pane)
    if not index.articles[origin].passages:
        return None
    return replace(seen_from(kept, index, index.place(origin, places[origin])), pane=pane)


def opening_reading(remembered: Mapping[str, object], index: ComparisonIndex) -> Reading:
    """Where a reader who has touched nothing stands: at the place of the last time, else where a reader starts."""
    start = first_reading(index)
    return recalled(remembered, index, start) or start


def rejoined(reading: Reading, index: ComparisonIndex) -> Reading:
    """The same place in an index that has just got its links; the focused passage does not move."""
    if not index.articles[reading.pane].passages:
        return reading
    origin = reading.origin or index.place(reading.pane, reading.passage)
    group = index.groups_at.get(origin)
    joined = replace(reading, origin=origin, event=group.id if group else 0, between=group is None, offered=())
    if not reading.sync:
        return joined
    return level(joined, index).standing_at(reading.pane, reading.passage)


def _held(passage: object, count: int) -> int:
    """A passage number that the article has."""
    return min(max(passage, 0), max(count - 1, 0)) if isinstance(passage, int) else 0
