"""Where a command's data goes: to stdout, or to a file that is never replaced unasked."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tui.cli.command import Parser
from tui.cli.messages import say
from tui.model.errors import UsageError
from tui.storage.exports import write_export

NARROW, WIDE = 40, 120


def add_output(parser: Parser) -> None:
    """Take the options of every command that gives data."""
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to FILE instead of stdout")
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")


def refuse_to_replace(path: Path | None, *, force: bool) -> None:
    """Before the work begins, refuse a file that exists. Raises UsageError."""
    if path is not None and not force and path.exists():
        raise UsageError(f"{path} exists; give --force to replace it, or another name")


def deliver(text: str, path: Path | None, *, force: bool) -> None:
    """Print the text whole, or write it to the file and say so.

    Raises FileThereError for a file that exists, unless `force`, and OutputError when it cannot be written.
    """
    if path is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    write_export(path, text, overwrite=force)
    say(f"wrote {path}")


def text_width() -> int:
    """How wide plain text may be: the terminal's width within reason, 80 without one."""
    return min(max(shutil.get_terminal_size((80, 24)).columns, NARROW), WIDE)
