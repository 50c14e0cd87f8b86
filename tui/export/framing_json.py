"""How the articles tell it, as the lists that `parallax.terms` and `parallax.report` share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tui.counts import Tally
from tui.export.loaded import dismissed_hits
from tui.export.report_input import ReportInput
from tui.model.article import Article
from tui.model.framing import Difference, Framing, Hit, Speech, Spot, Swap, Voice, WordUse
from tui.view.index import ComparisonIndex

Texts = Mapping[str, str]
"""By article id, what its spans count in."""


def framing_lists(index: ComparisonIndex) -> dict[str, list[dict[str, Any]]]:
    """The hits, the tallies, who speaks, the swaps, the vocabulary, and the figures that differ, by their names.

    What is unknown is null. Every place has the text that stands there.
    """
    framing, texts = index.comparison.framing, _texts(index)
    return {
        "hits": [_hit(hit, texts) for id in texts for hit in framing.hits.get(id, ())],
        "tallies": [_tally(tally) for tally in index.tallies],
        "quotations": [_quotation(speech, texts) for speech in framing.speech],
        "swaps": [_swap(swap, texts) for swap in framing.swaps],
        "vocabulary": [_word(use) for use in framing.vocabulary],
        "differences": [_difference(difference, texts) for difference in framing.differences],
    }


def dismissed_as_tree(given: ReportInput) -> list[dict[str, Any]]:
    """The hits that the machine proposed and the reader dismissed."""
    texts = _texts(given.index)
    return [{**_hit(hit, texts), "dismissed": True} for hit in dismissed_hits(given)]


def words_as_tree(article: Article, framing: Framing) -> dict[str, int]:
    """How many words an article has in its own voice, scare quotes included, and in quotations."""
    words = framing.words.get(article.id, {})
    return {voice.value: words.get(voice, 0) for voice in (Voice.OWN, Voice.QUOTED)}


def _texts(index: ComparisonIndex) -> Texts:
    return {article.id: article.text for article in index.articles}


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
        "marked": tally.marked,
        "faint": tally.count - tally.marked,
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
