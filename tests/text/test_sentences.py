"""Sentences end where a reader would say so, and no character is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.rules import Abbreviations
from tui.model.span import Span
from tui.storage import safe_yaml
from tui.storage.rules import loading_rules
from tui.text.sentences import LOOK_AHEAD, sentences_of

ABBREVIATIONS = loading_rules().abbreviations


def cases(*, fail: bool) -> list[tuple[str, str, bool]]:
    """Name, text with `|` between sentences, and whether it is tried in lower case too."""
    tree = safe_yaml.read_yaml(
        (Path(__file__).parents[1] / "cases" / "sentences.yaml").read_text("utf-8"), "sentences.yaml"
    )
    rows = [
        {str(key): str(value) for key, value in case.items()} for case in tree if isinstance(case, safe_yaml.Mapping)
    ]
    return [(row["name"], row["text"], row.get("lower") != "no") for row in rows if ("known" in row) == fail]


def parted(text: str) -> list[str]:
    """The sentences as texts."""
    return [span.of(text) for span in sentences_of(text, ABBREVIATIONS)]


def expected(marked: str) -> list[str]:
    """The sentences between the bars."""
    return [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(("name", "marked", "_"), cases(fail=False))
def test_sentences_end_where_the_case_says(name: str, marked: str, _: bool) -> None:
    assert parted(marked.replace("|", "")) == expected(marked)


@pytest.mark.parametrize(("name", "marked", "_"), [case for case in cases(fail=False) if case[2]])
def test_they_end_there_in_lower_case_too(name: str, marked: str, _: bool) -> None:
    assert parted(marked.replace("|", "").lower()) == expected(marked.lower())


@pytest.mark.parametrize(("name", "marked", "_"), cases(fail=True))
def test_these_are_known_to_fail(name: str, marked: str, _: bool) -> None:
    assert parted(marked.replace("|", "")) != expected(marked)


lively = st.text(alphabet='aB1 .!?…”")(\n。—-', max_size=80)


@given(lively)
def test_every_character_that_is_not_white_space_is_in_exactly_one_sentence(text: str) -> None:
    spans = sentences_of(text, ABBREVIATIONS)
    covered = [place for span in spans for place in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert {place for place, c in enumerate(text) if not c.isspace()} <= set(covered)


@given(lively)
def test_sentences_neither_begin_nor_end_with_white_space(text: str) -> None:
    for span in sentences_of(text, ABBREVIATIONS):
        words = span.of(text)
        assert words == words.strip() != ""


@given(lively, lively)
def test_what_follows_a_blank_line_does_not_change_what_stands_before_it(before: str, after: str) -> None:
    text = f"{before.strip()}.\n\n{after}"
    alone = sentences_of(text[: len(before.strip()) + 1], Abbreviations())
    assert sentences_of(text, Abbreviations())[: len(alone) - 1] == alone[:-1]


@pytest.mark.parametrize("run", ["X", " ", ".", "(", "”", "\n"])
def test_a_long_run_of_one_character_does_not_hide_a_sentence_beside_it(run: str) -> None:
    text = f"{run * 5_000} It ended there. The rest is silence. {run * 5_000}"
    assert "The rest is silence." in parted(text)


@given(st.text(alphabet="aB. ”", min_size=LOOK_AHEAD, max_size=LOOK_AHEAD + 40), lively)
def test_what_stands_far_ahead_does_not_decide_an_end(near: str, far: str) -> None:
    text = f"It ended. {near}"
    ends = [span.end for span in sentences_of(text + "A", ABBREVIATIONS) if span.end <= 9]
    assert [span.end for span in sentences_of(text + "A" + far, ABBREVIATIONS) if span.end <= 9] == ends


def test_a_text_without_words_has_no_sentence() -> None:
    assert sentences_of(" \n\t ", ABBREVIATIONS) == []


def test_a_text_without_a_stop_is_one_sentence() -> None:
    assert sentences_of("  a headline  ", ABBREVIATIONS) == [Span(2, 12)]
