"""The articles of one alignment, in an order that does not depend on how they were given.

They are put into the order of their texts, so that even the last digit of a
sum is the same however the files were named; ids and places come back at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tui.alignment.matrices import Ints
from tui.alignment.quantities import within
from tui.alignment.stretches import Stretch, stretches_of
from tui.alignment.words import Form, Word
from tui.model.article import Article, Passage, Place
from tui.text.analysis import AnalysedText
from tui.text.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Load:
    """Articles, and their passages numbered through."""

    articles: tuple[Article, ...]
    """By text."""
    ids: tuple[str, ...]
    """The articles' ids, in the order given."""
    given: tuple[int, ...]
    """The place of each article in the order given."""
    passages: tuple[Passage, ...]
    article_of: Ints
    """By passage."""
    stretches: tuple[Stretch, ...]
    stretches_at: Ints
    """By passage: the number of its first stretch; one more for the end."""
    places: tuple[Place, ...]
    """By passage: as the rest of the program names it."""
    rank: Ints
    """By passage: its place in reading order, the articles as given."""

    def words(self, number: int) -> tuple[Word, ...]:
        """The words of a passage."""
        first, end = self.stretches_at[number], self.stretches_at[number + 1]
        return tuple(word for stretch in self.stretches[first:end] for word in stretch.words.each())

    def forms(self, number: int) -> list[Form]:
        """The spellings of the words of a passage."""
        first, end = self.stretches_at[number], self.stretches_at[number + 1]
        return [form for stretch in self.stretches[first:end] for form in stretch.words.forms]

    def quantities(self, number: int) -> tuple[Quantity, ...]:
        """The quantities of a passage."""
        article = int(self.article_of[number])
        place = number - int(np.searchsorted(self.article_of, article))
        return within(self.articles[article], place, self.passages[number].span)

    def depth(self, number: int) -> float:
        """How far into its article a passage stands, from 0 to 1, by its middle."""
        span = self.passages[number].span
        return (span.start + span.end) / 2 / max(1, len(self.articles[self.article_of[number]].text))


def load_of(given: Sequence[AnalysedText], whole: int) -> Load:
    """Take the articles in the order of their texts; passages of up to `whole` sentences are matched whole."""
    articles = [read.article for read in given]
    order = sorted(
        range(len(articles)), key=lambda i: (articles[i].text, articles[i].source.value or "", articles[i].file)
    )
    arranged = [articles[place] for place in order]
    stretches = stretches_of([given[place] for place in order], whole)
    passages = [passage for article in arranged for passage in article.passages]
    article_of = np.repeat(np.arange(len(arranged)), [len(article.passages) for article in arranged]).astype(np.int64)
    rank = np.empty(len(passages), np.int64)
    rank[np.argsort(np.array(order, np.int64)[article_of], kind="stable")] = np.arange(len(passages))
    return Load(
        articles=tuple(arranged),
        ids=tuple(article.id for article in articles),
        given=tuple(order),
        passages=tuple(passages),
        article_of=article_of,
        stretches=tuple(stretches),
        stretches_at=np.searchsorted([stretch.passage for stretch in stretches], np.arange(len(passages) + 1)),
        places=tuple(Place(article.id, passage.id) for article in arranged for passage in article.passages),
        rank=rank,
    )
