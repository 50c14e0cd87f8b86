"""A real terminal for tests: the app runs on a pty, and pyte keeps the screen a reader would see."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pyte

from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
PRIVATE = re.compile(
    rb"\x1b\[[<>=?][0-9;]*[a-zA-Z$]p?|\x1b\[[0-9;]* q|\x1bP.*?\x1b\\|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)", re.DOTALL
)
"""Sequences that pyte would print; none of them draws anything."""
OPEN = re.compile(rb"\x1b(?:\[[<>=?0-9;]*|[\]P][^\x07\x1b]*)?$")
"""The beginning of a sequence whose end has not come yet."""


class Terminal:
    """A program on a pty of a given size."""

    def __init__(self, arguments: Sequence[str], home: Path, columns: int = 160, lines: int = 45, **extra: str) -> None:
        """Start `python -m tui` with its folders in `home`, whatever the machine's own settings are."""
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""
        """Everything the program wrote."""
        self._pending = b""
        self._parent, child = pty.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui", *arguments],
            stdin=child, stdout=child, stderr=child,
            cwd=ROOT, env=environment(home, **extra), start_new_session=True,
        )  # fmt: skip
        os.close(child)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._parent)

    @property
    def text(self) -> str:
        """What stands on the screen now."""
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        """Type, as a keyboard would send it."""
        os.write(self._parent, keys.encode())

    def wait(self, what: str | Callable[[str], object]) -> str:
        """Read until the screen holds a text or meets a condition, and give the screen."""
        meets = (lambda screen: what in screen) if isinstance(what, str) else what
        end = time.monotonic() + PATIENCE
        while not meets(self.text):
            if not self._read(end) or time.monotonic() > end:
                raise AssertionError(f"waited for {what!r}; the screen shows:\n{self.text}")
        return self.text

    def ended(self) -> int:
        """Read until the program has ended, and give its exit status."""
        end = time.monotonic() + PATIENCE
        while self._read(end) and time.monotonic() < end:
            pass
        try:
            return self.process.wait(timeout=PATIENCE / 10)
        except subprocess.TimeoutExpired as error:
            raise AssertionError(f"the program goes on; the screen shows:\n{self.text}") from error

    def _read(self, end: float) -> bool:
        """Take what the program wrote; False when it has closed the terminal or nothing comes before `end`."""
        ready, _, _ = select.select([self._parent], [], [], max(end - time.monotonic(), 0))
        try:
            data = os.read(self._parent, 65536) if ready else b""
        except OSError:
            return False
        self.written += data
        self._pending += data
        cut = OPEN.search(self._pending)
        whole = cut.start() if cut else len(self._pending)
        self._stream.feed(PRIVATE.sub(b"", self._pending[:whole]))
        self._pending = self._pending[whole:]
        return bool(data)


def environment(home: Path, **extra: str) -> Mapping[str, str]:
    """An environment in which every folder of the reader's lies under `home`."""
    kept = {
        key: os.environ[key] for key in ("PATH", "LANG", "SYSTEMROOT", "PYTHONDONTWRITEBYTECODE") if key in os.environ
    }
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {**kept, **folders, "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", **extra}
