"""Plain text, the format of last resort; front matter is understood here too, because blogs are copied with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui.loading.decode import decoded
from tui.loading.front_matter import front_matter_of
from tui.loading.parsed_file import ParsedFile, Reader
from tui.model.span import Span
from tui.text.passages import Paragraph, plain_paragraphs

Layout = Callable[[str, Span], list[Paragraph]]
"""How a format sets paragraphs apart in a part of a text."""


def _read(data: bytes, name: str) -> Iterator[ParsedFile]:
    """A plain text file is one article."""
    yield laid_out(data, name, plain_paragraphs)


def laid_out(data: bytes, name: str, layout: Layout) -> ParsedFile:
    """A text file whose paragraphs after the front matter are found by `layout`."""
    file = decoded(data, name)
    front = front_matter_of(file.text)
    body = Span(front.span.end if front else 0, len(file.text))
    notices = (*file.notices, *(front.notices if front else ()))
    return ParsedFile(file.text, tuple(layout(file.text, body)), front, notices)


PLAIN = Reader((".txt", ".text", ""), ("text/plain",), _read)
