"""What a reader of a format hands on, and what such a reader is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tui.loading.front_matter import FrontMatter
from tui.text.passages import Paragraph


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """One article's text as it was read, before anyone judged what in it is the article."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    """Those after the front matter."""
    front: FrontMatter | None = None
    notices: tuple[str, ...] = ()


Read = Callable[[bytes, str], Iterable[ParsedFile]]
"""From a file's bytes and its name, safe to show, to one article or many.

Articles come in the file's order. InputError for what cannot be read; articles that came before it count. It keeps
no state, so it may run on any thread and in any process; a heavy library is imported inside it.
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """A format that can be read: how its files end, what a server calls it, and the function that reads it."""

    suffixes: tuple[str, ...]
    """In lower case, with the dot; the empty one is for names without an ending."""
    media_types: tuple[str, ...]
    read: Read
