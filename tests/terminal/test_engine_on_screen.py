"""Decisions and the engine in a real terminal: kept, cancelled, killed."""

import json
import os
import re
import signal
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal
from tests.terminal.test_main_job import event_shown
from tests.waiting import wait_until

LONG = 1500
"""Passages an article, enough for the engine to be still at work when a key arrives."""


@pytest.fixture
def long_load(tmp_path: Path) -> list[str]:
    """Three long articles about nothing in particular."""
    paths = []
    for name in ("one", "two", "three"):
        words = [f"{name}word{number}" for number in range(40)]
        lines = [" ".join(words[(at * step) % 40] for step in range(1, 30)).capitalize() + "." for at in range(LONG)]
        path = tmp_path / f"{name}.txt"
        path.write_text("\n\n".join(lines))
        paths.append(str(path))
    return paths


MISSED = "not found by matching"


def children_of(pid: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and b"tui.engine" in (stat.parent / "cmdline").read_bytes():
            found.append(int(stat.parent.name))
    return found


@pytest.mark.parametrize(
    ("sign", "key", "said", "again"),
    [
        (MISSED, "=", "ruled", "none: you ruled so"),
        (MISSED, "p", "pinned", "pinned by you"),
        ("uncertain .", "-", "unlinked", "event"),
    ],
    ids=["no counterpart", "pin", "unlink"],
)
def test_decisions_survive_leaving_and_coming_back(tmp_path: Path, sign: str, key: str, said: str, again: str) -> None:
    with Terminal([], tmp_path) as terminal:
        screen = terminal.wait(lambda screen: event_shown(screen) and sign in screen)
        column = next(line.index(sign) for line in screen.splitlines() if sign in line)
        terminal.press(f"{column // 32 + 1}{key}")
        terminal.wait(said)
        terminal.press("q")
        assert terminal.ended() == 0
    (file,) = tmp_path.rglob("*.parallax.json")
    (decision,) = json.loads(file.read_text())["parallax"]["decisions"]
    assert decision["ruling"] == {"=": "no-counterpart", "p": "pin", "-": "unlink"}[key]
    with Terminal([], tmp_path) as terminal:
        terminal.wait(again)
        terminal.press("q")
        assert terminal.ended() == 0


def test_the_panes_can_be_read_while_the_engine_works_and_esc_stops_it(tmp_path: Path, long_load: list[str]) -> None:
    with Terminal(long_load, tmp_path) as terminal:
        terminal.wait(lambda screen: re.search(r"comparing: .*\d %|comparing: .*\d+%", screen))
        assert "Onewor" in terminal.text
        terminal.press("\x1b")
        terminal.wait("comparing was stopped")
        terminal.press("q")
        assert terminal.ended() == 0


def test_when_the_child_is_killed_the_reader_is_told_and_can_read_on(tmp_path: Path, long_load: list[str]) -> None:
    with Terminal(long_load, tmp_path) as terminal:
        terminal.wait("comparing:")
        (child,) = children_of(terminal.process.pid)
        os.kill(child, signal.SIGKILL)
        terminal.wait(lambda screen: "killed" in screen.lower() or "SIGKILL" in screen)
        terminal.press("j")
        terminal.press("q")
        assert terminal.ended() == 0


def test_no_child_is_left_when_the_app_is_killed(tmp_path: Path, long_load: list[str]) -> None:
    with Terminal(long_load, tmp_path) as terminal:
        terminal.wait("comparing:")
        (child,) = children_of(terminal.process.pid)
        terminal.process.kill()
        terminal.process.wait()
    wait_until(lambda: not Path(f"/proc/{child}/cmdline").exists() or not Path(f"/proc/{child}/cmdline").read_bytes())


def test_what_is_typed_ahead_goes_to_the_dialog_that_it_opens(tmp_path: Path) -> None:
    with Terminal([], tmp_path) as terminal:
        terminal.wait(event_shown)
        terminal.press("/Istanbul\r")
        terminal.wait("× “Istanbul”")
