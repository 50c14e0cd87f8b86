"""The words of an article that carry content, as the vocabulary counts them and as a reader looks them up."""

from __future__ import annotations

from tui.model.article import Article
from tui.model.span import Span
from tui.text.function_words import FUNCTION_WORDS
from tui.text.tokens import tokens_of

SHORT = 2
"""Words of so few letters are left out."""


def content_words(article: Article) -> list[tuple[str, Span]]:
    """The folded content words of an article, numbers left out, each with where it stands."""
    tokens = (token for passage in article.passages for token in tokens_of(article.text, passage.span))
    plain = ((token.folded.removesuffix("'s"), token.span) for token in tokens if not token.is_number)
    return [(word, span) for word, span in plain if word not in FUNCTION_WORDS and len(word) > SHORT]
