"""The measures of matching: average precision and hits, over scores of pairs that the gold knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from tests.alignment.read import aligned
from tests.bench.gold import Story
from tui.alignment.recipe import RECIPE, Recipe
from tui.model.alignment import Alignment
from tui.model.article import Article, Place
from tui.model.settings import AlignSettings

Scores = Mapping[frozenset[Place], float]
Scored = tuple[float, bool]
"""A score, and whether the pair is aligned."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a method reaches on a set."""

    average_precision: float
    """Over all cross-article pairs, grade 2 against none; equal scores as one block."""
    hit_at_1: float
    """How often the best of another article is aligned, where it holds both an aligned and a not aligned passage."""

    def __str__(self) -> str:
        """Both in three digits."""
        return f"{self.average_precision:.3f} / {self.hit_at_1:.3f}"


def figures(stories: Sequence[Story], recipe: Recipe = RECIPE, *, event_gate: bool = True) -> Figures:
    """Align every story and measure the scores of all pairs."""
    settings = AlignSettings(event_gate=event_gate)
    found = [scores_of(aligned(story.articles, settings, all_pairs=True, recipe=recipe)) for story in stories]
    return measured(stories, found)


def scores_of(alignment: Alignment) -> dict[frozenset[Place], float]:
    """The score of every pair of passages that has a link."""
    return {frozenset([link.a, link.b]): link.score for link in alignment.links}


def measured(stories: Sequence[Story], found: Sequence[Scores]) -> Figures:
    """The figures of any method's scores, story by story; a pair without a score is the last of all."""
    pairs: list[Scored] = []
    lists: list[list[Scored]] = []
    for story, scores in zip(stories, found, strict=True):
        for one, other in combinations(story.articles, 2):
            here, there = _places(story, one), _places(story, other)
            for near, far in ((here, there), (there, here)):
                lists += [_graded(story, scores, [(place, end) for end in far]) for place in near]
            pairs += _graded(story, scores, [(a, b) for a in here for b in there])
    decided = [row for row in lists if any(right for _, right in row) and not all(right for _, right in row)]
    hits = [min(row, key=lambda pair: (-pair[0], pair[1]))[1] for row in decided]
    return Figures(average_precision(pairs), sum(hits) / max(1, len(hits)))


def _places(story: Story, article: Article) -> list[Place]:
    """The passages of an article that the gold knows."""
    places = (Place(article.id, passage.id) for passage in article.passages)
    return [place for place in places if place in story.lines]


def _graded(story: Story, scores: Scores, pairs: Sequence[tuple[Place, Place]]) -> list[Scored]:
    """The pairs with their scores, without those of grade 1, which count neither for nor against."""
    graded = ((scores.get(frozenset(pair), -1.0), story.grade(*pair)) for pair in pairs)
    return [(score, grade == 2) for score, grade in graded if grade != 1]


def average_precision(scored: Sequence[Scored]) -> float:
    """The mean of the precision at every aligned pair, best score first."""
    positives = sum(right for _, right in scored)
    seen = right = 0
    total = 0.0
    for _, same in groupby(sorted(scored, key=lambda pair: -pair[0]), key=lambda pair: pair[0]):
        block = [aligned for _, aligned in same]
        right, seen = right + sum(block), seen + len(block)
        total += sum(block) * right / seen
    return total / max(1, positives)
