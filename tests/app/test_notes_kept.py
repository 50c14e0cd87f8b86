"""Notes and decisions from the reading screen: on disk before the screen says so, and never lost."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.app.reader import Reader, reading, screen_text
from tests.engines import FakeEngine
from tui.app.app import ParallaxApp
from tui.app.dialogs.annotate import AnnotateScreen
from tui.app.reading.screen import ReadingScreen
from tui.model.session import Ruling
from tui.workspace import Workspace


def files_in(home: Path) -> list[Path]:
    return sorted(home.rglob("*.parallax.json"))


async def write(reader: Reader, text: str) -> None:
    await reader.press("a")
    await reader.until(lambda: isinstance(reader.app.screen, AnnotateScreen))
    await reader.press(*text)


async def keep(reader: Reader, text: str) -> None:
    await write(reader, text)
    await reader.press("ctrl+s")
    await reader.until(lambda: reader.app.screen is reader.home)


async def test_a_note_is_on_disk_before_the_screen_says_kept(workspace: Workspace, tmp_path: Path) -> None:
    async with reading(workspace) as reader:
        await reader.press("v")
        chosen = reader.reading.selection
        await keep(reader, "calm?")
        assert "kept" in reader.foot
        (file,) = files_in(tmp_path)
        assert "calm?" in file.read_text()
        assert chosen is not None
        note = workspace.session.annotations[0]
        assert note.anchors[0].exact == chosen.span.of(workspace.articles[reader.reading.pane].text)


async def test_the_place_is_kept_with_the_note_and_not_only_at_the_end(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        before = workspace.remembered()
        await reader.press("j")
        passage = reader.reading.passage
        await keep(reader, "here")
        here = workspace.remembered()["here"]
        assert before == {}
        assert isinstance(here, dict)
        assert here[workspace.articles[reader.reading.pane].digest] == passage


async def test_who_leaves_before_the_comparison_ends_finds_the_place_of_the_last_time(
    open_sample: Callable[[], Workspace], engine: FakeEngine
) -> None:
    async with reading(open_sample()) as reader:
        await reader.press("2", "j", "j")
        before = reader.reading
    engine.hold()
    workspace = open_sample()
    app = ParallaxApp(workspace)
    async with app.run_test(size=(160, 45)) as pilot:
        reader = Reader(app, pilot)
        await reader.until(lambda: any(isinstance(screen, ReadingScreen) for screen in app.screen_stack))
        assert (reader.reading.pane, reader.reading.here) == (before.pane, before.here)
        engine.release()
    assert workspace.remembered()["pane"] == workspace.articles[before.pane].digest


async def test_an_annotated_place_is_marked_and_named(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await keep(reader, "wet")
        assert reader.home.inks is not None
        assert reader.home.inks.glyphs.note in reader.text_of(reader.reading.pane)
        await reader.press("j", "k")
        assert "wet" in reader.foot


async def test_a_failed_write_leaves_the_note_in_hand(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    async with reading(workspace) as reader:
        await write(reader, "precious")
        await reader.press("ctrl+s")
        await reader.until(lambda: "could not be written" in screen_text(reader) or "cannot" in screen_text(reader))
        assert "precious" in screen_text(reader)
        assert workspace.session.annotations == ()


async def test_a_note_put_away_is_offered_again(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await write(reader, "half a")
        await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.home)
        await reader.press("1", "j", "a")
        await reader.until(lambda: isinstance(reader.app.screen, AnnotateScreen))
        assert "half a" in screen_text(reader)


async def test_undo_and_redo_change_the_file_too(workspace: Workspace, tmp_path: Path) -> None:
    async with reading(workspace) as reader:
        await keep(reader, "first")
        await reader.press("u")
        (file,) = files_in(tmp_path)
        assert json.loads(file.read_text())["first"]["items"] == []
        await reader.press("U")
        assert len(json.loads(file.read_text())["first"]["items"]) == 1
        await reader.press("u", "u")
        assert "nothing to undo" in reader.foot


async def test_a_note_can_be_edited_and_deleted_where_it_stands(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await keep(reader, "one")
        await reader.press("e")
        await reader.until(lambda: isinstance(reader.app.screen, AnnotateScreen))
        await reader.press("end", *" two", "ctrl+s")
        await reader.until(lambda: reader.app.screen is reader.home)
        assert workspace.session.annotations[0].note == "one two"
        await reader.press("d")
        assert workspace.session.annotations == ()


async def test_the_list_of_notes_jumps_to_the_place(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("5", "end")
        last = reader.reading.passage
        await keep(reader, "at the end")
        await reader.press("1", "home", "g", "n")
        await reader.until(lambda: "at the end" in screen_text(reader))
        await reader.press("enter")
        await reader.until(lambda: reader.reading.pane == 4)
        assert reader.reading.passage == last


async def test_reopening_brings_the_notes_back(open_sample: Callable[[], Workspace]) -> None:
    async with reading(open_sample()) as reader:
        await keep(reader, "still here")
    again = open_sample()
    async with reading(again) as reader:
        assert [note.note for note in again.session.annotations] == ["still here"]
        assert "still here" in reader.foot


async def test_the_codes_of_the_last_note_are_given_again(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await write(reader, "x")
        await reader.press("tab", *"frame", "ctrl+s")
        await reader.until(lambda: reader.app.screen is reader.home)
        await reader.press("j", "r")
        assert [note.codes for note in workspace.session.annotations] == [("frame",), ("frame",)]


async def test_a_decision_shows_is_kept_and_can_be_taken_back(open_sample: Callable[[], Workspace]) -> None:
    workspace = open_sample()
    async with reading(workspace) as reader:
        origin = reader.reading.origin
        assert origin is not None
        event = reader.reading.event
        members = len(reader.index.groups[event - 1].members)
        other = next(m for m in reader.index.groups[event - 1].members if m.article != origin.article)
        await reader.press(str(reader.index.number[other.article] + 1), "minus")
        assert [one.ruling for one in workspace.session.decisions] == [Ruling.UNLINK]
        assert "unlinked" in reader.foot
        assert other not in [m for group in reader.index.groups for m in group.members]
        await reader.press("u")
        assert len(reader.index.groups[event - 1].members) == members
        await reader.press("U")
    async with reading(open_sample()) as reader:
        assert other not in [m for group in reader.index.groups for m in group.members]


async def test_a_nearest_candidate_can_be_pinned(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        group = next(group for group in reader.index.groups if group.silent)
        while reader.reading.event != group.id:
            await reader.press("right_square_bracket" if reader.reading.event < group.id else "left_square_bracket")
        silent = group.silent[0]
        await reader.press(str(reader.index.number[silent] + 1), "p")
        pinned = reader.index.groups_at[reader.index.place(reader.reading.pane, reader.reading.passage)]
        assert silent not in pinned.silent
        assert pinned.by_reader
        assert "pinned by you" in reader.text_of(reader.reading.pane)


async def test_a_dismissed_mark_is_gone_and_comes_back(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("2", "home", "t")
        hits = len(reader.index.comparison.framing.hits["a2"])
        await reader.press("x")
        assert len(reader.index.comparison.framing.hits["a2"]) == hits - 1
        await reader.press("u")
        assert len(reader.index.comparison.framing.hits["a2"]) == hits
