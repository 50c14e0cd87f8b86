"""A column for each source, as the views that count share it: how wide, what stands above, a number with its bar."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.render import Glyphs, fitted, line
from tui.app.widgets.table import GAP
from tui.view.index import ComparisonIndex

LABEL, LEAST_LABEL, WIDE = 31, 22, 120
"""The width of the first column, from 120 cells on and in a narrow terminal."""
LEAST_COLUMN = 12
"""Cells in which a source can still be told by its name; where there is no room for all of them, they scroll."""


def label_width(width: int) -> int:
    """How wide the first column is in that many cells."""
    return LABEL if width >= WIDE else LEAST_LABEL


def room_of(index: ComparisonIndex, width: int) -> int:
    """How many cells there are for each source."""
    return max((width - label_width(width)) // max(len(index.articles), 1) - GAP, LEAST_COLUMN)


def heads(names: Sequence[str], widths: Sequence[int], sorted_by: int | None, glyphs: Glyphs) -> tuple[Content, ...]:
    """The line above columns of these widths, a sign on the one by which they are sorted."""
    return tuple(
        line((fitted(f"{glyphs.sorted}{name}" if at == sorted_by else name, width), "bold $foreground"))
        for at, (name, width) in enumerate(zip(names, widths, strict=True))
    )


def numbered_sources(index: ComparisonIndex) -> list[str]:
    """The names of the sources with the numbers that their keys have."""
    return [f"{number} {article.source}" for number, article in enumerate(index.articles, 1)]


def labelled(total: int, width: int, *name: tuple[str, str]) -> Content:
    """The name of a row in pieces with their styles, cut where needed, and its count in all sources at the right."""
    number = f" {total:,}"
    room = width - len(number)
    pieces = []
    for text, style in name:
        pieces.append((fitted(text, room), style))
        room -= len(pieces[-1][0])
    return line(*pieces, (" " * room + number, "$faint"))


def number_cell(count: int, wide: int, glyphs: Glyphs, *, bold: bool = False) -> tuple[str, str]:
    """A count at the right of its cells; nothing is a dot."""
    style = "$quiet" if not count else "bold $foreground" if bold else "$foreground"
    return f"{f'{count:,}' if count else glyphs.dot:>{wide}}", style


def bar_cell(count: int, most: int, wide: int, glyphs: Glyphs) -> str:
    """A bar in `wide` cells, the first of them empty; `most` fills it, and nothing is left out that is not 0."""
    cells = max(1, round(count * (wide - 1) / most)) if count and most and wide > 1 else 0
    return f" {glyphs.bar * cells}"[:wide].ljust(wide)
