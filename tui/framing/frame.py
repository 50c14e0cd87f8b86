"""How each article tells it: its loaded terms, in whose voice, how often, who speaks, and in which words.

What an article says by itself depends on no other article, so it can be kept
by the article: first its terms, then what is asked for later. What only linked
passages show comes last.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tui.framing.differences import differences_of
from tui.framing.speech.attribution import speech_of
from tui.framing.swaps.swaps import swaps_of
from tui.framing.terms.hits import hits_in
from tui.framing.terms.lookup import Lookup
from tui.framing.vocabulary import vocabulary_of, word_counts
from tui.framing.voices import QuotedSpan, quoted_spans, words_by_voice
from tui.model.alignment import Alignment
from tui.model.framing import Framing, Hit, Lexicon, Speech, Voice
from tui.text.analysis import AnalysedText
from tui.text.tokens import folded_words


@dataclass(frozen=True, slots=True)
class ArticleTerms:
    """The loaded terms of one article, and whose voice is where."""

    hits: tuple[Hit, ...]
    """In the order of the text."""
    words: Mapping[Voice, int]
    """How many words are in the article's own voice, scare quotes among them, and in quotations."""
    quoted: tuple[QuotedSpan, ...]
    """Its outermost quotations, in the order of the text."""


@dataclass(frozen=True, slots=True)
class ArticleUsage:
    """Who speaks in one article, and which words it uses."""

    speech: tuple[Speech, ...]
    """In the order of the text."""
    counts: Mapping[str, int]
    """How often each content word occurs, folded and without a possessive `'s`."""


def terms_in(read: AnalysedText, lookup: Lookup, reporting: Mapping[str, str]) -> ArticleTerms:
    """The terms of one article; `reporting` are the lexicon's verbs that introduce speech."""
    quoted = quoted_spans(read, reporting)
    return ArticleTerms(hits_in(read, lookup, quoted), words_by_voice(read, quoted), quoted)


def usage_in(read: AnalysedText, terms: ArticleTerms, reporting: Mapping[str, str]) -> ArticleUsage:
    """Who speaks in one article and in which words; `terms` are its own."""
    return ArticleUsage(speech_of(read, terms.quoted, reporting), word_counts(read))


def framing_of(terms: Mapping[str, ArticleTerms], usage: Mapping[str, ArticleUsage] | None = None) -> Framing:
    """What was found out about single articles, by their ids; without `usage` speech and vocabulary are left out."""
    framing = Framing({id: one.hits for id, one in terms.items()}, {id: one.words for id, one in terms.items()})
    if usage is None:
        return framing
    return replace(
        framing,
        speech=tuple(speech for one in usage.values() for speech in one.speech),
        vocabulary=vocabulary_of({id: one.counts for id, one in usage.items()}),
    )


def frame(articles: Sequence[AnalysedText], lexicon: Lexicon) -> Framing:
    """All that is found out about single articles."""
    lookup = Lookup(lexicon)
    terms = {read.article.id: terms_in(read, lookup, lexicon.reporting) for read in articles}
    usage = {read.article.id: usage_in(read, terms[read.article.id], lexicon.reporting) for read in articles}
    return framing_of(terms, usage)


def compared(
    framing: Framing,
    articles: Sequence[AnalysedText],
    quoted: Mapping[str, Sequence[QuotedSpan]],
    alignment: Alignment,
    lexicon: Lexicon,
) -> Framing:
    """With what only linked passages show: the swaps, and the numbers and dates that differ.

    `quoted` are the quotations of the articles, by their ids.
    """
    links = list(alignment.found())
    texts = {read.article.id: read.text for read in articles}
    judging = {hit.span.of(texts[id]) for id, hits in framing.hits.items() for hit in hits}
    loaded = {word for word in map(folded_words, judging) if lexicon.reporting.get(word) != "neutral"}
    swaps = swaps_of(articles, quoted, links, loaded, lexicon)
    return replace(framing, swaps=swaps, differences=differences_of(articles, links))
