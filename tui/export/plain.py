"""What the command line prints for people: the comparison, or one side of it, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from tui.export.compared import how_many, listed, notices
from tui.export.document import Block, Heading, Paragraph, Provenance
from tui.export.events import LEGEND, event_name, event_rows
from tui.export.findings import Findings
from tui.export.loaded import tally_blocks
from tui.export.report import told_differently
from tui.export.text import as_text
from tui.view.index import index_of


def comparison_text(findings: Findings, width: int = 80) -> str:
    """The articles, every shared event with the words of each source, the loaded terms, and what is told otherwise."""
    return as_text([*_articles(findings), *_events(findings), *_terms(findings), Provenance("comparison")], width)


def alignment_text(findings: Findings, width: int = 80) -> str:
    """The articles and every shared event."""
    return as_text([*_articles(findings), *_events(findings), Provenance("alignment")], width)


def terms_text(findings: Findings, width: int = 80) -> str:
    """The articles, the loaded terms by voice, other words and figures, who speaks, and the vocabulary."""
    return as_text([*_articles(findings), *_terms(findings), Provenance("terms")], width)


def _articles(findings: Findings) -> Iterator[Block]:
    yield Heading(how_many(findings.comparison), level=1)
    yield listed(findings.comparison)
    yield from notices(findings.comparison)


def _events(findings: Findings) -> Iterator[Block]:
    comparison = findings.comparison
    if not comparison.alignment.groups:
        yield Paragraph("Matching found no event that two of these sources tell.")
        return
    yield Paragraph(LEGEND)
    index = index_of(comparison)
    for group in comparison.alignment.groups:
        yield Heading(event_name(group, len(comparison.articles)))
        yield event_rows(comparison, group, index)


def _terms(findings: Findings) -> Iterator[Block]:
    tallies = tuple(tally_blocks(findings.comparison))
    yield Heading("Loaded terms")
    yield from tallies or (Paragraph("None of the words on the list were found."),)
    yield from told_differently(findings.comparison)
