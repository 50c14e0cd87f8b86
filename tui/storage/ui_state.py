"""Where the reader stood and how the panes lay, half-written notes, and what was open last.

Kept apart from the session, in the state folder: losing any of it loses no
work but a draft. So a file that cannot be read is as good as none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import cast

from tui.model.annotation import Anchor
from tui.storage.atomic import write_atomic
from tui.storage.session_json import anchor_as_tree, anchor_from_tree
from tui.text.clean import safe_line, safe_text


def key_of(digests: Iterable[str]) -> str:
    """One name for a set of articles, whatever order they are given in."""
    return sha256("\n".join(sorted(digests)).encode()).hexdigest()[:32]


def remembered(state: Path, kind: str, key: str) -> Mapping[str, object]:
    """What was kept under `kind` and `key`; empty where there is nothing that can be read."""
    try:
        found = json.loads(_file(state, kind, key).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("Mapping[str, object]", found) if isinstance(found, dict) else {}


def remember(state: Path, kind: str, key: str, value: Mapping[str, object], *, synced: bool = True) -> None:
    """Keep a mapping of plain values; an empty one is forgotten. Raises OSError.

    Without `synced` a killed program loses nothing, but a power cut may: enough for a place, not for a draft.
    """
    path = _file(state, kind, key)
    if value:
        write_atomic(path, json.dumps(value, indent=1) + "\n", synced=synced)
    else:
        path.unlink(missing_ok=True)


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


def _file(state: Path, kind: str, key: str) -> Path:
    return state / kind / f"{key}.json"
