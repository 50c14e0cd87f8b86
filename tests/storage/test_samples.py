"""What ships with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.storage import samples
from tui.storage.samples import sample_articles, shipped_config


def test_the_sample_is_the_five_articles_in_their_order() -> None:
    assert [path.name[:3] for path in sample_articles()] == ["000", "001", "002", "003", "004"]


def test_the_config_that_ships_is_there() -> None:
    assert shipped_config().read_text(encoding="utf-8").startswith("# Parallax")


def test_in_a_wheel_both_are_found_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = tmp_path / "tui" / "data" / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "one.txt").write_text("A text.")
    (tmp_path / "tui" / "data" / "config.yaml").write_text("parallax: 1")
    monkeypatch.setattr(samples, "files", lambda _package: tmp_path / "tui")
    assert sample_articles() == (seeds / "one.txt",)
    assert shipped_config() == tmp_path / "tui" / "data" / "config.yaml"
