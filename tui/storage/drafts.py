"""A half-written note, put away where neither a closed dialog nor a killed program loses it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.model.annotation import Anchor
from tui.storage.session_json import anchor_as_tree, anchor_from_tree
from tui.text.clean import safe_line, safe_text


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it is kept: its places by anchors."""

    note: str
    codes: tuple[str, ...] = ()
    anchors: tuple[Anchor, ...] = ()


def draft_as_tree(draft: KeptDraft) -> dict[str, object]:
    """The draft as plain values; empty where nothing is written."""
    if not draft.note.strip() and not draft.codes:
        return {}
    targets = [anchor_as_tree(anchor) for anchor in draft.anchors]
    return {"note": draft.note, "codes": list(draft.codes), "target": targets}


def draft_from_tree(tree: Mapping[str, object]) -> KeptDraft | None:
    """The draft that the values hold; None where they hold none that can be read."""
    note, codes, targets = tree.get("note"), tree.get("codes"), tree.get("target")
    if not isinstance(note, str) or not isinstance(codes, list) or not isinstance(targets, list):
        return None
    try:
        anchors = tuple(anchor_from_tree(target, "target") for target in targets)
    except ValueError:
        anchors = ()
    return KeptDraft(safe_text(note), tuple(safe_line(str(code)) for code in codes), anchors)
