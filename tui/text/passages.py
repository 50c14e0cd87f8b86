"""Paragraphs as a file lays them out, and passages as they are read and aligned.

A paragraph is found before anyone knows what it is worth; boilerplate rules
then take some away, or a part of some. What is left becomes passages, each
with its kind and its sentences. Nothing is copied: everything is a span.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tui.model.article import Kind, Passage
from tui.model.rules import Abbreviations
from tui.model.span import Span
from tui.text.sentences import sentences_of

MAX_PASSAGE = 4_000
"""The characters from which a passage is cut at the end of a sentence: about the longest that still fits a screen
of small print. News paragraphs have a tenth of it; what is longer came without its line breaks."""

_LINE = re.compile(r"[^\n]+")
_INK = re.compile(r"\S")
_WORD = re.compile(r"[^\W_]")
_ITEM = re.compile(r"(?:[•◦▪‣·●○■*+-]|\d{1,3}[.)])[^\S\n]+\S")
_SPACE = re.compile(r"\s+")

_NARROW, _WIDE = 40, 120
"""Between these widths lines may have been wrapped by hand or by a mail program."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text that the file sets apart, trimmed of white space."""

    span: Span
    kind: Kind | None = None
    """Heading or item where the file marks it so; else None."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank."""

    span: Span
    """Without the white space around it."""
    after_blank: bool
    """Whether a blank line, or nothing, stands before it."""


LineTest = Callable[[Line, Line], bool]
"""Whether the second line goes on with the paragraph of the first."""


def lines_of(text: str, within: Span) -> list[Line]:
    """The lines of a part of `text` that hold more than white space."""
    lines: list[Line] = []
    last = -2
    for found in _LINE.finditer(text, within.start, within.end):
        if (trimmed := trimmed_span(text, Span(*found.span()))) is not None:
            lines.append(Line(trimmed, after_blank=text.count("\n", max(last, 0), trimmed.start) > 1 or last < 0))
            last = trimmed.end
    return lines


def trimmed_span(text: str, span: Span) -> Span | None:
    """The span without the white space at its ends; None where nothing else is in it."""
    first = _INK.search(text, span.start, span.end)
    if first is None:
        return None
    kept = span.of(text)
    return Span(first.start(), span.start + len(kept.rstrip()))


def plain_paragraphs(text: str, within: Span) -> list[Paragraph]:
    """The paragraphs of plain text: a line each, or, in a file that is wrapped, the lines of a block together."""
    lines = lines_of(text, within)
    width = wrapped_at(text, lines)
    return joined_paragraphs(text, lines, lambda before, line: width > 0 and _is_full(text, before, line, width))


def joined_paragraphs(text: str, lines: Sequence[Line], goes_on: LineTest) -> list[Paragraph]:
    """Lines to paragraphs: a line joins the one before unless a blank line, a bullet or `goes_on` parts them."""
    paragraphs: list[Paragraph] = []
    for at, line in enumerate(lines):
        is_item = _ITEM.match(text, line.span.start) is not None
        if at and not line.after_blank and not is_item and goes_on(lines[at - 1], line):
            whole = Span(paragraphs[-1].span.start, line.span.end)
            paragraphs[-1] = replace(paragraphs[-1], span=whole)
        else:
            paragraphs.append(Paragraph(line.span, Kind.ITEM if is_item else None))
    return paragraphs


def wrapped_at(text: str, lines: Sequence[Line]) -> int:
    """The width at which the file's lines were wrapped, in characters; 0 where they were not.

    A wrapped file has no long line, most lines are so full that the next
    word would not have fitted, and few of them end where a sentence does.
    """
    width = max((len(line.span) for line in lines), default=0)
    pairs = [(before, line) for before, line in pairwise(lines) if not line.after_blank]
    if not _NARROW <= width <= _WIDE or len(pairs) < 2:
        return 0
    full = sum(_is_full(text, before, line, width) for before, line in pairs)
    stopped = sum(text[before.span.end - 1] in '.!?:”"' for before, _ in pairs)
    return width if full >= 0.7 * len(pairs) and stopped <= 0.4 * len(pairs) else 0


def _is_full(text: str, before: Line, line: Line, width: int) -> bool:
    """Whether the first word of `line` would hardly have fitted on the line before it."""
    word = _SPACE.split(line.span.of(text), maxsplit=1)[0]
    return len(before.span) + 1 + len(word) > width * 0.9


