"""The reader's decisions laid over what the machine found, which stays as it was.

Everything that shows or writes findings takes them from here: the screen, the
exports and the command line. Pure, and made again whenever either changes: so
a decision survives another alignment, and taking it back brings the finding
back. A decision whose places cannot be found in the articles at hand changes
nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tui.model.alignment import Alignment, Group, Level, Link, State, state_of
from tui.model.article import Article, Place
from tui.model.comparison import Comparison
from tui.model.framing import Framing, Hit
from tui.model.session import Decision, Ruling
from tui.model.span import Span
from tui.text.tokens import folded_words

PlacedDecision = tuple[Decision, tuple[tuple[str, Span | None], ...]]
"""A decision, and for each of its anchors the article and the span it stands at; None where it is adrift."""

Pair = tuple[Place, Place]


def apply_decisions(comparison: Comparison, decisions: Sequence[PlacedDecision]) -> Comparison:
    """The comparison as the reader has ruled it, decision by decision in the order they were made.

    What follows from the members of an event is derived again for each event
    that a decision changed: who is silent, how sure it is, and its name,
    unless the reader gave it one. Events are numbered in reading order. The
    comparison itself is returned where no decision changes it.
    """
    articles = {article.id: article for article in comparison.articles}
    events = _Events(comparison, articles)
    for decision, stands in decisions:
        places = _places(articles, stands)
        if decision.ruling in _RULES and places and len(places) == len(stands):
            _RULES[decision.ruling](events, places, decision)
    alignment = events.alignment() if events.changed else comparison.alignment
    framing = _without_dismissed(comparison.framing, articles, decisions)
    if alignment is comparison.alignment and framing is comparison.framing:
        return comparison
    return replace(comparison, alignment=alignment, framing=framing)


@dataclass
class _Events:
    """The events and links while decisions are laid over them; what follows from members is derived at the end."""

    comparison: Comparison
    articles: Mapping[str, Article]
    groups: dict[int, Group] = field(default_factory=dict)
    """By a key of its own, which stays while the events' numbers may change."""
    event_of: dict[Place, int] = field(default_factory=dict)
    links: dict[Pair, Link] = field(default_factory=dict)
    """The links that decisions changed or made, by their ends, the smaller place first."""
    named: set[int] = field(default_factory=set)
    """The events that the reader gave a name."""
    regrouped: set[int] = field(default_factory=set)
    """The events whose members changed."""
    changed: bool = False
    _last: int = 0
    _found: dict[Pair, Link] | None = None

    def __post_init__(self) -> None:
        """Begin with what the machine proposes."""
        for group in self.comparison.alignment.groups:
            self.groups[group.id] = group
            self.event_of.update(dict.fromkeys(group.members, group.id))
            self._last = max(self._last, group.id)

    def key_at(self, place: Place) -> int | None:
        """The key of the event that a passage belongs to."""
        return self.event_of.get(place)

    def members(self, key: int) -> tuple[Place, ...]:
        """The passages of an event."""
        return self.groups[key].members

    def between(self, a: Place, b: Place) -> Link | None:
        """The link of two passages as it is now; None where there is none."""
        if self._found is None:
            self._found = {_pair(link.a, link.b): link for link in self.comparison.alignment.links}
        return self.links.get(_pair(a, b)) or self._found.get(_pair(a, b))

    def rule_link(self, a: Place, b: Place, level: Level) -> None:
        """Give the link of two passages the level that the reader ruled; its score stays the machine's, or is 0."""
        first, second = _pair(a, b)
        if a.article == b.article or (level is Level.WEAK and self.between(a, b) is None):
            return
        link = self.between(a, b) or Link(first, second, 0.0, level)
        self.links[first, second] = replace(link, level=level, by_reader=True)
        self.changed = True

    def change(self, key: int, *, members: Iterable[Place] | None = None, **values: object) -> None:
        """Change an event; with the members of fewer than two sources it ends."""
        old = self.groups[key]
        self.changed = True
        if members is not None:
            kept = tuple(dict.fromkeys(members))
            for place in old.members:
                self.event_of.pop(place, None)
            if len({place.article for place in kept}) < 2:
                del self.groups[key]
                return
            self.event_of.update(dict.fromkeys(kept, key))
            self.regrouped.add(key)
            values["members"] = kept
        self.groups[key] = replace(old, by_reader=True, **values)  # type: ignore[arg-type]

    def begin(self, members: Sequence[Place]) -> None:
        """Make an event of passages that belong to none; nothing where they are all of one source."""
        self._last += 1
        self.groups[self._last] = Group(self._last, "", State.UNCERTAIN, ())
        self.change(self._last, members=members)

    def without(self, place: Place) -> None:
        """Take a passage out of its event."""
        key = self.key_at(place)
        if key is not None:
            self.change(key, members=[member for member in self.members(key) if member != place])

    def alignment(self) -> Alignment:
        """The links and events as they are ruled, the events numbered in reading order."""
        old = self.comparison.alignment
        links = [self.links.pop(_pair(link.a, link.b), link) for link in old.links]
        links += sorted(self.links.values(), key=lambda link: (link.a, link.b))
        inside: dict[int, list[Link]] = defaultdict(list)
        for link in links:
            key = self.event_of.get(link.a)
            if key is not None and key == self.event_of.get(link.b):
                inside[key].append(link)
        derived = [self._derived(key, inside[key]) for key in self.groups]
        ordered = sorted(derived, key=lambda group: _depth(group, self.articles))
        groups = tuple(replace(group, id=number) for number, group in enumerate(ordered, 1))
        return replace(old, links=tuple(links), groups=groups)

    def _derived(self, key: int, inside: Sequence[Link]) -> Group:
        """An event with everything that follows from its members and the links between them."""
        group = self.groups[key]
        if not group.by_reader:
            return group
        heard = {place.article for place in group.members}
        silent = tuple(id for id in self.articles if id not in heard)
        group = replace(
            group,
            silent=silent,
            ruled_out=tuple(id for id in silent if id in group.ruled_out),
            state=state_of(group.members, [(one.a, one.b, one.level) for one in inside]),
        )
        if key in self.named or key not in self.regrouped:
            return group
        from tui.alignment.relabelled import label_again  # noqa: PLC0415 - stems are loaded for no other decision

        return replace(group, label=label_again(group.members, self.articles, self.comparison.framing.vocabulary))


