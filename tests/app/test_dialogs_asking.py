"""Explaining, opening, asking: the dialogs that take one look or one line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.dialogs import trial
from tui.app.dialogs.open import OpenChoice, OpenScreen, PathSuggester, completions
from tui.app.dialogs.prompt import PromptScreen
from tui.app.dialogs.why import WhyScreen
from tui.app.render import ASCII
from tui.model.marks import Mark
from tui.model.span import Span
from tui.view.why import Explanation, Quote

FOUND = Explanation(
    "Why Herald stands here",
    "Found: the score is 0.90.",
    (Quote("Post", 3, "The [deal] was signed.", (Mark(Span(4, 10), "shared"),)),),
    reasons=("both say “deal”",),
    doubts=("the numbers differ",),
    others=("Herald ¶9 “Rain”: uncertain, 0.26",),
)


async def test_the_verdict_the_reasons_the_words_and_the_others_are_shown() -> None:
    async with trial(lambda: WhyScreen(FOUND)) as one:
        wanted = ["Why Herald", "Found: the score", "For it", "both say", "Against it", "Post ¶3", "The [deal]", "¶9"]
        assert [words for words in wanted if words not in one.text] == []


async def test_what_there_is_nothing_of_has_no_heading() -> None:
    async with trial(lambda: WhyScreen(Explanation("Why Post stands here", "You pinned it."))) as one:
        assert "You pinned it." in one.text
        assert "For it" not in one.text
        assert "Against it" not in one.text
        assert "Others" not in one.text


@pytest.mark.parametrize("key", ["escape", "q", "i"])
async def test_the_explanation_is_closed_by_the_key_that_opened_it_too(key: str) -> None:
    async with trial(lambda: WhyScreen(FOUND)) as one:
        await one.press(key)
        assert one.answer is None


async def test_a_long_explanation_scrolls() -> None:
    long = Explanation("Why", "Found.", reasons=tuple(f"reason {number}." for number in range(60)))
    async with trial(lambda: WhyScreen(long), size=(60, 15)) as one:
        assert "reason 40." not in one.text
        await one.press(*["space"] * 5)
        assert "reason 40." in one.text
        await one.press(*["pageup"] * 5)
        assert "reason 0." in one.text


async def test_an_explanation_in_an_ascii_terminal_has_no_other_signs_of_ours() -> None:
    async with trial(lambda: WhyScreen(Explanation("Why", "Found.", reasons=("one",)), ASCII), size=(90, 30)) as one:
        assert "- one" in one.text
        assert one.text.isascii()


@pytest.fixture
def desk_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the reader is: two articles, a folder, and a hidden file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "articles").mkdir()
    for name in ("articles/herald.txt", "articles/herring.txt", "areas.txt", ".hidden", "bad\x1b[2Jname"):
        (tmp_path / name).write_text("words")
    return tmp_path


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ("", []),
        ("ar", ["areas.txt", "articles/"]),
        ("articles/", ["articles/herald.txt", "articles/herring.txt"]),
        ("articles/hera", ["articles/herald.txt"]),
        ("./are", ["./areas.txt"]),
        ("~/art", ["~/articles/"]),
        (".h", [".hidden"]),
        ("nowhere/x", []),
        ("areas.txt/x", []),
        ("~nobody-of-this-name/x", []),
        ("bad", []),
    ],
)
@pytest.mark.usefixtures("desk_folder")
def test_paths_are_completed_as_they_are_written(value: str, fits: list[str]) -> None:
    assert completions(value) == fits


def test_hidden_files_are_offered_only_when_asked_for(desk_folder: Path) -> None:
    assert completions(f"{desk_folder}/") == [f"{desk_folder}/areas.txt", f"{desk_folder}/articles/"]


@pytest.mark.parametrize(
    ("value", "suggested"), [("are", "areas.txt"), ("+are", "+areas.txt"), ("+ are", "+ areas.txt"), ("zebra", None)]
)
@pytest.mark.usefixtures("desk_folder")
async def test_the_rest_of_a_path_is_suggested_after_a_plus_too(value: str, suggested: str | None) -> None:
    assert await PathSuggester().get_suggestion(value) == suggested


def opening(*problems: str) -> Callable[[], OpenScreen]:
    return lambda: OpenScreen(["Herald", "[b]Post"], [("talks", "3 notes"), ("a:b", "1 notes")], problems)


async def test_sources_sessions_and_the_sample_are_listed() -> None:
    async with trial(opening()) as one:
        wanted = ["1  Herald", "2  [b]Post", "talks  3 notes", "the sample: five articles"]
        assert [words for words in wanted if words not in one.text] == []


@pytest.mark.parametrize(
    ("down", "choice"),
    [
        (0, OpenChoice("source", "0")),
        (1, OpenChoice("source", "1")),
        (2, OpenChoice("session", "talks")),
        (3, OpenChoice("session", "a:b")),
        (4, OpenChoice("sample")),
    ],
)
async def test_enter_goes_to_what_is_chosen(down: int, choice: OpenChoice) -> None:
    async with trial(opening()) as one:
        await one.press(*["down"] * down, "enter")
        assert one.answer == choice


@pytest.mark.parametrize(
    ("written", "choice"),
    [
        (" my file.txt ", OpenChoice("files", "my file.txt")),
        ("+b.txt", OpenChoice("add", "b.txt")),
        ("+ b.txt", OpenChoice("add", "b.txt")),
    ],
)
async def test_what_is_written_is_opened_or_added(written: str, choice: OpenChoice) -> None:
    async with trial(opening()) as one:
        await one.press(*written, "enter")
        assert one.answer == choice


async def test_a_plus_without_a_path_adds_nothing() -> None:
    async with trial(opening()) as one:
        await one.press("plus", "enter")
        assert one.open


@pytest.mark.usefixtures("desk_folder")
async def test_tab_completes_as_far_as_the_names_agree() -> None:
    async with trial(opening()) as one:
        await one.press("plus", "a", "tab")
        assert one.line == "+ar"
        await one.press("t", "tab", "tab")
        assert one.line == "+articles/her"
        await one.press("a", "tab", "enter")
        assert one.answer == OpenChoice("add", "articles/herald.txt")


@pytest.mark.usefixtures("desk_folder")
async def test_tab_leaves_alone_what_it_cannot_complete() -> None:
    async with trial(opening()) as one:
        await one.press(*"zebra", "tab")
        assert one.line == "zebra"


async def test_a_click_means_its_row_whatever_was_written() -> None:
    async with trial(opening()) as one:
        await one.press(*"half a path")
        await one.click("the sample")
        assert one.answer == OpenChoice("sample")


async def test_what_could_not_be_read_is_said() -> None:
    async with trial(opening("bad.pdf: [not] text\x1b[2J", "empty.txt: nothing in it")) as one:
        assert "bad.pdf: [not] text\ufffd[2J" in one.text
        assert "empty.txt: nothing in it" in one.text


async def test_esc_opens_nothing() -> None:
    async with trial(opening()) as one:
        await one.press("x", "escape")
        assert one.answer is None


async def test_a_question_is_answered_with_what_is_written() -> None:
    async with trial(lambda: PromptScreen("Search")) as one:
        await one.press(*" a deal ", "enter")
        assert one.answer == "a deal"


async def test_the_words_of_before_are_written_over_or_gone_on_with() -> None:
    async with trial(lambda: PromptScreen("Search", "old")) as one:
        await one.press("x", "enter")
        assert one.answer == "x"
    async with trial(lambda: PromptScreen("Search", "old")) as one:
        await one.press("end", "x", "enter")
        assert one.answer == "oldx"


async def test_an_empty_answer_is_an_answer_and_esc_is_none() -> None:
    async with trial(lambda: PromptScreen("Search", "old")) as one:
        await one.press("backspace", "enter")
        assert one.answer == ""
    async with trial(lambda: PromptScreen("Search", "old")) as one:
        await one.press("escape")
        assert one.answer is None


async def test_what_is_pasted_into_a_question_is_safe_and_one_line() -> None:
    async with trial(lambda: PromptScreen("Search")) as one:
        await one.paste("the\r\ndeal\x1b[2J\n")
        await one.press("enter")
        assert one.answer == "the deal\ufffd[2J"
