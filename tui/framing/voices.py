"""Whose words stand where: the article's own, quoted, or held at arm's length in scare quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass

from tui.framing.parameters import PARAMETERS
from tui.model.article import Passage
from tui.model.framing import Voice
from tui.model.quotation import Quotation
from tui.model.span import Span
from tui.text.analysis import AnalysedText, Spelling


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Words between quotation marks, without the marks, and whose they are."""

    span: Span
    voice: Voice
    """QUOTED or SCARE."""
    certain: bool
    passage: int
    continues: bool = False
    """Whether it goes on from the paragraph before."""


def quoted_spans(read: AnalysedText, reporting: Container[str]) -> tuple[QuotedSpan, ...]:
    """Every outermost quotation of an article, in order.

    A quotation of up to three words without a verb of `reporting` (folded
    forms) near it in its sentence is SCARE, every other one QUOTED.
    """
    spans: list[QuotedSpan] = []
    passages = iter(read.article.passages)
    passage = next(passages, None)
    for quotation in read.quotations:
        while passage is not None and passage.span.end < quotation.span.end:
            passage = next(passages, None)
        if passage is None or quotation.depth:
            continue
        voice = Voice.SCARE if _is_scare(read, passage, quotation, reporting) else Voice.QUOTED
        spans.append(QuotedSpan(quotation.span, voice, quotation.certain, passage.id, quotation.continues))
    return tuple(spans)


def quoted_at(spans: Sequence[QuotedSpan], position: int) -> QuotedSpan | None:
    """The quotation that holds a character; None where the article speaks itself. `spans` are in order."""
    index = bisect_right(spans, position, key=_start) - 1
    return spans[index] if index >= 0 and position < spans[index].span.end else None


def _start(quoted: QuotedSpan) -> int:
    return quoted.span.start


def words_by_voice(read: AnalysedText, spans: Sequence[QuotedSpan]) -> dict[Voice, int]:
    """How many words the passages hold in the article's own voice, scare quotes in it, and in quotations."""
    quoted = sum(len(read.within(one.span)) for one in spans if one.voice is Voice.QUOTED)
    return {Voice.OWN: len(read.starts) - quoted, Voice.QUOTED: quoted}


def _is_scare(read: AnalysedText, passage: Passage, quotation: Quotation, reporting: Container[str]) -> bool:
    """Whether a quotation is short, stands alone, and nobody is said to say it."""
    quoted = read.within(quotation.span)
    if not quotation.certain or quotation.continues or len(quoted) > PARAMETERS.scare_words:
        return False
    around = read.within(read.sentence_around(quotation.span.start, passage))
    before = read.spellings[max(around.start, quoted.start - PARAMETERS.verb_before) : quoted.start]
    after = read.spellings[quoted.stop : min(around.stop, quoted.stop + PARAMETERS.verb_after)]
    return not (_reports(before, reporting) or _reports(after, reporting))


def _reports(words: Sequence[Spelling], reporting: Container[str]) -> bool:
    """Whether one of the words introduces speech; the one in `so-called` does not."""
    previous = ""
    for word in words:
        if word.folded in reporting and previous != "so":
            return True
        previous = word.folded
    return False
