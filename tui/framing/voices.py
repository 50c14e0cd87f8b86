"""Whose words stand where: the article's own, quoted, or held at arm's length in scare quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass

from tui.model.article import Article, Passage
from tui.model.framing import Voice
from tui.model.quotation import Quotation
from tui.model.span import Span
from tui.text.quotes import quotations_of
from tui.text.tokens import WORD, Token, tokens_of

SCARE_WORDS = 3
"""The most words that scare quotes hold."""

NEAR_BEFORE, NEAR_AFTER = 11, 4
"""How many words of the same sentence, before and after a short quotation, may hold its reporting verb."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks, without the marks."""

    span: Span
    voice: Voice
    """QUOTED or SCARE."""
    certain: bool
    passage: int
    continues: bool = False
    """Whether it goes on from the paragraph before."""


def stretches_of(article: Article, reporting: Container[str]) -> tuple[Stretch, ...]:
    """Every outermost quotation of an article, in order.

    A quotation of up to three words without a verb of `reporting` (folded
    forms) near it in its sentence is SCARE, every other one QUOTED.
    """
    quotations = quotations_of(article.text, [passage.span for passage in article.passages])
    stretches: list[Stretch] = []
    passages = iter(article.passages)
    passage = next(passages, None)
    for quotation in quotations:
        while passage is not None and passage.span.end < quotation.span.end:
            passage = next(passages, None)
        if passage is None or quotation.depth:
            continue
        voice = Voice.SCARE if _is_scare(article.text, passage, quotation, reporting) else Voice.QUOTED
        stretches.append(Stretch(quotation.span, voice, quotation.certain, passage.id, quotation.continues))
    return tuple(stretches)


def stretch_at(stretches: Sequence[Stretch], position: int) -> Stretch | None:
    """The quotation that holds a character; None where the article speaks itself. `stretches` are in order."""
    index = bisect_right(stretches, position, key=lambda stretch: stretch.span.start) - 1
    return stretches[index] if index >= 0 and position < stretches[index].span.end else None


def words_by_voice(article: Article, stretches: Sequence[Stretch]) -> dict[Voice, int]:
    """How many words the passages hold in the article's own voice, scare quotes in it, and in quotations."""
    every = sum(_count(article.text, passage.span) for passage in article.passages)
    quoted = sum(_count(article.text, s.span) for s in stretches if s.voice is Voice.QUOTED)
    return {Voice.OWN: every - quoted, Voice.QUOTED: quoted}


def _count(text: str, span: Span) -> int:
    return sum(1 for _ in WORD.finditer(text, span.start, span.end))


def _is_scare(text: str, passage: Passage, quotation: Quotation, reporting: Container[str]) -> bool:
    """Whether a quotation is short, stands alone, and nobody is said to say it."""
    if not quotation.certain or quotation.continues or _count(text, quotation.span) > SCARE_WORDS:
        return False
    around = next((s for s in passage.sentences if s.start <= quotation.span.start < s.end), passage.span)
    before = tokens_of(text, Span(min(around.start, quotation.span.start), quotation.span.start))
    after = tokens_of(text, Span(quotation.span.end, max(around.end, quotation.span.end)))
    return not (_reports(before[-NEAR_BEFORE:], reporting) or _reports(after[:NEAR_AFTER], reporting))


def _reports(tokens: Sequence[Token], reporting: Container[str]) -> bool:
    """Whether one of the words introduces speech; the one in `so-called` does not."""
    previous = ""
    for token in tokens:
        if token.folded in reporting and previous != "so":
            return True
        previous = token.folded
    return False
