"""Only plain files are opened, and what cannot be is told with what to do."""

import os
from pathlib import Path

import pytest

from tui.loading import files
from tui.loading.files import bytes_of, files_named
from tui.model.errors import InputError

SUFFIXES = (".txt", ".md")


def test_a_folder_gives_its_texts_by_name_without_hidden_ones_and_those_below(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "C.TXT", ".hidden.txt", "d.pdf", "e"):
        (tmp_path / name).write_text("The bridge.")
    (tmp_path / "below").mkdir()
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "below" / "f.txt").write_text("The bridge.")
    assert [path.name for path in files_named(tmp_path, SUFFIXES)] == ["C.TXT", "a.md", "b.txt"]


def test_a_file_is_itself_whatever_its_suffix(tmp_path: Path) -> None:
    file = tmp_path / "article.2025"
    file.write_text("The bridge.")
    assert list(files_named(file, SUFFIXES)) == [file]


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.md or \.txt file in this folder; name another"):
        list(files_named(tmp_path, SUFFIXES))


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder; check the name"):
        list(files_named(tmp_path / "nowhere", SUFFIXES))


def test_a_circle_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    with pytest.raises(InputError, match="the links lead in a circle"):
        list(files_named(tmp_path / "a.txt", SUFFIXES))
    with pytest.raises(InputError, match="the links lead in a circle"):
        bytes_of(tmp_path / "a.txt")


def test_a_name_with_a_null_is_told() -> None:
    with pytest.raises(InputError, match="a character no name may"):
        list(files_named(Path("a\x00.txt"), SUFFIXES))


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(InputError, match="not a plain file but a device or pipe"):
        bytes_of(tmp_path / "a.txt")


def test_a_device_is_not_read() -> None:
    with pytest.raises(InputError, match="not a plain file but a device or pipe"):
        bytes_of(Path("/dev/zero"))


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(InputError, match="not allowed to read it; change its permissions"):
        bytes_of(tmp_path / "a.txt")


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n"])
def test_an_empty_file_is_told(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    with pytest.raises(InputError, match=r"a\.txt: empty; check that the article was saved"):
        bytes_of(tmp_path / "a.txt")


def test_a_file_over_the_cap_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    (tmp_path / "a.txt").write_bytes(b"0123456789")
    (tmp_path / "b.txt").write_bytes(b"0123456789a")
    assert bytes_of(tmp_path / "a.txt") == b"0123456789"
    with pytest.raises(InputError, match="larger than"):
        bytes_of(tmp_path / "b.txt")


def test_a_name_with_an_escape_sequence_is_printed_without_it(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        list(files_named(tmp_path / "\x1b[31mred.txt", SUFFIXES))
    assert "\x1b" not in str(caught.value)
    assert "[31mred.txt" in str(caught.value)
