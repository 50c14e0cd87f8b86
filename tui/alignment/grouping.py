"""Passages that tell one event: groups that grow only while every member stays near the others.

Joining whatever is linked would chain a whole load into one group, so two
groups join only where all of one is linked to all of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Members = frozenset[int]


@dataclass(frozen=True, slots=True)
class Tie:
    """A link that may found or join groups: two passages, by number, and its score."""

    left: int
    right: int
    score: float


def grouped(ties: Sequence[Tie], articles: Sequence[int]) -> list[Members]:
    """Group the passages, best ties first; `articles` holds the article of every passage.

    Two groups join where every passage of one is tied to every passage of the
    other that is in another article: complete linkage. So a passage belongs to
    one group at most, and no two members are strangers. First a group takes
    one passage of each article, then others of the same.
    """
    scores = {(min(tie.left, tie.right), max(tie.left, tie.right)): tie.score for tie in ties}
    best_first = sorted(scores, key=lambda pair: (-scores[pair], pair))
    group_of: dict[int, Members] = {}
    for again in (False, True):
        for left, right in best_first:
            one, other = group_of.get(left, frozenset([left])), group_of.get(right, frozenset([right]))
            if one is other or not _fit(one, other, scores, articles):
                continue
            if again or _disjoint(one, other, articles):
                group_of.update(dict.fromkeys(one | other, one | other))
    return sorted(set(group_of.values()), key=sorted)


def _disjoint(one: Members, other: Members, articles: Sequence[int]) -> bool:
    """Whether no article has a passage in both."""
    return {articles[member] for member in one}.isdisjoint(articles[member] for member in other)


def _fit(one: Members, other: Members, scores: dict[tuple[int, int], float], articles: Sequence[int]) -> bool:
    """Whether every passage of one is tied to every passage of the other that is in another article."""
    return all(
        (min(left, right), max(left, right)) in scores
        for left in one
        for right in other
        if articles[left] != articles[right]
    )
