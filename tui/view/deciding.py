"""What a key of the reader decides at a reading: the ruling, its places, and what to say when it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui.model.alignment import Group, Level
from tui.model.article import Place
from tui.model.framing import Hit
from tui.model.session import Ruling
from tui.model.span import Span
from tui.view.finding import terms_in
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading
from tui.view.selecting import focused


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision before it is kept."""

    ruling: Ruling
    spans: tuple[tuple[str, Span], ...]
    """Its places: article id and span."""
    said: str
    value: str = ""


Deciding = Callable[[Reading, ComparisonIndex], "Proposal | str"]
"""Gives what is to be decided, or why nothing can be."""


def pin(reading: Reading, index: ComparisonIndex) -> Proposal | str:
    """Make the focused pane's passage a member of the event."""
    here = _here(reading, index)
    if here is None or reading.origin is None or here == reading.origin:
        return "go to another source first: the event is seen from here"
    if here.article == reading.origin.article:
        return "a passage is pinned to one of another source"
    return _proposal(index, Ruling.PIN, (reading.origin, here), "pinned; u takes it back")


def unlink(reading: Reading, index: ComparisonIndex) -> Proposal | str:
    """Take the focused pane's passage out of the event."""
    here = _here(reading, index)
    if here is None:
        return "nothing to unlink here"
    others = _linked(here, reading, index)
    if not others:
        return "this passage is linked to nothing"
    return _proposal(index, Ruling.UNLINK, (*others, here), "unlinked; u takes it back")


def _linked(here: Place, reading: Reading, index: ComparisonIndex) -> list[Place]:
    """What a passage can be unlinked from: its event, else its links into the current one, else what it is beside."""
    if own := index.groups_at.get(here):
        return [member for member in own.members if member != here]
    group = _event(reading, index)
    found = [link for link in index.links_at.get(here, ()) if link.level is not Level.WEAK]
    inside = [link.other(here) for link in found if group is not None and link.other(here) in group.members]
    return inside or [place for place in (reading.origin,) if place is not None and place != here]


def no_counterpart(reading: Reading, index: ComparisonIndex) -> Proposal | str:
    """Rule that the focused source has nothing for the event."""
    group, article = _event(reading, index), index.articles[reading.pane]
    if group is None:
        return "there is no event here to rule on"
    others = [member for member in group.members if member.article != article.id]
    if not others:
        return "there is no event here to rule on"
    source = str(article.source)
    return _proposal(index, Ruling.NO_COUNTERPART, tuple(others[:1]), f"no counterpart in {source}: ruled", source)


def merge(reading: Reading, index: ComparisonIndex) -> Proposal | str:
    """Make one event of the current and the next."""
    group, following = _event(reading, index), index.group(reading.event + 1)
    if group is None or following is None:
        return "there is no next event to merge with"
    said = f"merged with event {following.id}; u takes it back"
    return _proposal(index, Ruling.MERGE, (group.members[0], following.members[0]), said)


def split(reading: Reading, index: ComparisonIndex) -> Proposal | str:
    """Take the focused passage out of its event, together with the members that are more like it than like the rest."""
    here, group = _here(reading, index), _event(reading, index)
    if here is None or group is None or here not in group.members:
        return "go to a passage of the event first"
    leaving = (here, *_company(here, group, index))
    return _proposal(index, Ruling.SPLIT, leaving, "split; u takes it back")


def dismiss(reading: Reading, index: ComparisonIndex) -> Proposal | str:
    """Take the mark off the loaded term last reached, else off the first of the passage."""
    hit = _hit(reading, index)
    if hit is None:
        return "no loaded term here: t goes to the next"
    said = f"“{hit.term.text}” is not marked here any more; u takes it back"
    return Proposal(Ruling.DISMISS, ((hit.article, hit.span),), said, hit.term.text)


def dismiss_everywhere(reading: Reading, index: ComparisonIndex) -> Proposal | str:
    """Take the mark off that term in every article."""
    hit = _hit(reading, index)
    if hit is None:
        return "no loaded term here: t goes to the next"
    said = f"“{hit.term.text}” is not marked anywhere any more; u takes it back"
    return Proposal(Ruling.DISMISS_EVERYWHERE, ((hit.article, hit.span),), said, hit.term.text)


DECIDING: Mapping[str, Deciding] = {
    "pin": pin,
    "unlink": unlink,
    "no-counterpart": no_counterpart,
    "merge": merge,
    "split": split,
    "dismiss": dismiss,
    "dismiss-everywhere": dismiss_everywhere,
}
"""By the id of the command."""


def rename(reading: Reading, index: ComparisonIndex, name: str) -> Proposal | str:
    """Call the current event by the reader's name."""
    group = _event(reading, index)
    if group is None or not name.strip():
        return "there is no event here to rename"
    return _proposal(index, Ruling.RENAME, group.members[:1], f"event {group.id} is now “{name.strip()}”", name.strip())


def _proposal(
    index: ComparisonIndex, ruling: Ruling, places: tuple[Place, ...], said: str, value: str = ""
) -> Proposal:
    spans = tuple(
        (place.article, index.articles[index.number[place.article]].passages[place.passage].span) for place in places
    )
    return Proposal(ruling, spans, said, value)


def _here(reading: Reading, index: ComparisonIndex) -> Place | None:
    """The focused passage."""
    article, passage = focused(reading, index)
    return Place(article.id, passage.id) if passage else None


def _event(reading: Reading, index: ComparisonIndex) -> Group | None:
    return None if reading.between else index.group(reading.event)


def _company(here: Place, group: Group, index: ComparisonIndex) -> list[Place]:
    """The members that are linked more closely to `here` than, on the mean, to the other members."""
    scores = {link.other(here): link.score for link in index.links_at.get(here, ())}
    others = [member for member in group.members if member != here]
    found = []
    for member in others:
        rest = [link.score for link in index.links_at.get(member, ()) if link.other(member) in others]
        if member.article != here.article and scores.get(member, 0.0) > (sum(rest) / len(rest) if rest else 1.0):
            found.append(member)
    return found


def _hit(reading: Reading, index: ComparisonIndex) -> Hit | None:
    """The loaded term last reached, else the first that is marked in the focused passage."""
    article, passage = focused(reading, index)
    inside = terms_in(Place(article.id, passage.id), reading, index) if passage else ()
    reached = [hit for hit in inside if reading.word and reading.word.span == hit.span]
    return next(iter(reached or inside), None)
