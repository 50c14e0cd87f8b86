"""Taking away and narrowing down: the list of notes, the export, the marks."""

from collections.abc import Callable

import pytest

from tests.app.dialogs import trial
from tests.app.host import UNANSWERED
from tui.app.dialogs.export import ExportChoice, ExportScreen
from tui.app.dialogs.filter import FilterScreen
from tui.app.dialogs.notes import NoteAction, NotesScreen
from tui.app.render import Inks
from tui.model.framing import Category, Tone, Voice
from tui.view.filters import Filter
from tui.view.notes import NoteRow

ROWS = [
    NoteRow("n1", "Herald", "the [deal]", "sly", ("frame", "tone"), "2026-01-02", adrift=False),
    NoteRow("n2", "Post", "a farce", "", ("tone",), "2026-01-03", adrift=False),
    NoteRow("n3", "Gazette", "gone", "was\x1b[2J here", (), "2026-01-04", adrift=True),
]


def notes() -> NotesScreen:
    return NotesScreen(ROWS)


async def test_every_note_is_listed_with_its_codes_and_its_words() -> None:
    async with trial(notes) as one:
        assert "Notes · 3" in one.text
        assert "[frame, tone] sly  2026-01-02" in one.text
        assert "Herald: “the [deal]”" in one.text
        assert "[tone] (codes only)" in one.text
        assert "was\ufffd[2J here" in one.text


async def test_a_note_without_a_place_says_so() -> None:
    async with trial(notes) as one:
        assert "adrift: Gazette" in one.text
        assert one.text.count("adrift") == 1


@pytest.mark.parametrize(("key", "action"), [("enter", "jump"), ("e", "edit"), ("d", "delete")])
async def test_a_key_does_what_it_names_with_the_chosen_note(key: str, action: str) -> None:
    async with trial(notes) as one:
        await one.press("down", key)
        assert one.answer == NoteAction("n2", action)


async def test_the_filter_narrows_the_list_and_enter_goes_back_to_it() -> None:
    async with trial(notes) as one:
        await one.press("slash", *"TONE farce", "enter")
        assert one.open
        assert "sly" not in one.text
        await one.press("e")
        assert one.answer == NoteAction("n2", "edit")


async def test_letters_are_no_commands_while_the_filter_is_written() -> None:
    async with trial(notes) as one:
        await one.press("slash", "d", "q")
        assert one.open
        assert one.line == "dq"
        assert "No note holds “dq”." in one.text


async def test_esc_leaves_the_filter_and_then_the_list() -> None:
    async with trial(notes) as one:
        await one.press("slash", "escape")
        assert one.open
        await one.press("escape")
        assert one.answer is None


@pytest.mark.parametrize("key", ["enter", "e", "d"])
async def test_an_empty_list_says_how_to_begin_and_offers_nothing(key: str) -> None:
    async with trial(lambda: NotesScreen([])) as one:
        assert "No notes yet: close this, choose a place, press a." in one.text
        await one.press(key)
        assert one.open
        await one.press("q")
        assert one.answer is None


async def test_two_notes_of_one_id_can_both_be_listed() -> None:
    async with trial(lambda: NotesScreen([ROWS[0], ROWS[0]])) as one:
        assert one.text.count("sly") == 2


FORMATS = [("markdown", "Report", ".md"), ("html", "Page", ".html"), ("csv", "Notes", ".csv")]


def export(*existing: str) -> Callable[[], ExportScreen]:
    return lambda: ExportScreen(FORMATS, "/desk", "my.session", exists=lambda path: path in existing)


async def test_the_path_ends_as_the_format_does() -> None:
    async with trial(export()) as one:
        assert one.line == "/desk/my.session.md"
        await one.press("down")
        assert one.line == "/desk/my.session.html"
        await one.press("enter")
        assert one.answer == ExportChoice("html", "/desk/my.session.html", overwrite=False)


async def test_a_path_of_the_readers_own_is_left_alone() -> None:
    async with trial(export()) as one:
        await one.press("x", "down", "down", "enter")
        assert one.answer == ExportChoice("csv", "/desk/my.session.mdx", overwrite=False)


async def test_a_file_that_exists_is_asked_about_and_the_second_enter_replaces_it() -> None:
    async with trial(export("/desk/my.session.md")) as one:
        await one.press("enter")
        assert one.open
        assert "That file exists." in one.text
        await one.press("enter")
        assert one.answer == ExportChoice("markdown", "/desk/my.session.md", overwrite=True)


async def test_another_path_is_asked_about_anew() -> None:
    async with trial(export("/desk/my.session.md", "/desk/my.session.mdx")) as one:
        await one.press("enter", "x")
        assert "That file exists." not in one.text
        await one.press("enter")
        assert one.open
        assert "That file exists." in one.text
        await one.press("backspace", "enter")
        assert one.open
        await one.press("x", "y", "enter")
        assert one.answer == ExportChoice("markdown", "/desk/my.session.mdxy", overwrite=False)


async def test_another_format_is_asked_about_anew() -> None:
    async with trial(export("/desk/my.session.md", "/desk/my.session.html")) as one:
        await one.press("enter", "down", "enter")
        assert one.open
        await one.press("enter")
        assert one.answer == ExportChoice("html", "/desk/my.session.html", overwrite=True)


async def test_without_a_path_nothing_is_written() -> None:
    async with trial(export()) as one:
        await one.press("home", "ctrl+k", "space", "enter")
        assert one.open
        await one.press("escape")
        assert one.answer is None


CATEGORIES = [
    Category("deception", "d", "Deception", "Says that somebody deceives.", Tone.NEGATIVE, 1),
    Category("quoted", "q", "Called as a voice", "Called as a voice.", Tone.NEUTRAL, 2),
]
ROW_COUNT = 2 + 3 + 1


def marks(shown: Filter | None = None) -> Callable[[], FilterScreen]:
    inks = Inks("parallax-dark", {}, CATEGORIES)
    return lambda: FilterScreen(CATEGORIES, {"deception": 4321}, shown or Filter(), inks)


async def test_everything_is_on_at_first_and_counted() -> None:
    async with trial(marks()) as one:
        assert one.text.count("[x]") == ROW_COUNT
        assert "4321" in one.text
        await one.press("enter")
        assert one.answer == Filter()


async def test_space_turns_the_chosen_row_and_stays_on_it() -> None:
    async with trial(marks()) as one:
        await one.press("down", "space")
        assert "[ ]   quoted" in one.text
        await one.press("space", "down", "space", "enter")
        assert one.answer == Filter(voices=frozenset({Voice.SCARE}))


async def test_a_category_may_be_called_as_a_voice_is() -> None:
    async with trial(marks()) as one:
        await one.press(*["down"] * 4, "space", "enter")
        assert one.answer == Filter(categories=frozenset({"quoted"}))


async def test_n_turns_everything_off_and_a_on_again() -> None:
    off = Filter(frozenset({"deception", "quoted"}), frozenset(Voice), faint=False)
    async with trial(marks()) as one:
        await one.press("n")
        assert one.text.count("[ ]") == ROW_COUNT
        await one.press("enter")
        assert one.answer == off
    async with trial(marks(off)) as one:
        await one.press("a", "enter")
        assert one.answer == Filter()


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_what_was_turned_is_forgotten_when_it_is_left(key: str) -> None:
    async with trial(marks()) as one:
        await one.press("n", key)
        assert one.answer is None


async def test_a_click_turns_a_row() -> None:
    async with trial(marks()) as one:
        await one.click("faint marks")
        assert one.answer is UNANSWERED
        await one.press("enter")
        assert one.answer == Filter(faint=False)
