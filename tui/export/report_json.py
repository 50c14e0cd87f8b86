"""The report as other programs read it: format `parallax.report`, version 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tui.export.alignment_json import article_as_tree, group_as_tree, link_as_tree
from tui.export.events import nearest
from tui.export.findings import Findings
from tui.export.framing_json import framing_lists, words_as_tree
from tui.export.json_text import as_json
from tui.model.comparison import Comparison
from tui.storage.session_json import session_as_json
from tui.view.index import index_of


def report_json(findings: Findings) -> str:
    """Everything that `parallax.alignment` and `parallax.terms` hold, under the same names, and what only a report has.

    That is: where matching found nothing, with the nearest candidate; the
    categories; what to bear in mind; and the reader's notes and decisions as
    the session's file holds them.
    """
    comparison = findings.comparison
    alignment, framing = comparison.alignment, comparison.framing
    return as_json(
        {
            "format": "parallax.report",
            "version": 1,
            "articles": [
                {**article_as_tree(article), "words": words_as_tree(article, framing), "notices": list(article.notices)}
                for article in comparison.articles
            ],
            "links": [link_as_tree(link) for link in alignment.found()],
            "groups": [group_as_tree(group) for group in alignment.groups],
            "not_found": list(_not_found(comparison)),
            "notices": list(alignment.notices),
            "categories": [
                {"id": one.id, "letter": one.letter, "name": one.name, "what": one.what, "tier": one.tier}
                for one in comparison.categories
            ],
            "shared": sorted(framing.shared),
            **framing_lists(comparison),
            "session": json.loads(session_as_json(findings.session)),
        }
    )


def _not_found(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """For each event and each silent article, the passage that comes nearest and its score; null where none does."""
    index = index_of(comparison)
    for group in comparison.alignment.groups:
        for silent in group.silent:
            found = nearest(group, silent, index)
            yield {
                "group": group.id,
                "article": silent,
                "nearest": list(found.place) if found else None,
                "score": float(found.score) if found else None,
            }
