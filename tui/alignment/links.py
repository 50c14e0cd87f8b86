"""Which pairs become links, how sure each is, and in which words it is explained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tui.alignment.load import Load
from tui.alignment.matrices import Flags, Floats, Ints, best_of_each
from tui.alignment.reasons import Vocabulary, best_sentences, reasons_for
from tui.alignment.scoring import Scored
from tui.model.alignment import Level, Link
from tui.model.settings import AlignSettings


def level_of(score: float, settings: AlignSettings) -> Level:
    """How sure a link of that score is."""
    if score >= settings.strong:
        return Level.STRONG
    return Level.POSSIBLE if score >= settings.possible else Level.WEAK


def kept(load: Load, scored: Scored, settings: AlignSettings) -> Flags:
    """Which pairs to show: all that are found, and every passage's nearest weak ones in each other article."""
    result = np.asarray(scored.scores >= min(settings.possible, settings.strong))
    weak = np.flatnonzero(~result)
    for own, other in ((scored.left, scored.right), (scored.right, scored.left)):
        result[weak[_nearest(load, own[weak], other[weak], scored.scores[weak], settings.candidates)]] = True
    return result


def _nearest(load: Load, own: Ints, other: Ints, scores: Floats, count: int) -> Ints:
    """The places of the best `count` for every passage in each other article; ties by the order of texts."""
    lists = own * len(load.articles) + load.article_of[other]
    return best_of_each(lists, scores, other, count)


def links_of(load: Load, scored: Scored, settings: AlignSettings) -> list[tuple[int, int, Link]]:
    """The pairs as links in reading order, each after the numbers of its two passages; without reasons."""
    left = np.where(_reads_first(load, scored), scored.left, scored.right)
    right = scored.left + scored.right - left
    links = [
        (int(one), int(other), Link(load.place(one), load.place(other), float(score), level_of(score, settings)))
        for one, other, score in zip(left, right, scored.scores, strict=True)
    ]
    return sorted(links, key=lambda link: (load.rank(link[0]), load.rank(link[1])))


def _reads_first(load: Load, scored: Scored) -> Flags:
    """Whether the article of `left` was given before that of `right`."""
    given = np.array(load.given)
    return np.asarray(given[load.article_of[scored.left]] < given[load.article_of[scored.right]])


def explained(load: Load, left: int, right: int, link: Link, vocabulary: Vocabulary) -> Link:
    """The link with its reasons and its best sentences."""
    reasons = reasons_for(load.words[left], load.words[right], vocabulary)
    return replace(link, reasons=reasons, sentences=best_sentences(load, left, right, vocabulary))


def with_the_rest(links: Sequence[Link], every: Sequence[tuple[int, int, Link]]) -> list[Link]:
    """Every link, in the order of `every`, those that are explained in `links` as they are there."""
    known = {(link.a, link.b): link for link in links}
    return [known.get((link.a, link.b), link) for _, _, link in every]
