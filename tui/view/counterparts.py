"""What each pane can show beside the event, or the passage, that the reader stands at."""

from __future__ import annotations

from tui.view.index import ComparisonIndex
from tui.view.reading import Reading
from tui.view.states import Counterpart, Standing, Told


def told_in(article: str, reading: Reading, index: ComparisonIndex) -> Told:
    """What a source has for the current event; between events, for the passage the reader stands at."""
    group = None if reading.between else index.group(reading.event)
    if reading.origin is None:
        return Told(Standing.UNKNOWN if index.is_unknown else Standing.NOT_FOUND)
    return index.told(group or reading.origin)[article]


def counterparts_in(article: str, reading: Reading, index: ComparisonIndex) -> tuple[Counterpart, ...]:
    """All that a pane can show for the current event, in the order of `c`; empty where there is nothing at all.

    Of several passages that belong to the event, those come first that are
    linked to the one the event is seen from. In that one's own pane, only it.
    """
    found = told_in(article, reading, index).found
    origin = reading.origin
    if origin is None:
        return ()
    if article == origin.article:
        return tuple(one for one in found if one.place == origin) or (Counterpart(origin, Standing.ORIGIN),)
    if sum(one.is_member for one in found) < 2:
        return found
    scores = {link.other(origin): link.score for link in index.links_at.get(origin, ())}
    return tuple(sorted(found, key=lambda one: (not one.is_member, one.is_member and -scores.get(one.place, 0.0))))


def shown_in(article: str, reading: Reading, index: ComparisonIndex) -> Counterpart | None:
    """The counterpart that a pane shows now, as far as `c` has gone round; None where there is none to offer."""
    found = counterparts_in(article, reading, index)
    return found[reading.candidate(article) % len(found)] if found else None


def other_members(article: str, reading: Reading, index: ComparisonIndex) -> dict[int, Counterpart]:
    """The passages of an article that belong to the current event, by number."""
    if reading.between:
        return {}
    return {one.place.passage: one for one in told_in(article, reading, index).found if one.is_member}
