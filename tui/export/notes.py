"""The reader's notes and decisions as blocks; never mixed with what the machine proposes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.export.document import Block, Heading, Paragraph, Provenance, Quote, Table
from tui.export.markdown import as_markdown
from tui.export.report_input import quoted
from tui.model.annotation import Anchor, Annotation
from tui.model.session import Decision, Ruling, Session

RULINGS = {
    Ruling.PIN: "These passages belong together",
    Ruling.UNLINK: "These passages do not belong together",
    Ruling.NO_COUNTERPART: "This source has nothing for this event",
    Ruling.MERGE: "These events are one",
    Ruling.SPLIT: "These are two events",
    Ruling.RENAME: "The event is called",
    Ruling.DISMISS: "Not a loaded term here",
    Ruling.DISMISS_EVERYWHERE: "Not a loaded term anywhere",
    Ruling.VERDICT: "On what was not found",
    Ruling.ONE_STORY: "These articles tell one story",
}


def session_markdown(session: Session) -> str:
    """A session's articles, notes with their quotes and codes, and decisions, as Markdown."""
    articles = tuple((known.source, known.title, known.file) for known in session.articles)
    return as_markdown(
        [
            Heading(f"Notes: {session.name}", level=1),
            Heading("Articles"),
            Table(("Source", "Title", "File"), articles),
            Heading("Notes"),
            *note_blocks(session.annotations),
            Heading("Decisions"),
            *decision_blocks(session.decisions),
            Provenance("notes"),
        ]
    )


def note_blocks(annotations: Sequence[Annotation]) -> Iterator[Block]:
    """Every note after the words it is about, in the order written; a sentence where there are none."""
    if not annotations:
        yield Paragraph("No notes.")
    for annotation in annotations:
        for anchor in annotation.anchors:
            yield Quote(anchor.exact, where_of(anchor))
        yield from (Paragraph(line) for line in annotation.note.splitlines() if line.strip())
        facts = [", ".join(annotation.codes), annotation.author, annotation.created]
        if any(facts):
            yield Paragraph(" · ".join(fact for fact in facts if fact))


def decision_blocks(decisions: Sequence[Decision]) -> Iterator[Block]:
    """Every decision with the words it is about; a sentence where there are none."""
    if not decisions:
        yield Paragraph("No decisions.")
        return
    rows = (
        (
            RULINGS[decision.ruling],
            decision.value,
            " / ".join(f"{anchor.source}: {quoted(anchor.exact)}" for anchor in decision.anchors),
            decision.author,
            decision.created,
        )
        for decision in decisions
    )
    yield Table(("Decision", "Value", "About", "By", "When"), tuple(rows))


def where_of(anchor: Anchor) -> str:
    """The source and file of an anchor, and whether its words could not be found again."""
    adrift = " · adrift: not found again in the text at hand" if anchor.adrift else ""
    return f"{anchor.source} ({anchor.file}){adrift}" if anchor.file else f"{anchor.source}{adrift}"
