"""A comparison laid out for looking up: by article, by passage, by event.

Made once for each comparison; the moves, the panes, the strips and every
export ask it. A table is made when it is first asked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tui.counts import Tally, shared_terms, tallies_of
from tui.model.alignment import Group, Level, Link, State
from tui.model.annotation import Annotation
from tui.model.article import Article, Kind, Place
from tui.model.comparison import Comparison, Stage
from tui.model.framing import Hit
from tui.model.span import Span
from tui.view.states import Standing, Told, told_by

PlacedNote = tuple[Annotation, tuple[tuple[str, Span | None], ...]]
"""A note, and for each of its anchors the article and the span it stands at; None where it is adrift."""


@dataclass(frozen=True, eq=False)
class ComparisonIndex:
    """Everything that is looked up while the reader moves, and while an export is written."""

    comparison: Comparison
    """As the reader's decisions have it."""
    notes: tuple[PlacedNote, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """In the order given."""
        return self.comparison.articles

    @property
    def groups(self) -> tuple[Group, ...]:
        """The shared events, in reading order."""
        return self.comparison.alignment.groups

    @property
    def is_unknown(self) -> bool:
        """Whether passages have not been compared yet, so that nothing can be said of events."""
        return self.comparison.stage < Stage.EVENTS

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The place of each article in the load, from 0, by its id."""
        return {article.id: number for number, article in enumerate(self.articles)}

    @cached_property
    def source_names(self) -> Mapping[str, str]:
        """By article id, the source; with the file's name where several articles have the same source."""
        return source_names(self.articles)

    @cached_property
    def groups_at(self) -> Mapping[Place, Group]:
        """The event that a passage belongs to."""
        return {place: group for group in reversed(self.groups) for place in group.members}

    @cached_property
    def groups_in(self) -> Mapping[str, Sequence[tuple[int, Group]]]:
        """By article id, its passages that belong to an event, each with the event."""
        found: dict[str, list[tuple[int, Group]]] = defaultdict(list)
        for place, group in self.groups_at.items():
            found[place.article].append((place.passage, group))
        return found

    @cached_property
    def links_at(self) -> Mapping[Place, Sequence[Link]]:
        """The links of each passage, best first."""
        links: dict[Place, list[Link]] = defaultdict(list)
        for link in sorted(self.comparison.alignment.links, key=lambda link: (-link.score, link.a, link.b)):
            links[link.a].append(link)
            links[link.b].append(link)
        return dict(links)

    @cached_property
    def hits_at(self) -> Mapping[Place, Sequence[Hit]]:
        """The loaded terms of each passage, in the order of the text."""
        return _by_place(hit for hits in self.comparison.framing.hits.values() for hit in hits)

    @cached_property
    def notes_at(self) -> Mapping[Place, Sequence[tuple[Annotation, Span]]]:
        """The notes that touch a passage, each with its span in the article."""
        return _notes_at(self.articles, self.number, self.notes)

    @cached_property
    def strips(self) -> dict[tuple[int, int], Sequence[int]]:
        """By the number of an article and a width in cells: what `tui.view.strips` found for each cell."""
        return {}

    @cached_property
    def _told(self) -> dict[int | Place, Mapping[str, Told]]:
        """What was asked for already, by event or passage."""
        return {}

    @cached_property
    def shared(self) -> frozenset[str]:
        """The loaded terms (by their `text`) that every article uses; they count for no tone."""
        return shared_terms(self.comparison.framing.hits)

    @cached_property
    def tallies(self) -> Sequence[Tally]:
        """How often each category was struck, by article and voice."""
        framing = self.comparison.framing
        return tallies_of(framing.hits, framing.words, self.shared)

    def counted(self, article: str) -> list[Hit]:
        """The hits of an article that count: all but the words that every source uses."""
        return [hit for hit in self.comparison.framing.hits.get(article, ()) if hit.term.text not in self.shared]

    def told(self, event: Group | Place) -> Mapping[str, Told]:
        """By article id, what each source has for an event, or for a passage that belongs to none."""
        key = event.id if isinstance(event, Group) else event
        if key not in self._told:
            self._told[key] = self._find_told(event)
        return self._told[key]

    def _find_told(self, event: Group | Place) -> Mapping[str, Told]:
        ids = [article.id for article in self.articles]
        if self.is_unknown:
            return dict.fromkeys(ids, Told(Standing.UNKNOWN))
        if isinstance(event, Group):
            return told_by(event.members, self.links_at, ids, event.ruled_out)
        return told_by((event,), self.links_at, ids)

    def how_told(self, group: Group) -> tuple[str, ...]:
        """How many sources tell an event and how surely, for every heading: `in 4 of 5`, `1 uncertain`.

        Without a number "uncertain" says that each source is found by some pair, and another pair is uncertain.
        """
        told = self.told(group).values()
        sources, unsure = sum(one.is_told for one in told), sum(one.standing is Standing.UNCERTAIN for one in told)
        doubt = f"{unsure} uncertain" if unsure else "uncertain" if group.state is State.UNCERTAIN else ""
        return tuple(filter(None, (f"in {sources} of {len(self.articles)}", doubt)))

    def with_notes(self, notes: Sequence[PlacedNote]) -> ComparisonIndex:
        """The same comparison with other notes; the tables that are made already are made no second time."""
        other = replace(self, notes=tuple(notes))
        made = {name: table for name, table in vars(self).items() if name not in {"notes", "notes_at"}}
        vars(other).update(made)
        return other

    def article(self, place: Place) -> Article:
        """The article of a passage."""
        return self.articles[self.number[place.article]]

    def place(self, article: int, passage: int) -> Place:
        """The passage of the article at that number."""
        return Place(self.articles[article].id, passage)

    def is_shared(self, place: Place) -> bool:
        """Whether a counterpart was found for the passage, sure or not."""
        return place in self.groups_at or any(link.level is not Level.WEAK for link in self.links_at.get(place, ()))

    def stands_alone(self, place: Place) -> bool:
        """Whether it is prose that matching found nowhere else; of no passage before they have been compared."""
        if self.is_unknown:
            return False
        passage = self.article(place).passages[place.passage]
        return passage.kind in {Kind.BODY, Kind.ITEM} and not self.is_shared(place)

    def group(self, event: int) -> Group | None:
        """The event of that number; None where there is none."""
        return self.groups[event - 1] if 1 <= event <= len(self.groups) else None


def source_names(articles: Sequence[Article]) -> dict[str, str]:
    """By article id, the source; with the file's name where several articles have the same source."""
    sources = {article.id: article.source.value or article.file for article in articles}
    count = Counter(sources.values())
    files = {article.id: article.file.replace("\\", "/").rsplit("/", 1)[-1] for article in articles}
    return {id: source if count[source] == 1 else f"{source} ({files[id]})" for id, source in sources.items()}


def _by_place(hits: Iterable[Hit]) -> Mapping[Place, Sequence[Hit]]:
    found: dict[Place, list[Hit]] = defaultdict(list)
    for hit in hits:
        found[Place(hit.article, hit.passage)].append(hit)
    return dict(found)


def _notes_at(
    articles: Sequence[Article], number: Mapping[str, int], notes: Sequence[PlacedNote]
) -> Mapping[Place, Sequence[tuple[Annotation, Span]]]:
    """The notes by the passages they touch."""
    found: dict[Place, list[tuple[Annotation, Span]]] = defaultdict(list)
    for note, anchors in notes:
        for id, span in anchors:
            if span is None or id not in number:
                continue
            for passage in articles[number[id]].passages:
                if passage.span.overlaps(span):
                    found[Place(id, passage.id)].append((note, span))
    return dict(found)
