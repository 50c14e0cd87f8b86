"""A sentence in which another begins is told, and names in the middle of one are not."""

from pathlib import Path

import pytest

from tests.loading.pages import loaded, page, words

GLUED = [
    "It has been learned that Sometimes the bridge is open.",
    "The mayor said in a statement However nobody came.",
    "We were told that It’s over now.",
]
FINE = [
    "It is said that Ada Roe is the mayor.",
    "She works for Secure America Now in the capital.",
    "He read The Herald every day.",
    "“But why?” they asked, and he said: But I know.",
    "They sang We Shall Overcome.",
]


@pytest.mark.parametrize("text", GLUED)
def test_a_sentence_that_begins_in_another_is_told_and_kept(text: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, page(middle=text))
    assert [notice for notice in article.notices if "two texts glued together; kept as it stands" in notice]
    assert text in words(article)


@pytest.mark.parametrize("text", FINE)
def test_a_capital_that_belongs_there_is_not_told(text: str, tmp_path: Path) -> None:
    assert loaded(tmp_path, page(middle=text)).notices == ()
