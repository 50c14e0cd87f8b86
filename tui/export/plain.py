"""What the command line prints for people: the comparison, or one side of it, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from tui.export.compared import how_many, listed, notices
from tui.export.document import Block, Heading, Paragraph, Provenance
from tui.export.events import LEGEND, event_name, event_rows
from tui.export.loaded import dismissed_blocks, tally_blocks
from tui.export.report import told_differently
from tui.export.report_input import ReportInput
from tui.export.text import as_text


def comparison_text(given: ReportInput, width: int = 80) -> str:
    """The articles, every shared event with the words of each source, the loaded terms, and what is told otherwise."""
    return as_text([*_articles(given), *_events(given), *_terms(given), Provenance("comparison")], width)


def alignment_text(given: ReportInput, width: int = 80) -> str:
    """The articles and every shared event."""
    return as_text([*_articles(given), *_events(given), Provenance("alignment")], width)


def terms_text(given: ReportInput, width: int = 80) -> str:
    """The articles, the loaded terms by voice, other words and figures, who speaks, and the vocabulary."""
    return as_text([*_articles(given), *_terms(given), Provenance("terms")], width)


def _articles(given: ReportInput) -> Iterator[Block]:
    yield Heading(how_many(given.index), level=1)
    yield listed(given.index)
    yield from notices(given.index)


def _events(given: ReportInput) -> Iterator[Block]:
    if not given.index.groups:
        yield Paragraph("Matching found no event that two of these sources tell.")
        return
    yield Paragraph(LEGEND)
    for group in given.index.groups:
        yield Heading(event_name(group, given.index))
        yield event_rows(group, given.index)


def _terms(given: ReportInput) -> Iterator[Block]:
    tallies = tuple(tally_blocks(given.index))
    yield Heading("Loaded terms")
    yield from tallies or (Paragraph("None of the words on the list were found."),)
    yield from dismissed_blocks(given)
    yield from told_differently(given.index)
