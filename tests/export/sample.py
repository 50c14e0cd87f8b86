"""A small comparison made by hand, with something of everything that a format has to say."""

from __future__ import annotations

from dataclasses import replace

from tests.builders import anchor, article, hits_in, spot, words_by_voice
from tui.export.report_input import ReportInput
from tui.model.alignment import Alignment, Group, Level, Link, Reason, State
from tui.model.annotation import Annotation
from tui.model.article import Field, Kind, Place
from tui.model.comparison import Comparison
from tui.model.framing import (
    Category,
    Difference,
    Framing,
    LoadedTerm,
    Speaker,
    Speech,
    Swap,
    Tone,
    Voice,
    WordUse,
)
from tui.model.session import Decision, KnownArticle, Ruling, Session
from tui.model.settings import AlignSettings
from tui.view.index import ComparisonIndex

EVIL = "=SUM(1) <script>alert(1)</script> | [x](javascript:1) *b* \x1b]52;c;AA==\x07 # &amp;"
"""Outside text that means something in every format there is."""

CATEGORIES = (
    Category("deception", "d", "Deception", "Says that somebody deceives.", Tone.NEGATIVE, 1),
    Category("hedge", "h", "Hedges", "Takes something back.", Tone.NEUTRAL, 2),
)
SHAM = LoadedTerm("sham", "deception")
EXPECTED = LoadedTerm("expected", "hedge", tier=2, tone=Tone.NEUTRAL)


ARTICLES = (
    article(
        "Harbour deal is a sham",
        "The mayor signed the harbour deal on 3 May. Critics call it a “sham”.",
        kinds=(Kind.TITLE,),
        dropped={"advertisement": "advertisement"},
        file="in/a1.txt",
        source=Field("Evening Post"),
        author=Field("badely", certain=False),
        date=Field("2025-05-04"),
    ),
    article(
        "Harbour agreement signed",
        "Mayor Ode signed an agreement on the harbour on 3 May.",
        "Rain is expected.",
        id="a2",
        kinds=(Kind.TITLE,),
        file="in/a2.txt",
        source="Harbour Gazette",
    ),
    article(
        "Weather",
        f"Rain is expected on 4 May. {EVIL}",
        id="a3",
        kinds=(Kind.TITLE,),
        file="in/a3.txt",
        source="+Weather|Desk",
    ),
)


def findings() -> ReportInput:
    """Three articles, an event that two of them tell, a hit in two voices, a note and two decisions."""
    comparison = Comparison(ARTICLES, _alignment(), _framing(), CATEGORIES)
    return given(comparison, _session())


def given(comparison: Comparison, session: Session) -> ReportInput:
    """What there is to export of a comparison."""
    return ReportInput(ComparisonIndex(comparison), session, AlignSettings(strong=0.5, possible=0.4))


def _alignment() -> Alignment:
    shared = Reason("words", "both have the rare words harbour, mayor")
    against = Reason("numbers", "different numbers: 3, 4", against=True)
    return Alignment(
        links=(
            Link(Place("a1", 0), Place("a2", 0), 0.51234567890123, Level.STRONG, (shared,)),
            Link(
                Place("a1", 1),
                Place("a2", 1),
                0.83,
                Level.STRONG,
                (shared,),
                sentences=(ARTICLES[0].passages[1].sentences[0], ARTICLES[1].passages[1].span),
            ),
            Link(Place("a2", 2), Place("a3", 1), 0.45, Level.POSSIBLE, (against,)),
            Link(Place("a2", 1), Place("a3", 1), 0.31, Level.WEAK),
        ),
        groups=(
            Group(1, "mayor, harbour", State.SOLID, (Place("a1", 1), Place("a2", 1)), ("a3",)),
            Group(2, "rain", State.UNCERTAIN, (Place("a2", 2), Place("a3", 1)), ("a1",)),
        ),
        notices=("a3 may tell another story.",),
    )


def _framing() -> Framing:
    first, second, third = ARTICLES
    deal, agreement = spot(first, "deal on", 1), spot(second, "agreement on", 1)
    own, quoted = hits_in(first, (SHAM,))
    (negated,) = hits_in(second, (EXPECTED,))
    return Framing(
        hits={
            "a1": (own, replace(quoted, voice=Voice.QUOTED, certain=False)),
            "a2": (replace(negated, negated=True),),
            "a3": hits_in(third, (EXPECTED,)),
        },
        words={one.id: words_by_voice(one) for one in ARTICLES},
        speech=(
            Speech("a1", 1, quoted.span, 1, Speaker.UNNAMED, "Critics", "call", "loaded"),
            Speech("a3", 1, spot(third, EVIL, 1).span, len(EVIL.split()), Speaker.NAMED, EVIL, "claimed", "doubting"),
            Speech("a3", 1, spot(third, "alert", 1).span, 1),
        ),
        swaps=(Swap(("agreement on", "deal on"), ((agreement, deal),), 2),),
        vocabulary=(
            WordUse("harbour", {"a1": 2, "a2": 2}),
            WordUse("may", {"a1": 1, "a2": 1, "a3": 1}),
            WordUse("sham", {"a1": 2}, {"a1": 2.31}),
            WordUse("sum|script", {"a3": 1}),
        ),
        differences=(Difference("date", ("3 May", "4 May"), (spot(first, "3 May", 1), spot(third, "4 May", 1))),),
    )


def _session() -> Session:
    first, second, third = ARTICLES
    return Session(
        "harbour",
        tuple(KnownArticle(a.digest, a.file, str(a.source), str(a.title)) for a in ARTICLES),
        (
            Annotation(
                "urn:uuid:1",
                (anchor(first, "Harbour deal is a sham"), anchor(second, "Harbour agreement signed", adrift=True)),
                "Deal or agreement?\nAsk the harbour office.",
                ("naming", "check"),
                "Ada",
                "2025-06-01T10:00:00+02:00",
            ),
            Annotation("urn:uuid:2", (anchor(third, EVIL),), f"@note {EVIL}"),
        ),
        (
            Decision("urn:uuid:3", Ruling.UNLINK, (anchor(second, "Rain is expected"), anchor(third, "Rain"))),
            Decision("urn:uuid:4", Ruling.ONE_STORY),
        ),
    )
