"""No view or list is a dead end: what works anywhere works there, and a key that means nothing says so."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.screen import Screen

from tests.app.conftest import opened
from tests.app.reader import Reader, reading, screen_text
from tests.engines import FakeEngine
from tui.app.commands import COMMANDS, NUMBERED
from tui.app.dialogs.export import ExportScreen
from tui.app.dialogs.help import HelpScreen
from tui.app.dialogs.notes import NotesScreen
from tui.app.dialogs.open import OpenScreen
from tui.app.reading.handlers import HANDLERS
from tui.app.views.parted import PartedScreen
from tui.app.views.table import TableScreen
from tui.app.widgets.dialog import Dialog
from tui.model.comparison import Comparison
from tui.workspace import Workspace

PLACES = {"tone": "gt", "words": "gw", "quotes": "gq", "notes": "gn", "why": "i", "left out": "D"}
"""Views and lists, and the keys that open them."""


async def until_on_top(reader: Reader, screen: type[Screen[Any]]) -> None:
    await reader.until(lambda: isinstance(reader.app.screen, screen))


async def visit(reader: Reader, keys: str) -> None:
    await reader.press(*keys)
    await reader.until(lambda: isinstance(reader.app.screen, TableScreen | Dialog))
    await reader.pilot.pause()


@pytest.mark.parametrize("place", PLACES)
async def test_help_export_open_and_the_palette_work_in_every_view_and_list(workspace: Workspace, place: str) -> None:
    async with reading(workspace) as reader:
        await visit(reader, PLACES[place])
        top = reader.app.screen
        for key, screen in (
            ("question_mark", HelpScreen),
            ("f1", HelpScreen),
            ("E", ExportScreen),
            ("o", OpenScreen),
            ("colon", CommandPalette),
        ):
            await reader.press(key)
            await until_on_top(reader, screen)
            await reader.press("escape")
            await reader.until(lambda: reader.app.screen is top)


@pytest.mark.parametrize("place", PLACES)
async def test_g_switches_from_any_view_or_list_to_any_view(workspace: Workspace, place: str) -> None:
    async with reading(workspace) as reader:
        await visit(reader, PLACES[place])
        await reader.press("g", "w")
        await reader.until(lambda: isinstance(reader.app.screen, PartedScreen) and reader.app.screen.NAME == "Words")
        await reader.press("g", "n")
        await reader.until(lambda: isinstance(reader.app.screen, NotesScreen))
        await reader.press("g", "r")
        await reader.until(lambda: reader.app.screen is reader.home)
        assert len(reader.app.screen_stack) == 2


@pytest.mark.parametrize("place", PLACES)
async def test_a_key_of_the_panes_says_that_it_means_nothing_here(workspace: Workspace, place: str) -> None:
    async with reading(workspace) as reader:
        before, kept = reader.reading, workspace.session
        await visit(reader, PLACES[place])
        await reader.press("p")
        await reader.until(lambda: "Pin: in the panes only; Esc goes back" in screen_text(reader))
        await reader.press("down")
        assert "in the panes only" not in screen_text(reader)
        assert (reader.reading, workspace.session) == (before, kept)


async def test_help_in_a_view_lists_and_runs_the_keys_of_the_view(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await visit(reader, "gt")
        await reader.press("question_mark")
        await reader.until(lambda: isinstance(reader.app.screen, HelpScreen))
        assert "Voice" in screen_text(reader)
        await reader.press(*"counterpart")
        assert "Nothing here is called “counterpart”." in screen_text(reader)
        await reader.press(*["backspace"] * len("counterpart"), *"voice", "enter")
        await reader.until(lambda: "own voice" in screen_text(reader).splitlines()[0])


@pytest.mark.parametrize(("view", "wanted"), [("gt", "hedge"), ("gq", "putin"), ("gw", "peace")])
async def test_slash_finds_rows_in_a_view(workspace: Workspace, view: str, wanted: str) -> None:
    async with reading(workspace) as reader:
        await visit(reader, view)
        before = screen_text(reader)
        await reader.press("slash", *wanted, "enter")
        await reader.until(lambda: f"with “{wanted}”" in screen_text(reader))
        await reader.press("slash", *["backspace"] * len(wanted), "enter")
        await reader.until(lambda: screen_text(reader) == before)


async def test_y_copies_the_words_chosen_in_a_view(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await visit(reader, "gt")
        view = reader.app.screen
        assert isinstance(view, TableScreen)
        place = view.contexts(view.table.row, view.table.column)[0].place
        await reader.press("y")
        await reader.until(lambda: "OSC 52" in screen_text(reader))
        article = reader.index.articles[reader.index.number[place.article]]
        assert place.span.of(article.text) in reader.app.clipboard


def test_every_command_has_a_handler_and_every_handler_a_command() -> None:
    ids = {command.id for command in COMMANDS} | {f"{NUMBERED}-{number}" for number in range(1, 10)}
    assert set(HANDLERS) == ids


def without_text(workspace: Workspace) -> Workspace:
    """The articles, none of which has a passage."""
    workspace.articles = tuple(replace(article, passages=()) for article in workspace.articles)
    workspace.comparison = replace(workspace.comparison, articles=workspace.articles)
    return workspace


@pytest.mark.parametrize("articles", ["none", "of no passage"])
async def test_every_command_is_safe_where_there_is_nothing(
    open_sample: Callable[[], Workspace],
    engine: FakeEngine,
    tmp_path: Path,
    articles: str,
) -> None:
    if articles == "none":
        workspace = opened(tmp_path, tmp_path / "nowhere.txt", engine=engine.made)
    else:
        workspace = without_text(open_sample())
        engine.answer = Comparison(workspace.articles)
    async with reading(workspace, 80, 24) as reader:
        for id in sorted(set(HANDLERS) - {"back"}):
            await reader.home.run_action(f"run('{id}')")
            await reader.pilot.pause()
            await reader.press("escape", "escape")
            assert reader.app.is_running, id
            assert reader.app.screen is reader.home, id
