"""The session that is open: every change is on the disk before it holds, and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tui.model.errors import ConflictError
from tui.model.session import Session
from tui.storage.sessions import OnDisk, read_session, write_session


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be taken back: what it was, and the session on its other side."""

    what: str
    session: Session


class KeptSession:
    """A session and its file, with the changes since it was opened.

    Where a change cannot be written, SessionError is raised and the session
    is the value it was. Where the file is not what it was, ConflictError is
    raised, but the change holds: the copy that holds it is the file from then on.
    """

    def __init__(self, session: Session, at: OnDisk) -> None:
        """Take a session as it was read, or a new one; nothing is written before its first change."""
        self.session = session
        self.at = at
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def change(self, what: str, session: Session, now: datetime) -> None:
        """Let `session` be the one that is open, as a change that is called `what`."""
        before = self.session
        try:
            self._keep(session, now)
        finally:
            if self.session is not before:
                self._done.append(Step(what, before))
                self._undone.clear()

    def undo(self, now: datetime) -> str | None:
        """Take back the last change, and say what it was; None where there is none."""
        return self._step(self._done, self._undone, now)

    def redo(self, now: datetime) -> str | None:
        """Make the change that was taken back last again, and say what it is; None where there is none."""
        return self._step(self._undone, self._done, now)

    def _step(self, take: list[Step], give: list[Step], now: datetime) -> str | None:
        """Go back, or forward again, by one change."""
        if not take:
            return None
        step, before = take[-1], self.session
        there = replace(before, annotations=step.session.annotations, decisions=step.session.decisions)
        try:
            self._keep(there, now)
        finally:
            if self.session is not before:
                give.append(Step(take.pop().what, before))
        return step.what

    def _keep(self, session: Session, now: datetime) -> None:
        """Write the session, and only then let it be the one that is open."""
        created = session.created or now.isoformat(timespec="seconds")
        try:
            self.session, self.at = write_session(replace(session, created=created), self.at, now)
        except ConflictError as error:
            self.session, self.at = read_session(Path(error.copy))
            raise
