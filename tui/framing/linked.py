"""Linked passages made ready for comparing their words: sentence by sentence, with whose voice each word is in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.framing.alternatives import Choices, Wording
from tui.framing.around import rarities
from tui.framing.slots import Slot, slots_of, stems_of
from tui.framing.voices import QuotedSpan, quoted_at
from tui.model.alignment import Link
from tui.model.article import Article, Passage, Place
from tui.model.framing import Voice
from tui.model.span import Span

MANY = 12
"""Of passages with more sentences only the two that are most alike are compared."""
IN_ARTICLE, IN_PASSAGE, IN_SENTENCE = 0.25, 0.4, 0.5
"""What is taken off when the other article, passage or sentence uses the word as well."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence word by word, and the wordings in it that have alternatives."""

    slots: tuple[Slot, ...]
    wordings: tuple[Wording, ...]
    stems: frozenset[str]
    content: frozenset[str]
    """The stems of its words of content."""
    scare: tuple[tuple[Span, tuple[Slot, ...]], ...]
    """What stands in scare quotes, each with its marks, and its words."""
    own: frozenset[int]
    """The places of the words in the article's own voice, outside all quotation marks."""


def _with_marks(text: str, quoted: Span) -> Span:
    """What stands in quotation marks, with these; TeX writes them with two characters."""
    start = quoted.start - (2 if text.endswith("``", 0, quoted.start) else 1)
    return Span(start, quoted.end + (2 if text.startswith("''", quoted.end) else 1))


class Load:
    """The articles made ready: what is in each passage, and what is rare."""

    def __init__(
        self, articles: Sequence[Article], choices: Choices, quoted: Mapping[str, Sequence[QuotedSpan]]
    ) -> None:
        """Take in the articles, and their quotations by their ids."""
        self.choices = choices
        self._quoted = quoted
        self.by_id = {article.id: article for article in articles}
        self.stems = {
            Place(article.id, passage.id): stems_of(article.text, passage.span)
            for article in articles
            for passage in article.passages
        }
        self.rarity = rarities(self.stems.values())
        self.vocabulary = {
            article.id: frozenset[str]().union(*(self.stems[Place(article.id, p.id)] for p in article.passages))
            for article in articles
        }
        self._sentences: dict[tuple[str, Span], Sentence] = {}

    def sentence(self, article: str, span: Span) -> Sentence:
        """A sentence made ready, once."""
        if (article, span) not in self._sentences:
            text = self.by_id[article].text
            slots = tuple(slots_of(text, span))
            stretches = [quoted_at(self._quoted[article], slot.span.start) for slot in slots]
            scare = dict.fromkeys(one for one in stretches if one is not None and one.voice is Voice.SCARE)
            self._sentences[article, span] = Sentence(
                slots,
                self.choices.wordings_in(slots),
                stems=frozenset(slot.stem for slot in slots),
                content=frozenset(slot.stem for slot in slots if not slot.is_function),
                scare=tuple(
                    (
                        _with_marks(text, one.span),
                        tuple(slot for slot, at in zip(slots, stretches, strict=True) if at is one),
                    )
                    for one in scare
                ),
                own=frozenset(slot.index for slot, at in zip(slots, stretches, strict=True) if at is None),
            )
        return self._sentences[article, span]

    def _passages(self, link: Link) -> tuple[Passage, Passage]:
        left, right = (self.by_id[place.article].passages[place.passage] for place in (link.a, link.b))
        return left, right

    def sentences(self, link: Link) -> tuple[list[Sentence], list[Sentence]]:
        """The sentences of both passages.

        Of long passages only the one of each that is most like one of the
        other; none where it is not known which.
        """
        spans: list[Sequence[Span]] = [passage.sentences or (passage.span,) for passage in self._passages(link)]
        if max(map(len, spans)) > MANY:
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
            if max(len(left.sentences), len(right.sentences)) > MANY:
                return None
            spans = (left.span, right.span)
        return self.sentence(link.a.article, spans[0]), self.sentence(link.b.article, spans[1])

    def used(self, stems: Sequence[str], place: Place, sentence: Sentence) -> float:
        """What is taken off because the source at `place` uses a wording itself, the more the nearer to `sentence`."""
        if sentence.stems.issuperset(stems):
            return IN_SENTENCE
        if self.stems[place].issuperset(stems):
            return IN_PASSAGE
        return IN_ARTICLE if self.vocabulary[place.article].issuperset(stems) else 0.0
