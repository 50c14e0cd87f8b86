"""Other words, other figures, who speaks and whose vocabulary: each count with its places, each blank said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import spot
from tests.export.sample import findings
from tui.export.contrasts import MOST, difference_blocks, swap_blocks
from tui.export.document import Block, Paragraph, Table, one_line
from tui.export.report import report, told_differently
from tui.export.speakers import speech_blocks
from tui.export.text import as_text
from tui.export.vocabulary import vocabulary_blocks
from tui.model.comparison import Comparison
from tui.model.framing import Framing, Hit, LoadedTerm, WordUse
from tui.view.index import ComparisonIndex


def with_framing(**changes: object) -> ComparisonIndex:
    """The sample, told otherwise."""
    comparison = findings().comparison
    return ComparisonIndex(replace(comparison, framing=replace(comparison.framing, **changes)))  # type: ignore[arg-type]


def table(blocks: object, number: int = 0) -> list[tuple[str, ...]]:
    """The rows of one of the tables, as plain text."""
    tables = [block for block in blocks if isinstance(block, Table)]  # type: ignore[attr-defined]
    return [tuple(one_line(cell) for cell in row) for row in tables[number].rows]


def test_a_swap_has_both_words_in_their_contexts_and_its_figures_once() -> None:
    assert table(swap_blocks(findings().index)) == [
        ("agreement on", "Harbour Gazette", "2", "“Mayor Ode signed an agreement on the harbour on 3 May.”", "1", "2"),
        ("deal on", "Evening Post", "2", "“The mayor signed the harbour deal on 3 May.”", "", ""),
    ]


def test_a_swap_is_shown_wherever_it_was_found() -> None:
    swap = findings().comparison.framing.swaps[0]
    twice = with_framing(swaps=(replace(swap, places=swap.places * 2),))
    rows = table(swap_blocks(twice))
    assert [row[0] for row in rows] == ["agreement on", "deal on"] * 2
    assert [row[4] for row in rows] == ["2", "", "", ""]


def test_a_swapped_word_on_the_word_list_has_its_category() -> None:
    comparison = findings().comparison
    at = spot(comparison.articles[0], "deal on", 1)
    hits = {"a1": (Hit("a1", at.span, LoadedTerm("deal", "deception"), passage=1),)}
    rows = table(swap_blocks(with_framing(hits=hits)))
    assert [row[0] for row in rows] == ["agreement on", "deal on (Deception)"]


def test_of_very_many_swaps_the_rest_is_counted() -> None:
    swap = findings().comparison.framing.swaps[0]
    blocks = list(swap_blocks(with_framing(swaps=(swap,) * (MOST + 3))))
    assert len(table(blocks)) == 2 * MOST
    assert blocks[-1] == Paragraph("3 more are in the JSON report.")


def test_a_difference_has_what_each_source_writes() -> None:
    rows = table(difference_blocks(findings().index))
    assert [(row[0], row[1], row[4]) for row in rows] == [
        ("3 May", "Evening Post", "date"),
        ("4 May", "+Weather|Desk", ""),
    ]


def test_quoted_words_are_counted_by_what_is_known_of_the_speaker() -> None:
    assert table(speech_blocks(findings().index)) == [
        ("Evening Post", "0", "1 (1)", "0", "1 (1)"),
        ("Harbour Gazette", "0", "0", "0", "0"),
        ("+Weather|Desk", "8 (1)", "0", "1 (1)", "9 (2)"),
    ]


def test_every_speaker_has_words_verbs_and_passages() -> None:
    rows = table(speech_blocks(findings().index), 1)
    assert rows[0] == ("Evening Post", "Critics", "1 (1)", "call", "2")
    assert rows[2] == ("+Weather|Desk", "not said by whom", "1 (1)", "", "2")


def test_the_speaker_with_most_words_stands_first_and_verbs_are_counted() -> None:
    critics = findings().comparison.framing.speech[0]
    others = replace(critics, speaker="Lind", words=9, passage=0)
    rows = table(speech_blocks(with_framing(speech=(critics, others, others))), 1)
    assert rows == [
        ("Evening Post", "Lind", "18 (2)", "call ×2", "1"),
        ("Evening Post", "Critics", "1 (1)", "call", "2"),
    ]


def test_verbs_are_told_apart_by_kind() -> None:
    assert table(speech_blocks(findings().index), 2) == [
        ("Evening Post", "", "", "call"),
        ("+Weather|Desk", "", "claimed", ""),
    ]


def test_vocabulary_is_shared_by_all_by_some_or_only_here() -> None:
    blocks = list(vocabulary_blocks(findings().index))
    assert table(blocks, 0) == [("all 3", "1", "may ×3"), ("2 of 3", "1", "harbour ×4")]
    assert [row[1:] for row in table(blocks, 1)] == [("1", "sham ×2"), ("0", ""), ("1", "sum|script")]
    assert [row[1] for row in table(blocks, 2)] == ["sham ×2 (2.3)", "none", "none"]


def test_a_long_list_of_words_says_that_it_goes_on() -> None:
    words = tuple(WordUse(f"word{number:02}", {"a1": 1}) for number in range(30))
    rows = table(vocabulary_blocks(with_framing(vocabulary=words)), 1)
    assert rows[0][1] == "30"
    assert rows[0][2].endswith("word23, …")


def test_distinctive_words_are_called_vocabulary_and_never_loading() -> None:
    said = " ".join(one_line(b.text) for b in vocabulary_blocks(findings().index) if isinstance(b, Paragraph))
    assert "vocabulary, not loading" in said
    assert "still vocabulary" in said
    assert "unique" not in said


@pytest.mark.parametrize("count", [1, 3])
def test_where_there_is_nothing_a_sentence_says_so(count: int) -> None:
    articles = findings().comparison.articles[:count]
    blocks: list[Block] = list(told_differently(ComparisonIndex(Comparison(articles, framing=Framing()))))
    assert [type(block).__name__ for block in blocks] == ["Heading", "Paragraph"] * 4


def test_the_report_has_all_four_parts() -> None:
    text = as_text(report(findings()))
    for title in ("Same fact, other word", "Numbers and dates that differ", "Who speaks", "Vocabulary"):
        assert f"\n{title}\n" in text
