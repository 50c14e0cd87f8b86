"""Find the passages that tell the same event: every step in its order, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tui.alignment.candidates import candidates
from tui.alignment.collection import collection_of
from tui.alignment.groups import groups_of
from tui.alignment.links import explained, kept, links_of, with_the_rest
from tui.alignment.load import load_of
from tui.alignment.notices import notices_of
from tui.alignment.passage_words import vocabulary_of
from tui.alignment.recipe import RECIPE, Recipe
from tui.alignment.scoring import scored
from tui.alignment.stories import stories_in
from tui.model.alignment import Alignment
from tui.model.progress import Progress, ignore_progress
from tui.model.settings import AlignSettings
from tui.text.analysis import AnalysedText


def align(
    read: Sequence[AnalysedText],
    settings: AlignSettings,
    *,
    all_pairs: bool = False,
    progress: Progress = ignore_progress,
    recipe: Recipe = RECIPE,
) -> Alignment:
    """Link and group the passages of different articles that tell the same event, in reading order.

    The links are the strong and possible ones and, for every passage, its
    nearest `settings.candidates` weaker ones in each other article; with
    `all_pairs` one for every two passages of different articles, with reasons
    for the former only. The order in which the articles
    are given changes nothing but the order of the links.
    `progress` is told what is being done and the fraction done. Time and memory
    grow with the load; with `all_pairs`, or up to `recipe.every_pair_up_to`
    passages, with its square.
    """
    progress("reading the words", 0.0)
    load = load_of(read, recipe.whole)
    if not load.stretches:
        return Alignment()
    progress("weighing the words", 0.1)
    collection = collection_of(load.stretches, recipe)
    stories = stories_in(collection, len(load.articles))
    share = stories.share if settings.event_gate else np.ones_like(stories.share)
    progress("choosing what to compare", 0.3)
    pairs = candidates(collection, recipe, every=all_pairs)
    found = scored(load, collection, pairs, share, progress)
    progress("explaining the links", 0.8)
    vocabulary = vocabulary_of(collection)
    weak_most = recipe.weak_most if pairs.complete else settings.candidates
    shown = found.where(kept(load, found, settings, weak_most))
    links = explained(load, links_of(load, shown, settings), vocabulary, recipe.explained_most)
    if all_pairs:
        links = with_the_rest(links, links_of(load, found, settings))
    progress("naming the events", 0.9)
    groups = groups_of(load, shown, vocabulary.rarity, settings)
    progress("done", 1.0)
    return Alignment(
        tuple(links), groups, notices_of(load, collection.copies, stories if settings.event_gate else None)
    )
