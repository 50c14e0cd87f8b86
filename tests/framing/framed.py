"""What framing makes of small articles."""

from __future__ import annotations

from tests.builders import article
from tui.framing import frame
from tui.framing.swaps.word_context import SentenceWords
from tui.model.article import Article
from tui.model.framing import Framing, Lexicon
from tui.model.span import Span
from tui.text.analysis import analyse


def framed(*articles: Article, terms: Lexicon) -> Framing:
    """All that is found out about single articles."""
    return frame([analyse(one) for one in articles], terms)


def words_of(text: str) -> SentenceWords:
    """The words of a text, as of one sentence."""
    return SentenceWords(analyse(article(text)), Span(0, len(text)))
