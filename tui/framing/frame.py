"""How each article tells it: its loaded terms, in whose voice, how often, and who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from tui.framing.hits import hits_in
from tui.framing.lookup import Lookup
from tui.framing.speech import speech_of
from tui.framing.tally import shared_terms, tallies_of
from tui.framing.voices import stretches_of, words_by_voice
from tui.model.article import Article
from tui.model.framing import Framing, Lexicon


def frame(articles: Sequence[Article], lexicon: Lexicon) -> Framing:
    """Every hit and tally; what is found in an article depends on no other, only `shared` does."""
    lookup = Lookup(lexicon)
    quoted = {article.id: stretches_of(article, lexicon.reporting) for article in articles}
    hits = {article.id: hits_in(article, lookup, quoted[article.id]) for article in articles}
    words = {article.id: words_by_voice(article, quoted[article.id]) for article in articles}
    shared = shared_terms(hits)
    speech = [one for a in articles for one in speech_of(a, quoted[a.id], lexicon.reporting)]
    return Framing(hits, tallies_of(hits, words, shared), words, shared, tuple(speech))
