"""Sessions on disk: nothing unread is overwritten, nothing written is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from filelock import FileLock

from tui.model.annotation import Annotation
from tui.model.errors import BrokenSessionError, ConflictError, SessionError
from tui.model.session import KnownArticle, Session
from tui.storage import sessions
from tui.storage.sessions import (
    Listed,
    OnDisk,
    about,
    free_name,
    name_of,
    read_session,
    same_files,
    sessions_in,
    set_aside,
    write_session,
)

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
NOTE = Annotation("urn:uuid:1", (), "A note.")
NOBODY = 65534


def new(folder: Path, name: str = "talks") -> OnDisk:
    return OnDisk(folder / f"{name}.parallax.json")


def test_each_write_is_one_revision_more_and_is_read_back(tmp_path: Path) -> None:
    first, at = write_session(Session("talks"), new(tmp_path), NOW)
    second, at = write_session(first.annotated(NOTE), at, NOW)
    assert (first.revision, second.revision) == (1, 2)
    assert read_session(at.path) == (second, at)


def test_the_folder_is_made_and_the_file_is_the_readers_alone(tmp_path: Path) -> None:
    _, at = write_session(Session("talks"), new(tmp_path / "data" / "sessions"), NOW)
    assert at.path.stat().st_mode & 0o777 == 0o600


def test_a_file_changed_meanwhile_stays_and_ours_becomes_a_copy(tmp_path: Path) -> None:
    session, at = write_session(Session("talks"), new(tmp_path), NOW)
    theirs, _ = write_session(session.annotated(replace(NOTE, id="urn:uuid:2")), at, NOW)
    with pytest.raises(ConflictError, match=r"talks\.conflict-20260301T093000\.parallax\.json") as caught:
        write_session(session.annotated(NOTE), at, NOW)
    assert read_session(at.path)[0] == theirs
    copy, _ = read_session(Path(caught.value.copy))
    assert copy.name == "talks.conflict-20260301T093000"
    assert copy.annotations == (NOTE,)


def test_a_second_conflict_in_the_same_second_gets_a_name_of_its_own(tmp_path: Path) -> None:
    session, at = write_session(Session("talks"), new(tmp_path), NOW)
    at.path.write_text("{}")
    copies = []
    for _ in range(2):
        with pytest.raises(ConflictError) as caught:
            write_session(session, at, NOW)
        copies.append(Path(caught.value.copy).name)
    assert copies == ["talks.conflict-20260301T093000.parallax.json", "talks.conflict-20260301T093000-2.parallax.json"]


def test_a_new_session_never_takes_the_place_of_a_file_it_has_not_read(tmp_path: Path) -> None:
    new(tmp_path).path.write_text("something else")
    with pytest.raises(ConflictError):
        write_session(Session("talks"), new(tmp_path), NOW)
    assert new(tmp_path).path.read_text() == "something else"


def test_a_file_that_was_deleted_is_written_again(tmp_path: Path) -> None:
    session, at = write_session(Session("talks"), new(tmp_path), NOW)
    at.path.unlink()
    again, at = write_session(session.annotated(NOTE), at, NOW)
    assert read_session(at.path)[0] == again


def test_while_another_program_writes_we_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "LOCK_SECONDS", 0.0)
    at = new(tmp_path)
    with FileLock(f"{at.path}.lock"), pytest.raises(SessionError, match=r"talks\.parallax\.json: another Parallax"):
        write_session(Session("talks"), at, NOW)
    assert not at.path.exists()


READ_ONLY = """
import filelock, os, sys  # loaded while whoever runs the tests may still read them
from datetime import UTC, datetime
from pathlib import Path
from tui.model.errors import SessionError
from tui.model.session import Session
from tui.storage.sessions import OnDisk, write_session
if os.geteuid() == 0:
    os.setuid(int(sys.argv[2]))
try:
    write_session(Session("talks"), OnDisk(Path(sys.argv[1])), datetime(2026, 3, 1, tzinfo=UTC))
except SessionError as error:
    print(error)
