"""What the commands share: comparing what was named, and saying what could not be read."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.cli.exits import Exit
from tui.cli.messages import progress_on_stderr, say
from tui.cli.workspaces import home, workspace_of
from tui.export.report_input import ReportInput
from tui.model.errors import ConfigError, InputError, SessionError
from tui.model.session import Session
from tui.opening import read_setup
from tui.storage.sessions import read_session
from tui.text.clean import safe_line


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, and the exit status that goes with it."""

    given: ReportInput
    status: Exit


def compared(args: Namespace, *, framing: bool = True, all_pairs: bool = False) -> Answer:
    """Compare what was typed; what could not be read is said, and is in the status.

    Without `framing` only links and events are looked for.

    Raises ConfigError where the configuration is wrong: an answer under other settings than the reader's would
    mislead. Raises SessionError for a session that is named and not there, InputError when no article is left.
    """
    setup = read_setup(home(), Path(args.config) if args.config else None)
    if problems := (*setup.wrong_settings, *setup.wrong_words):
        raise ConfigError(problems)
    if getattr(args, "session", None):
        session_named(args.session)
    workspace = workspace_of(args, setup)
    try:
        empty = workspace.empty
        _say_all([problem for problem in workspace.problems if problem != str(empty)])
        if empty is not None:
            raise InputError(f"nothing to compare: no article could be read. {empty}")
        if len(workspace.articles) == 1:
            say("only one article: there is nothing to compare it with")
        with progress_on_stderr() as progress:
            workspace.compare(progress, framing=framing, all_pairs=all_pairs)
    finally:
        workspace.close()
    given = ReportInput(workspace.index(), workspace.session, workspace.settings.align, machine=workspace.comparison)
    return Answer(given, Exit.UNREADABLE if workspace.unread else Exit.DONE)


def session_named(name: str) -> Session:
    """The session of that name or file. Raises SessionError, with the names there are, where there is none."""
    path = home().session(name)
    if not path.exists():
        raise SessionError(f"no session {safe_line(name)!r} ({safe_line(str(path))}); see: parallax sessions")
    return read_session(path)[0]


def _say_all(messages: Sequence[str]) -> None:
    for message in messages:
        say(message)
