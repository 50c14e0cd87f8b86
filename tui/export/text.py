"""Blocks as plain text for a terminal, a pipe or a mail: no escape sequence, wrapped at a width."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import TextWrapper, fill

from tui.export.document import Block, Bullets, Heading, Paragraph, Provenance, Quote, Table, one_line
from tui.text.provenance import provenance

GAP = "  "
LEAST = 6
"""No column is made narrower than this."""


def as_text(blocks: Sequence[Block], width: int = 80) -> str:
    """The document in lines of at most `width` characters where its words allow, with a final newline."""
    return "\n\n".join(_block(block, width) for block in blocks) + "\n"


def _block(block: Block, width: int) -> str:
    match block:
        case Heading():
            text = one_line(block.text)
            return f"{fill(text, width)}\n{'=' * min(len(text), width)}" if block.level == 1 else fill(text, width)
        case Paragraph():
            return fill(one_line(block.text), width)
        case Quote():
            lines = (one_line(block.text), f"— {one_line(block.where)}")
            return "\n".join(fill(line, width, initial_indent="    ", subsequent_indent="    ") for line in lines)
        case Bullets():
            return "\n".join(fill(f"- {one_line(item)}", width, subsequent_indent="  ") for item in block.items)
        case Table():
            return _table(block, width)
        case Provenance():
            return provenance(block.kind)


def _table(table: Table, width: int) -> str:
    rows = [[one_line(cell) for cell in row] for row in (table.header, *table.rows)]
    widths = _widths(rows, width)
    head, *body = (_row(row, widths, table.numbers) for row in rows)
    return "\n".join([head, GAP.join("-" * width for width in widths), *body])


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Of each column, its longest cell; the widest ones made narrower until the row fits, at last inside words."""
    columns = list(zip(*rows, strict=True))
    widths = [max(1, *map(len, column)) for column in columns]
    words = [max([1, *(len(word) for cell in column for word in cell.split())]) for column in columns]
    room = max(width - len(GAP) * (len(widths) - 1), LEAST * len(widths))
    while sum(widths) > room:
        loose = [column for column in range(len(widths)) if widths[column] > words[column]]
        widths[max(loose or range(len(widths)), key=widths.__getitem__)] -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], numbers: frozenset[int]) -> str:
    columns = [TextWrapper(width).wrap(cell) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for i in range(max(1, *map(len, columns))):
        line = (
            f"{column[i] if i < len(column) else '':{'>' if number in numbers else '<'}{width}}"
            for number, (column, width) in enumerate(zip(columns, widths, strict=True))
        )
        lines.append(GAP.join(line).rstrip())
    return "\n".join(lines)
