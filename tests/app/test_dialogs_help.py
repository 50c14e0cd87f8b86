"""The help and the menu after `g`: finding a command, and running it."""

import pytest

from tests.app.dialogs import trial
from tui.app.commands import COMMANDS, Command, rebound
from tui.app.dialogs.go import GoMenu
from tui.app.dialogs.help import HelpScreen, matching
from tui.app.render import ASCII

LEGEND = [("●", "found: matching is sure"), ("d", "Deception")]
VIEWS = [command for command in COMMANDS if command.after_g]


def helped() -> HelpScreen:
    return HelpScreen(COMMANDS, LEGEND)


def menu() -> GoMenu:
    return GoMenu(VIEWS)


def ids(commands: list[Command]) -> list[str]:
    return [command.id for command in commands]


def test_nothing_asked_for_lists_every_command_in_its_order() -> None:
    assert matching(COMMANDS, "") == list(COMMANDS)


@pytest.mark.parametrize(
    ("query", "first"), [("?", "help"), ("g n", "go-notes"), ("]", "next-event"), ("M", "merge"), (" E ", "export")]
)
def test_the_command_of_a_key_comes_first(query: str, first: str) -> None:
    assert matching(COMMANDS, query)[0].id == first


def test_every_word_of_the_query_is_to_be_found_somewhere() -> None:
    assert ids(matching(COMMANDS, "OUT passage EVENT")) == ["split", "unlink"]
    assert matching(COMMANDS, "out zebra") == []


async def test_a_word_finds_a_command_and_enter_runs_it() -> None:
    async with trial(helped) as one:
        await one.press(*"citation")
        assert "Copy the selection as a citation" in one.text
        assert "Next event" not in one.text
        await one.press("enter")
        assert one.answer == "copy"


async def test_a_key_finds_its_command_even_where_the_letter_stands_in_many_words() -> None:
    async with trial(helped) as one:
        await one.press("E", "enter")
        assert one.answer == "export"


async def test_the_arrows_choose_while_the_search_has_the_keyboard() -> None:
    async with trial(helped) as one:
        await one.press("down", "enter")
        assert one.answer == COMMANDS[1].id


async def test_what_cannot_be_found_is_said() -> None:
    async with trial(helped) as one:
        await one.press(*"zebra")
        assert "Nothing here is called “zebra”." in one.text
        await one.press("enter")
        assert one.open


async def test_a_sign_of_the_legend_is_explained_but_not_run() -> None:
    async with trial(helped) as one:
        await one.press(*"deception")
        assert "Deception" in one.text
        await one.press("enter")
        assert one.open
        await one.press("escape")
        assert one.answer is None


async def test_markup_in_the_search_is_only_text() -> None:
    async with trial(helped) as one:
        await one.paste("[bold]\x1b[31m")
        assert "called “[bold]\ufffd[31m”" in one.text


async def test_a_clicked_command_is_run() -> None:
    async with trial(helped, size=(120, 40)) as one:
        await one.click("Palette")
        assert one.answer == "palette"


async def test_a_click_beside_the_help_leaves_it() -> None:
    async with trial(helped, size=(150, 40)) as one:
        await one.pilot.click(offset=(1, 1))
        await one.pilot.pause()
        assert one.answer is None


async def test_the_frame_of_an_ascii_terminal_is_ascii() -> None:
    async with trial(lambda: GoMenu(VIEWS[:1], ASCII)) as one:
        assert "Up/Down Enter" in one.text
        assert "Back to the panes" in one.text
        assert one.text.split("Go to")[1].replace("▅", "").isascii()


@pytest.mark.parametrize(("key", "view"), [("n", "go-notes"), ("r", "go-read"), ("g", "go-top")])
async def test_the_second_key_goes_to_its_view(key: str, view: str) -> None:
    async with trial(menu) as one:
        await one.press(key)
        assert one.answer == view


async def test_the_menu_waits_and_enter_takes_the_chosen_view() -> None:
    async with trial(menu) as one:
        await one.press("x", "down", "enter")
        assert one.answer == VIEWS[1].id


async def test_the_menu_is_left_without_going_anywhere() -> None:
    async with trial(menu) as one:
        await one.press("escape")
        assert one.answer is None


async def test_a_second_key_of_the_readers_own_replaces_the_one_that_ships() -> None:
    commands, _ = rebound({"go-notes": "k"})
    async with trial(lambda: GoMenu([command for command in commands if command.after_g])) as one:
        await one.press("n")
        assert one.open
        await one.press("k")
        assert one.answer == "go-notes"
