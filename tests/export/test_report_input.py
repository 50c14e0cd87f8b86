"""Words that all formats share: names of sources, and scores."""

from __future__ import annotations

import pytest

from tests.builders import article
from tui.export.report_input import quoted, score_name
from tui.model.article import Field
from tui.view.index import source_names


@pytest.mark.parametrize(("score", "name"), [(0.314, ".31"), (1.0, "1.00"), (0.0, ".00"), (0.999, "1.00")])
def test_a_score_is_shown_with_two_digits(score: float, name: str) -> None:
    assert score_name(score) == name


def test_two_articles_of_one_source_are_told_apart_by_their_files() -> None:
    first = article("One.", source="AP", file="in/a1.txt")
    second = article("Two.", id="a2", source="AP", file="in/a2.txt")
    third = article("Three.", id="a3", source="BBC", file="in/a3.txt")
    assert source_names((first, second, third)) == {"a1": "AP (a1.txt)", "a2": "AP (a2.txt)", "a3": "BBC"}


def test_an_article_without_a_source_is_called_by_its_file() -> None:
    assert source_names((article("One.", source=Field(), file="in/a1.txt"),)) == {"a1": "in/a1.txt"}


def test_quoted_words_stand_on_one_line() -> None:
    assert quoted(" a\n b ") == "“a b”"
