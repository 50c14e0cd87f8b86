"""What only a process of its own can show: pipes that close, locales, crashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tui.cli.exits import Exit

PARALLAX = (sys.executable, "-m", "tui")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell would, its output in pipes."""
    return subprocess.run(
        [*PARALLAX, *arguments], env={**os.environ, **environment}, capture_output=True, check=False, timeout=60
    )


def test_output_is_utf_8_whatever_the_locale(here: Path) -> None:
    ended = run("align", "one.txt", "two.txt", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert ended.returncode == 0
    assert "●" in ended.stdout.decode("utf-8")


def test_a_reader_that_closes_the_pipe_gets_no_traceback(here: Path) -> None:
    script = f"{sys.executable} -m tui terms one.txt --json | true; echo ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", script], capture_output=True, check=True, timeout=60)
    assert ended.stdout == f"{Exit.PIPE_CLOSED.value}\n".encode()
    assert b"Traceback" not in ended.stderr
    assert b"BrokenPipe" not in ended.stderr


def test_a_mistake_of_ours_ends_with_its_traceback_and_status_one(here: Path) -> None:
    script = (
        "import sys, tui.cli.align as a; a.compared = None; from tui.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, "align", "one.txt"], capture_output=True, check=False, timeout=60
    )
    assert ended.returncode == Exit.CRASH
    assert b"Traceback" in ended.stderr