def _pinned(events: _Events, places: Sequence[Place], _: Decision) -> None:
    """Put two passages into one event: that of the first, else that of the second, else a new one."""
    first, second = places[0], places[-1]
    key, other = events.key_at(first), events.key_at(second)
    if first == second or (first.article == second.article and key is None):
        return
    events.rule_link(first, second, Level.STRONG)
    if key is not None and key == other:
        events.change(key)
    elif key is not None:
        events.without(second)
        events.change(key, members=(*events.members(key), second))
    elif other is not None:
        events.change(other, members=(*events.members(other), first))
    else:
        events.begin((first, second))


def _unlinked(events: _Events, places: Sequence[Place], _: Decision) -> None:
    """Rule out the links of the last passage to the others, and take it out of their event."""
    *others, out = places
    for other in others:
        events.rule_link(other, out, Level.WEAK)
    key = events.key_at(out)
    if key is not None and set(others) & set(events.members(key)):
        events.without(out)


def _no_counterpart(events: _Events, places: Sequence[Place], decision: Decision) -> None:
    """Leave the passages of one source out of an event, and remember that the reader ruled so."""
    key = events.key_at(places[0])
    if key is None:
        return
    ids = {id for id, article in events.articles.items() if str(article.source) == decision.value}
    out = [place for place in events.members(key) if place.article in ids]
    left = [place for place in events.members(key) if place.article not in ids]
    for place in out:
        _unlinked(events, [*left, place], decision)
    if key in events.groups:
        events.change(key, ruled_out=tuple(sorted({*events.groups[key].ruled_out, *ids})))


def _merged(events: _Events, places: Sequence[Place], _: Decision) -> None:
    """Make one event of those that the places belong to."""
    keys = list(dict.fromkeys(key for place in places if (key := events.key_at(place)) is not None))
    for other in keys[1:]:
        members = events.members(other)
        if other in events.named and keys[0] not in events.named:
            events.named.add(keys[0])
            events.change(keys[0], label=events.groups[other].label)
        events.change(other, members=())
        events.change(keys[0], members=(*events.members(keys[0]), *members))


def _split(events: _Events, places: Sequence[Place], _: Decision) -> None:
    """Make an event of its own of the places that are given, and rule out their links to the rest of theirs."""
    key = events.key_at(places[0])
    if key is None:
        return
    stay = [place for place in events.members(key) if place not in places]
    leave = [place for place in events.members(key) if place in places]
    for place in stay:
        for other in leave:
            events.rule_link(place, other, Level.WEAK)
    events.change(key, members=stay)
    events.begin(leave)


def _renamed(events: _Events, places: Sequence[Place], decision: Decision) -> None:
    """Call an event by the reader's name."""
    key = events.key_at(places[0])
    if key is not None:
        events.named.add(key)
        events.change(key, label=decision.value)


_RULES: Mapping[Ruling, Callable[[_Events, Sequence[Place], Decision], None]] = {
    Ruling.PIN: _pinned,
    Ruling.UNLINK: _unlinked,
    Ruling.NO_COUNTERPART: _no_counterpart,
    Ruling.MERGE: _merged,
    Ruling.SPLIT: _split,
    Ruling.RENAME: _renamed,
}


def _without_dismissed(
    framing: Framing, articles: Mapping[str, Article], decisions: Sequence[PlacedDecision]
) -> Framing:
    """The framing without the hits that the reader dismissed, here or everywhere; itself where there are none."""
    here = {
        (id, span)
        for one, stands in decisions
        if one.ruling is Ruling.DISMISS
        for id, span in stands
        if span is not None
    }
    everywhere = {one.value for one, _ in decisions if one.ruling is Ruling.DISMISS_EVERYWHERE}
    if not here and not everywhere:
        return framing

    def stays(hit: Hit) -> bool:
        return (hit.article, hit.span) not in here and hit.term.text not in everywhere

    hits = {id: tuple(filter(stays, found)) for id, found in framing.hits.items()}
    judging = {
        folded_words(hit.span.of(articles[id].text)) for id, found in hits.items() if id in articles for hit in found
    }
    swaps = tuple(
        replace(swap, loaded=False) if swap.loaded and judging.isdisjoint(swap.words) else swap
        for swap in framing.swaps
    )
    return replace(framing, hits=hits, swaps=swaps)


def _places(articles: Mapping[str, Article], stands: Sequence[tuple[str, Span | None]]) -> list[Place]:
    """The passages that anchors stand in; those that are adrift are left out."""
    found = []
    for id, span in stands:
        passage = articles[id].passage_at(span.start) if span and id in articles else None
        if passage is not None:
            found.append(Place(id, passage.id))
    return found


def _pair(a: Place, b: Place) -> Pair:
    return (a, b) if a < b else (b, a)


def _depth(group: Group, articles: Mapping[str, Article]) -> tuple[float, str]:
    """The mean relative place of the members, and the earliest text for ties."""
    depths, texts = [], []
    for place in group.members:
        article = articles[place.article]
        depths.append(article.depth(place.passage))
        texts.append(article.words_of(article.passages[place.passage]))
    return round(sum(depths) / max(len(depths), 1), 3), min(texts, default="")
