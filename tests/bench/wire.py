"""A program on a pseudo-terminal, and when its bytes came: for measuring what a reader waits for."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import Self

from tests.terminal.terminal import ROOT, environment

COLUMNS, LINES = 200, 50
PATIENCE = 120.0
"""Seconds to wait for something that must come."""
QUIET = 0.06
"""Seconds without a byte after which a paint counts as done; longer finds late paints, and is slower."""


class Wire:
    """A Python program in a terminal of 200 × 50, with compiled modules as after an installation."""

    def __init__(self, arguments: Sequence[str], home: Path) -> None:
        """Start `python ARGUMENTS…` with all of the reader's folders in `home`."""
        self._parent, child = pty.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        surroundings = {key: value for key, value in environment(home).items() if key != "PYTHONDONTWRITEBYTECODE"}
        self._seen = b""
        self.started = perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, *arguments], stdin=child, stdout=child, stderr=child,
            cwd=ROOT, env=surroundings, start_new_session=True,
        )  # fmt: skip
        os.close(child)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._parent)

    def until(self, sign: bytes) -> float:
        """Seconds from the start until `sign` was on the wire. Raises TimeoutError with what came instead."""
        end = perf_counter() + PATIENCE
        while sign not in self._seen:
            if not (data := self._read(end - perf_counter())):
                raise TimeoutError(f"waited for {sign!r}; the last that came is {self._seen[-600:]!r}")
            self._seen += data
        return perf_counter() - self.started

    def settle(self, quiet: float = 1.0) -> None:
        """Read until nothing has come for a while; a program that never falls silent gets five times as long."""
        end = perf_counter() + 5 * quiet
        while self._read(quiet) and perf_counter() < end:
            pass

    def press(self, key: str) -> tuple[float, int]:
        """Type a key; the seconds until the last byte that it made the program write, and how many bytes that were."""
        began = last = perf_counter()
        os.write(self._parent, key.encode())
        count, wait = 0, 1.0
        while data := self._read(wait):
            last, wait = perf_counter(), QUIET
            count += len(data)
        return last - began, count

    def _read(self, seconds: float) -> bytes:
        """What came, waiting at most so long; empty where nothing did or the program has ended."""
        ready, _, _ = select.select([self._parent], [], [], max(seconds, 0))
        try:
            return os.read(self._parent, 1 << 20) if ready else b""
        except OSError:
            return b""
