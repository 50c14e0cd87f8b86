from __future__ import annotations

from tests.alignment.read import words
from tests.builders import sentences
from tui.alignment.sentences import TRIED, best_sentences, sentences_with_stems
from tui.model.span import Span

RARITY = {"ferri": 2.0, "law": 2.0, "choir": 2.0, "sang": 2.0, "harbour": 1.0, "pilot": 1.0}


def best(one: str, other: str) -> tuple[str, str] | None:
    parts = [sentences_with_stems(words(text, found := sentences(text, 0)), found) for text in (one, other)]
    spans: tuple[Span, Span] | None = best_sentences(parts[0], parts[1], RARITY)
    return None if spans is None else (spans[0].of(one), spans[1].of(other))


def test_the_sentences_that_share_the_rarest_words_are_the_best() -> None:
    assert best("Rain fell. The ferry law passed.", "A law on ferries came. The choir sang.") == (
        "The ferry law passed.",
        "A law on ferries came.",
    )


def test_two_passages_of_one_sentence_need_no_best() -> None:
    assert best("The ferry law passed.", "A law on ferries came.") is None


def test_where_nothing_is_shared_there_is_no_best() -> None:
    assert best("Rain fell. Snow fell.", "The choir sang.") is None


def test_in_a_passage_of_many_sentences_the_best_is_still_found() -> None:
    many = " ".join(["The harbour pilot slept."] * (2 * TRIED) + ["The ferry law passed."])
    assert best(many, "A law on ferries came.") == ("The ferry law passed.", "A law on ferries came.")
