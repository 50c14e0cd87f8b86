"""Everything found out about some articles: the one value that both front ends look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from tui.model.alignment import Alignment
from tui.model.article import Article
from tui.model.framing import Category, Framing


class Stage(IntEnum):
    """How much of a comparison has been found out; what has not been is unknown, never 0 and never "not found"."""

    NOTHING = 0
    """The articles were read, and nothing was compared yet."""
    TERMS = 1
    """Loaded terms with their voices, and how many words are in whose voice."""
    EVENTS = 2
    """Also links, groups and stories."""
    ALL = 3
    """Also what only linked passages show, who speaks, and the vocabulary."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The articles, which passages tell the same event, and how each tells it."""

    articles: tuple[Article, ...]
    alignment: Alignment = field(default_factory=Alignment)
    framing: Framing = field(default_factory=Framing)
    categories: tuple[Category, ...] = ()
    """Of the lexicon it was made with, for names and letters."""
    stage: Stage = Stage.ALL
    """How much of it has been found out."""
