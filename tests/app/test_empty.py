"""Where nothing is open, one screen says why and what to do."""

from pathlib import Path

from tests.app.conftest import opened
from tests.app.reader import reading, screen_text
from tests.engines import FakeEngine


async def test_a_start_at_which_nothing_could_be_read_says_what_to_do(tmp_path: Path, engine: FakeEngine) -> None:
    workspace = opened(tmp_path, tmp_path / "gone.txt", engine=engine.made)
    async with reading(workspace, 80, 24) as reader:
        shown = screen_text(reader)
        assert workspace.empty is not None
        assert workspace.empty.what in shown
        assert "gone.txt" in shown
        assert "o  open" in shown
        await reader.press("j")
        assert "no article is open" in screen_text(reader)
        assert not engine.asked


async def test_a_folder_that_moved_is_named_once_and_opened_again_where_it_is(
    tmp_path: Path, engine: FakeEngine
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    for number in range(12):
        (before / f"{number}.txt").write_text(f"Title {number}\n\nThe harbour deal number {number} was signed.\n")
    first = opened(tmp_path, before, engine=engine.made)
    engine.answer = first.comparison
    async with reading(first) as reader:
        await reader.press("a", *"mine", "ctrl+s")
        await reader.until(lambda: reader.app.screen is reader.home)
    before.rename(after)
    again = opened(tmp_path, first.file, engine=engine.made)
    async with reading(again, 100, 30) as reader:
        shown = screen_text(reader)
        assert "The 12 articles of session" in shown
        assert "1 note" in shown
        await reader.press("o", *str(after), "enter")
        await reader.until(lambda: len(reader.home.index.articles) == 12)
        assert [note.note for note in reader.home.workspace.session.annotations] == ["mine"]


async def test_several_notices_come_as_one(tmp_path: Path, engine: FakeEngine) -> None:
    (tmp_path / "a.txt").write_text("A title\n\nThe harbour deal was signed.\n")
    missing = [tmp_path / f"missing{number}.txt" for number in range(5)]
    workspace = opened(tmp_path, tmp_path / "a.txt", *missing, engine=engine.made)
    engine.answer = workspace.comparison
    async with reading(workspace, 100, 30, notifications=True) as reader:
        assert "and 4 more; o lists them" in screen_text(reader)
        assert "missing4" not in screen_text(reader)
