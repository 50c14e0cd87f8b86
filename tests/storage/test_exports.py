"""What the reader takes away is written whole, and nothing is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.model.errors import FileThereError, OutputError
from tui.storage.exports import write_export


def test_a_new_file_holds_the_text_as_utf_8_with_line_feeds(tmp_path: Path) -> None:
    write_export(tmp_path / "report.md", "“a”\nb\n")
    assert (tmp_path / "report.md").read_bytes() == "“a”\nb\n".encode()


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(FileThereError, match=r"report\.md is there already"):
        write_export(path, "new")
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("there", [True, False])
def test_a_file_is_replaced_when_that_is_said(tmp_path: Path, there: bool) -> None:
    path = tmp_path / "report.md"
    if there:
        path.write_text("mine", encoding="utf-8")
    write_export(path, "new", overwrite=True)
    assert path.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, overwrite: bool) -> None:
    with pytest.raises(OutputError, match=r"nowhere.*could not be written"):
        write_export(tmp_path / "nowhere" / "report.md", "new", overwrite=overwrite)


def test_a_name_with_an_escape_sequence_is_told_without_it(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as error:
        write_export(tmp_path / "no\x1b[31m" / "report.md", "new")
    assert "\x1b" not in str(error.value)
