"""Keys that come in a burst, as from a slow line or a text expander: each does what it would do alone."""

from textual import events

from tests.app.reader import Reader, reading, screen_text
from tui.app.dialogs.annotate import AnnotateScreen
from tui.workspace import Workspace

NAMES = {" ": "space", ",": "comma", "/": "slash"}


async def burst(reader: Reader, *keys: str) -> None:
    """Send keys (words are typed letter by letter) before any of them can be answered."""
    for one in keys:
        whole = one in {"tab", "enter", "escape", "ctrl+s"}
        for key in [one] if whole else one:
            reader.app.post_message(events.Key(NAMES.get(key, key), None if whole else key))


async def test_a_note_its_codes_and_ctrl_s_arrive_whole(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await burst(reader, "a", "a note, at once", "tab", "alpha, beta", "ctrl+s")
        await reader.until(lambda: bool(workspace.session.annotations))
        (note,) = workspace.session.annotations
        assert (note.note, note.codes) == ("a note, at once", ("alpha", "beta"))


async def test_what_follows_a_note_goes_to_the_panes(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await burst(reader, "1", "a", "one", "ctrl+s", "j", "j", "a", "two", "ctrl+s")
        await reader.until(lambda: len(workspace.session.annotations) == 2)
        first, second = workspace.session.annotations
        assert (first.note, second.note) == ("one", "two")
        assert first.anchors[0].span.start < second.anchors[0].span.start


async def test_a_search_and_the_next_match_in_one_go(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await burst(reader, "/", "Istanbul", "enter", "n")
        await reader.until(lambda: reader.reading.search == "Istanbul" and reader.app.screen is reader.home)
        assert reader.reading.word is not None


async def test_escape_closes_the_dialog_that_the_key_before_it_opened(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await burst(reader, "/", "escape", "2")
        await reader.until(lambda: reader.reading.pane == 1)
        assert reader.app.screen is reader.home


async def test_the_filter_applies_what_was_chosen_before_enter(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await burst(reader, "f", "n", "enter")
        await reader.until(lambda: not reader.reading.filter.is_off())
        assert not isinstance(reader.app.screen, AnnotateScreen)


async def test_the_menu_of_views_takes_its_second_key(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await burst(reader, "g", "g", "g", "n")
        await reader.until(lambda: "No notes yet" in screen_text(reader))
        assert reader.reading.passage == 0
