"""A comparison laid out for looking up: by article, by passage, by event.

Made once for each comparison; the moves, the panes and the strips all ask it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.model.alignment import Group, Level, Link
from tui.model.annotation import Annotation
from tui.model.article import Article, Kind, Place
from tui.model.comparison import Comparison
from tui.model.framing import Hit
from tui.model.span import Span

PlacedNote = tuple[Annotation, tuple[tuple[str, Span | None], ...]]
"""A note, and for each of its anchors the article and the span it stands at; None where it is adrift."""


@dataclass(frozen=True, slots=True)
class ComparisonIndex:
    """Everything the screen looks up while the reader moves."""

    comparison: Comparison
    number: dict[str, int] = field(default_factory=dict)
    """The place of each article in the load, from 0, by its id."""
    groups_at: dict[Place, Group] = field(default_factory=dict)
    links_at: dict[Place, tuple[Link, ...]] = field(default_factory=dict)
    """Best first."""
    hits_at: dict[Place, tuple[Hit, ...]] = field(default_factory=dict)
    notes_at: dict[Place, tuple[tuple[Annotation, Span], ...]] = field(default_factory=dict)
    """The notes that touch a passage, each with its span in the article."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """In the order given."""
        return self.comparison.articles

    @property
    def groups(self) -> tuple[Group, ...]:
        """The shared events, in reading order."""
        return self.comparison.alignment.groups

    def place(self, article: int, passage: int) -> Place:
        """The passage of the article at that number."""
        return Place(self.articles[article].id, passage)

    def group(self, event: int) -> Group | None:
        """The event of that number; None where there is none."""
        return self.groups[event - 1] if 1 <= event <= len(self.groups) else None

    def is_shared(self, place: Place) -> bool:
        """Whether matching found a counterpart for the passage, sure or not."""
        return place in self.groups_at or any(link.level is not Level.WEAK for link in self.links_at.get(place, ()))

    def stands_alone(self, place: Place) -> bool:
        """Whether it is prose that matching found nowhere else."""
        passage = self.articles[self.number[place.article]].passages[place.passage]
        return passage.kind in {Kind.BODY, Kind.ITEM} and not self.is_shared(place)


def index_of(comparison: Comparison, notes: Sequence[PlacedNote] = ()) -> ComparisonIndex:
    """Lay out a comparison and the reader's notes for looking up."""
    links: dict[Place, list[Link]] = defaultdict(list)
    for link in sorted(comparison.alignment.links, key=lambda link: (-link.score, link.a, link.b)):
        links[link.a].append(link)
        links[link.b].append(link)
    hits: dict[Place, list[Hit]] = defaultdict(list)
    for article in comparison.framing.hits.values():
        for hit in article:
            hits[Place(hit.article, hit.passage)].append(hit)
    return ComparisonIndex(
        comparison,
        number={article.id: number for number, article in enumerate(comparison.articles)},
        groups_at={place: group for group in reversed(comparison.alignment.groups) for place in group.members},
        links_at={place: tuple(found) for place, found in links.items()},
        hits_at={place: tuple(found) for place, found in hits.items()},
        notes_at=_notes_at(comparison.articles, notes),
    )


def _notes_at(
    articles: Sequence[Article], notes: Sequence[PlacedNote]
) -> dict[Place, tuple[tuple[Annotation, Span], ...]]:
    """The notes by the passages they touch."""
    by_id = {article.id: article for article in articles}
    found: dict[Place, list[tuple[Annotation, Span]]] = defaultdict(list)
    for note, anchors in notes:
        for id, span in anchors:
            if span is None or id not in by_id:
                continue
            for passage in by_id[id].passages:
                if passage.span.overlaps(span):
                    found[Place(id, passage.id)].append((note, span))
    return {place: tuple(there) for place, there in found.items()}
