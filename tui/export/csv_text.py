"""Rows as CSV that a spreadsheet opens and cannot be harmed by."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from tui.text.clean import safe_text

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a header. A cell that a spreadsheet would run as a formula begins with an apostrophe."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(map(guarded, row) for row in rows)
    return file.getvalue()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet runs and no terminal obeys."""
    return safe_text(f"'{cell}" if cell.startswith(FORMULA) else cell)