def passages_of(text: str, paragraphs: Sequence[Paragraph], abbreviations: Abbreviations) -> tuple[Passage, ...]:
    """The passages of the paragraphs that were kept, numbered from 0 in the order of the text.

    A paragraph without a letter or digit is none. One of more than
    MAX_PASSAGE characters becomes several, cut where sentences end.
    """
    parts = (
        (kind, part)
        for paragraph, kind in zip(paragraphs, kinds_of(text, paragraphs), strict=True)
        if _WORD.search(text, paragraph.span.start, paragraph.span.end)
        for part in _parts(text, paragraph.span, abbreviations)
    )
    return tuple(
        Passage(id, kind, Span(sentences[0].start, sentences[-1].end), tuple(sentences))
        for id, (kind, sentences) in enumerate(parts)
    )


def _parts(text: str, span: Span, abbreviations: Abbreviations) -> Iterator[list[Span]]:
    """The sentences of a paragraph, in runs of at most MAX_PASSAGE characters."""
    run: list[Span] = []
    for sentence in sentences_of(span.of(text), abbreviations):
        for piece in _pieces(text, sentence.moved(span.start)):
            if run and piece.end - run[0].start > MAX_PASSAGE:
                yield run
                run = []
            run.append(piece)
    if run:
        yield run


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, or, where it alone is longer than a passage may be, its pieces, cut between words."""
    start = sentence.start
    while sentence.end - start > MAX_PASSAGE:
        space = text.rfind(" ", start + 1, start + MAX_PASSAGE)
        end = space if space > start else start + MAX_PASSAGE
        if (piece := trimmed_span(text, Span(start, end))) is not None:
            yield piece
        start = end
    if (piece := trimmed_span(text, Span(start, sentence.end))) is not None:
        yield piece


def kinds_of(text: str, paragraphs: Sequence[Paragraph]) -> list[Kind]:
    """What each paragraph is: as marked, else a heading where it looks like one above something, else body."""
    last = len(paragraphs) - 1
    return [
        paragraph.kind or (Kind.HEADING if at < last and looks_like_heading(paragraph.span.of(text)) else Kind.BODY)
        for at, paragraph in enumerate(paragraphs)
    ]


def with_title(text: str, paragraphs: Sequence[Paragraph], title: Span | None) -> list[Paragraph]:
    """The paragraphs with the title marked as such, and the standfirst right below it as its deck."""
    marked = [replace(part, kind=Kind.TITLE) if title and title.holds(part.span) else part for part in paragraphs]
    for at, part in enumerate(marked[1:-1], 1):
        if marked[at - 1].kind is Kind.TITLE and part.kind is None and looks_like_deck(part.span.of(text)):
            marked[at] = replace(part, kind=Kind.DECK)
    return marked


def looks_like_title(words: str) -> bool:
    """Whether the first paragraph is worded as a title: not long, and it does not end as a sentence does."""
    count = len(words.split())
    if not 2 <= count <= 30 or len(words) > 200 or "\n" in words or re.search(r"[.,;:…]$|[.?!,][\"”’']$", words):
        return False
    return words == words.lower() or not words.lstrip("‘'“\"«").strip()[:1].islower()


def looks_like_deck(words: str) -> bool:
    """Whether the paragraph below a title is worded as a standfirst: long for a heading, no stop at its end."""
    return 8 <= len(words.split()) <= 45 and words[-1] not in '.!?:;…)”"'


def looks_like_heading(words: str) -> bool:
    """Whether a paragraph is worded as a heading: short, no full stop at its end, a capital first.

    A question counts only in title case, because short questions are common
    in prose. In a text without capitals a few words without a stop suffice.
    """
    count = len(words.split())
    if count > 12 or len(words) > 90 or words[-1] in '.!,;:…)”"' or not _WORD.search(words):
        return False
    if words == words.lower():
        return 2 <= count <= 8 and words[-1].isalpha()
    if not words.lstrip("‘'“\"«").strip()[:1].isalnum() or words[:1].islower():
        return False
    return words[-1] != "?" or is_title_case(words)


def is_title_case(words: str) -> bool:
    """Whether nearly all longer words begin with a capital."""
    long = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.8 * len(long)
