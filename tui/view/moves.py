"""Every move a reader can make, each from one reading to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from tui.model.alignment import Group
from tui.model.article import Place
from tui.view.counterparts import counterparts_in, shown_in
from tui.view.guide import Guide
from tui.view.reading import Layout, Reading

Move = Callable[[Reading, Guide], Reading]

TRAIL = 50
"""How many jumps are remembered."""


def first_reading(guide: Guide, layout: Layout = Layout.COLUMNS) -> Reading:
    """Where a reader starts: at the surest of the events that the most sources share, else at the beginning."""
    start = Reading(here=(0,) * len(guide.articles), layout=layout)
    if guide.groups:
        best = max(guide.groups, key=lambda group: (len({m.article for m in group.members}), _surest(group, guide)))
        first = min(guide.number[member.article] for member in best.members)
        return to_event(replace(start, pane=first), guide, best.id)
    if guide.articles and guide.articles[0].passages:
        return seen_from(start, guide, Place(guide.articles[0].id, 0))
    return start


def _surest(group: Group, guide: Guide) -> float:
    """The highest score of a link inside an event."""
    links = (link for place in group.members for link in guide.links_at.get(place, ()))
    return max((link.score for link in links if link.a in group.members and link.b in group.members), default=0.0)


def seen_from(reading: Reading, guide: Guide, origin: Place) -> Reading:
    """With the event of a passage as the current one, seen from there, and the panes level if they are in step."""
    group = guide.groups_at.get(origin)
    pane = guide.number[origin.article]
    moved = replace(
        reading.standing_at(pane, origin.passage),
        pane=pane,
        origin=origin,
        event=group.id if group else reading.event,
        between=group is None,
        offered=(),
    ).unselected()
    return level(moved, guide) if reading.sync else moved


def level(reading: Reading, guide: Guide) -> Reading:
    """With every other pane at its counterpart; a pane without one stays where it is."""
    for number, article in enumerate(guide.articles):
        if counterpart := shown_in(article.id, reading, guide):
            reading = reading.standing_at(number, counterpart.place.passage)
    return reading


def at_passage(reading: Reading, guide: Guide, pane: int, passage: int) -> Reading:
    """With the focus on a passage; out of step the other panes, and the event, stay as they are."""
    last = len(guide.articles[pane].passages) - 1
    if last < 0:
        return replace(reading, pane=pane)
    passage = min(max(passage, 0), last)
    if reading.sync:
        return seen_from(replace(reading, pane=pane), guide, guide.place(pane, passage))
    return replace(reading.standing_at(pane, passage), pane=pane).unselected()


def to_event(reading: Reading, guide: Guide, event: int) -> Reading:
    """At an event, seen from the focused pane; where that is silent, from the first source that has it."""
    group = guide.group(event)
    if group is None:
        return reading
    focused = guide.articles[reading.pane].id
    origin = min(
        group.members, key=lambda place: (place.article != focused, guide.number[place.article], place.passage)
    )
    moved = replace(reading, origin=origin, event=event, between=False, offered=(), word=None).unselected()
    return level(moved, guide)


def jumped(reading: Reading, moved: Reading) -> Reading:
    """`moved`, remembering where the reader jumped from."""
    if (reading.pane, reading.here) == (moved.pane, moved.here):
        return moved
    return replace(moved, trail=(*reading.trail, (reading.pane, reading.passage))[-TRAIL:], ahead=())


def next_event(reading: Reading, guide: Guide) -> Reading:
    """One event on; the last event is the end."""
    return to_event(reading, guide, min(reading.event + 1, len(guide.groups)))


def previous_event(reading: Reading, guide: Guide) -> Reading:
    """One event back; from between two events, the one just left."""
    return to_event(reading, guide, max(reading.event if reading.between else reading.event - 1, 1))


def next_passage(reading: Reading, guide: Guide) -> Reading:
    """One passage down."""
    return at_passage(reading, guide, reading.pane, reading.passage + 1)


def previous_passage(reading: Reading, guide: Guide) -> Reading:
    """One passage up."""
    return at_passage(reading, guide, reading.pane, reading.passage - 1)


def first_passage(reading: Reading, guide: Guide) -> Reading:
    """To the top of the article."""
    return jumped(reading, at_passage(reading, guide, reading.pane, 0))


def last_passage(reading: Reading, guide: Guide) -> Reading:
    """To the end of the article."""
    return jumped(reading, at_passage(reading, guide, reading.pane, len(guide.articles[reading.pane].passages)))


def next_alone(reading: Reading, guide: Guide) -> Reading:
    """To the next passage that matching found in no other source."""
    return _alone(reading, guide, range(reading.passage + 1, len(guide.articles[reading.pane].passages)))


def previous_alone(reading: Reading, guide: Guide) -> Reading:
    """To the passage before that matching found in no other source."""
    return _alone(reading, guide, range(reading.passage - 1, -1, -1))


def _alone(reading: Reading, guide: Guide, passages: range) -> Reading:
    for passage in passages:
        if guide.stands_alone(guide.place(reading.pane, passage)):
            return jumped(reading, at_passage(reading, guide, reading.pane, passage))
    return reading


def to_pane(reading: Reading, guide: Guide, pane: int) -> Reading:
    """The focus in another pane; the event stays."""
    return replace(reading, pane=pane % max(1, len(guide.articles)), word=None).unselected()


def next_pane(reading: Reading, guide: Guide) -> Reading:
    """One pane to the right; after the last comes the first."""
    return to_pane(reading, guide, reading.pane + 1)


def previous_pane(reading: Reading, guide: Guide) -> Reading:
    """One pane to the left; before the first comes the last."""
    return to_pane(reading, guide, reading.pane - 1)


def bring_level(reading: Reading, guide: Guide) -> Reading:
    """The event of the focused passage, with all panes level, in step or not."""
    if not guide.articles[reading.pane].passages:
        return reading
    return level(seen_from(reading, guide, guide.place(reading.pane, reading.passage)), guide)


def toggle_sync(reading: Reading, guide: Guide) -> Reading:
    """The panes in step, or each on its own."""
    turned = replace(reading, sync=not reading.sync)
    return level(turned, guide) if turned.sync else turned


def next_candidate(reading: Reading, guide: Guide) -> Reading:
    """The next candidate that matching has for the event in the focused pane."""
    article = guide.articles[reading.pane].id
    if len(counterparts_in(article, reading, guide)) < 2:
        return reading
    offered = dict(reading.offered) | {article: reading.candidate(article) + 1}
    moved = replace(reading, offered=tuple(sorted(offered.items()))).unselected()
    shown = shown_in(article, moved, guide)
    return moved.standing_at(reading.pane, shown.place.passage) if shown else moved


def toggle_zoom(reading: Reading, _: Guide) -> Reading:
    """The focused pane alone, or with the others."""
    return replace(reading, zoomed=not reading.zoomed)


def all_sources(reading: Reading, _: Guide) -> Reading:
    """Every pane that fits, side by side."""
    return replace(reading, zoomed=False, layout=Layout.COLUMNS)


def next_layout(reading: Reading, _: Guide) -> Reading:
    """Columns, stacked, single, and round again."""
    order = list(Layout)
    return replace(reading, zoomed=False, layout=order[(order.index(reading.layout) + 1) % len(order)])


def jump_back(reading: Reading, guide: Guide) -> Reading:
    """To where the last jump began."""
    if not reading.trail:
        return reading
    *trail, (pane, passage) = reading.trail
    ahead = (*reading.ahead, (reading.pane, reading.passage))
    return replace(at_passage(reading, guide, pane, passage), trail=tuple(trail), ahead=ahead)


def jump_forward(reading: Reading, guide: Guide) -> Reading:
    """To where the last jump back began."""
    if not reading.ahead:
        return reading
    *ahead, (pane, passage) = reading.ahead
    trail = (*reading.trail, (reading.pane, reading.passage))
    return replace(at_passage(reading, guide, pane, passage), trail=trail, ahead=tuple(ahead))


MOVES: Mapping[str, Move] = {
    "next-event": lambda reading, guide: jumped(reading, next_event(reading, guide)),
    "previous-event": lambda reading, guide: jumped(reading, previous_event(reading, guide)),
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
