"""A small comparison made by hand, with something of everything that a format has to say."""

from __future__ import annotations

import re

from tui.export.report_input import ReportInput
from tui.model.alignment import Alignment, Group, Level, Link, Reason, State
from tui.model.annotation import Anchor, Annotation
from tui.model.article import Article, Dropped, Field, Kind, Passage, Place
from tui.model.comparison import Comparison
from tui.model.framing import (
    Category,
    Difference,
    Framing,
    Hit,
    LoadedTerm,
    Speaker,
    Speech,
    Spot,
    Swap,
    Tone,
    Voice,
    WordUse,
)
from tui.model.session import Decision, KnownArticle, Ruling, Session
from tui.model.settings import AlignSettings
from tui.model.span import Span
from tui.view.index import ComparisonIndex

EVIL = "=SUM(1) <script>alert(1)</script> | [x](javascript:1) *b* \x1b]52;c;AA==\x07 # &amp;"
"""Outside text that means something in every format there is."""

TEXTS = {
    "a1": (
        "Harbour deal is a sham\n\n"
        "The mayor signed the harbour deal on 3 May. Critics call it a “sham”.\n\n"
        "advertisement"
    ),
    "a2": "Harbour agreement signed\n\nMayor Ode signed an agreement on the harbour on 3 May.\n\nRain is expected.",
    "a3": f"Weather\n\nRain is expected on 4 May. {EVIL}",
}
CATEGORIES = (
    Category("deception", "d", "Deception", "Says that somebody deceives.", Tone.NEGATIVE, 1),
    Category("hedge", "h", "Hedges", "Takes something back.", Tone.NEUTRAL, 2),
)
UNKNOWN = Field()
SHAM = LoadedTerm("sham", "deception")
EXPECTED = LoadedTerm("expected", "hedge", tier=2, tone=Tone.NEUTRAL)


def article(
    id: str, *, dropped: str = "", source: Field = UNKNOWN, author: Field = UNKNOWN, date: Field = UNKNOWN
) -> Article:
    """An article of TEXTS: its first line is the title, each line after it a passage of sentences."""
    text = TEXTS[id]
    lines = [match for match in re.finditer(r"[^\n]+", text) if match[0] != dropped]
    passages = tuple(
        Passage(number, Kind.BODY if number else Kind.TITLE, Span(*line.span()), _sentences(line[0], line.start()))
        for number, line in enumerate(lines)
    )
    drops = tuple(Dropped(Span(*match.span()), "advertisement") for match in re.finditer(dropped or "$^", text))
    title = Field(passages[0].span.of(text))
    return Article(id, f"in/{id}.txt", text, passages, drops, title, source, author, date)


def _sentences(line: str, start: int) -> tuple[Span, ...]:
    return tuple(Span(*match.span()).moved(start) for match in re.finditer(r"[^.]+\.?”?\.?(?= |$)", line))


def anchor(text: Article, words: str, *, adrift: bool = False) -> Anchor:
    """An anchor on the first place where an article has these words."""
    start = text.text.index(words)
    span = Span(start, start + len(words))
    return Anchor(text.digest, text.file, str(text.source), words, "", "", span, adrift)


def findings() -> ReportInput:
    """Three articles, an event that two of them tell, a hit in two voices, a note and two decisions."""
    articles = (
        article(
            "a1",
            dropped="advertisement",
            source=Field("Evening Post"),
            author=Field("badely", certain=False),
            date=Field("2025-05-04"),
        ),
        article("a2", source=Field("Harbour Gazette")),
        article("a3", source=Field("+Weather|Desk")),
    )
    comparison = Comparison(articles, _alignment(), _framing(articles), CATEGORIES)
    return given(comparison, _session(articles))


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
                sentences=(Span(24, 67), Span(26, 80)),
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


def _framing(articles: tuple[Article, ...]) -> Framing:
    first, second = (match.start() for match in re.finditer("sham", articles[0].text))
    deal, agreement = spot(articles[0], "deal on", 1), spot(articles[1], "agreement on", 1)
    return Framing(
        hits={
            "a1": (
                Hit("a1", Span(first, first + 4), SHAM, Voice.OWN, 0),
                Hit("a1", Span(second, second + 4), SHAM, Voice.QUOTED, 1, certain=False),
            ),
            "a2": (Hit("a2", spot(articles[1], "expected", 2).span, EXPECTED, Voice.OWN, 2, negated=True),),
            "a3": (),
        },
        words={"a1": {Voice.OWN: 1405, Voice.QUOTED: 1}, "a2": {Voice.OWN: 14, Voice.QUOTED: 0}},
        speech=(
            Speech("a1", 1, Span(second, second + 4), 1, Speaker.UNNAMED, "Critics", "call", "loaded"),
            Speech("a3", 1, spot(articles[2], EVIL, 1).span, 12, Speaker.NAMED, EVIL, "claimed", "doubting"),
            Speech("a3", 1, spot(articles[2], "alert", 1).span, 1),
        ),
        swaps=(Swap(("agreement on", "deal on"), ((agreement, deal),), 2),),
        vocabulary=(
            WordUse("harbour", {"a1": 2, "a2": 2}),
            WordUse("may", {"a1": 1, "a2": 1, "a3": 1}),
            WordUse("sham", {"a1": 2}, {"a1": 2.31}),
            WordUse("sum|script", {"a3": 1}),
        ),
        differences=(
            Difference("date", ("3 May", "4 May"), (spot(articles[0], "3 May", 1), spot(articles[2], "4 May", 1))),
        ),
    )


def spot(text: Article, words: str, passage: int) -> Spot:
    """The first place in a passage that has these words."""
    start = text.text.index(words, text.passages[passage].span.start)
    return Spot(text.id, passage, Span(start, start + len(words)))


def _session(articles: tuple[Article, ...]) -> Session:
    first, second, third = articles
    return Session(
        "harbour",
        tuple(KnownArticle(a.digest, a.file, str(a.source), str(a.title)) for a in articles),
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
