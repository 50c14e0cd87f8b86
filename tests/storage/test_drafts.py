"""A half-written note comes back as it was put away."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tui.model.annotation import Anchor
from tui.model.span import Span
from tui.storage.drafts import KeptDraft, draft_as_tree, draft_from_tree

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
