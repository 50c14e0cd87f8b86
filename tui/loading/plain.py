"""Plain text, the format of last resort; front matter is understood here too, because blogs are copied with it."""

from __future__ import annotations

from collections.abc import Callable

from tui.loading.decode import decoded
from tui.loading.front_matter import front_matter_of
from tui.loading.manuscript import Manuscript
from tui.model.span import Span
from tui.text.passages import Paragraph, plain_paragraphs

Layout = Callable[[str, Span], list[Paragraph]]
"""How a format sets paragraphs apart in a part of a text."""


def read(data: bytes, name: str) -> Manuscript:
    """A plain text file."""
    return laid_out(data, name, plain_paragraphs)


def laid_out(data: bytes, name: str, layout: Layout) -> Manuscript:
    """A text file whose paragraphs after the front matter are found by `layout`."""
    file = decoded(data, name)
    front = front_matter_of(file.text)
    body = Span(front.span.end if front else 0, len(file.text))
    notices = (*file.notices, *(front.notices if front else ()))
    return Manuscript(file.text, tuple(layout(file.text, body)), front, notices)
