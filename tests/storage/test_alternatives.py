"""The table of alternatives is read from the files that ship."""

from __future__ import annotations

from importlib.resources import files

from tui.storage.alternatives import shipped_alternatives


def test_headings_and_empty_lines_are_no_groups() -> None:
    assert all(line.strip() and not line.startswith("#") for line in shipped_alternatives())


def test_every_other_line_of_every_file_is_a_group() -> None:
    folder = files("tui").joinpath("data", "alternatives")
    texts = [item.read_text(encoding="utf-8") for item in folder.iterdir()]
    lines = [line for text in texts for line in text.splitlines() if line and not line.startswith("#")]
    assert sorted(shipped_alternatives()) == sorted(lines)


def test_the_order_is_that_of_the_files() -> None:
    first = files("tui").joinpath("data", "alternatives", "general.txt").read_text(encoding="utf-8").splitlines()
    assert shipped_alternatives()[0] == next(line for line in first if not line.startswith("#"))
