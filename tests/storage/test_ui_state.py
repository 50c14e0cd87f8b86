"""Place, layout and half-written notes are kept; losing a place is no error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tui.model.annotation import Anchor
from tui.model.span import Span
from tui.storage.ui_state import KeptDraft, draft_as_tree, draft_from_tree, key_of, remember, remembered


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


ANCHOR = Anchor("d" * 64, "a.txt", "Herald", "no one", "that ", " had", Span(5, 11))
DRAFT = KeptDraft("half a th\n", ("voice",), (ANCHOR,))


@pytest.mark.parametrize("draft", [DRAFT, KeptDraft("words"), KeptDraft("", ("code",))])
def test_what_is_put_away_comes_back(draft: KeptDraft) -> None:
    assert draft_from_tree(json.loads(json.dumps(draft_as_tree(draft)))) == draft


def test_where_nothing_is_written_nothing_is_kept() -> None:
    assert draft_as_tree(KeptDraft(" \n", (), (ANCHOR,))) == {}


BROKEN: list[dict[str, Any]] = [{}, {"note": 7, "codes": [], "target": []}, {"note": "x", "codes": "y", "target": []}]


@pytest.mark.parametrize("tree", BROKEN)
def test_a_broken_draft_is_none(tree: dict[str, Any]) -> None:
    assert draft_from_tree(tree) is None


def test_a_broken_place_loses_no_word() -> None:
    assert draft_from_tree({"note": "x", "codes": [], "target": [{"selector": 7}]}) == KeptDraft("x")
