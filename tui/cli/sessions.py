"""`parallax sessions`: what has been kept, and where."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator

from tui.cli.command import Command, Parser
from tui.cli.exits import Exit
from tui.cli.messages import say
from tui.cli.output import deliver, text_width
from tui.cli.workspaces import home
from tui.export.document import Table
from tui.export.text import as_text
from tui.model.session import Session
from tui.storage.sessions import Listed, name_of, sessions_in


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="a line for each session, for other programs")


def _run(args: Namespace) -> int:
    folder = home().sessions
    listed = sessions_in(folder)
    broken = [one for one in listed if one.session is None]
    for one in broken:
        say(one.problem)
    if args.json:
        deliver("".join(_lines(listed)), None, force=False)
    elif rows := tuple(_row(one, one.session) for one in listed if one.session):
        header = ("Session", "Notes", "Decisions", "Sources")
        deliver(as_text([Table(header, rows, frozenset({1, 2}))], text_width()), None, force=False)
        say(f"in {folder}")
    elif not listed:
        say(f"no sessions yet; they will be in {folder}")
    return Exit.UNREADABLE if broken else Exit.DONE


def _row(listed: Listed, session: Session) -> tuple[str, ...]:
    sources = ", ".join(known.source for known in session.articles)
    return name_of(listed.path), str(len(session.annotations)), str(len(session.decisions)), sources


def _lines(listed: list[Listed]) -> Iterator[str]:
    for one in listed:
        if one.session:
            value = {
                "name": name_of(one.path),
                "file": str(one.path),
                "articles": [{"file": known.file, "source": known.source} for known in one.session.articles],
                "notes": len(one.session.annotations),
                "decisions": len(one.session.decisions),
                "created": one.session.created or None,
            }
            yield json.dumps(value) + "\n"


SESSIONS = Command(
    "sessions",
    "List the sessions you have kept",
    "parallax sessions",
    _add_arguments,
    _run,
)
