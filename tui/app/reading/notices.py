"""What the reader is told when articles are opened: what could not be read, and what waits."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model.article import article_by_id
from tui.workspace import Workspace


def problems_in_one(problems: Sequence[str], key: str) -> str:
    """Several messages as one; `key` opens the list of them. Empty where there are none."""
    first, *others = problems or ("",)
    return first if not others else f"{first}\nand {len(others)} more; {key} lists them"


def told_at_start(workspace: Workspace) -> list[str]:
    """The problems that are not on the screen anyway, as the reasons are for which nothing is open."""
    empty = workspace.empty
    return [problem for problem in workspace.problems if empty is None or not empty.tells(problem)]


def draft_waiting(workspace: Workspace, key: str) -> str:
    """Where a half-written note waits; `key` offers it again. Empty where there is none."""
    draft = workspace.draft()
    if draft is None:
        return ""
    place = next(iter(draft.selections), None)
    if place is None:
        return f"A draft waits, whose place cannot be found any more: “{draft.note}”"
    article = article_by_id(workspace.articles, place.article)
    passage = article.passage_at(place.span.start)
    where = f"{article.source} ¶{passage.id + 1}" if passage else str(article.source)
    return f"A draft waits at {where}: “{draft.note}”. {key} offers it again."
