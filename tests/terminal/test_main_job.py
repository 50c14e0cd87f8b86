"""The main job in a real terminal: read, compare, note, leave, come back."""

import json
import re
from pathlib import Path

import pytest

from tests.desk import HERALD, POST
from tests.terminal.terminal import Terminal

SIZES = pytest.mark.parametrize(("columns", "lines"), [(160, 45), (80, 24)], ids=["wide", "narrow"])
STRIP = re.compile(r"^ [▁▃▄▅▆▇]{20}", re.MULTILINE)
"""The first pane's event strip, which the help covers: a screen half drawn has neither."""
EVENT = re.compile(r"event (\d+) of (\d+)")


def event_shown(screen: str) -> str:
    found = EVENT.search(screen)
    return found[1] if found else ""


def sessions_in(home: Path) -> list[Path]:
    return sorted(home.rglob("*.parallax.json"))


@SIZES
def test_a_reader_compares_keeps_a_note_and_finds_it_again(tmp_path: Path, columns: int, lines: int) -> None:
    with Terminal([], tmp_path, columns, lines) as terminal:
        first = event_shown(terminal.wait(event_shown))
        terminal.press("]")
        terminal.wait(lambda screen: event_shown(screen) not in {"", first})
        terminal.press("?")
        terminal.wait(lambda screen: "All sources" in screen and "type to search" in screen)
        terminal.press("\x1b")
        terminal.wait(lambda screen: "type to search" not in screen and STRIP.search(screen))
        terminal.press("v")
        terminal.wait("sentence")
        terminal.press("a")
        terminal.wait("Keep")
        terminal.press("a calm voice?")
        terminal.wait("a calm voice?")
        terminal.press("\x13")
        terminal.wait("kept")
        (file,) = sessions_in(tmp_path)
        assert [note["body"][0]["value"] for note in json.loads(file.read_text())["first"]["items"]] == [
            "a calm voice?"
        ]
        terminal.press("q")
        assert terminal.ended() == 0
    with Terminal([], tmp_path, columns, lines) as terminal:
        terminal.wait(event_shown)
        terminal.press("g")
        terminal.wait("Notes")
        terminal.press("n")
        terminal.wait("go there")
        terminal.wait("a calm voice?")
        terminal.press("q")
        terminal.wait(lambda screen: "go there" not in screen)
        terminal.press("q")
        assert terminal.ended() == 0
    assert len(sessions_in(tmp_path)) == 1


def test_at_160_columns_five_sources_stand_side_by_side(tmp_path: Path) -> None:
    with Terminal([], tmp_path) as terminal:
        terminal.wait(event_shown)
        header = terminal.screen.display[1]
        assert [number for number in "12345" if f"{number} " in header] == list("12345")


def test_a_terminal_that_is_too_small_says_which_size_it_needs(tmp_path: Path) -> None:
    with Terminal([], tmp_path, 40, 10) as terminal:
        terminal.wait("60 × 15")
        terminal.press("q")
        assert terminal.ended() == 0


def test_a_note_half_written_survives_the_end_of_the_program(tmp_path: Path) -> None:
    with Terminal([], tmp_path) as terminal:
        terminal.wait(event_shown)
        terminal.press("a")
        terminal.wait("Keep")
        terminal.press("half a thought")
        terminal.wait("half a thought")
        terminal.process.terminate()
        assert terminal.ended() == 0
    with Terminal([], tmp_path) as terminal:
        terminal.wait(event_shown)
        terminal.press("a")
        terminal.wait("half a thought")


def put_away(terminal: Terminal, home: Path) -> bool:
    """Whether the draft is on the disk; typing on gives the terminal something to be read while it is not."""
    terminal.press(" ")
    return any(home.rglob("drafts/*.json"))


def test_after_a_kill_the_work_the_place_and_the_draft_are_there_without_a_word_typed(tmp_path: Path) -> None:
    folder = tmp_path / "dam"
    folder.mkdir()
    for name, text in (("herald.txt", HERALD), ("post.txt", POST)):
        (folder / name).write_text(text)
    home = tmp_path / "home"
    with Terminal([str(folder)], home) as terminal:
        terminal.wait("Nobody had asked")
        terminal.press("jja")
        terminal.wait("Keep")
        terminal.press("who asked?\x13")
        terminal.wait("kept")
        terminal.press("a")
        terminal.wait("Keep")
        terminal.press("half a thought")
        terminal.wait("half a thought")
        terminal.wait(lambda _: put_away(terminal, home))
        terminal.process.kill()
        terminal.ended()
    [place] = home.rglob("places/*.json")
    assert max(json.loads(place.read_text())["here"].values()) > 0
    with Terminal([], home) as terminal:
        terminal.wait("Nobody had asked")
        terminal.press("a")
        terminal.wait("Ctrl+S keep")
        terminal.wait("half a thought")
        terminal.press("\x1b")
        terminal.wait(lambda screen: "Ctrl+S keep" not in screen)
        terminal.press("gn")
        terminal.wait("who asked?")


def test_what_an_article_says_to_the_terminal_is_never_said(tmp_path: Path) -> None:
    article = "Title \x1b]52;c;cHduZWQ=\x07 and \x1b[31mred\n\nA first passage [/nope] of words.\n\nA second one."
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(article)
    with Terminal([str(tmp_path / "one.txt"), str(tmp_path / "two.txt")], tmp_path) as terminal:
        terminal.wait("A first passage [/nope] of words.")
        terminal.press("q")
        assert terminal.ended() == 0
    assert b"\x1b]52" not in terminal.written
