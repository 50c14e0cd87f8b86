"""Which words the articles use, and which are distinctive of one."""

from __future__ import annotations

import pytest

from tests.builders import article
from tui.framing.vocabulary import vocabulary_of, word_counts
from tui.model.framing import WordUse
from tui.text.analysis import analyse


def uses(*texts: str) -> dict[str, WordUse]:
    found = vocabulary_of({f"a{i}": word_counts(analyse(article(text))) for i, text in enumerate(texts, start=1)})
    return {use.word: use for use in found}


def test_words_are_counted_by_stem_and_article_and_shown_in_their_commonest_form() -> None:
    found = uses("Farmers and a farmer farm. Farmers’ dams.", "The dam.")
    assert found["farmers"].counts == {"a1": 3}
    assert found["dam"].counts == {"a1": 1, "a2": 1}
    assert list(found) == ["dam", "farm", "farmers"]


@pytest.mark.parametrize("word", ["the", "of", "30", "it"])
def test_small_words_and_numbers_are_no_vocabulary(word: str) -> None:
    assert list(uses(f"{word} dam {word}")) == ["dam"]


def test_a_word_far_more_frequent_in_one_article_is_distinctive_of_it_alone() -> None:
    filler = "river dam field council meeting road bridge school "
    found = uses(filler * 10 + "protest " * 20, filler * 12 + "protest ")
    assert list(found["protest"].distinctive) == ["a1"]
    assert found["protest"].distinctive["a1"] > 1.96
    assert all(not found[word].distinctive for word in filler.split())


def test_one_article_alone_has_nothing_distinctive() -> None:
    assert all(not use.distinctive for use in uses("dam dam dam dam river").values())


def test_articles_of_one_word_have_nothing_distinctive() -> None:
    assert uses("dam dam", "dam")["dam"].distinctive == {}


def test_the_order_of_the_articles_changes_nothing() -> None:
    first, second = article("dam " * 9 + "river"), article("river field " * 5, id="a2")
    counts = {one.id: word_counts(analyse(one)) for one in (first, second)}
    assert vocabulary_of(counts) == vocabulary_of(dict(reversed(counts.items())))
