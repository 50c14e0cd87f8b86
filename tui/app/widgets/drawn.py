"""A few lines of a fixed size that are drawn anew only when they change, and never move what is around them."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Drawn(Static):
    """Lines of content; outside text comes in as content only."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(markup=False)
        self._shown: Content | None = None

    def draw(self, *lines: Content) -> None:
        """Show these lines, one below the other."""
        content = Content("\n").join(lines)
        if self._shown is None or not content.is_same(self._shown):
            self._shown = content
            self.update(content, layout=False)
