"""Words that all formats share: names of sources, and scores."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.export.sample import article
from tui.export.report_input import quoted, score_name
from tui.model.article import Field
from tui.view.index import source_names


@pytest.mark.parametrize(("score", "name"), [(0.314, ".31"), (1.0, "1.00"), (0.0, ".00"), (0.999, "1.00")])
def test_a_score_is_shown_with_two_digits(score: float, name: str) -> None:
    assert score_name(score) == name


def test_two_articles_of_one_source_are_told_apart_by_their_files() -> None:
    first = article("a1", source=Field("AP"))
    second = article("a2", source=Field("AP"))
    third = article("a3", source=Field("BBC"))
    assert source_names((first, second, third)) == {"a1": "AP (a1.txt)", "a2": "AP (a2.txt)", "a3": "BBC"}


def test_an_article_without_a_source_is_called_by_its_file() -> None:
    assert source_names((replace(article("a1"), source=Field()),)) == {"a1": "in/a1.txt"}


def test_quoted_words_stand_on_one_line() -> None:
    assert quoted(" a\n b ") == "“a b”"
