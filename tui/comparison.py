"""Every finding about some articles, once: who tells the same event, and how each tells it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tui.alignment.align import align
from tui.framing.frame import compared, framing_of, terms_in, usage_in
from tui.framing.lookup import Lookup
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.framing import Lexicon
from tui.model.settings import Settings
from tui.text.analysis import analyse


def unheard(_what: str, _share: float) -> None:
    """A progress that tells nobody."""


def compare(
    articles: Sequence[Article],
    lexicon: Lexicon,
    settings: Settings,
    *,
    all_pairs: bool = False,
    progress: Callable[[str, float], None] = unheard,
) -> Comparison:
    """All that is found out about the articles.

    The order in which they are given changes nothing but their ids.
    `progress` is told what is being done and which share, from 0 to 1, is behind.
    """
    progress("marking loaded terms", 0.0)
    read = [analyse(article) for article in articles]
    lookup = Lookup(lexicon)
    terms = {one.article.id: terms_in(one, lookup, lexicon.reporting) for one in read}
    usage = {one.article.id: usage_in(one, terms[one.article.id], lexicon.reporting) for one in read}
    framing = framing_of(terms, usage)
    comparison = Comparison(tuple(articles), framing=framing, categories=lexicon.categories)
    if not any(article.passages for article in articles):
        return comparison
    alignment = align(articles, settings.align, all_pairs=all_pairs, progress=progress)
    quoted = {id: one.quoted for id, one in terms.items()}
    return replace(comparison, alignment=alignment, framing=compared(framing, read, quoted, alignment, lexicon))
