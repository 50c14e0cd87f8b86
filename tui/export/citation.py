"""What the reader takes along: a selection as a citation, and an event as a Markdown table."""

from __future__ import annotations

from tui.export.document import one_line
from tui.export.events import event_rows
from tui.export.markdown import as_markdown
from tui.export.report_input import place_name, quoted
from tui.model.alignment import Group
from tui.model.article import Article
from tui.model.span import Span
from tui.view.index import ComparisonIndex


def citation(article: Article, span: Span) -> str:
    """The words of a span with where they are from, on one line and without a line end.

    What is unknown is left out, what is uncertain has a question mark:
    `“…” — BBC, “Latest: Rosenberg”, badely?, 2025-09-06, ¶3`.
    """
    title = article.title.value
    passage = article.passage_at(span.start)
    parts = [
        str(article.source),
        quoted(f"{title}{'' if article.title.certain else '?'}") if title else "",
        str(article.author),
        str(article.date),
        place_name(passage) if passage else "",
    ]
    return f"{quoted(span.of(article.text))} — {', '.join(one_line(part) for part in parts if part)}"


def event_table(index: ComparisonIndex, group: Group) -> str:
    """One event as a Markdown table: every source with its words, or with the nearest candidate."""
    return as_markdown([event_rows(group, index)])
