"""The command `parallax`: parse, run, and say how it went.

stdout holds data only; whatever goes wrong is told on stderr, and the exit
status (tui.cli.exits) says it to other programs. A mistake of ours ends with
its traceback and Python's own status, 1.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.cli.command import Command
from tui.cli.exits import Exit
from tui.cli.messages import say
from tui.cli.parser import parse
from tui.model.errors import ConflictError, EngineError, FileThereError, ParallaxError, UsageError

if TYPE_CHECKING:  # at run time it would load the engine before the first words of an article can stand on the screen
    from tui.engine import EngineMaker

NAMES = frozenset({"open", "align", "terms", "report", "export", "sessions", "check", "completion"})
"""Of the commands. Where none of these words was typed, the reading room is meant, and no other command is loaded."""


def main(argv: Sequence[str] | None = None, *, engine: EngineMaker | None = None) -> int:
    """Run one command and give its exit status; `argv` is what follows the program's name.

    `engine` makes what compares, None the one with a child; the commands find it in their arguments.
    """
    _write_utf8()
    arguments = sys.argv[1:] if argv is None else argv
    try:
        try:
            command, args = parse(arguments, _commands_for(arguments))
        except SystemExit as end:
            return int(end.code or Exit.DONE)
        args.engine = engine
        return command.run(args)
    except ParallaxError as error:
        say(str(error))
        return _status_of(error)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return Exit.PIPE_CLOSED


def _commands_for(arguments: Sequence[str]) -> Sequence[Command]:
    """The commands that can be meant: the reading room alone, or all of them where a name or a question was typed."""
    if NAMES.isdisjoint(arguments) and not {"-h", "--help", "--version"} & set(arguments):
        from tui.cli.open import OPEN  # noqa: PLC0415

        return (OPEN,)
    from tui.cli.commands import COMMANDS  # noqa: PLC0415

    return COMMANDS


def _status_of(error: ParallaxError) -> Exit:
    match error:
        case UsageError() | FileThereError():
            return Exit.USAGE
        case ConflictError():
            return Exit.CONFLICT
        case EngineError():
            return Exit.CRASH
        case _:
            return Exit.UNREADABLE


def _write_utf8() -> None:
    """Write UTF-8 whatever the locale says: the data has signs and words of every script."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _forget_stdout() -> None:
    """Let what is still unwritten go nowhere, so that Python does not complain about it at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
