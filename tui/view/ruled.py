"""The reader's decisions laid over the machine's proposals, which stay as they were.

Pure, and made anew whenever either changes: so a decision survives another
alignment, and taking it back brings the proposal back. A decision whose
places cannot be found in the articles at hand changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tui.model.alignment import Alignment, Group, Level, Link, State
from tui.model.article import Article, Place, article_by_id
from tui.model.comparison import Comparison
from tui.model.session import Decision, Ruling
from tui.model.span import Span

PlacedDecision = tuple[Decision, tuple[tuple[str, Span | None], ...]]
"""A decision, and for each of its anchors the article and the span it stands at; None where it is adrift."""

Rule = Callable[[Comparison, Sequence[Place], Decision], Comparison]


def ruled(comparison: Comparison, decisions: Sequence[PlacedDecision]) -> Comparison:
    """The comparison as the reader has ruled it, decision by decision in the order they were made."""
    for decision, stands in decisions:
        if decision.ruling is Ruling.DISMISS:
            comparison = _dismissed(comparison, {(id, span) for id, span in stands if span})
        elif decision.ruling is Ruling.DISMISS_EVERYWHERE:
            comparison = _dismissed_everywhere(comparison, decision.value)
        elif rule := _RULES.get(decision.ruling):
            places = _places(comparison.articles, stands)
            if len(places) == len(stands) and places:
                comparison = rule(comparison, places, decision)
    return _numbered(comparison) if decisions else comparison


def event_at(alignment: Alignment, place: Place) -> Group | None:
    """The event that a passage belongs to; None where it belongs to none."""
    return next((group for group in alignment.groups if place in group.members), None)


def _pinned(comparison: Comparison, places: Sequence[Place], _: Decision) -> Comparison:
    """Make the second passage a member of the first one's event; the two begin one where there is none."""
    first, second = places[0], places[-1]
    if first.article == second.article and event_at(comparison.alignment, first) is None:
        return comparison
    comparison = _with(comparison, links=_with_pin(comparison.alignment, first, second))
    group = event_at(comparison.alignment, first)
    if group is not None and second in group.members:
        return _with_group(comparison, group, replace(group, by_reader=True))
    comparison = _without_member(comparison, second)
    if group is None:
        return _with_group(comparison, None, _new_group(comparison, (first, second)))
    return _with_group(comparison, group, _of_members(comparison, group, (*group.members, second)))


def _with_pin(alignment: Alignment, first: Place, second: Place) -> tuple[Link, ...]:
    """The links, the one of these two marked as the reader's; where the machine had none, its score is 0."""
    old = alignment.between(first, second)
    link = replace(old or Link(first, second, 0.0, Level.STRONG), level=Level.STRONG, by_reader=True)
    return (*(one for one in alignment.links if one is not old), link)


def _unlinked(comparison: Comparison, places: Sequence[Place], _: Decision) -> Comparison:
    """Take the last passage away from the others, and out of their event."""
    *others, out = places
    links = tuple(
        replace(link, level=Level.WEAK, by_reader=False) if link.joins(out) and link.other(out) in others else link
        for link in comparison.alignment.links
    )
    group = event_at(comparison.alignment, out)
    comparison = _with(comparison, links=links)
    return _without_member(comparison, out) if group and set(others) & set(group.members) else comparison


def _no_counterpart(comparison: Comparison, places: Sequence[Place], decision: Decision) -> Comparison:
    """Leave the passages of one source out of an event, and say that the reader ruled so."""
    ids = [article.id for article in comparison.articles if str(article.source) == decision.value]
    group = event_at(comparison.alignment, places[0])
    for place in group.members if group else ():
        if place.article in ids:
            comparison = _unlinked(comparison, [*places, place], decision)
    if (left := event_at(comparison.alignment, places[0])) is None:
        return comparison
    ruled_out = tuple(sorted({*left.ruled_out, *ids}))
    return _with_group(comparison, left, replace(left, by_reader=True, ruled_out=ruled_out))


def _merged(comparison: Comparison, places: Sequence[Place], _: Decision) -> Comparison:
    """Make one event of those that the places belong to."""
    groups = [group for place in places if (group := event_at(comparison.alignment, place))]
    for other in groups[1:]:
        first = event_at(comparison.alignment, places[0])
        if first is not None and other.id != first.id:
            comparison = _with_group(comparison, other, None)
            comparison = _with_group(
                comparison, first, _of_members(comparison, first, (*first.members, *other.members))
            )
    return comparison


