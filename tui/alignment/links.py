"""Which pairs become links, how sure each is, and in which words it is explained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from tui.alignment.load import Load
from tui.alignment.matrices import Flags, best_of_each
from tui.alignment.passage_words import PassageWords, Vocabulary, passage_words
from tui.alignment.reasons import reasons_for
from tui.alignment.scoring import Scored
from tui.alignment.sentences import Sentence, best_sentences, sentences_with_stems
from tui.alignment.words import Word
from tui.model.alignment import Level, Link
from tui.model.settings import AlignSettings
from tui.model.span import Span
from tui.text.quantities import Quantity

LONG = 400
"""A passage of more words is explained by its best sentence alone."""

Numbered = tuple[int, int, Link]
"""A link after the numbers of its two passages, in the link's own order."""


def level_of(score: float, settings: AlignSettings) -> Level:
    """How sure a link of that score is."""
    if score >= settings.strong:
        return Level.STRONG
    return Level.POSSIBLE if score >= settings.possible else Level.WEAK


def kept(load: Load, scored: Scored, settings: AlignSettings, weak_most: int) -> Flags:
    """Which pairs to show: all that are found, and every passage's nearest weak ones in each other article.

    Of those, a passage has `weak_most` in all.
    """
    result = np.asarray(scored.scores >= min(settings.possible, settings.strong))
    weak = np.flatnonzero(~result)
    for own, other in ((scored.left[weak], scored.right[weak]), (scored.right[weak], scored.left[weak])):
        lists = own * len(load.articles) + load.article_of[other]
        near = best_of_each(lists, scored.scores[weak], other, settings.candidates)
        near = near[best_of_each(own[near], scored.scores[weak][near], other[near], weak_most)]
        result[weak[near]] = True
    return result


def links_of(load: Load, scored: Scored, settings: AlignSettings) -> list[Numbered]:
    """The pairs as links in reading order, without reasons."""
    first = load.rank[scored.left] < load.rank[scored.right]
    left, right = np.where(first, scored.left, scored.right), np.where(first, scored.right, scored.left)
    order = np.lexsort((load.rank[right], load.rank[left]))
    columns = (column[order].tolist() for column in (left, right, scored.scores))
    return [
        (one, other, Link(load.places[one], load.places[other], score, level_of(score, settings)))
        for one, other, score in zip(*columns, strict=True)
    ]


def explained(load: Load, links: Sequence[Numbered], vocabulary: Vocabulary, most: int) -> list[Link]:
    """The links with their reasons and best sentences; of more than `most` only the best."""
    cut = sorted((link.score for _, _, link in links), reverse=True)[most] if len(links) > most else -1.0
    known: dict[int, Told] = {}
    return [_explained(load, one, vocabulary, known) if one[2].score > cut else one[2] for one in links]


@dataclass(frozen=True, slots=True)
class Told:
    """A passage as explanations need it, made once for all its links."""

    text: str
    """Of its article."""
    words: tuple[Word, ...]
    quantities: tuple[Quantity, ...]
    whole: PassageWords
    sentences: tuple[Sentence, ...]

    def reasons_from(self, sentence: Span | None, vocabulary: Vocabulary) -> PassageWords:
        """All of it, or of a very long passage only the sentence in question."""
        if sentence is None or len(self.words) <= LONG:
            return self.whole
        words = [word for word in self.words if sentence.holds(word.span)]
        return passage_words(self.text, words, [one for one in self.quantities if sentence.holds(one.span)], vocabulary)


def _told(load: Load, number: int, vocabulary: Vocabulary) -> Told:
    words = load.words(number)
    sentences = sentences_with_stems(words, load.passages[number].sentences)
    article = load.articles[load.article_of[number]]
    quantities = load.quantities(number)
    known = passage_words(article.text, words, quantities, vocabulary)
    return Told(article.text, words, quantities, known, tuple(sentences))


def _explained(load: Load, one: Numbered, vocabulary: Vocabulary, known: dict[int, Told]) -> Link:
    """One link with its reasons; what is known of each passage is kept in `known`."""
    left, right, link = one
    for number in (left, right):
        if number not in known:
            known[number] = _told(load, number, vocabulary)
    best = best_sentences(known[left].sentences, known[right].sentences, vocabulary.rarity)
    first, second = best or (None, None)
    here, there = known[left].reasons_from(first, vocabulary), known[right].reasons_from(second, vocabulary)
    return replace(link, reasons=reasons_for(here, there, vocabulary), sentences=best)


def with_the_rest(links: Sequence[Link], every: Sequence[Numbered]) -> list[Link]:
    """Every link, in the order of `every`, those that are explained in `links` as they are there."""
    known = {(link.a, link.b): link for link in links}
    return [known.get((link.a, link.b), link) for _, _, link in every]
