"""`parallax [PATH…]`: the reading room; without a terminal, the comparison as plain text.

Only here does the command line reach the app, and only inside the function:
every other command stays free of Textual.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from tui.cli.command import Command, Parser, add_config, add_paths, add_session
from tui.cli.exits import Exit
from tui.cli.output import deliver, text_width
from tui.cli.workspaces import workspace_of
from tui.model.errors import UsageError


def _add_arguments(parser: Parser) -> None:
    add_paths(parser, optional=True)
    add_session(parser)
    add_config(parser)


def _run(args: Namespace) -> int:
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        from tui.cli.comparing import compared  # noqa: PLC0415 - the exports, which the app does without at its start
        from tui.export.plain import comparison_text  # noqa: PLC0415

        answer = compared(args)
        deliver(comparison_text(answer.given, text_width()), None, force=False)
        return answer.status
    if not sys.stdin.isatty():
        raise UsageError("the keyboard is not on stdin; give the articles as files, or print with: parallax … | cat")
    from tui.app.app import run  # noqa: PLC0415 - Textual loads here and nowhere else

    workspace = workspace_of(args)
    return run(workspace) or (Exit.UNREADABLE if workspace.unread else Exit.DONE)


OPEN = Command(
    "open",
    "Open articles in the reading room; without PATH the last session, the first time the sample",
    "parallax open article-1.txt article-2.txt",
    _add_arguments,
    _run,
)
