"""Small loads made by hand: three sources on one harbour deal, with links that a test can reason about."""

from __future__ import annotations

from tests.builders import article, hits_in, link, words_by_voice
from tui.model.alignment import Alignment, Group, State
from tui.model.article import Place
from tui.model.comparison import Comparison
from tui.model.framing import Category, Framing, LoadedTerm, Tone
from tui.view.index import ComparisonIndex

DECEPTION = Category("deception", "d", "Deception", "Says that somebody deceives.", Tone.NEGATIVE, 1)
HEDGE = Category("hedge", "h", "Hedges", "Takes something back.", Tone.NEUTRAL, 2)
SHAM = LoadedTerm("sham", "deception")
PERHAPS = LoadedTerm("perhaps", "hedge", tier=2, tone=Tone.NEUTRAL)


ARTICLES = (
    article("The deal is a sham.", "Only here. A sham of a vote, perhaps.", "Rain fell.", "The mayor resigned."),
    article("Weather first.", "The deal was signed. The mayor smiled.", "The mayor stepped down.", id="a2"),
    article("The deal was a sham.", "Sport.", id="a3"),
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
    Group(1, "the deal", State.UNCERTAIN, (Place("a1", 0), Place("a2", 1), Place("a3", 0))),
    Group(2, "the mayor", State.UNCERTAIN, (Place("a1", 3), Place("a2", 2)), silent=("a3",)),
)


def comparison() -> Comparison:
    """Three articles, two events, and one that stands alone."""
    hits = {one.id: hits_in(one, (SHAM, PERHAPS)) for one in ARTICLES}
    words = {one.id: words_by_voice(one) for one in ARTICLES}
    return Comparison(ARTICLES, Alignment(LINKS, GROUPS), Framing(hits, words=words), (DECEPTION, HEDGE))


def index() -> ComparisonIndex:
    """The same, laid out for looking up."""
    return ComparisonIndex(comparison())
