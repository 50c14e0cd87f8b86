"""Place and layout are kept, and losing them is no error."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.storage.ui_state import key_of, remember, remembered


def test_articles_have_one_key_in_whatever_order() -> None:
    assert key_of(["a", "b"]) == key_of(["b", "a"]) != key_of(["a", "c"])


def test_what_is_kept_is_there_again(tmp_path: Path) -> None:
    place = {"event": 3, "layout": "single", "panes": [1, 2]}
    remember(tmp_path, "places", "k", place)
    assert remembered(tmp_path, "places", "k") == place


def test_nothing_is_forgotten(tmp_path: Path) -> None:
    remember(tmp_path, "places", "k", {"event": 3})
    remember(tmp_path, "places", "k", {})
    remember(tmp_path, "places", "never", {})
    assert remembered(tmp_path, "places", "k") == {}
    assert list((tmp_path / "places").iterdir()) == []


@pytest.mark.parametrize("content", ["", "{", "[1]", "7", "[" * 100_000, b"\xff\xfe"])
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, content: str | bytes) -> None:
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "k.json").write_bytes(content if isinstance(content, bytes) else content.encode())
    assert remembered(tmp_path, "places", "k") == {}
