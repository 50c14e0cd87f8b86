"""What ships with the program."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from tui.storage import shipped
from tui.storage.shipped import sample_articles, shipped_alternatives, shipped_config


def test_the_sample_is_the_five_articles_in_their_order() -> None:
    assert [path.name[:3] for path in sample_articles()] == ["000", "001", "002", "003", "004"]


def test_the_config_that_ships_is_there() -> None:
    assert shipped_config().read_text(encoding="utf-8").startswith("# Parallax")


def test_in_a_wheel_both_are_found_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = tmp_path / "tui" / "data" / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "one.txt").write_text("A text.")
    (tmp_path / "tui" / "data" / "config.yaml").write_text("parallax: 1")
    monkeypatch.setattr(shipped, "files", lambda _package: tmp_path / "tui")
    assert sample_articles() == (seeds / "one.txt",)
    assert shipped_config() == tmp_path / "tui" / "data" / "config.yaml"


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
