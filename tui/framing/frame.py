"""How each article tells it: its loaded terms, in whose voice, how often, who speaks, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.framing.differences import differences_of
from tui.framing.hits import hits_in
from tui.framing.lookup import Lookup
from tui.framing.speech import speech_of
from tui.framing.swaps import swaps_of
from tui.framing.vocabulary import vocabulary_of
from tui.framing.voices import stretches_of, words_by_voice
from tui.model.alignment import Alignment
from tui.model.article import Article
from tui.model.framing import Framing, Lexicon
from tui.text.tokens import folded_words


def frame(articles: Sequence[Article], lexicon: Lexicon) -> Framing:
    """Every hit, who speaks, and the vocabulary; the hits of an article depend on no other article."""
    lookup = Lookup(lexicon)
    quoted = {article.id: stretches_of(article, lexicon.reporting) for article in articles}
    hits = {article.id: hits_in(article, lookup, quoted[article.id]) for article in articles}
    words = {article.id: words_by_voice(article, quoted[article.id]) for article in articles}
    return Framing(
        hits,
        words,
        speech=tuple(speech for a in articles for speech in speech_of(a, quoted[a.id], lexicon.reporting)),
        vocabulary=vocabulary_of(articles),
    )


def compared(framing: Framing, articles: Sequence[Article], alignment: Alignment, lexicon: Lexicon) -> Framing:
    """With what only linked passages show: the swaps, and the numbers and dates that differ."""
    links = list(alignment.found())
    texts = {article.id: article.text for article in articles}
    judging = {folded_words(hit.span.of(texts[id])) for id, hits in framing.hits.items() for hit in hits}
    loaded = {word for word in judging if lexicon.reporting.get(word) != "neutral"}
    swaps = swaps_of(articles, links, loaded, lexicon)
    return replace(framing, swaps=swaps, differences=differences_of(articles, links))
