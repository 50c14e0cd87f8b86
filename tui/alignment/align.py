"""Find the passages that tell the same event: every step in its order, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tui.alignment.collection import collection_of
from tui.alignment.groups import groups_of
from tui.alignment.links import explained, kept, links_of, with_the_rest
from tui.alignment.load import Load, load_of
from tui.alignment.reasons import vocabulary_of
from tui.alignment.recipe import RECIPE
from tui.alignment.scoring import Progress, scored
from tui.alignment.stories import Stories, stories_in
from tui.model.alignment import Alignment
from tui.model.article import Article
from tui.model.settings import AlignSettings


def unheard(_what: str, _share: float) -> None:
    """A progress that tells nobody."""


def align(
    articles: Sequence[Article],
    settings: AlignSettings,
    *,
    all_pairs: bool = False,
    progress: Progress = unheard,
) -> Alignment:
    """Link and group the passages of different articles that tell the same event, in reading order.

    The links are the strong and possible ones and, for every passage, its
    nearest `settings.candidates` weaker ones in each other article; with
    `all_pairs` one for every two passages of different articles, with reasons
    for the former only. The order of the articles changes nothing but it.
    """
    progress("reading the words", 0.0)
    load = load_of(articles, RECIPE.whole)
    progress("weighing the words", 0.1)
    collection = collection_of(load.stretches, RECIPE)
    stories = stories_in(collection, len(load.articles), RECIPE)
    share = stories.share if settings.event_gate else np.ones_like(stories.share)
    found = scored(load, collection, share, RECIPE, progress)
    progress("explaining the links", 0.7)
    vocabulary = vocabulary_of(collection)
    shown = found.where(kept(load, found, settings))
    links = [explained(load, left, right, link, vocabulary) for left, right, link in links_of(load, shown, settings)]
    if all_pairs:
        links = with_the_rest(links, links_of(load, found, settings))
    progress("naming the events", 0.9)
    groups = groups_of(load, shown, vocabulary.rarity, settings)
    progress("done", 1.0)
    return Alignment(tuple(links), groups, notices_of(load, stories) if settings.event_gate else ())


def notices_of(load: Load, stories: Stories) -> tuple[str, ...]:
    """What the reader should know about the load: which articles look like another story."""
    if len(stories.stories) < 2:
        return ()
    sources = [", ".join(_sources(load, story)) for story in stories.stories]
    count = "two" if len(sources) == 2 else str(len(sources))
    told = " / ".join(sources)
    return (
        f"these look like {count} different stories: {told}; links between them count for less (align: event_gate)",
    )


def _sources(load: Load, story: Sequence[int]) -> list[str]:
    """The sources of a story's articles, as given."""
    return [str(load.articles[place].source) for place in sorted(story, key=lambda place: load.given[place])]
