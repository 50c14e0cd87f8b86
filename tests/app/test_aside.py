"""Exports and opening beside the screen: its keys go on, and nothing that was written meanwhile is lost."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.app.reader import reading, screen_text
from tests.engines import FakeEngine
from tui.app.dialogs.open import OpenScreen
from tui.workspace import Workspace

PATIENCE = 60


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Event]:
    """Makes a method of Workspace wait until the event is set."""

    def hold(name: str) -> Event:
        go_on, real = Event(), getattr(Workspace, name)

        def wait(*arguments: object, **named: object) -> object:
            assert go_on.wait(PATIENCE)
            return real(*arguments, **named)

        monkeypatch.setattr(Workspace, name, wait)
        return go_on

    return hold


async def test_an_export_is_written_while_the_reader_goes_on(
    workspace: Workspace, tmp_path: Path, held: Callable[[str], Event]
) -> None:
    go_on, path = held("export"), tmp_path / "out.md"
    async with reading(workspace, notifications=True) as reader:
        await reader.press("E", *["backspace"] * 80, *str(path), "enter")
        await reader.until(lambda: reader.app.screen is reader.home)
        assert "writing out.md…" in reader.foot
        await reader.press("1", "j")
        assert reader.reading.pane == 0
        await reader.press("E", "enter")
        await reader.until(lambda: "still writing" in reader.foot)
        assert not path.exists()
        go_on.set()
        await reader.until(lambda: "written:" in screen_text(reader))
        assert path.exists()
        assert "writing" not in reader.foot


async def test_what_cannot_be_written_is_said(workspace: Workspace, tmp_path: Path) -> None:
    async with reading(workspace, notifications=True) as reader:
        await reader.press("E", *["backspace"] * 80, *str(tmp_path / "no" / "out.md"), "enter")
        await reader.until(lambda: "out.md" in screen_text(reader) and "writ" in screen_text(reader))
        assert "writing" not in reader.foot


async def test_other_articles_come_when_they_are_ready_and_a_note_written_meanwhile_is_kept(
    workspace: Workspace, engine: FakeEngine, tmp_path: Path, held: Callable[[str], Event]
) -> None:
    more = tmp_path / "more.txt"
    more.write_text("A title\n\nThe harbour deal was signed at last.\n")
    go_on = held("opened")
    async with reading(workspace, notifications=True) as reader:
        engine.answer = None  # it compares what was opened
        await reader.press("a", *"first", "ctrl+s")
        await reader.press("o", *f"+{more}", "enter")
        await reader.until(lambda: reader.app.screen is reader.home)
        assert "opening" in reader.foot
        await reader.press("j", "a", *"second", "ctrl+s")
        go_on.set()
        await reader.until(lambda: len(reader.home.index.articles) == 6)
        notes = [note.note for note in reader.home.workspace.session.annotations]
        assert notes == ["first", "second"]
        assert reader.home.workspace.file == workspace.file


async def test_other_articles_wait_until_the_dialog_that_is_open_is_closed(
    workspace: Workspace, engine: FakeEngine, tmp_path: Path, held: Callable[[str], Event]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("A title\n\nThe harbour deal was signed at last.\n")
    go_on = held("opened")
    async with reading(workspace, notifications=True) as reader:
        engine.answer = None  # it compares what was opened
        home = reader.home
        await reader.press("o", *str(other), "enter")
        await reader.until(lambda: reader.app.screen is home)
        await reader.press("a", *"unfinished")
        go_on.set()
        await reader.until(lambda: "ready: shown when this is closed" in screen_text(reader))
        assert "unfinished" in screen_text(reader)
        await reader.press("ctrl+s")
        await reader.until(lambda: len(reader.home.index.articles) == 1)
        assert [note.note for note in workspace.session.annotations] == ["unfinished"]


async def test_what_cannot_be_opened_leaves_what_is_open(workspace: Workspace) -> None:
    async with reading(workspace, notifications=True) as reader:
        await reader.press("o", *"/no/such/file.txt", "enter")
        await reader.until(lambda: "no such file" in screen_text(reader))
        assert reader.home.workspace is workspace
        assert not isinstance(reader.app.screen, OpenScreen)
