"""Small pages to load, and what loading makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tui.loading import load
from tui.model.article import Article
from tui.model.settings import ArticleSettings, Settings
from tui.storage.rules import loading_rules

BODY = [
    "The council met on Monday evening and voted to close the old bridge over the river.",
    "Nobody in the hall seemed surprised, though the mayor had promised something else.",
    "Engineers will look at every cable before the spring, and then decide again.",
    "Until then the ferry will cross twice an hour, from dawn until the last train.",
    "A second bridge is planned, but there is no money for it in the budget of this year.",
    "The shops on the far bank fear for their trade, as they did ten years ago.",
]


def page(*, head: str = "", middle: str = "", tail: str = "") -> str:
    """An article with a paragraph of the caller's at its head, in the middle or at its tail."""
    parts = [head, *BODY[:3], middle, *BODY[3:], tail]
    return "\n\n".join(part for part in parts if part) + "\n"


def loaded(
    folder: Path,
    text: str | bytes,
    *,
    name: str = "page.txt",
    given: ArticleSettings | None = None,
    off: tuple[str, ...] = (),
) -> Article:
    """The one article that the text makes."""
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    articles: Mapping[str, ArticleSettings] = {name: given} if given else {}
    result = load([file], loading_rules(), replace(Settings(), articles=articles, boilerplate_off=off))
    assert result.problems == ()
    return result.articles[0]


def words(article: Article) -> list[str]:
    """Its passages, as texts."""
    return [passage.span.of(article.text) for passage in article.passages]


def drops(article: Article) -> list[tuple[str, str]]:
    """Its drops: the rule and the text."""
    return [(mark.rule, mark.span.of(article.text)) for mark in article.dropped]
