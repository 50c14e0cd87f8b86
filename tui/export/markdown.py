"""Blocks as Markdown (CommonMark with GitHub's tables), every sign of the language escaped in outside text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.export.document import Block, Bullets, Cell, Heading, Paragraph, Provenance, Quote, Table, one_line
from tui.text.provenance import provenance

ANYWHERE = re.compile(r"[\\`*_\[\]<>|~&$#]")
AT_THE_START = re.compile(r"^(?:([+=:-])|(\d{1,9})([.)]))")


def as_markdown(blocks: Sequence[Block]) -> str:
    """The document, one empty line between two blocks, with a final newline."""
    return "\n\n".join(_block(block) for block in blocks) + "\n"


def escaped(text: Cell) -> str:
    """Text on one line, at the start of a block, that Markdown shows as it is written."""
    safe = _inside(text)
    return AT_THE_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", safe)


def _inside(text: Cell) -> str:
    return ANYWHERE.sub(r"\\\g<0>", one_line(text))


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {escaped(block.text)}"
        case Paragraph():
            return escaped(block.text)
        case Quote():
            return f"> {escaped(block.text)}\n>\n> — {escaped(block.where)}"
        case Bullets():
            return "\n".join(f"- {escaped(item)}" for item in block.items)
        case Table():
            return _table(block)
        case Provenance():
            return f"<!-- {provenance(block.kind)} -->"


def _table(table: Table) -> str:
    rule = ("---:" if column in table.numbers else "---" for column in range(len(table.header)))
    lines = [_row(table.header), f"| {' | '.join(rule)} |", *map(_row, table.rows)]
    return "\n".join(lines)


def _row(cells: Sequence[Cell]) -> str:
    return f"| {' | '.join(map(_inside, cells))} |"
