"""What was left out of an article, by which rule, and how it was read."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.article import Article


@dataclass(frozen=True, slots=True)
class DroppedRow:
    """One stretch that was left out."""

    rule: str
    text: str
    """On one line."""
    line: int
    """Of the file, from 1."""


@dataclass(frozen=True, slots=True)
class HowRead:
    """How one article was read."""

    title: str
    kept: str
    """In one sentence: how much was kept and left out."""
    notices: tuple[str, ...]
    dropped: tuple[DroppedRow, ...]


def left_out(article: Article) -> HowRead:
    """Everything that was left out of an article, in the order of its text."""
    rows = tuple(
        DroppedRow(
            one.rule, " ".join(one.span.of(article.text).split()), article.text.count("\n", 0, one.span.start) + 1
        )
        for one in sorted(article.dropped, key=lambda one: one.span)
    )
    dropped = sum(len(one.span) for one in article.dropped)
    kept = sum(len(passage.span) for passage in article.passages)
    share = dropped / max(dropped + kept, 1)
    words = f"{len(article.passages)} passages kept; {len(rows)} places left out, {share:.0%} of the text."
    return HowRead(f"How {article.source} was read", words, article.notices, rows)
