"""Everything found out about some articles: the one value that both front ends look at."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.model.alignment import Alignment
from tui.model.article import Article
from tui.model.framing import Category, Framing


@dataclass(frozen=True, slots=True)
class Comparison:
    """The articles, which passages tell the same event, and how each tells it."""

    articles: tuple[Article, ...]
    alignment: Alignment = field(default_factory=Alignment)
    framing: Framing = field(default_factory=Framing)
    categories: tuple[Category, ...] = ()
    """Of the lexicon it was made with, for names and letters."""