"""


def test_a_read_only_folder_is_named_with_what_to_do(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    for parent in (folder, *list(folder.parents)[:3]):  # pytest's own folders are closed to others
        if parent.stat().st_uid == os.geteuid():
            parent.chmod(0o555 if parent == folder else 0o755)
    path = folder / "talks.parallax.json"
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(path), str(NOBODY)], capture_output=True, text=True, check=True
    )
    folder.chmod(0o755)
    assert done.stdout.startswith(f"{path}: could not be written (Permission denied)")
    assert "--session" in done.stdout
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_a_file_is_a_message_too(tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("")
    with pytest.raises(SessionError, match="could not be written"):
        write_session(Session("talks"), new(tmp_path / "sessions"), NOW)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match=r"talks\.parallax\.json: could not be read \(No such file"):
        read_session(new(tmp_path).path)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b'{"type": "Feature"}'])
def test_a_broken_file_is_told_from_one_that_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    path = new(tmp_path).path
    path.write_bytes(content)
    with pytest.raises(BrokenSessionError, match="not a session"):
        read_session(path)


def test_set_aside_a_broken_file_is_no_session_any_more_but_whole(tmp_path: Path) -> None:
    path = new(tmp_path).path
    path.write_text("{")
    aside = set_aside(path, NOW)
    assert aside.name == "talks.parallax.json.broken-20260301T093000"
    assert aside.read_text() == "{"
    assert sessions_in(tmp_path) == []


def known(*names: str) -> tuple[KnownArticle, ...]:
    return tuple(KnownArticle(f"hash of {name}", f"/articles/{name}", name, name) for name in names)


def test_sessions_are_listed_the_last_written_first_and_broken_ones_with_their_problem(tmp_path: Path) -> None:
    for age, name in enumerate(["old", "new", "broken"]):
        _, at = write_session(Session(name), new(tmp_path, name), NOW)
        os.utime(at.path, (age, age))
    (tmp_path / "broken.parallax.json").write_text("{")
    os.utime(tmp_path / "broken.parallax.json", (9, 9))
    listed = sessions_in(tmp_path)
    assert [name_of(one.path) for one in listed] == ["broken", "new", "old"]
    assert listed[0].session is None
    assert "not a session" in listed[0].problem
    assert [name_of(one.path) for one in sessions_in(tmp_path, 2)] == ["broken", "new"]


def test_no_folder_has_no_sessions(tmp_path: Path) -> None:
    assert sessions_in(tmp_path / "none") == []


def test_a_session_is_found_by_its_articles_in_whatever_order(tmp_path: Path) -> None:
    fitting = Listed(tmp_path / "a", Session("a", known("one", "two")))
    more = Listed(tmp_path / "b", Session("b", known("one", "two", "three")))
    broken = Listed(tmp_path / "c", None, "broken")
    listed = [broken, more, fitting]
    assert about(listed, {"hash of two", "hash of one"}) == [fitting]
    assert same_files(listed, {"/articles/two", "/articles/one"}) == [fitting]
    assert about(listed, {"hash of one"}) == []


def test_a_new_session_is_named_after_the_day_and_what_the_titles_share(tmp_path: Path) -> None:
    titles = ["The dam and the river", "River: a second dam?", "What the farmers want from the River Council"]
    day = date(2026, 3, 1)
    name = free_name(tmp_path, day, titles)
    assert name.startswith("2026-03-01-river-")
    assert free_name(tmp_path, day, titles[::-1]) == name


def test_a_new_name_is_one_that_no_file_has(tmp_path: Path) -> None:
    name = free_name(tmp_path, date(2026, 3, 1), ["River"])
    (tmp_path / f"{name.upper()}.parallax.json").write_text("")
    assert free_name(tmp_path, date(2026, 3, 1), ["River"]) == f"{name}-2"


def test_titles_in_another_script_or_none_still_make_a_name(tmp_path: Path) -> None:
    assert free_name(tmp_path, date(2026, 3, 1), ["讀後心得", "", "../../etc"]) == "2026-03-01"
