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

from tui.cli.align import ALIGN
from tui.cli.check import CHECK
from tui.cli.completion import completion_of
from tui.cli.exits import Exit
from tui.cli.export import EXPORT
from tui.cli.messages import say
from tui.cli.open import OPEN
from tui.cli.output import UsageError
from tui.cli.parser import parse
from tui.cli.report import REPORT
from tui.cli.sessions import SESSIONS
from tui.cli.terms import TERMS
from tui.engine import Engine, EngineMaker
from tui.model.errors import ConflictError, EngineError, FileThereError, ParallaxError

_FOR_WORK = (OPEN, ALIGN, TERMS, REPORT, EXPORT, SESSIONS, CHECK)
COMMANDS = (*_FOR_WORK, completion_of(_FOR_WORK))


def main(argv: Sequence[str] | None = None, *, engine: EngineMaker = Engine) -> int:
    """Run one command and give its exit status; `argv` is what follows the program's name.

    `engine` makes what compares; the commands find it in their arguments.
    """
    _write_utf8()
    try:
        try:
            command, args = parse(sys.argv[1:] if argv is None else argv, COMMANDS)
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
