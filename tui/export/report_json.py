"""The report as other programs read it: format `parallax.report`, version 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tui.export.alignment_json import article_as_tree, groups_as_tree, link_as_tree, machine_as_tree
from tui.export.framing_json import dismissed_as_tree, framing_lists, words_as_tree
from tui.export.json_text import as_json
from tui.export.report_input import ReportInput
from tui.storage.session_json import session_as_json
from tui.view.index import ComparisonIndex


def report_json(given: ReportInput) -> str:
    """Everything that `parallax.alignment` and `parallax.terms` hold, under the same names, and what only a report has.

    That is: where matching found nothing, with the nearest candidate; the
    categories; what to bear in mind; and the reader's notes and decisions as
    the session's file holds them.
    """
    index = given.index
    alignment, framing = given.comparison.alignment, given.comparison.framing
    groups = groups_as_tree(index)
    return as_json(
        {
            "format": "parallax.report",
            "version": 1,
            "articles": [
                {**article_as_tree(article), "words": words_as_tree(article, framing), "notices": list(article.notices)}
                for article in index.articles
            ],
            "links": [link_as_tree(link) for link in alignment.found()],
            "groups": groups,
            "not_found": list(_not_found(index)),
            "notices": list(alignment.notices),
            "categories": [
                {"id": one.id, "letter": one.letter, "name": one.name, "what": one.what, "tier": one.tier}
                for one in given.comparison.categories
            ],
            "shared": sorted(index.shared),
            **framing_lists(index),
            "session": json.loads(session_as_json(given.session)),
            "machine": {**machine_as_tree(given, groups), "hits": dismissed_as_tree(given)},
        }
    )


def _not_found(index: ComparisonIndex) -> Iterator[dict[str, Any]]:
    """For each event and each article in which it was not found, the nearest passage and its score; null for none."""
    for group in index.groups:
        for id, told in index.told(group).items():
            if not told.is_told:
                near = told.nearest
                yield {
                    "group": group.id,
                    "article": id,
                    "nearest": list(near.place) if near else None,
                    "score": float(near.score) if near and near.score is not None else None,
                }
