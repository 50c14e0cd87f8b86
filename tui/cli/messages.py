"""What the command line says besides its data: messages and progress, all on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tui.model.progress import Progress, ignore_progress
from tui.text.clean import safe_line


def say(message: str) -> None:
    """Print a message line by line, each after the command's name, with nothing in it that a terminal obeys."""
    for line in message.splitlines():
        print(f"parallax: {safe_line(line)}", file=sys.stderr)


@contextmanager
def progress_on_stderr() -> Iterator[Progress]:
    """Shows what is being done and how far it is, in one line that goes when it is over; silent in a pipe or file."""
    if not sys.stderr.isatty():
        yield ignore_progress
        return
    try:
        yield _shown
    finally:
        _write("\r\x1b[K")


def _shown(what: str, done: float) -> None:
    _write(f"\r\x1b[K{safe_line(what)} {done:4.0%}")


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
