"""Linked passages made ready for comparing their words: sentence by sentence, with whose voice each word is in."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.framing.parameters import PARAMETERS
from tui.framing.swaps.alternatives import Choices, Wording
from tui.framing.swaps.context_similarity import rarities
from tui.framing.swaps.word_context import SentenceWords
from tui.framing.voices import QuotedSpan, quoted_at
from tui.model.alignment import Link
from tui.model.article import Passage, Place
from tui.model.framing import Voice
from tui.model.span import Span
from tui.text.analysis import AnalysedText


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence word by word, and the wordings in it that have alternatives."""

    words: SentenceWords
    wordings: tuple[Wording, ...]
    by_group: Mapping[int, Sequence[int]]
    """By the number of a group of alternatives: which of the wordings are members of it."""
    scare: tuple[tuple[Span, range], ...]
    """What stands in scare quotes: with its marks, and the places of its words."""

    def alternatives(self, other: Sentence) -> Iterator[tuple[Wording, Wording, float]]:
        """The wordings of two sentences that may stand for each other, and how alike they are, from 0 to 1."""
        groups = self.by_group.keys() & other.by_group.keys()
        for a, b in sorted({(a, b) for group in groups for a in self.by_group[group] for b in other.by_group[group]}):
            left, right = self.wordings[a], other.wordings[b]
            if likeness := left.likeness(right):
                yield left, right, likeness

    def places_of(self, stems: tuple[str, ...]) -> Iterator[range]:
        """Where the words of some stems stand one after the other."""
        if self.words.all_stems.issuperset(stems):
            for start in range(len(self.words.stems) - len(stems) + 1):
                if self.words.stems[start : start + len(stems)] == stems:
                    yield range(start, start + len(stems))


def _with_marks(text: str, quoted: Span) -> Span:
    """What stands in quotation marks, with these; TeX writes them with two characters."""
    start = quoted.start - (2 if text.endswith("``", 0, quoted.start) else 1)
    return Span(start, quoted.end + (2 if text.startswith("''", quoted.end) else 1))


class LinkedText:
    """The articles made ready: what is in each passage, and what is rare."""

    def __init__(
        self, articles: Sequence[AnalysedText], choices: Choices, quoted: Mapping[str, Sequence[QuotedSpan]]
    ) -> None:
        """Take in the articles, and their quotations by their ids."""
        self.choices = choices
        self._quoted = quoted
        self._scare = {id: [one.span for one in spans if one.voice is Voice.SCARE] for id, spans in quoted.items()}
        self.by_id = {read.article.id: read for read in articles}
        self._stems = {
            read.article.id: [
                frozenset([word.stem for word in read.spellings[at:end]])
                for at, end in zip(read.passages_at[:-1], read.passages_at[1:], strict=True)
            ]
            for read in articles
        }
        self.rarity = rarities(stems for passages in self._stems.values() for stems in passages)
        self._vocabulary = {
            read.article.id: frozenset([word.stem for word in set(read.spellings)]) for read in articles
        }
        self._sentences: dict[tuple[str, Span], Sentence] = {}

    def sentence(self, article: str, span: Span) -> Sentence:
        """A sentence made ready, once."""
        known = self._sentences.get((article, span))
        if known is None:
            words = SentenceWords(self.by_id[article], span)
            wordings = self.choices.wordings_in(words)
            by_group: dict[int, list[int]] = defaultdict(list)
            for place, wording in enumerate(wordings):
                for group in wording.members:
                    by_group[group].append(place)
            known = Sentence(words, wordings, by_group, tuple(self._scare_quotes(words, span)))
            self._sentences[article, span] = known
        return known

    def _scare_quotes(self, words: SentenceWords, span: Span) -> Iterator[tuple[Span, range]]:
        """What stands in scare quotes in a sentence."""
        read, spans = words.read, self._scare[words.read.article.id]
        for one in spans[max(0, bisect_right(spans, span.start, key=lambda one: one.start) - 1) :]:
            if one.start >= span.end:
                break
            inside = read.within(one)
            first, end = max(inside.start, words.first), min(inside.stop, words.first + len(words.stems))
            if first < end:
                yield _with_marks(read.text, one), range(first - words.first, end - words.first)

    def is_own(self, words: SentenceWords, places: range) -> bool:
        """Whether some words are in the article's own voice, outside all quotation marks."""
        starts = words.read.starts[words.first + places.start : words.first + places.stop]
        quoted = self._quoted[words.read.article.id]
        return all(quoted_at(quoted, start) is None for start in starts)

    def _passages(self, link: Link) -> tuple[Passage, Passage]:
        left, right = (self.by_id[place.article].article.passages[place.passage] for place in (link.a, link.b))
        return left, right

    def sentences(self, link: Link) -> tuple[list[Sentence], list[Sentence]]:
        """The sentences of both passages.

        Of long passages only the one of each that is most like one of the
        other; none where it is not known which.
        """
        spans: list[Sequence[Span]] = [passage.sentences or (passage.span,) for passage in self._passages(link)]
        if max(map(len, spans)) > PARAMETERS.sentences_most:
            spans = [(span,) for span in link.sentences] if link.sentences else [(), ()]
        ours, theirs = (
            [self.sentence(place.article, span) for span in some]
            for place, some in zip((link.a, link.b), spans, strict=True)
        )
        return ours, theirs

    def alike(self, link: Link) -> tuple[Sentence, Sentence] | None:
        """The sentence of each passage that is most like one of the other, or all of short ones."""
        spans = link.sentences
        if spans is None:
            left, right = self._passages(link)
            if max(len(left.sentences), len(right.sentences)) > PARAMETERS.sentences_most:
                return None
            spans = (left.span, right.span)
        return self.sentence(link.a.article, spans[0]), self.sentence(link.b.article, spans[1])

    def used(self, stems: Sequence[str], place: Place, sentence: Sentence) -> float:
        """What is taken off because the source at `place` uses a wording itself, the more the nearer to `sentence`."""
        if sentence.words.all_stems.issuperset(stems):
            return PARAMETERS.used_in_sentence
        if self._stems[place.article][place.passage].issuperset(stems):
            return PARAMETERS.used_in_passage
        return PARAMETERS.used_in_article if self._vocabulary[place.article].issuperset(stems) else 0.0
