"""Small values for tests: articles, links, loaded terms and anchors; one sentence rule, which is the program's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.model.alignment import Level, Link
from tui.model.annotation import Anchor
from tui.model.article import Article, Dropped, Field, Kind, Passage, Place
from tui.model.framing import Category, Hit, Lexicon, LoadedTerm, Match, Spot, Tone, Voice
from tui.model.span import Span
from tui.storage.rules import loading_rules
from tui.text.sentences import sentences_of
from tui.text.tokens import folded

GAP = "\n\n"
"""What stands between the paragraphs of an article."""
REPORTING = {"said": "neutral", "says": "neutral", "called": "neutral", "claimed": "doubting", "sneered": "loaded"}
"""Verbs of a lexicon, and their tone."""
UNKNOWN = Field()


def article(
    *paragraphs: str,
    id: str = "a1",
    source: str | Field = "",
    kinds: Sequence[Kind] = (),
    dropped: Mapping[str, str] | None = None,
    file: str = "",
    author: Field = UNKNOWN,
    date: Field = UNKNOWN,
) -> Article:
    """An article of these paragraphs, each a passage; without a source it is called by its id.

    `kinds` are those of the first passages, the others are body; the first of kind TITLE is the title as well.
    `dropped` are paragraphs at the end that are no passages, each with the rule that dropped it.
    """
    passages: list[Passage] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        span = Span(at, at + len(paragraph))
        kind = kinds[number] if number < len(kinds) else Kind.BODY
        passages.append(Passage(number, kind, span, sentences(paragraph, at)))
        at = span.end + len(GAP)
    drops = []
    for paragraph, rule in (dropped or {}).items():
        drops.append(Dropped(Span(at, at + len(paragraph)), rule))
        at += len(paragraph) + len(GAP)
    text = GAP.join((*paragraphs, *(dropped or {})))
    titles = [Field(passage.span.of(text)) for passage in passages if passage.kind is Kind.TITLE]
    known = source if isinstance(source, Field) else Field(source or f"Source {id}")
    title = next(iter(titles), UNKNOWN)
    return Article(id, file or f"{id}.txt", text, tuple(passages), tuple(drops), title, known, author, date)


def sentences(paragraph: str, at: int = 0) -> tuple[Span, ...]:
    """Where each sentence of a paragraph stands in the article, when the paragraph begins at `at`; at least one."""
    found = sentences_of(paragraph, loading_rules().abbreviations) or [Span(0, len(paragraph))]
    return tuple(span.moved(at) for span in found)


def link(a: tuple[str, int], b: tuple[str, int], score: float) -> Link:
    """A link of two (article id, passage id); strong from .8 and possible from .5 on."""
    level = Level.STRONG if score >= 0.8 else Level.POSSIBLE if score >= 0.5 else Level.WEAK
    return Link(Place(*a), Place(*b), score, level)


def told(articles: Sequence[Article], place: Place) -> str:
    """The words of a passage."""
    one = next(one for one in articles if one.id == place.article)
    return one.words_of(one.passages[place.passage])


def spot(within: Article, words: str, passage: int) -> Spot:
    """The first place in a passage that has these words."""
    start = within.text.index(words, within.passages[passage].span.start)
    return Spot(within.id, passage, Span(start, start + len(words)))


def anchor(within: Article, words: str, *, adrift: bool = False) -> Anchor:
    """An anchor on the first place where an article has these words."""
    start = within.text.index(words)
    span = Span(start, start + len(words))
    return Anchor(within.digest, within.file, str(within.source), words, "", "", span, adrift)


def term(written: str, category: str = "attack", **other: object) -> LoadedTerm:
    """A term from its compact spelling: `sham`, `slam~`, `xenophob*`, `so-called`."""
    match = {"~": Match.STEM, "*": Match.PREFIX}.get(written[-1])
    text = written.rstrip("~*")
    match = match or (Match.PHRASE if " " in text or "-" in text else Match.EXACT)
    return LoadedTerm(text, category, **{"match": match, **other})  # type: ignore[arg-type]


def lexicon(*terms: LoadedTerm | str, stop: str = "") -> Lexicon:
    """A lexicon of these terms, with the categories that they are of."""
    loaded = tuple(one if isinstance(one, LoadedTerm) else term(one) for one in terms)
    ids = sorted({one.category for one in loaded})
    categories = tuple(Category(id, id[0], id, id, Tone.NEGATIVE, 1) for id in ids)
    return Lexicon(categories, loaded, frozenset(map(folded, stop.split())), REPORTING)


def hits_in(article: Article, terms: Sequence[LoadedTerm], voice: Voice = Voice.OWN) -> tuple[Hit, ...]:
    """Every place where a term stands in an article, by its plain letters."""
    found = []
    for passage in article.passages:
        words = article.words_of(passage).lower()
        for one in terms:
            at = words.find(one.text)
            while at >= 0:
                start = passage.span.start + at
                found.append(Hit(article.id, Span(start, start + len(one.text)), one, voice, passage.id))
                at = words.find(one.text, at + 1)
    return tuple(sorted(found, key=lambda hit: hit.span))


def words_by_voice(article: Article) -> dict[Voice, int]:
    """The words of an article's passages, those between “ and ” apart."""
    quoted = sum(
        len(part.partition("”")[0].split())
        for passage in article.passages
        for part in article.words_of(passage).split("“")[1:]
    )
    every = sum(len(article.words_of(passage).split()) for passage in article.passages)
    return {Voice.OWN: every - quoted, Voice.QUOTED: quoted}