def _split(comparison: Comparison, places: Sequence[Place], _: Decision) -> Comparison:
    """Make an event of its own of the places that are given, apart from the rest of theirs."""
    group = event_at(comparison.alignment, places[0])
    if group is None:
        return comparison
    stay = tuple(place for place in group.members if place not in places)
    leave = tuple(place for place in group.members if place in places)
    comparison = _with_group(comparison, group, _of_members(comparison, group, stay) if _is_event(stay) else None)
    return _with_group(comparison, None, _new_group(comparison, leave)) if _is_event(leave) else comparison


def _renamed(comparison: Comparison, places: Sequence[Place], decision: Decision) -> Comparison:
    """Call an event by the reader's name."""
    group = event_at(comparison.alignment, places[0])
    return _with_group(comparison, group, replace(group, label=decision.value, by_reader=True)) if group else comparison


_RULES: Mapping[Ruling, Rule] = {
    Ruling.PIN: _pinned,
    Ruling.UNLINK: _unlinked,
    Ruling.NO_COUNTERPART: _no_counterpart,
    Ruling.MERGE: _merged,
    Ruling.SPLIT: _split,
    Ruling.RENAME: _renamed,
}


def _dismissed(comparison: Comparison, spans: set[tuple[str, Span]]) -> Comparison:
    """Without the hits that stand at these places."""
    framing = comparison.framing
    hits = {id: tuple(hit for hit in found if (id, hit.span) not in spans) for id, found in framing.hits.items()}
    return replace(comparison, framing=replace(framing, hits=hits))


def _dismissed_everywhere(comparison: Comparison, term: str) -> Comparison:
    """Without any hit of a loaded term."""
    framing = comparison.framing
    hits = {id: tuple(hit for hit in found if hit.term.text != term) for id, found in framing.hits.items()}
    return replace(comparison, framing=replace(framing, hits=hits))


def _places(articles: Sequence[Article], stands: Sequence[tuple[str, Span | None]]) -> list[Place]:
    """The passages that anchors stand in; those that are adrift are left out."""
    known = {article.id for article in articles}
    found = []
    for id, span in stands:
        passage = article_by_id(articles, id).passage_at(span.start) if span and id in known else None
        if passage is not None:
            found.append(Place(id, passage.id))
    return found


def _with(comparison: Comparison, *, links: tuple[Link, ...]) -> Comparison:
    return replace(comparison, alignment=replace(comparison.alignment, links=links))


def _with_group(comparison: Comparison, old: Group | None, new: Group | None) -> Comparison:
    """With one event in place of another; None for one more, or one less."""
    kept = [group for group in comparison.alignment.groups if old is None or group.id != old.id]
    groups = (*kept, new) if new else tuple(kept)
    return replace(comparison, alignment=replace(comparison.alignment, groups=groups))


def _without_member(comparison: Comparison, place: Place) -> Comparison:
    """With a passage in no event; an event that is left with one source is none."""
    group = event_at(comparison.alignment, place)
    if group is None:
        return comparison
    left = tuple(member for member in group.members if member != place)
    return _with_group(comparison, group, _of_members(comparison, group, left) if _is_event(left) else None)


def _of_members(comparison: Comparison, group: Group, members: tuple[Place, ...]) -> Group:
    """An event with other members, marked as the reader's."""
    heard = {member.article for member in members}
    silent = tuple(article.id for article in comparison.articles if article.id not in heard)
    ruled_out = tuple(id for id in group.ruled_out if id in silent)
    return replace(group, members=members, silent=silent, by_reader=True, ruled_out=ruled_out)


def _new_group(comparison: Comparison, members: tuple[Place, ...]) -> Group:
    """An event that the reader made; it is called by its first passage's first words."""
    article = article_by_id(comparison.articles, members[0].article)
    words = article.words_of(article.passages[members[0].passage]).split()[:6]
    number = max((group.id for group in comparison.alignment.groups), default=0) + 1
    return _of_members(comparison, Group(number, " ".join(words), State.SOLID, ()), members)


def _is_event(members: Sequence[Place]) -> bool:
    """An event is told by two sources at least."""
    return len({member.article for member in members}) > 1


def _numbered(comparison: Comparison) -> Comparison:
    """With the events numbered anew, in reading order."""
    groups = comparison.alignment.groups
    articles = {article.id: article for article in comparison.articles}
    order = sorted(groups, key=lambda group: _depth(group, articles))
    numbered = tuple(replace(group, id=number) for number, group in enumerate(order, 1))
    return replace(comparison, alignment=replace(comparison.alignment, groups=numbered))


def _depth(group: Group, articles: Mapping[str, Article]) -> tuple[float, str]:
    """The mean relative place of the members, and the earliest text for ties."""
    depths, texts = [], []
    for place in group.members:
        article = articles[place.article]
        depths.append(article.depth(place.passage))
        texts.append(article.words_of(article.passages[place.passage]))
    return round(sum(depths) / max(len(depths), 1), 3), min(texts, default="")
