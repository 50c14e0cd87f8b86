"""The words of an article as an export quotes them: whole sentences where they fit, with their loaded terms marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.export.document import Marked, one_line
from tui.model.article import Article, Passage, Place
from tui.model.framing import Hit, Spot
from tui.model.marks import Mark, Run
from tui.model.span import Span
from tui.view.index import ComparisonIndex
from tui.view.looks import mark_of
from tui.view.runs import runs

PLAIN: frozenset[str] = frozenset()
ABOUT = "about"
"""The role of the words that a quotation is given for."""
BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a passage, and whether something before and after it is left out."""

    place: Place
    span: Span
    cut_before: bool = False
    cut_after: bool = False


def excerpt(article: Article, passage: Passage, *, around: Span | None = None, at_most: int = 320) -> Excerpt:
    """A passage; of a long one, the sentences from `around` on that fit in so many characters.

    At least one sentence is given whole, however long it is: words are never cut.
    """
    if len(one_line(passage.span.of(article.text))) <= at_most:
        return Excerpt(Place(article.id, passage.id), passage.span)
    first = next((i for i, s in enumerate(passage.sentences) if around and s.overlaps(around)), 0)
    last = first
    start = passage.sentences[first].start
    while last + 1 < len(passage.sentences) and passage.sentences[last + 1].end - start <= at_most:
        last += 1
    span = Span(start, passage.sentences[last].end)
    return Excerpt(Place(article.id, passage.id), span, first > 0, last + 1 < len(passage.sentences))


def context(article: Article, spot: Spot, *, at_most: int = 160) -> Excerpt:
    """The sentence that a spot stands in; of a long one, whole words around the spot, about so many characters."""
    passage, place = article.passages[spot.passage], Place(spot.article, spot.passage)
    inside = [sentence for sentence in passage.sentences if sentence.overlaps(spot.span)] or [passage.span]
    whole = Span(min(inside[0].start, spot.span.start), max(inside[-1].end, spot.span.end))
    if len(whole) <= at_most:
        return Excerpt(place, whole)
    room = max(0, at_most - len(spot.span)) // 2
    start, end = max(whole.start, spot.span.start - room), min(whole.end, spot.span.end + room)
    if start > whole.start:
        blank = BLANK.search(article.text, start, spot.span.start)
        start = blank.end() if blank else spot.span.start
    if end < whole.end:
        blanks = [blank.start() for blank in BLANK.finditer(article.text, spot.span.end, end)]
        end = blanks[-1] if blanks else spot.span.end
    return Excerpt(place, Span(start, end), start > whole.start, end < whole.end)


def quote(article: Article, part: Excerpt, index: ComparisonIndex, *, about: Span | None = None) -> Marked:
    """Words in quotation marks with their loaded terms marked, and with … for what is left out beside them."""
    marks = marks_at(part.place, index)
    if about is not None:
        marks.append(Mark(about, ABOUT))
    words = (*runs(article.text, marks, _trimmed(part.span, article.text)),)
    before, after = "“… " if part.cut_before else "“", " …”" if part.cut_after else "”"
    return Marked((Run(before, PLAIN), *words, Run(after, PLAIN)))


def marks_at(place: Place, index: ComparisonIndex) -> list[Mark]:
    """The marks of the loaded terms in a passage, with `negated` and `unsure` where that is known of one."""
    return [mark for hit in index.hits_at.get(place, ()) for mark in _marks(hit)]


def after(lead: str, words: Marked) -> Marked:
    """Marked words with a few plain ones before them."""
    return Marked((Run(lead, PLAIN), *words.runs))


def _marks(hit: Hit) -> list[Mark]:
    """A hit's own mark, and one more for each thing that an editor should know of it."""
    marks = [mark_of(hit)]
    if hit.negated:
        marks.append(Mark(hit.span, "negated"))
    if not hit.certain:
        marks.append(Mark(hit.span, "unsure"))
    return marks


def _trimmed(span: Span, text: str) -> Span:
    """A span without the blanks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
