"""What every reader of a format hands on: a text, its paragraphs, and what the format says about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui.loading.front_matter import FrontMatter
from tui.text.passages import Paragraph


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A file as read, before anyone judged what in it is the article."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    """Those after the front matter."""
    front: FrontMatter | None = None
    notices: tuple[str, ...] = ()


Reader = Callable[[bytes, str], Manuscript]
"""From a file's bytes and its name, safe to show; InputError for what cannot be read."""
