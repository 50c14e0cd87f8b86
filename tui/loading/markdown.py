"""Markdown: the lines of a block are one paragraph, and headings are marked.

Emphasis and links stay as they are written, because a span is one piece of
the file and nothing inside a passage may be cut out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tui.loading.parsed_file import ParsedFile, Reader
from tui.loading.plain import laid_out
from tui.model.article import Kind
from tui.model.span import Span
from tui.text.passages import Line, Paragraph, joined_paragraphs, lines_of

_HEADING = re.compile(r"#{1,6}(?:[^\S\n]+(?P<words>.*?))?[^\S\n]*#*")
_UNDERLINE = re.compile(r"=+|-{2,}")
_QUOTE = re.compile(r"(?:>[^\S\n]*)+")


def _read(data: bytes, name: str) -> Iterator[ParsedFile]:
    """A Markdown file is one article."""
    yield laid_out(data, name, paragraphs_of)


def paragraphs_of(text: str, within: Span) -> list[Paragraph]:
    """The paragraphs of a part of a Markdown text; the signs before headings and quotations are in none."""
    lines = [bare for line in lines_of(text, within) if (bare := _without_quote_sign(text, line)) is not None]
    joined = joined_paragraphs(text, lines, lambda before, line: not (_is_edge(text, before) or _is_edge(text, line)))
    return list(_headings(text, joined))


def _without_quote_sign(text: str, line: Line) -> Line | None:
    """The line without `>` before it; None where nothing else is in it."""
    sign = _QUOTE.match(text, line.span.start, line.span.end)
    if sign is None:
        return line
    return replace(line, span=Span(sign.end(), line.span.end)) if sign.end() < line.span.end else None


def _is_edge(text: str, line: Line) -> bool:
    """Whether the line is a heading or underlines one, and so joins no other."""
    words = line.span.of(text)
    return _HEADING.fullmatch(words) is not None or _UNDERLINE.fullmatch(words) is not None


def _headings(text: str, paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs with headings marked and their signs left out; underlines become part of none."""
    for at, paragraph in enumerate(paragraphs):
        words = paragraph.span.of(text)
        below = paragraphs[at + 1].span if at + 1 < len(paragraphs) else None
        if heading := _HEADING.fullmatch(words):
            start = paragraph.span.start
            if heading["words"]:
                yield Paragraph(Span(start + heading.start("words"), start + heading.end("words")), Kind.HEADING)
        elif _UNDERLINE.fullmatch(words):
            continue
        elif below and "\n" not in words and _underlines(text, paragraph.span, below):
            yield Paragraph(paragraph.span, Kind.HEADING)
        else:
            yield paragraph


def _underlines(text: str, above: Span, below: Span) -> bool:
    """Whether the line `below` stands right under the line above and is only an underline."""
    return text.count("\n", above.end, below.start) == 1 and _UNDERLINE.fullmatch(below.of(text)) is not None


MARKDOWN = Reader((".md", ".markdown"), ("text/markdown",), _read)
