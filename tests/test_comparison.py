"""A comparison holds every finding, and nothing but findings."""

from __future__ import annotations

import pytest

from tui.comparison import compare
from tui.loading import load
from tui.model.alignment import Alignment
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.framing import Lexicon
from tui.model.settings import Settings
from tui.storage.lexicons import read_lexicon
from tui.storage.rules import loading_rules
from tui.storage.shipped import sample_articles


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return load(sample_articles(), loading_rules(), Settings()).articles


def test_it_holds_the_links_the_events_and_the_loaded_terms(articles: tuple[Article, ...]) -> None:
    lexicon = read_lexicon()
    comparison = compare(articles, lexicon, Settings())
    assert comparison.articles == articles
    assert comparison.alignment.groups
    assert set(comparison.framing.hits) == {article.id for article in articles}
    assert comparison.categories == lexicon.categories


@pytest.mark.parametrize("articles", [(), (Article("a1", "a.txt", "", ()),)], ids=["no article", "no passage"])
def test_nothing_compared_is_nothing_found(articles: tuple[Article, ...]) -> None:
    comparison = compare(articles, Lexicon(), Settings())
    assert comparison == Comparison(articles, framing=comparison.framing)
    assert comparison.alignment == Alignment()


def test_the_share_that_is_behind_only_grows(articles: tuple[Article, ...]) -> None:
    told: list[float] = []
    compare(articles, Lexicon(), Settings(), progress=lambda _what, share: told.append(share))
    assert told == sorted(told)
    assert all(0 <= share <= 1 for share in told)
