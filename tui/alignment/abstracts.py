"""What must not stand in for the body: the abstract at the head of an article, and its headings.

An abstract shares something with every passage of every other source, so it would be
the first counterpart of most of them, and the reader would never see the
passage that tells the matter in its place.
"""

from __future__ import annotations

import numpy as np

from tui.alignment.load import Load
from tui.alignment.matrices import Floats, Rows
from tui.alignment.recipe import Recipe
from tui.model.article import Kind


def standing(load: Load, rows: Rows, recipe: Recipe) -> Floats:
    """What remains of the scores of each stretch, 1 but for an abstract or a heading.

    `rows` is the evidence of every two stretches.

    An abstract is an opening of several sentences most of which are nearer to
    a later passage of their own article than to anything in another.
    """
    kinds = [load.passages[stretch.passage].kind for stretch in load.stretches]
    remains = np.array([recipe.heading if kind is Kind.HEADING else 1.0 for kind in kinds])
    for passage in _openings(load, recipe):
        places = [place for place, stretch in enumerate(load.stretches) if stretch.passage == passage]
        if sum(_told_again(load, rows, place) for place in places) >= recipe.abstract_share * len(places):
            remains[places] = recipe.abstract
    return remains


def _openings(load: Load, recipe: Recipe) -> list[int]:
    """The first body passage of each article, where it is long enough to be an abstract."""
    first: dict[int, int] = {}
    for number, passage in enumerate(load.passages):
        if passage.kind is Kind.BODY:
            first.setdefault(int(load.article_of[number]), number)
    return [number for number in first.values() if len(load.passages[number].sentences) > recipe.whole]


def _told_again(load: Load, rows: Rows, place: int) -> bool:
    """Whether a stretch is nearer to another passage of its own article than to any of another."""
    this = load.stretches[place]
    own = other = 0.0
    inside = slice(rows.indptr[place], rows.indptr[place + 1])
    for near, score in zip(rows.indices[inside], rows.data[inside], strict=True):
        stretch = load.stretches[near]
        if stretch.article != this.article:
            other = max(other, score)
        elif stretch.passage != this.passage:
            own = max(own, score)
    return own > other
