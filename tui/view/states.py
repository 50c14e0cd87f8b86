"""The one vocabulary of states: what a source has for an event, in which passage, how surely, and by which pair.

Screen, exports and command line all ask here, so that for the same passages
they give the same word and number. A state is always that of one pair of
passages. Of a passage of an event, the pair is its best link to another
passage of the event; of any other passage, its best link to one of them. It
does not depend on which of its passages the event is seen from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tui.model.alignment import Level, Link
from tui.model.article import Place


class Standing(StrEnum):
    """How a passage or a source stands to an event, in the words of every exit."""

    ORIGIN = "seen from here"
    """The passage that the others are compared with, where it belongs to no event."""
    FOUND = "found"
    UNCERTAIN = "uncertain"
    NOT_FOUND = "not found by matching"
    """Only the nearest candidate, or not even that."""
    RULED_OUT = "ruled out"
    """The reader ruled that it does not belong."""
    UNKNOWN = "unknown"
    """Passages have not been compared yet."""


STANDINGS = {Level.STRONG: Standing.FOUND, Level.POSSIBLE: Standing.UNCERTAIN, Level.WEAK: Standing.NOT_FOUND}
_SURENESS = {standing: place for place, standing in enumerate(Standing)}
"""The surest first."""
RULED = "†"
"""The sign of everything that the reader ruled, in every exit."""
TOLD = frozenset({Standing.FOUND, Standing.UNCERTAIN})
"""The states in which a source counts as telling an event."""
MISSED = frozenset({Standing.NOT_FOUND, Standing.RULED_OUT})
"""The states of a passage that is only the nearest candidate."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A passage that a source has for an event, and how sure that is."""

    place: Place
    standing: Standing
    link: Link | None = None
    """The pair that says so; None where there is none."""
    is_member: bool = False
    """Whether it belongs to the event."""
    by_reader: bool = False
    """Whether the state is the reader's ruling."""

    @property
    def score(self) -> float | None:
        """Of the pair, from 0 to 1; None where there is none."""
        return self.link.score if self.link else None


@dataclass(frozen=True, slots=True)
class Told:
    """What one source has for an event."""

    standing: Standing
    """That of its best passage."""
    found: tuple[Counterpart, ...] = ()
    """The passages that belong to the event, then all other candidates; each part best first."""
    ruled_out: bool = False
    """Whether the reader ruled that the source has nothing for the event."""

    @property
    def is_told(self) -> bool:
        """Whether matching, or the reader, found the event in this source, surely or not."""
        return self.standing in TOLD

    @property
    def by_reader(self) -> bool:
        """Whether its state is the reader's ruling, or any passage that tells the event is."""
        return self.standing is Standing.RULED_OUT or any(one.by_reader for one in self.told)

    @property
    def told(self) -> tuple[Counterpart, ...]:
        """The passages in which it tells the event: its members, else the best linked one; empty where none does."""
        members = tuple(one for one in self.found if one.is_member)
        return members or (self.found[:1] if self.is_told else ())

    @property
    def nearest(self) -> Counterpart | None:
        """The best candidate where it does not tell the event; None where nothing is alike at all."""
        return None if self.is_told else next(iter(self.found), None)


def state_words(standing: Standing, *, by_reader: bool) -> str:
    """A state as the screen says it to the reader who may have ruled it."""
    ruled = {
        Standing.FOUND: "pinned by you",
        Standing.UNCERTAIN: "put here by you",
        Standing.RULED_OUT: "none: you ruled so",
    }
    return ruled.get(standing, standing.value) if by_reader else standing.value


def standing_of(link: Link) -> Standing:
    """The state of a pair of passages."""
    return Standing.RULED_OUT if link.by_reader and link.level is Level.WEAK else STANDINGS[link.level]


def told_by(
    members: Sequence[Place],
    links_at: Mapping[Place, Sequence[Link]],
    articles: Iterable[str],
    ruled_out: Sequence[str] = (),
) -> Mapping[str, Told]:
    """By article id, what each source has for the event of these passages.

    `ruled_out` are the articles of which the reader ruled that they have
    nothing. One passage alone is no event: it is what the others are compared with.
    """
    inside = set(members)
    best: dict[Place, Link] = {}
    for member in members:
        for link in links_at.get(member, ()):
            other = link.other(member)
            if other not in best or _rank(link) < _rank(best[other]):
                best[other] = link
    found: dict[str, list[Counterpart]] = defaultdict(list)
    for place in members:
        found[place.article].append(_member(place, best.get(place), alone=len(members) == 1))
    for place, link in best.items():
        if place not in inside:
            ruling = standing_of(link)
            found[place.article].append(Counterpart(place, ruling, link, by_reader=link.by_reader))
    return {id: _told(sorted(found[id], key=_order), ruled_out=id in ruled_out) for id in articles}


def _member(place: Place, link: Link | None, *, alone: bool) -> Counterpart:
    """A passage of the event: as sure as its best link; uncertain where only the reader put it there."""
    if alone:
        return Counterpart(place, Standing.ORIGIN, is_member=True)
    if link is None or link.level is Level.WEAK:
        return Counterpart(place, Standing.UNCERTAIN, link, is_member=True, by_reader=True)
    return Counterpart(place, STANDINGS[link.level], link, is_member=True, by_reader=link.by_reader)


def _told(found: Sequence[Counterpart], *, ruled_out: bool) -> Told:
    if ruled_out:
        ruled = (replace(one, standing=Standing.RULED_OUT, by_reader=True) for one in found)
        return Told(Standing.RULED_OUT, tuple(ruled), ruled_out=True)
    first = found[0].standing if found else Standing.NOT_FOUND
    return Told(first, tuple(found))


def _rank(link: Link) -> tuple[bool, int, float, Place, Place]:
    """Pinned links first, then the surest; what is ruled out comes last."""
    pinned = link.by_reader and link.level is Level.STRONG
    return not pinned, _SURENESS[standing_of(link)], -link.score, link.a, link.b


def _order(one: Counterpart) -> tuple[bool, int, float, Place]:
    """Members first, then the surest."""
    return not one.is_member, _SURENESS[one.standing], -(one.score or 0.0), one.place
