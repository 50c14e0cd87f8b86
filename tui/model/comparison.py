"""Everything found out about some articles: the one value that both front ends look at."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
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

    def since(self, before: Comparison) -> Comparison:
        """What it holds that `before` does not hold yet, for sending it on; without the articles and the categories."""
        known = {
            one.name for one in fields(Framing) if getattr(self.framing, one.name) is getattr(before.framing, one.name)
        }
        empty = Framing()
        framing = replace(self.framing, **{name: getattr(empty, name) for name in known})
        alignment = Alignment() if self.alignment is before.alignment else self.alignment
        return Comparison((), alignment, framing, stage=self.stage)

    def with_more(self, more: Comparison) -> Comparison:
        """With what `more.since(self)` said has been found out besides."""
        news = {one.name: value for one in fields(Framing) if (value := getattr(more.framing, one.name))}
        alignment = self.alignment if more.alignment == Alignment() else more.alignment
        return replace(self, alignment=alignment, framing=replace(self.framing, **news), stage=more.stage)
