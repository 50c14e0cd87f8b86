"""The report: everything found about some articles and everything the reader made of it, to be read and handed on."""

from __future__ import annotations

from collections.abc import Iterator

from tui.export.compared import compared, how_many, left_out, notices
from tui.export.document import Block, Document, Heading, Paragraph
from tui.export.events import LEGEND, event_blocks, not_found, overview
from tui.export.findings import NOT_FOUND, Findings, score_name
from tui.export.html import as_html
from tui.export.loaded import tally_blocks, wordings
from tui.export.markdown import as_markdown
from tui.export.notes import decision_blocks, note_blocks
from tui.model.settings import AlignSettings

INTRODUCTION = "Made offline by Parallax, which counts words and aligns passages. The judgement is the reader's."


def report_markdown(findings: Findings) -> str:
    """The report as Markdown."""
    return as_markdown(report(findings))


def report_html(findings: Findings) -> str:
    """The report as one HTML page."""
    return as_html(report(findings))


def report(findings: Findings) -> Document:
    """The report as blocks: articles, events, what was not found, loaded terms, the reader's own, the method."""
    comparison, session = findings.comparison, findings.session
    return (
        Heading(how_many(comparison), level=1),
        Paragraph(INTRODUCTION),
        Heading("What was compared"),
        compared(comparison),
        *notices(comparison),
        Heading("What was left out", level=3),
        *left_out(comparison),
        Heading("Shared events"),
        *_events(findings),
        Heading("Loaded terms"),
        *_terms(findings),
        Heading("The reader's notes"),
        *note_blocks(session.annotations),
        Heading("The reader's decisions"),
        *decision_blocks(session.decisions),
        Heading("Method and limits"),
        *method(findings.settings),
    )


def method(settings: AlignSettings) -> Iterator[Paragraph]:
    """How the findings were made, and what they cannot say."""
    yield Paragraph(
        "Passages are matched by the rare words, names, numbers and phrases that they share, on a scale from 0 to 1. "
        f"From {score_name(settings.strong)} a counterpart counts as found, from {score_name(settings.possible)} as "
        "uncertain; below that it is only the nearest candidate. Matching sees words, not meaning: the same fact in "
        f"quite other words is missed, so “{NOT_FOUND}” never means that a source does not report it."
    )
    yield Paragraph(
        "Loaded terms come from a word list and stand apart by voice: the source's own words, words it quotes, and "
        "words in scare quotes. A figure in brackets is a rate per 1,000 words of that voice, given from 5 hits on. "
        "A word on the list can be fair where it stands, and a text without one can be slanted: the counts show where "
        "to look. Parallax gives no score of bias and no rank of sources."
    )


def _events(findings: Findings) -> Iterator[Block]:
    if not findings.comparison.alignment.groups:
        yield Paragraph("Matching found no event that two of these sources tell.")
        return
    yield Paragraph(LEGEND)
    yield overview(findings.comparison)
    yield from event_blocks(findings.comparison)
    table = not_found(findings.comparison)
    if table.rows:
        yield Heading("Not found by matching")
        yield Paragraph(
            "What other sources tell and matching did not find here, with the passage that comes nearest and its "
            "score. Read it before you conclude that something is missing."
        )
        yield table


def _terms(findings: Findings) -> Iterator[Block]:
    tallies = tuple(tally_blocks(findings.comparison))
    if not tallies:
        yield Paragraph("None of the words on the list were found.")
        return
    yield from tallies
    yield Heading("Which words", level=3)
    yield wordings(findings.comparison)
