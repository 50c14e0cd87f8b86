"""Writing a note: every field can be reached and kept from, and nothing that was written is lost."""

from collections.abc import Sequence

import pytest

from tests.app.dialogs import trial
from tui.app.dialogs.annotate import AnnotateScreen, CodeSuggester, Written


def empty() -> AnnotateScreen:
    return AnnotateScreen("calm?", "Herald", known=["frame", "framing"])


def begun() -> AnnotateScreen:
    return AnnotateScreen("calm?", "Herald", "sly", ["frame"])


async def test_tab_goes_from_the_note_to_the_codes_to_keep_and_enter_presses_it() -> None:
    async with trial(empty) as one:
        await one.press(*"sly", "tab", *"fear", "tab", "enter")
        assert one.answer == Written("sly", ("fear",), keep=True)


async def test_shift_tab_goes_back() -> None:
    async with trial(empty) as one:
        await one.press("tab", "shift+tab", *"back", "ctrl+s")
        assert one.answer == Written("back", (), keep=True)


async def test_enter_in_the_note_is_a_new_line() -> None:
    async with trial(empty) as one:
        await one.press("a", "enter", "b")
        assert one.open
        await one.press("ctrl+s")
        assert one.answer == Written("a\nb", (), keep=True)


async def test_enter_in_the_codes_keeps() -> None:
    async with trial(begun) as one:
        await one.press("tab", "enter")
        assert one.answer == Written("sly", ("frame",), keep=True)


@pytest.mark.parametrize("tabs", [0, 1, 2])
async def test_ctrl_s_keeps_from_every_field(tabs: int) -> None:
    async with trial(begun) as one:
        await one.press(*["tab"] * tabs, "ctrl+s")
        assert one.answer == Written("sly", ("frame",), keep=True)


@pytest.mark.parametrize("tabs", [0, 1, 2])
async def test_esc_puts_away_from_every_field(tabs: int) -> None:
    async with trial(begun) as one:
        await one.press(*["tab"] * tabs, "escape")
        assert one.answer == Written("sly", ("frame",), keep=False)


@pytest.mark.parametrize("key", ["escape", "ctrl+s"])
async def test_nothing_written_is_nothing_to_keep_or_put_away(key: str) -> None:
    async with trial(empty) as one:
        await one.press("space", "enter", "tab", "comma", "space", key)
        assert one.answer is None


async def test_writing_goes_on_at_the_end_of_what_is_there() -> None:
    async with trial(begun) as one:
        await one.press("!", "ctrl+s")
        assert one.answer == Written("sly!", ("frame",), keep=True)


async def test_codes_are_parted_at_commas_trimmed_and_named_once() -> None:
    async with trial(empty) as one:
        await one.press("tab", *" fear ,b c,,fear, ", "ctrl+s")
        assert one.answer == Written("", ("fear", "b c"), keep=True)


async def test_every_change_is_told_so_that_it_can_be_kept() -> None:
    told: list[tuple[str, list[str]]] = []

    def draft(note: str, codes: Sequence[str]) -> None:
        told.append((note, list(codes)))

    async with trial(lambda: AnnotateScreen("calm?", "Herald", on_draft=draft)) as one:
        await one.press("a", "b")
        assert told[-1] == ("ab", [])
        await one.press("tab", "x")
        assert told[-1] == ("ab", ["x"])
        await one.press("backspace", "shift+tab", "backspace", "backspace")
        assert told[-1] == ("", [])


async def test_ctrl_q_leaves_the_program_with_the_last_word_told() -> None:
    told: list[str] = []
    async with trial(lambda: AnnotateScreen("calm?", "Herald", on_draft=lambda note, _: told.append(note))) as one:
        await one.press(*"half", "ctrl+q")
    assert told[-1] == "half"
    assert one.open


async def test_why_the_last_try_failed_is_shown_as_text() -> None:
    async with trial(lambda: AnnotateScreen("calm?", "Herald", "sly", error="[disk] is full\x1b[2J")) as one:
        assert "[disk] is full\ufffd[2J" in one.text
        assert "sly" in one.text


async def test_the_words_and_their_source_are_shown_and_long_ones_cut() -> None:
    async with trial(lambda: AnnotateScreen("word " * 400 + "END", "[b]Herald")) as one:
        assert "“word word" in one.text
        assert "END" not in one.text
        assert "[b]Herald" in one.text


async def test_what_is_pasted_into_the_note_is_made_safe() -> None:
    async with trial(empty) as one:
        await one.paste("a\x1b[31m\r\nb\rc\u202e")
        await one.press("ctrl+s")
        assert one.answer == Written("a\ufffd[31m\nb\nc\ufffd", (), keep=True)


async def test_what_is_pasted_into_the_codes_is_made_safe_and_one_line() -> None:
    async with trial(empty) as one:
        await one.press("tab")
        await one.paste("\r\nfear\x07,\r\na\tb\n")
        await one.press("ctrl+s")
        assert one.answer == Written("", ("fear\ufffd", "a b"), keep=True)


async def test_a_table_that_was_copied_in_the_program_is_one_line_in_the_codes() -> None:
    async with trial(empty) as one:
        one.host.copy_to_clipboard("a |\nb |\n")
        await one.press("tab", "ctrl+v", "ctrl+s")
        assert one.answer == Written("", ("a | b |",), keep=True)


async def test_a_code_in_use_is_completed_by_the_right_arrow() -> None:
    async with trial(empty) as one:
        await one.press("tab", *"x, fra")
        await one.pilot.app.workers.wait_for_complete()
        await one.press("right", "ctrl+s")
        assert one.answer == Written("", ("x", "frame"), keep=True)


@pytest.mark.parametrize(
    ("value", "completed"),
    [
        ("fr", "frame"),
        ("x,fram", "x,frame"),
        ("frami", "framing"),
        ("framing", None),
        ("", None),
        ("x, ", None),
        ("F", None),
    ],
)
async def test_the_last_code_is_completed_from_those_in_use(value: str, completed: str | None) -> None:
    assert await CodeSuggester(["frame", "framing"]).get_suggestion(value) == completed


async def test_a_key_that_arrives_after_keeping_changes_nothing() -> None:
    async with trial(begun) as one:
        await one.pilot.press("ctrl+s", "escape")
        await one.pilot.pause()
        assert one.answer == Written("sly", ("frame",), keep=True)


async def test_a_click_beside_it_puts_away_and_one_on_the_hint_keeps() -> None:
    async with trial(begun) as one:
        await one.pilot.click(offset=(1, 1))
        await one.pilot.pause()
        assert one.answer == Written("sly", ("frame",), keep=False)
    async with trial(begun) as one:
        await one.click("Ctrl+S")
        assert one.answer == Written("sly", ("frame",), keep=True)


async def test_codes_that_are_there_are_not_written_over() -> None:
    async with trial(begun) as one:
        await one.press("tab", *", x", "ctrl+s")
        assert one.answer == Written("sly", ("frame", "x"), keep=True)
