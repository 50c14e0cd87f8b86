"""Looking at links by their words."""

from __future__ import annotations

from collections.abc import Sequence

from tests.builders import told
from tui.model.alignment import Alignment, Link
from tui.model.article import Article


def by_text(articles: Sequence[Article], alignment: Alignment) -> dict[frozenset[tuple[str, str]], Link]:
    """The links by what they link: pairs of (source, words), so that no id or order is left in them."""
    source = {one.id: str(one.source) for one in articles}
    return {
        frozenset((source[end.article], told(articles, end)) for end in (link.a, link.b)): link
        for link in alignment.links
    }
