"""The alignment as other programs read it: format `parallax.alignment`, version 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tui.export.json_text import as_json
from tui.export.report_input import ReportInput
from tui.model.alignment import Group, Link
from tui.model.article import Article
from tui.view.index import ComparisonIndex
from tui.view.states import Counterpart, Told


def alignment_json(given: ReportInput, *, all_pairs: bool = False) -> str:
    """The articles with their passages and drops, the links that are more than a nearest candidate, and the groups.

    With `all_pairs` every link of the comparison is given, the weak ones too. Spans count characters of the article's
    `text`; a missing value is null; scores keep all their digits, so that none are equal by rounding.
    """
    alignment = given.comparison.alignment
    links = alignment.links if all_pairs else alignment.found()
    groups = groups_as_tree(given.index)
    return as_json(
        {
            "format": "parallax.alignment",
            "version": 1,
            "articles": [article_as_tree(article) for article in given.index.articles],
            "links": [link_as_tree(link) for link in links],
            "groups": groups,
            "machine": machine_as_tree(given, groups),
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
                "sentences": [[sentence.start, sentence.end] for sentence in passage.sentences],
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
        "by_reader": link.by_reader,
    }


def groups_as_tree(index: ComparisonIndex) -> list[dict[str, Any]]:
    """The events, in reading order."""
    return [_group_as_tree(group, index) for group in index.groups]


def _group_as_tree(group: Group, index: ComparisonIndex) -> dict[str, Any]:
    """An event: the passages that tell it, what each source has for it, and in which matching found nothing."""
    told = index.told(group)
    return {
        "id": group.id,
        "label": group.label,
        "state": group.state.value,
        "members": [list(place) for place in group.members],
        "silent": [id for id, one in told.items() if not one.is_told],
        "by_reader": group.by_reader,
        "sources": [source for id, one in told.items() for source in _sources(id, one)],
    }


def _sources(article: str, told: Told) -> Iterator[dict[str, Any]]:
    """Every passage in which a source tells an event; where it does not, its nearest candidate, or none."""
    shown: Sequence[Counterpart | None] = told.told or (told.nearest,)
    for one in shown:
        yield {
            "article": article,
            "state": (one.standing if one and told.is_told else told.standing).value,
            "passage": one.place.passage if one else None,
            "score": float(one.score) if one and one.score is not None else None,
            "by_reader": one.by_reader if one else told.by_reader,
        }


def machine_as_tree(given: ReportInput, groups: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """What the machine proposed: its events, and as it had them the links whose level the reader ruled.

    `groups` are the events as ruled, which are the machine's where no decision changed any.
    """
    machine = given.machine or given.comparison
    is_changed = machine.alignment is not given.comparison.alignment
    ruled = {(link.a, link.b) for link in given.comparison.alignment.links if link.by_reader}
    return {
        "groups": groups_as_tree(ComparisonIndex(machine)) if is_changed else groups,
        "links": [link_as_tree(link) for link in machine.alignment.links if (link.a, link.b) in ruled],
    }
