"""How each passage of a pane is to look, for any medium: its sign, its caption, its marks and letters."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.article import Article, Kind, Passage, Place
from tui.model.framing import Hit, Voice
from tui.model.marks import Mark
from tui.model.span import Span
from tui.view.counterparts import Counterpart, Standing, shown_in
from tui.view.finding import matches_in
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that a medium needs to draw one passage, besides its text; equal looks draw alike."""

    kind: Kind
    focused: bool = False
    """Whether the reader's focus is on it."""
    standing: Standing | None = None
    """How it stands to the current event; None where it has nothing to do with it."""
    score: float | None = None
    """Of its link to the event, where it is a counterpart."""
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
    members: frozenset[int]
    """The other passages of this article that belong to the current event."""
    ruled_out: bool = False
    """Whether the reader ruled that this article has nothing for the current event."""

    def look(self, passage: Passage) -> Look:
        """How one passage looks."""
        place = Place(self.article.id, passage.id)
        hits = [hit for hit in self.index.hits_at.get(place, ()) if self.reading.filter.shows(hit)]
        notes = self.index.notes_at.get(place, ())
        standing, score = self._standing(passage.id)
        marks = [mark_of(hit) for hit in hits]
        marks += [Mark(span, "note") for _, span in notes]
        marks += self._found(passage)
        marks += self._best_sentence(passage)
        return Look(
            passage.kind,
            focused=passage.id == self.focused,
            standing=standing,
            score=score,
            by_reader=standing is not None and self._by_reader(standing),
            noted=bool(notes),
            marks=tuple(marks),
            letters=tuple(self._letters(hits)),
        )

    def _standing(self, passage: int) -> tuple[Standing | None, float | None]:
        shown = self.counterpart
        if shown is not None and shown.place.passage == passage:
            return shown.standing, shown.link.score if shown.link else None
        if passage in self.members:
            return Standing.POSSIBLE, None
        return None, None

    def _by_reader(self, standing: Standing) -> bool:
        """Whether the reader pinned the counterpart, or ruled that there is none."""
        if standing is Standing.NOT_FOUND:
            return self.ruled_out
        return bool(self.counterpart and self.counterpart.link and self.counterpart.link.by_reader)

    def _found(self, passage: Passage) -> list[Mark]:
        """What the reader searched for, reached or chose, in this passage."""
        marks = [Mark(s, "search") for s in matches_in(self.article, self.reading.search) if s.overlaps(passage.span)]
        for selection, role in ((self.reading.word, "reached"), (self.reading.selection, "selected")):
            if selection and selection.article == self.article.id and selection.span.overlaps(passage.span):
                marks.append(Mark(selection.span, role))
        return marks

    def _best_sentence(self, passage: Passage) -> list[Mark]:
        """The sentence that is most like the origin, where the counterpart has several."""
        shown = self.counterpart
        if shown is None or shown.link is None or shown.link.sentences is None or shown.place.passage != passage.id:
            return []
        if shown.standing is Standing.NOT_FOUND or len(passage.sentences) < 2:
            return []
        return [Mark(shown.link.sentences[0 if shown.link.a == shown.place else 1], "best")]

    def _letters(self, hits: list[Hit]) -> list[tuple[int, str]]:
        letters = {category.id: category.letter for category in self.index.comparison.categories}
        return [(hit.span.start, letters.get(hit.term.category, "?")) for hit in hits if hit.term.tier == 1]


def looks_of(number: int, reading: Reading, index: ComparisonIndex) -> PaneLooks:
    """How the article at a number looks at a reading."""
    article = index.articles[number]
    group = None if reading.between else index.group(reading.event)
    return PaneLooks(
        index,
        reading,
        article,
        counterpart=shown_in(article.id, reading, index),
        focused=reading.here[number] if number == reading.pane and article.passages else None,
        members=frozenset(m.passage for m in group.members if m.article == article.id) if group else frozenset(),
        ruled_out=group is not None and article.id in group.ruled_out,
    )


def mark_of(hit: Hit) -> Mark:
    """The mark of a loaded term: `loaded:` or, for tier 2, `faint:`, its category, and `:quoted` in another's voice."""
    strength = "loaded" if hit.term.tier == 1 else "faint"
    voice = "" if hit.voice is Voice.OWN else f":{hit.voice.value}"
    return Mark(Span(hit.span.start, hit.span.end), f"{strength}:{hit.term.category}{voice}")
