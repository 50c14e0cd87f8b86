"""Small loads made by hand: three sources on one harbour deal, with links that a test can reason about."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model.alignment import Alignment, Group, Level, Link, State
from tui.model.article import Article, Field, Kind, Passage, Place
from tui.model.comparison import Comparison
from tui.model.framing import Category, Framing, Hit, LoadedTerm, Tone, Voice
from tui.model.span import Span
from tui.view.index import ComparisonIndex, index_of

DECEPTION = Category("deception", "d", "Deception", "Says that somebody deceives.", Tone.NEGATIVE, 1)
HEDGE = Category("hedge", "h", "Hedges", "Takes something back.", Tone.NEUTRAL, 2)
SHAM = LoadedTerm("sham", "deception")
PERHAPS = LoadedTerm("perhaps", "hedge", tier=2, tone=Tone.NEUTRAL)


def article(id: str, *paragraphs: str, kind: Kind = Kind.BODY) -> Article:
    """An article whose passages are these paragraphs, one sentence for each full stop."""
    text = "\n\n".join(paragraphs)
    passages, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        passages.append(Passage(number, kind, Span(start, start + len(paragraph)), sentences(paragraph, start)))
        start += len(paragraph) + 2
    return Article(id, f"{id}.txt", text, tuple(passages), source=Field(f"Source {id}"))


def sentences(paragraph: str, start: int) -> tuple[Span, ...]:
    """The spans of the sentences of a paragraph that begins at `start`."""
    found, at = [], 0
    for part in paragraph.split(". "):
        end = min(at + len(part) + 1, len(paragraph))
        found.append(Span(start + at, start + end))
        at = end + 1
    return tuple(found)


def link(a: tuple[str, int], b: tuple[str, int], score: float) -> Link:
    """A link, strong from .8 and possible from .5 on."""
    level = Level.STRONG if score >= 0.8 else Level.POSSIBLE if score >= 0.5 else Level.WEAK
    return Link(Place(*a), Place(*b), score, level)


def hits_in(article: Article, terms: Sequence[LoadedTerm], voice: Voice = Voice.OWN) -> tuple[Hit, ...]:
    """Every place where a term stands in an article."""
    found = []
    for passage in article.passages:
        words = article.words_of(passage).lower()
        for term in terms:
            at = words.find(term.text)
            while at >= 0:
                start = passage.span.start + at
                found.append(Hit(article.id, Span(start, start + len(term.text)), term, voice, passage.id))
                at = words.find(term.text, at + 1)
    return tuple(sorted(found, key=lambda hit: hit.span))


ARTICLES = (
    article("a1", "The deal is a sham.", "Only here. A sham of a vote, perhaps.", "Rain fell.", "The mayor resigned."),
    article("a2", "Weather first.", "The deal was signed. The mayor smiled.", "The mayor stepped down."),
    article("a3", "The deal was a sham.", "Sport."),
)
LINKS = (
    link(("a1", 0), ("a2", 1), 0.9),
    link(("a1", 0), ("a3", 0), 0.6),
    link(("a2", 1), ("a3", 0), 0.85),
    link(("a1", 3), ("a2", 2), 0.7),
    link(("a1", 3), ("a3", 1), 0.2),
    link(("a1", 0), ("a2", 2), 0.3),
    link(("a2", 2), ("a3", 1), 0.1),
)
GROUPS = (
    Group(1, "the deal", State.SOLID, (Place("a1", 0), Place("a2", 1), Place("a3", 0))),
    Group(2, "the mayor", State.UNCERTAIN, (Place("a1", 3), Place("a2", 2)), silent=("a3",)),
)


def comparison() -> Comparison:
    """Three articles, two events, and one that stands alone."""
    hits = {one.id: hits_in(one, (SHAM, PERHAPS)) for one in ARTICLES}
    words = {one.id: {Voice.OWN: len(one.text.split()), Voice.QUOTED: 0} for one in ARTICLES}
    return Comparison(ARTICLES, Alignment(LINKS, GROUPS), Framing(hits, words=words), (DECEPTION, HEDGE))


def index() -> ComparisonIndex:
    """The same, laid out for looking up."""
    return index_of(comparison())
