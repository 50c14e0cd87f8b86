"""The alignment as other programs read it: format `parallax.alignment`, version 1."""

from __future__ import annotations

from typing import Any

from tui.export.findings import Findings
from tui.export.json_text import as_json
from tui.model.alignment import Group, Link
from tui.model.article import Article


def alignment_json(findings: Findings, *, all_pairs: bool = False) -> str:
    """The articles with their passages and drops, the links that are more than a nearest candidate, and the groups.

    With `all_pairs` every link of the comparison is given, the weak ones too. Spans count characters of the article's
    `text`; a missing value is null; scores keep all their digits, so that none are equal by rounding.
    """
    alignment = findings.comparison.alignment
    links = alignment.links if all_pairs else alignment.found()
    return as_json(
        {
            "format": "parallax.alignment",
            "version": 1,
            "articles": [article_as_tree(article) for article in findings.comparison.articles],
            "links": [link_as_tree(link) for link in links],
            "groups": [group_as_tree(group) for group in alignment.groups],
        }
    )


def article_as_tree(article: Article) -> dict[str, Any]:
    """An article with its passages and what was left out of it."""
    return {
        "id": article.id,
        "file": article.file,
        "source": article.source.value,
        "title": article.title.value,
        "author": article.author.value,
        "date": article.date.value,
        "text": article.text,
        "passages": [
            {
                "id": passage.id,
                "kind": passage.kind.value,
                "start": passage.span.start,
                "end": passage.span.end,
                "text": passage.span.of(article.text),
            }
            for passage in article.passages
        ],
        "dropped": [
            {
                "start": dropped.span.start,
                "end": dropped.span.end,
                "text": dropped.span.of(article.text),
                "rule": dropped.rule,
            }
            for dropped in article.dropped
        ],
    }


def link_as_tree(link: Link) -> dict[str, Any]:
    """Two passages, how alike they are, and why."""
    return {
        "a": list(link.a),
        "b": list(link.b),
        "score": float(link.score),
        "level": link.level.value,
        "reasons": [reason.text for reason in link.reasons],
    }


def group_as_tree(group: Group) -> dict[str, Any]:
    """An event: the passages that tell it, and the articles in which matching found none."""
    return {
        "id": group.id,
        "label": group.label,
        "state": group.state.value,
        "members": [list(place) for place in group.members],
        "silent": list(group.silent),
    }
