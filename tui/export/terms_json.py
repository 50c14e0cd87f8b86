"""The loaded terms as other programs read them: format `parallax.terms`, version 1."""

from __future__ import annotations

from typing import Any

from tui.export.framing_json import dismissed_as_tree, framing_lists, words_as_tree
from tui.export.json_text import as_json
from tui.export.report_input import ReportInput
from tui.model.article import Article
from tui.model.framing import Framing


def terms_json(given: ReportInput) -> str:
    """The articles with their words in each voice, every hit at its place, the tallies, and how else they tell it.

    Spans count characters of the article's `text`; `per_1000` is null under five hits. Scare quotes count as own words.
    """
    articles, framing = given.index.articles, given.comparison.framing
    return as_json(
        {
            "format": "parallax.terms",
            "version": 1,
            "articles": [_article(article, framing) for article in articles],
            **framing_lists(given.index),
            "machine": {"hits": dismissed_as_tree(given)},
        }
    )


def _article(article: Article, framing: Framing) -> dict[str, Any]:
    return {
        "id": article.id,
        "file": article.file,
        "source": article.source.value,
        "text": article.text,
        "words": words_as_tree(article, framing),
    }
