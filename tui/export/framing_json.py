"""How the articles tell it, as the lists that `parallax.terms` and `parallax.report` share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.framing import Difference, Framing, Hit, Speech, Spot, Swap, Tally, Voice, WordUse

Texts = Mapping[str, str]
"""By article id, what its spans count in."""


def framing_lists(comparison: Comparison) -> dict[str, list[dict[str, Any]]]:
    """The hits, the tallies, who speaks, the swaps, the vocabulary, and the figures that differ, by their names.

    What is unknown is null. Every place has the text that stands there.
    """
    framing = comparison.framing
    texts = {article.id: article.text for article in comparison.articles}
    return {
        "hits": [_hit(hit, texts) for id in texts for hit in framing.hits.get(id, ())],
        "tallies": [_tally(tally) for tally in framing.tallies],
        "quotations": [_quotation(speech, texts) for speech in framing.speech],
        "swaps": [_swap(swap, texts) for swap in framing.swaps],
        "vocabulary": [_word(use) for use in framing.vocabulary],
        "differences": [_difference(difference, texts) for difference in framing.differences],
    }


def words_as_tree(article: Article, framing: Framing) -> dict[str, int]:
    """How many words an article has in its own voice, scare quotes included, and in quotations."""
    words = framing.words.get(article.id, {})
    return {voice.value: words.get(voice, 0) for voice in (Voice.OWN, Voice.QUOTED)}


def _hit(hit: Hit, texts: Texts) -> dict[str, Any]:
    return {
        "article": hit.article,
        "start": hit.span.start,
        "end": hit.span.end,
        "text": hit.span.of(texts[hit.article]),
        "category": hit.term.category,
        "tier": hit.term.tier,
        "voice": hit.voice.value,
        "tone": hit.tone.value,
        "negated": hit.negated,
        "certain": hit.certain,
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "article": tally.article,
        "category": tally.category,
        "voice": tally.voice.value,
        "count": tally.count,
        "per_1000": tally.per_1000,
        "shared": tally.shared,
    }


def _quotation(speech: Speech, texts: Texts) -> dict[str, Any]:
    return {
        **_spot(Spot(speech.article, speech.passage, speech.span), texts),
        "words": speech.words,
        "known": speech.known.value,
        "speaker": speech.speaker or None,
        "verb": speech.verb or None,
        "kind": speech.kind or None,
    }


def _swap(swap: Swap, texts: Texts) -> dict[str, Any]:
    return {
        "words": list(swap.words),
        "sources": swap.sources,
        "loaded": swap.loaded,
        "places": [[_spot(spot, texts) for spot in pair] for pair in swap.places],
    }


def _word(use: WordUse) -> dict[str, Any]:
    return {"word": use.word, "counts": dict(use.counts), "distinctive": dict(use.distinctive)}


def _difference(difference: Difference, texts: Texts) -> dict[str, Any]:
    return {"kind": difference.kind, "places": [_spot(spot, texts) for spot in difference.places]}


def _spot(spot: Spot, texts: Texts) -> dict[str, Any]:
    return {
        "article": spot.article,
        "passage": spot.passage,
        "start": spot.span.start,
        "end": spot.span.end,
        "text": spot.span.of(texts[spot.article]),
    }
