"""What is open is what is on the disk, and every change of it can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.annotation import Annotation
from tui.model.errors import ConflictError, SessionError
from tui.model.session import Session
from tui.storage import kept_session
from tui.storage.kept_session import KeptSession
from tui.storage.sessions import OnDisk, read_session

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def new(folder: Path) -> KeptSession:
    return KeptSession(Session("dam"), OnDisk(folder / "dam.parallax.json"))


def note(kept: KeptSession, words: str) -> None:
    kept.change(words, kept.session.annotated(Annotation(f"urn:{words}", (), words)), NOW)


def notes(session: Session) -> list[str]:
    return [one.note for one in session.annotations]


def test_nothing_is_written_before_the_first_change(tmp_path: Path) -> None:
    kept = new(tmp_path)
    assert (kept.undo(NOW), kept.redo(NOW)) == (None, None)
    assert list(tmp_path.iterdir()) == []


def test_the_first_change_dates_the_session(tmp_path: Path) -> None:
    kept = new(tmp_path)
    note(kept, "one")
    assert kept.session.created == "2026-03-01T09:30:00+00:00"
    assert read_session(kept.at.path) == (kept.session, kept.at)


@given(st.lists(st.sampled_from(["note", "undo", "redo"]), max_size=30))
def test_undo_and_redo_follow_the_plain_rule_of_two_piles(steps: list[str]) -> None:
    written: list[Session] = []

    def write(session: Session, at: OnDisk, _now: datetime) -> tuple[Session, OnDisk]:
        written.append(session)
        return session, at

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(kept_session, "write_session", write)
        kept = new(Path("/nowhere"))
        piles: tuple[list[str], list[str]] = ([], [])
        for number, step in enumerate(steps):
            if step == "note":
                note(kept, str(number))
                piles[0].append(str(number))
                piles[1].clear()
            else:
                take, give = piles if step == "undo" else piles[::-1]
                said = kept.undo(NOW) if step == "undo" else kept.redo(NOW)
                assert said == (take[-1] if take else None)
                give.extend(take[-1:])
                del take[-1:]
            assert notes(kept.session) == piles[0]
        assert not written or written[-1] == kept.session


def test_a_change_that_cannot_be_written_did_not_happen(tmp_path: Path) -> None:
    kept = new(tmp_path / "sessions")
    (tmp_path / "sessions").write_text("a file where the folder should be")
    before = kept.session
    with pytest.raises(SessionError):
        note(kept, "one")
    assert kept.session is before
    assert kept.undo(NOW) is None


def test_after_a_conflict_the_copy_is_open_and_the_change_holds(tmp_path: Path) -> None:
    kept = new(tmp_path)
    note(kept, "one")
    kept.at.path.write_text("theirs")
    with pytest.raises(ConflictError):
        note(kept, "two")
    assert notes(kept.session) == ["one", "two"]
    assert kept.at.path.name.startswith("dam.conflict-")
    assert kept.undo(NOW) == "two"
    assert notes(read_session(kept.at.path)[0]) == ["one"]
    assert (tmp_path / "dam.parallax.json").read_text() == "theirs"
