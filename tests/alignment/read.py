"""Matching as most tests want it: from articles that were not read word by word yet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.alignment import load
from tui.alignment.align import align
from tui.alignment.load import Load
from tui.alignment.recipe import RECIPE, Recipe
from tui.alignment.words import Word, words_of
from tui.model.alignment import Alignment
from tui.model.article import Article, Kind, Passage
from tui.model.progress import Progress, ignore_progress
from tui.model.settings import AlignSettings
from tui.model.span import Span
from tui.text.analysis import analyse


def aligned(
    articles: Sequence[Article],
    settings: AlignSettings,
    *,
    all_pairs: bool = False,
    progress: Progress = ignore_progress,
    recipe: Recipe = RECIPE,
) -> Alignment:
    """Read the articles and align them."""
    return align([analyse(one) for one in articles], settings, all_pairs=all_pairs, progress=progress, recipe=recipe)


def load_of(articles: Sequence[Article], whole: int = RECIPE.whole) -> Load:
    """The load that the articles make."""
    return load.load_of([analyse(one) for one in articles], whole)


def words(text: str, sentences: Sequence[Span]) -> tuple[Word, ...]:
    """The words of a text that is one passage."""
    passage = Passage(0, Kind.BODY, Span(0, len(text)), tuple(sentences))
    read = analyse(Article("a1", "a1.txt", text, (passage,)))
    return words_of(read, [range(len(read.starts))]).each()
