"""A file is whole at every moment."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.waiting import PATIENCE
from tui.storage.atomic import write_atomic

WRITER = """
import json, sys
from pathlib import Path
from tui.storage.atomic import write_atomic
count = 0
while True:
    count += 1
    write_atomic(Path(sys.argv[1]), json.dumps({"count": count, "fill": "x" * 200_000}))
    print(count, flush=True)
"""


def test_what_is_written_is_read_back_with_its_line_ends(tmp_path: Path) -> None:
    write_atomic(tmp_path / "new" / "file", "one\nzwei – drei\n")
    assert (tmp_path / "new" / "file").read_bytes() == "one\nzwei – drei\n".encode()


def test_a_new_file_is_the_readers_alone_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    old.write_text("old")
    old.chmod(0o644)
    write_atomic(new, "text")
    write_atomic(old, "text")
    assert [file.stat().st_mode & 0o777 for file in (new, old)] == [0o600, 0o644]


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "file", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    write_atomic(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomic(file, "new")
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_killed_at_any_moment_the_file_is_one_of_the_whole_ones(tmp_path: Path) -> None:
    file = tmp_path / "file.json"
    for after in range(1, 9):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            for _ in range(after):
                written = int(writer.stdout.readline())
            writer.send_signal(signal.SIGKILL)  # the next write has begun
            writer.wait(PATIENCE)
        found = json.loads(file.read_text())
        assert found["count"] >= written
        assert len(found["fill"]) == 200_000
