"""The loaded terms as other programs read them: format `parallax.terms`, version 1."""

from __future__ import annotations

from typing import Any

from tui.export.findings import Findings
from tui.export.json_text import as_json
from tui.model.article import Article
from tui.model.framing import Framing, Hit, Tally, Voice


def terms_json(findings: Findings) -> str:
    """The articles with their words in each voice, every hit at its place, and the tallies.

    Spans count characters of the article's `text`; `per_1000` is null under five hits. Scare quotes count as own words.
    """
    articles, framing = findings.comparison.articles, findings.comparison.framing
    return as_json(
        {
            "format": "parallax.terms",
            "version": 1,
            "articles": [_article(article, framing) for article in articles],
            "hits": [_hit(hit, article) for article in articles for hit in framing.hits.get(article.id, ())],
            "tallies": [_tally(tally) for tally in framing.tallies],
        }
    )


def _article(article: Article, framing: Framing) -> dict[str, Any]:
    words = framing.words.get(article.id, {})
    return {
        "id": article.id,
        "file": article.file,
        "source": article.source.value,
        "text": article.text,
        "words": {voice.value: words.get(voice, 0) for voice in (Voice.OWN, Voice.QUOTED)},
    }


def _hit(hit: Hit, article: Article) -> dict[str, Any]:
    return {
        "article": hit.article,
        "start": hit.span.start,
        "end": hit.span.end,
        "text": hit.span.of(article.text),
        "category": hit.term.category,
        "tier": hit.term.tier,
        "voice": hit.voice.value,
        "tone": hit.tone.value,
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
