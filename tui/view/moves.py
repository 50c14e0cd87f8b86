"""Every move a reader can make, each from one reading to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from tui.model.alignment import Group
from tui.model.article import Place
from tui.view.counterparts import counterparts_in, shown_in
from tui.view.index import ComparisonIndex
from tui.view.reading import Layout, Reading

Move = Callable[[Reading, ComparisonIndex], Reading]

TRAIL = 50
"""How many jumps are remembered."""


def first_reading(index: ComparisonIndex, layout: Layout = Layout.COLUMNS) -> Reading:
    """Where a reader starts: at the surest of the events that the most sources share, else at the beginning."""
    start = Reading(here=(0,) * len(index.articles), layout=layout)
    if index.groups:
        best = max(index.groups, key=lambda group: (len({m.article for m in group.members}), _surest(group, index)))
        first = min(index.number[member.article] for member in best.members)
        return to_event(replace(start, pane=first), index, best.id)
    if index.articles and index.articles[0].passages:
        return seen_from(start, index, Place(index.articles[0].id, 0))
    return start


def _surest(group: Group, index: ComparisonIndex) -> float:
    """The highest score of a link inside an event."""
    links = (link for place in group.members for link in index.links_at.get(place, ()))
    return max((link.score for link in links if link.a in group.members and link.b in group.members), default=0.0)


def seen_from(reading: Reading, index: ComparisonIndex, origin: Place) -> Reading:
    """With the event of a passage as the current one, seen from there, and the panes level if they are in step."""
    group = index.groups_at.get(origin)
    pane = index.number[origin.article]
    moved = replace(
        reading.standing_at(pane, origin.passage),
        pane=pane,
        origin=origin,
        event=group.id if group else reading.event,
        between=group is None,
        offered=(),
    ).unselected()
    return level(moved, index) if reading.sync else moved


def level(reading: Reading, index: ComparisonIndex) -> Reading:
    """With every other pane at its counterpart; a pane without one stays where it is."""
    for number, article in enumerate(index.articles):
        if counterpart := shown_in(article.id, reading, index):
            reading = reading.standing_at(number, counterpart.place.passage)
    return reading


def at_passage(reading: Reading, index: ComparisonIndex, pane: int, passage: int) -> Reading:
    """With the focus on a passage; out of step the other panes, and the event, stay as they are."""
    last = len(index.articles[pane].passages) - 1
    if last < 0:
        return replace(reading, pane=pane)
    passage = min(max(passage, 0), last)
    if reading.sync:
        return seen_from(replace(reading, pane=pane), index, index.place(pane, passage))
    return replace(reading.standing_at(pane, passage), pane=pane).unselected()


def to_event(reading: Reading, index: ComparisonIndex, event: int) -> Reading:
    """At an event, seen from the focused pane; where that is silent, from the first source that has it."""
    group = index.group(event)
    if group is None:
        return reading
    focused = index.articles[reading.pane].id
    origin = min(
        group.members, key=lambda place: (place.article != focused, index.number[place.article], place.passage)
    )
    moved = replace(reading, origin=origin, event=event, between=False, offered=(), word=None).unselected()
    return level(moved, index)


def jumped(reading: Reading, moved: Reading) -> Reading:
    """`moved`, remembering where the reader jumped from."""
    if (reading.pane, reading.here) == (moved.pane, moved.here):
        return moved
    return replace(moved, trail=(*reading.trail, (reading.pane, reading.passage))[-TRAIL:], ahead=())


def next_event(reading: Reading, index: ComparisonIndex) -> Reading:
    """One event on; the last event is the end."""
    return to_event(reading, index, min(reading.event + 1, len(index.groups)))


def previous_event(reading: Reading, index: ComparisonIndex) -> Reading:
    """One event back; from between two events, the one just left."""
    return to_event(reading, index, max(reading.event if reading.between else reading.event - 1, 1))


def next_passage(reading: Reading, index: ComparisonIndex) -> Reading:
    """One passage down."""
    return at_passage(reading, index, reading.pane, reading.passage + 1)


def previous_passage(reading: Reading, index: ComparisonIndex) -> Reading:
    """One passage up."""
    return at_passage(reading, index, reading.pane, reading.passage - 1)


def first_passage(reading: Reading, index: ComparisonIndex) -> Reading:
    """To the top of the article."""
    return jumped(reading, at_passage(reading, index, reading.pane, 0))


def last_passage(reading: Reading, index: ComparisonIndex) -> Reading:
    """To the end of the article."""
    return jumped(reading, at_passage(reading, index, reading.pane, len(index.articles[reading.pane].passages)))


def next_alone(reading: Reading, index: ComparisonIndex) -> Reading:
    """To the next passage that matching found in no other source."""
    return _alone(reading, index, range(reading.passage + 1, len(index.articles[reading.pane].passages)))


def previous_alone(reading: Reading, index: ComparisonIndex) -> Reading:
    """To the passage before that matching found in no other source."""
    return _alone(reading, index, range(reading.passage - 1, -1, -1))


def _alone(reading: Reading, index: ComparisonIndex, passages: range) -> Reading:
    for passage in passages:
        if index.stands_alone(index.place(reading.pane, passage)):
            return jumped(reading, at_passage(reading, index, reading.pane, passage))
    return reading


def to_pane(reading: Reading, index: ComparisonIndex, pane: int) -> Reading:
    """The focus in another pane; the event stays."""
    return replace(reading, pane=pane % max(1, len(index.articles)), word=None).unselected()


def next_pane(reading: Reading, index: ComparisonIndex) -> Reading:
    """One pane to the right; after the last comes the first."""
    return to_pane(reading, index, reading.pane + 1)


def previous_pane(reading: Reading, index: ComparisonIndex) -> Reading:
    """One pane to the left; before the first comes the last."""
    return to_pane(reading, index, reading.pane - 1)


def bring_level(reading: Reading, index: ComparisonIndex) -> Reading:
    """The event of the focused passage, with all panes level, in step or not."""
    if not index.articles[reading.pane].passages:
        return reading
    return level(seen_from(reading, index, index.place(reading.pane, reading.passage)), index)


def toggle_sync(reading: Reading, index: ComparisonIndex) -> Reading:
    """The panes in step, or each on its own."""
    turned = replace(reading, sync=not reading.sync)
    return level(turned, index) if turned.sync else turned


def next_candidate(reading: Reading, index: ComparisonIndex) -> Reading:
    """The next candidate that matching has for the event in the focused pane."""
    article = index.articles[reading.pane].id
    if len(counterparts_in(article, reading, index)) < 2:
        return reading
    offered = dict(reading.offered) | {article: reading.candidate(article) + 1}
    moved = replace(reading, offered=tuple(sorted(offered.items()))).unselected()
    shown = shown_in(article, moved, index)
    return moved.standing_at(reading.pane, shown.place.passage) if shown else moved


def toggle_zoom(reading: Reading, _: ComparisonIndex) -> Reading:
    """The focused pane alone, or with the others."""
    return replace(reading, zoomed=not reading.zoomed)


def all_sources(reading: Reading, _: ComparisonIndex) -> Reading:
    """Every pane that fits, side by side."""
    return replace(reading, zoomed=False, layout=Layout.COLUMNS)


def next_layout(reading: Reading, _: ComparisonIndex) -> Reading:
    """Columns, stacked, single, and round again."""
    order = list(Layout)
    return replace(reading, zoomed=False, layout=order[(order.index(reading.layout) + 1) % len(order)])


def jump_back(reading: Reading, index: ComparisonIndex) -> Reading:
    """To where the last jump began."""
    if not reading.trail:
        return reading
    *trail, (pane, passage) = reading.trail
    ahead = (*reading.ahead, (reading.pane, reading.passage))
    return replace(at_passage(reading, index, pane, passage), trail=tuple(trail), ahead=ahead)


def jump_forward(reading: Reading, index: ComparisonIndex) -> Reading:
    """To where the last jump back began."""
    if not reading.ahead:
        return reading
    *ahead, (pane, passage) = reading.ahead
    trail = (*reading.trail, (reading.pane, reading.passage))
    return replace(at_passage(reading, index, pane, passage), trail=trail, ahead=tuple(ahead))


MOVES: Mapping[str, Move] = {
    "next-event": lambda reading, index: jumped(reading, next_event(reading, index)),
    "previous-event": lambda reading, index: jumped(reading, previous_event(reading, index)),
    "next-passage": next_passage,
    "previous-passage": previous_passage,
    "first-passage": first_passage,
    "last-passage": last_passage,
    "next-alone": next_alone,
    "previous-alone": previous_alone,
    "next-pane": next_pane,
    "previous-pane": previous_pane,
    "sync": toggle_sync,
    "next-candidate": next_candidate,
    "zoom": toggle_zoom,
    "all-sources": all_sources,
    "layout": next_layout,
    "jump-back": jump_back,
    "jump-forward": jump_forward,
}
"""The moves that need nothing but a key, by the id of their command."""
