"""The report: everything found about some articles and everything the reader made of it, to be read and handed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.export.compared import compared, how_many, left_out, notices
from tui.export.contrasts import difference_blocks, swap_blocks
from tui.export.document import Block, Document, Heading, Marked, Paragraph, Provenance
from tui.export.events import LEGEND, event_blocks, not_found, overview
from tui.export.excerpts import PLAIN
from tui.export.html import as_html
from tui.export.loaded import dismissed_blocks, tally_blocks, wordings
from tui.export.markdown import as_markdown
from tui.export.notes import decision_blocks, note_blocks
from tui.export.report_input import NOT_FOUND, ReportInput
from tui.export.speakers import speech_blocks
from tui.export.vocabulary import vocabulary_blocks
from tui.model.marks import Run
from tui.model.settings import AlignSettings
from tui.view.index import ComparisonIndex
from tui.view.states import RULED

INTRODUCTION = "Made offline by Parallax, which counts words and aligns passages. The judgement is the reader's."
STRENGTHS = {1: "loaded", 2: "faint"}
"""By the tier of a category, how its words are marked."""


def report_markdown(given: ReportInput) -> str:
    """The report as Markdown."""
    return as_markdown(report(given))


def report_html(given: ReportInput) -> str:
    """The report as one HTML page, with the loaded words marked where a source is quoted."""
    return as_html(report(given, tuple(legend(given.index))), given.comparison.categories)


def report(given: ReportInput, legend: Sequence[Block] = ()) -> Document:
    """The report as blocks: articles, events, how each source tells them, the reader's own, the method.

    `legend` explains the marks of the quotations, in the formats that show them.
    """
    index, session = given.index, given.session
    return (
        Heading(how_many(index), level=1),
        Paragraph(INTRODUCTION),
        Heading("What was compared"),
        compared(index),
        *notices(index),
        Heading("What was left out", level=3),
        *left_out(index),
        Heading("Shared events"),
        *legend,
        *_events(given),
        Heading("Loaded terms"),
        *_terms(given),
        *told_differently(index),
        Heading("The reader's notes"),
        *note_blocks(session.annotations),
        Heading("The reader's decisions"),
        *decision_blocks(session.decisions),
        Heading("Method and limits"),
        *method(given.settings),
        Provenance("report"),
    )


def told_differently(index: ComparisonIndex) -> Iterator[Block]:
    """Other words, other figures, who speaks, and which words are whose; each says so where there is nothing."""
    yield Heading("Same fact, other word")
    yield from swap_blocks(index)
    yield Heading("Numbers and dates that differ")
    yield from difference_blocks(index)
    yield Heading("Who speaks")
    yield from speech_blocks(index)
    yield Heading("Vocabulary")
    yield from vocabulary_blocks(index)


def legend(index: ComparisonIndex) -> Iterator[Block]:
    """What the marks in quotations mean, and each category that was struck, as its marks look."""
    struck = {hit.term.category for hits in index.comparison.framing.hits.values() for hit in hits}
    runs = [
        run
        for category in index.comparison.categories
        if category.id in struck
        for run in (Run(category.name, frozenset({f"{STRENGTHS[category.tier]}:{category.id}"})), Run(" · ", PLAIN))
    ]
    if runs:
        yield Paragraph(
            "Where a source is quoted, words on the word list are underlined: bold, with the letter of their category, "
            "in the source's own voice; italic inside quotation marks; dotted and without a letter where they are only "
            "counted. ¬ stands beside one that is negated, ? where it is uncertain whose voice it is. The category's "
            "name shows when the pointer rests on a word."
        )
        yield Paragraph(Marked(tuple(runs[:-1])))


def method(settings: AlignSettings) -> Iterator[Paragraph]:
    """How the given were made, and what they cannot say."""
    yield Paragraph(
        "Passages are matched by the rare words, names, numbers and phrases that they share, on a scale from 0 to 1. "
        f"From {settings.strong:g} a counterpart counts as found, from {settings.possible:g} as "
        "uncertain; below that it is only the nearest candidate. Matching sees words, not meaning: the same fact in "
        f"quite other words is missed, so “{NOT_FOUND}” never means that a source does not report it."
    )
    yield Paragraph(
        "A state is that of one pair of passages: of a passage of an event, its best pair inside the event; of any "
        f"other passage, its best pair with one of the event. {RULED} stands where the reader ruled: at an event whose "
        "name or passages the reader changed, at a passage the reader put there, at a source without a counterpart. "
        "Names, passages and counts are as ruled; what the machine proposed is in the JSON report."
    )
    yield Paragraph(
        "Loaded terms come from a word list and stand apart by voice: the source's own words, words it quotes, and "
        "words in scare quotes. Marked terms judge; faint ones, such as hedges and verbs of saying, are summed apart. "
        "Words that every source uses are left out of all counts. A figure in brackets is a rate per 1,000 words of "
        "that voice, given from 5 hits on. A word on the list can be fair where it stands, and a text without one can "
        "be slanted: the counts show where to look. Parallax gives no score of bias and no rank of sources."
    )
    yield Paragraph(
        "Other words and other figures come only from sentences that matching linked, so they are as sure as the link. "
        "Speakers are read by rules from the words around a quotation, and some will be wrong. Vocabulary shows topic, "
        "length and style as much as choice."
    )


def _events(given: ReportInput) -> Iterator[Block]:
    if not given.index.groups:
        yield Paragraph("Matching found no event that two of these sources tell.")
        return
    yield Paragraph(LEGEND)
    yield overview(given.index)
    yield from event_blocks(given.index)
    table = not_found(given.index)
    if table.rows:
        yield Heading("Not found by matching")
        yield Paragraph(
            "What other sources tell and matching did not find here, with the passage that comes nearest and its "
            "score. Read it before you conclude that something is missing."
        )
        yield table


def _terms(given: ReportInput) -> Iterator[Block]:
    tallies = tuple(tally_blocks(given.index))
    if not tallies:
        yield Paragraph("None of the words on the list were found.")
        return
    yield from tallies
    yield from dismissed_blocks(given)
    yield Heading("Which words", level=3)
    yield wordings(given.index)
