"""Which passages tell the same event, how surely, and why."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from tui.model.article import Place
from tui.model.span import Span

Member = TypeVar("Member", bound=Hashable)


class Level(StrEnum):
    """How sure a link is. The three states of the house: found, uncertain, not found."""

    STRONG = "strong"
    POSSIBLE = "possible"
    WEAK = "weak"
    """Never grouped; given only as the nearest candidate."""


class State(StrEnum):
    """How sure a group is."""

    SOLID = "solid"
    """Each of its passages is linked to another of them, and every such link is strong."""
    UNCERTAIN = "uncertain"


def state_of(members: Iterable[Member], links: Iterable[tuple[Member, Member, Level]]) -> State:
    """How sure a group is, by the links between its members: as sure as the least sure of these.

    Weak links say nothing: they are no more than nearest candidates, or ruled out.
    """
    found = [(a, b, level) for a, b, level in links if level is not Level.WEAK]
    linked = {end for a, b, _ in found for end in (a, b)}
    is_solid = linked.issuperset(members) and all(level is Level.STRONG for *_, level in found)
    return State.SOLID if is_solid else State.UNCERTAIN


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that speaks for a link, or against it, with its places in both passages."""

    kind: str
    """`words`, `names`, `numbers`, `phrase`, `days` or `dates`."""
    text: str
    """For the reader, in words: "both name Luhansk and Kherson"."""
    left: tuple[Span, ...] = ()
    """Where it stands in the article of the link's `a`."""
    right: tuple[Span, ...] = ()
    """Where it stands in the article of the link's `b`."""
    against: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of different sources that may tell the same event."""

    a: Place
    b: Place
    score: float
    """From 0 to 1: divided by the largest possible, never clipped."""
    level: Level
    reasons: tuple[Reason, ...] = ()
    sentences: tuple[Span, Span] | None = None
    """The most similar sentence of `a` and of `b`, where one of them has several."""
    by_reader: bool = False
    """Whether the level is the reader's, strong where pinned and weak where ruled out; the score is the machine's."""

    def other(self, place: Place) -> Place:
        """The end of the link that is not `place`."""
        return self.b if place == self.a else self.a

    def joins(self, place: Place) -> bool:
        """Whether `place` is one of its ends."""
        return place in (self.a, self.b)


@dataclass(frozen=True, slots=True)
class Group:
    """The passages that tell one event."""

    id: int
    """From 1, in reading order: by the mean relative place of the members."""
    label: str
    """What the passages share, in their own words."""
    state: State
    members: tuple[Place, ...]
    silent: tuple[str, ...] = ()
    """The ids of the articles in which matching found no passage for it."""
    by_reader: bool = False
    """Whether the reader changed its members or its name."""
    ruled_out: tuple[str, ...] = ()
    """The ids of the silent articles of which the reader ruled that they have no counterpart."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links and groups, in reading order."""

    links: tuple[Link, ...] = ()
    """Strong and possible ones, and of the weak ones each passage's nearest candidates; all pairs where asked for."""
    groups: tuple[Group, ...] = ()
    notices: tuple[str, ...] = ()
    """What the reader should know, such as "these look like two different stories"."""

    def candidates(self, place: Place, article: str) -> list[Link]:
        """The links of a passage into one other article, best first."""
        found = [link for link in self.links if link.joins(place) and link.other(place).article == article]
        return sorted(found, key=lambda link: (-link.score, link.other(place)))

    def between(self, a: Place, b: Place) -> Link | None:
        """The link of two passages, whichever way round; None where there is none."""
        return next((link for link in self.links if link.joins(a) and link.joins(b)), None)

    def found(self) -> Iterator[Link]:
        """The links that are more than a nearest candidate."""
        return (link for link in self.links if link.level is not Level.WEAK)
