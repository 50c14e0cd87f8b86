"""What each pane has for the event that the reader stands at: found, uncertain, or not found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model.alignment import Level, Link
from tui.model.article import Place
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading


class Standing(StrEnum):
    """How a passage stands to the event."""

    ORIGIN = "origin"
    """The passage the event is seen from."""
    STRONG = "strong"
    POSSIBLE = "possible"
    NOT_FOUND = "not found"
    """Only the nearest candidate."""


_LEVELS = {Level.STRONG: Standing.STRONG, Level.POSSIBLE: Standing.POSSIBLE, Level.WEAK: Standing.NOT_FOUND}


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A passage that a pane can show beside the origin, and how sure it is."""

    place: Place
    standing: Standing
    link: Link | None = None
    """What speaks for it; None for the origin itself."""


def counterparts_in(article: str, reading: Reading, index: ComparisonIndex) -> tuple[Counterpart, ...]:
    """All that one article has for the current event: the event's members, then the nearest candidates.

    Empty where matching has nothing at all to offer.
    """
    origin = reading.origin
    if origin is None:
        return ()
    if article == origin.article:
        return (Counterpart(origin, Standing.ORIGIN),)
    links = {
        link.other(origin): link for link in index.links_at.get(origin, ()) if link.other(origin).article == article
    }
    group = None if reading.between else index.group(reading.event)
    members = [place for place in group.members if place.article == article] if group else []
    found = [_member(place, links.get(place), index, group.members if group else ()) for place in members]
    found.sort(key=lambda one: (one.link is None or not one.link.joins(origin), -(one.link.score if one.link else 0)))
    others = [Counterpart(place, _LEVELS[link.level], link) for place, link in links.items() if place not in members]
    return (*found, *others)


def _member(place: Place, link: Link | None, index: ComparisonIndex, members: tuple[Place, ...]) -> Counterpart:
    """A member of the event, as sure as its best link to any other member."""
    inside = [one for one in index.links_at.get(place, ()) if one.other(place) in members]
    best = max(inside, key=lambda one: one.score, default=None)
    level = best.level if best else Level.POSSIBLE
    return Counterpart(place, _LEVELS[level], link or best)


def shown_in(article: str, reading: Reading, index: ComparisonIndex) -> Counterpart | None:
    """The counterpart that a pane shows now, as far as `c` has gone round; None where there is none to offer."""
    found = counterparts_in(article, reading, index)
    return found[reading.candidate(article) % len(found)] if found else None
