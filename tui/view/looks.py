"""How each passage of a pane is to look, for any medium: its sign, its caption, its marks and letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.model.article import Article, Kind, Passage, Place
from tui.model.framing import Hit, Voice
from tui.model.marks import Mark
from tui.model.span import Span
from tui.view.counterparts import other_members, shown_in
from tui.view.finding import matches_in
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading
from tui.view.states import TOLD, Counterpart, Standing


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that a medium needs to draw one passage, besides its text; equal looks draw alike."""

    kind: Kind
    focused: bool = False
    """Whether the reader's focus is on it."""
    standing: Standing | None = None
    """How it stands to the current event; None where it has nothing to do with it."""
    score: float | None = None
    """Of the pair that says so; None where there is none."""
    by_reader: bool = False
    """Whether the standing is the reader's ruling, not the machine's proposal."""
    noted: bool = False
    marks: tuple[Mark, ...] = ()
    letters: tuple[tuple[int, str], ...] = ()
    """The category letter of each loaded term, with the position it starts at."""


@dataclass(frozen=True, slots=True)
class PaneLooks:
    """How one article looks at a reading: the few passages that stand out now, and all the others."""

    index: ComparisonIndex
    reading: Reading
    article: Article
    counterpart: Counterpart | None
    focused: int | None
    """The focused passage; None in the panes that do not have the focus."""
    members: Mapping[int, Counterpart]
    """The passages of this article that belong to the current event, by number."""

    def look(self, passage: Passage) -> Look:
        """How one passage looks."""
        place = Place(self.article.id, passage.id)
        hits = [hit for hit in self.index.hits_at.get(place, ()) if self.reading.filter.shows(hit)]
        notes = self.index.notes_at.get(place, ())
        standing = self._standing(passage.id)
        marks = [mark_of(hit) for hit in hits]
        marks += [Mark(span, "note") for _, span in notes]
        marks += self._found(passage)
        marks += self._best_sentence(passage)
        return Look(
            passage.kind,
            focused=passage.id == self.focused,
            standing=Standing.ORIGIN if place == self.reading.origin else standing.standing if standing else None,
            score=standing.score if standing else None,
            by_reader=standing is not None and standing.by_reader,
            noted=bool(notes),
            marks=tuple(marks),
            letters=tuple(self._letters(hits)),
        )

    def _standing(self, passage: int) -> Counterpart | None:
        """How a passage stands to the event; None where it has nothing to do with it."""
        shown = self.counterpart
        return shown if shown is not None and shown.place.passage == passage else self.members.get(passage)

    def _found(self, passage: Passage) -> list[Mark]:
        """What the reader searched for, reached or chose, in this passage."""
        marks = [Mark(s, "search") for s in matches_in(self.article, self.reading.search) if s.overlaps(passage.span)]
        for selection, role in ((self.reading.word, "reached"), (self.reading.selection, "selected")):
            if selection and selection.article == self.article.id and selection.span.overlaps(passage.span):
                marks.append(Mark(selection.span, role))
        return marks

    def _best_sentence(self, passage: Passage) -> list[Mark]:
        """The sentence of the counterpart that its link is about, where it has several."""
        shown = self.counterpart
        if shown is None or shown.link is None or shown.link.sentences is None or shown.place.passage != passage.id:
            return []
        if shown.place == self.reading.origin or shown.standing not in TOLD or len(passage.sentences) < 2:
            return []
        return [Mark(shown.link.sentences[0 if shown.link.a == shown.place else 1], "best")]

    def _letters(self, hits: list[Hit]) -> list[tuple[int, str]]:
        letters = {category.id: category.letter for category in self.index.comparison.categories}
        return [(hit.span.start, letters.get(hit.term.category, "?")) for hit in hits if hit.term.tier == 1]


def looks_of(number: int, reading: Reading, index: ComparisonIndex) -> PaneLooks:
    """How the article at a number looks at a reading."""
    article = index.articles[number]
    return PaneLooks(
        index,
        reading,
        article,
        counterpart=shown_in(article.id, reading, index),
        focused=reading.here[number] if number == reading.pane and article.passages else None,
        members=other_members(article.id, reading, index),
    )


def mark_of(hit: Hit) -> Mark:
    """The mark of a loaded term: `loaded:` or, for tier 2, `faint:`, its category, and `:quoted` in another's voice."""
    strength = "loaded" if hit.term.tier == 1 else "faint"
    voice = "" if hit.voice is Voice.OWN else f":{hit.voice.value}"
    return Mark(Span(hit.span.start, hit.span.end), f"{strength}:{hit.term.category}{voice}")
