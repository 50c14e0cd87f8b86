"""Where things are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.storage.paths import home_of, is_there


def test_one_variable_puts_every_folder_under_one(tmp_path: Path) -> None:
    home = home_of({"PARALLAX_HOME": "stick"}, tmp_path)
    folders = [home.config, home.data, home.state, home.cache]
    assert [folder.relative_to(tmp_path / "stick").as_posix() for folder in folders] == [
        "config",
        "data",
        "state",
        "cache",
    ]


def test_without_it_each_folder_is_the_systems_and_of_our_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    home = home_of({}, tmp_path)
    assert {folder.name for folder in (home.config, home.data, home.state, home.cache)} >= {"parallax"}


def test_nothing_is_made_before_something_is_written(tmp_path: Path) -> None:
    home_of({"PARALLAX_HOME": str(tmp_path / "none")}, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "file"),
    [("talks", "home/data/sessions/talks.parallax.json"), ("sub/x.parallax.json", "sub/x.parallax.json")],
)
def test_a_session_is_named_by_a_word_or_by_its_file(tmp_path: Path, name: str, file: str) -> None:
    home = home_of({"PARALLAX_HOME": "home"}, tmp_path)
    assert home.session(name) == tmp_path / file


def test_what_cannot_be_looked_at_is_not_there(tmp_path: Path) -> None:
    assert is_there(tmp_path)
    assert not is_there(tmp_path / "none")
    assert not is_there(tmp_path / ("long" * 100))
