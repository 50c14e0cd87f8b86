"""What the reader wrote and decided, as a value; every change makes the next one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from tui.model.annotation import Anchor, Annotation


class Ruling(StrEnum):
    """What a decision says."""

    PIN = "pin"
    """These two passages belong together."""
    UNLINK = "unlink"
    """These two do not."""
    NO_COUNTERPART = "no-counterpart"
    """This source has nothing for this event."""
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    DISMISS = "dismiss"
    """This hit is not loaded, here."""
    DISMISS_EVERYWHERE = "dismiss-everywhere"
    VERDICT = "verdict"
    """On an omission: absent, differently worded, present, not comparable."""
    ONE_STORY = "one-story"
    """The load is one story, whatever the event gate says."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reader ruled. It names its places by anchors, never by a number."""

    id: str
    ruling: Ruling
    anchors: tuple[Anchor, ...] = ()
    value: str = ""
    """The new name, the term, the verdict or the source, as the ruling needs."""
    author: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article that a session is about."""

    digest: str
    file: str
    source: str
    title: str


@dataclass(frozen=True, slots=True)
class Session:
    """A name, the articles it is about, the notes and the decisions."""

    name: str
    articles: tuple[KnownArticle, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    created: str = ""
    revision: int = 0
    """Grows by one with every write."""

    def annotated(self, annotation: Annotation) -> Session:
        """With one more note, or, where its id is known, with the note replaced."""
        if any(old.id == annotation.id for old in self.annotations):
            kept = tuple(annotation if old.id == annotation.id else old for old in self.annotations)
            return replace(self, annotations=kept)
        return replace(self, annotations=(*self.annotations, annotation))

    def without(self, id: str) -> Session:
        """Without the note or the decision of that id."""
        return replace(
            self,
            annotations=tuple(note for note in self.annotations if note.id != id),
            decisions=tuple(decision for decision in self.decisions if decision.id != id),
        )

    def decided(self, decision: Decision) -> Session:
        """With one more decision."""
        return replace(self, decisions=(*self.decisions, decision))

    def codes(self) -> list[str]:
        """Every code in use, the most frequent first."""
        count: dict[str, int] = {}
        for note in self.annotations:
            for code in note.codes:
                count[code] = count.get(code, 0) + 1
        return sorted(count, key=lambda code: (-count[code], code))
