"""Small articles and lexicons for the tests of framing."""

from __future__ import annotations

from tui.framing import frame
from tui.framing.swaps.word_context import SentenceWords
from tui.model.article import Article, Kind, Passage
from tui.model.framing import Category, Framing, Lexicon, LoadedTerm, Match, Tone
from tui.model.span import Span
from tui.text.analysis import analyse
from tui.text.tokens import folded

REPORTING = {"said": "neutral", "says": "neutral", "called": "neutral", "claimed": "doubting", "sneered": "loaded"}


def article(*paragraphs: str, id: str = "a1") -> Article:
    """An article of these paragraphs; a sentence ends at a full stop and a space."""
    text = "\n\n".join(paragraphs)
    passages: list[Passage] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        span = Span(at, at + len(paragraph))
        passages.append(Passage(number, Kind.BODY, span, tuple(_sentences(paragraph, at))))
        at = span.end + 2
    return Article(id, f"{id}.txt", text, tuple(passages))


def _sentences(paragraph: str, offset: int) -> list[Span]:
    ends = [i + 1 for i in range(len(paragraph) - 1) if paragraph[i : i + 2] == ". "]
    starts = [0, *(end + 1 for end in ends)]
    return [Span(offset + a, offset + b) for a, b in zip(starts, [*ends, len(paragraph)], strict=True)]


def framed(*articles: Article, terms: Lexicon) -> Framing:
    """All that is found out about single articles."""
    return frame([analyse(one) for one in articles], terms)


def words_of(text: str) -> SentenceWords:
    """The words of a text, as of one sentence."""
    return SentenceWords(analyse(article(text)), Span(0, len(text)))


def term(written: str, category: str = "attack", **other: object) -> LoadedTerm:
    """A term from its compact spelling."""
    match = {"~": Match.STEM, "*": Match.PREFIX}.get(written[-1])
    text = written.rstrip("~*")
    match = match or (Match.PHRASE if " " in text or "-" in text else Match.EXACT)
    return LoadedTerm(text, category, **{"match": match, **other})  # type: ignore[arg-type]


def lexicon(*terms: LoadedTerm | str, stop: str = "") -> Lexicon:
    """A lexicon of these terms."""
    loaded = tuple(t if isinstance(t, LoadedTerm) else term(t) for t in terms)
    ids = sorted({t.category for t in loaded})
    categories = tuple(Category(id, id[0], id, id, Tone.NEGATIVE, 1) for id in ids)
    return Lexicon(categories, loaded, frozenset(map(folded, stop.split())), REPORTING)
