"""Every dialog on small screens and in every theme, and what the dialogs need of the reading screen."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.screen import Screen

from tests.app.dialogs import SMALL, trial
from tests.app.reader import reading, screen_text
from tui.app.commands import COMMANDS
from tui.app.dialogs.annotate import AnnotateScreen
from tui.app.dialogs.export import ExportScreen
from tui.app.dialogs.filter import FilterScreen
from tui.app.dialogs.go import GoMenu
from tui.app.dialogs.help import HelpScreen
from tui.app.dialogs.notes import NotesScreen
from tui.app.dialogs.open import OpenScreen
from tui.app.dialogs.prompt import PromptScreen
from tui.app.dialogs.why import WhyScreen
from tui.app.render import ASCII, UNICODE, Inks
from tui.app.widgets.dialog import Dialog, Hint, Hints, spelt
from tui.model.framing import Category, Tone
from tui.view.filters import Filter
from tui.view.notes import NoteRow
from tui.view.why import Explanation
from tui.workspace import Workspace

LONG = "a long 漢字 text without an end " * 40
KINDS = [Category(f"kind-{n}", chr(97 + n), f"Kind {n}", "A kind.", Tone.NEUTRAL, 1) for n in range(20)]
ROWS = [NoteRow(f"n{n}", LONG, LONG, LONG, (LONG,), "2026-01-02", adrift=True) for n in range(30)]
WHY = Explanation(LONG, LONG, reasons=(LONG,) * 5, doubts=(LONG,), others=(LONG,) * 5)
FORMATS = [(f"f{n}", f"Format {n}", ".md") for n in range(15)]

DIALOGS: dict[str, Callable[[], Screen[Any]]] = {
    "help": lambda: HelpScreen(COMMANDS, [("●", LONG)] * 20),
    "go": lambda: GoMenu([command for command in COMMANDS if command.after_g]),
    "annotate": lambda: AnnotateScreen(LONG, LONG, LONG, [LONG], error=LONG),
    "notes": lambda: NotesScreen(ROWS),
    "export": lambda: ExportScreen(FORMATS, "/" + "folder/" * 20, "name", exists=lambda _: True),
    "filter": lambda: FilterScreen(KINDS, {}, Filter(), Inks("parallax-dark", {}, KINDS)),
    "why": lambda: WhyScreen(WHY),
    "open": lambda: OpenScreen([LONG] * 12, [(LONG, LONG)], [LONG] * 8),
    "prompt": lambda: PromptScreen(LONG, LONG, LONG),
}
"""Each dialog with more in it than there is room for."""


@pytest.mark.parametrize("size", SMALL)
@pytest.mark.parametrize("name", DIALOGS)
async def test_a_dialog_that_is_too_big_can_still_be_moved_in_and_left(name: str, size: tuple[int, int]) -> None:
    async with trial(DIALOGS[name], size) as one:
        await one.press("down", "down", "up", "pagedown", "tab")
        assert one.open
        await one.press("escape")
        if one.open:  # from the field back to the list
            await one.press("escape")
        assert not one.open


@pytest.mark.parametrize("size", [(60, 15), (80, 23), (80, 24), (120, 40)])
@pytest.mark.parametrize("name", DIALOGS)
async def test_the_way_out_is_never_cut_off_where_the_panes_can_be_read(name: str, size: tuple[int, int]) -> None:
    async with trial(DIALOGS[name], size) as one:
        assert "Esc" in one.text


async def test_the_path_of_an_export_is_never_cut_off() -> None:
    async with trial(DIALOGS["export"], (60, 15)) as one:
        assert "folder/folder/" in one.text


@pytest.mark.parametrize("name", DIALOGS)
async def test_a_dialog_follows_when_the_terminal_is_resized(name: str) -> None:
    async with trial(DIALOGS[name], (120, 40)) as one:
        await one.pilot.resize_terminal(60, 15)
        await one.pilot.pause()
        assert one.open
        assert "Esc" in one.text


@pytest.mark.parametrize(("width", "shown"), [(40, ["Tab", "Up", "Esc"]), (20, ["Tab", "Esc"]), (4, ["Esc"])])
async def test_hints_give_way_but_for_the_last(width: int, shown: list[str]) -> None:
    class Three(Dialog[None]):
        HINTS = (Hint("Tab", "next"), Hint("Up", "above"), Hint("Esc", "close", "close"))
        DEFAULT_CSS = "Three Hints { width: %d; }" % width  # noqa: UP031

    async with trial(lambda: Three("Three")) as one:
        fitting = one.host.screen.query_one(Hints).fitting()
        assert [hint.keys for hint in fitting] == shown


def test_our_own_signs_are_spelt_where_the_terminal_wants_ascii() -> None:
    assert spelt("↑↓ · …", ASCII) == "Up/Down - ..."
    assert spelt("↑↓ · …", UNICODE) == "↑↓ · …"


async def test_the_palette_finds_a_command_and_runs_it_on_the_reading_screen(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        event = reader.reading.event
        await reader.press("colon")
        await reader.until(lambda: isinstance(reader.app.screen, CommandPalette))
        await reader.press(*"next event")
        await reader.until(lambda: "Move every pane to the next shared event" in screen_text(reader))
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.home and reader.reading.event != event)
        assert reader.reading.event == event + 1


async def test_the_palette_offers_over_a_dialog_only_what_works_anywhere(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("g")
        await reader.until(lambda: isinstance(reader.app.screen, GoMenu))
        await reader.press("ctrl+p")
        await reader.until(lambda: isinstance(reader.app.screen, CommandPalette))
        await reader.press(*"export")
        await reader.until(lambda: "Export" in screen_text(reader))
        assert "Pin" not in screen_text(reader)
        await reader.press("escape", "escape", "escape")
        await reader.until(lambda: not isinstance(reader.app.screen, CommandPalette))
        assert reader.app.is_running


async def test_the_help_runs_what_was_found_on_the_reading_screen(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("question_mark")
        await reader.until(lambda: isinstance(reader.app.screen, HelpScreen))
        await reader.press("z", "enter")
        await reader.until(lambda: reader.app.screen is reader.home and reader.reading.zoomed)
