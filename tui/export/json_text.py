"""JSON as every format here writes it: a line a record, letters as they are, a final newline."""

from __future__ import annotations

import json
from typing import Any

from tui.text.clean import safe_text


def as_json(value: dict[str, Any]) -> str:
    """A mapping as JSON text, keys in the order given; of a list in it, every item on a line of its own.

    Raises ValueError for a number that JSON does not have (NaN, infinity): a broken score must not leave the house.
    """
    members = (f"{_compact(key)}: {_member(item)}" for key, item in value.items())
    return _harmless("{\n  " + ",\n  ".join(members) + "\n}\n")


def _harmless(text: str) -> str:
    """The same JSON, with what a terminal would obey or could not show escaped as JSON can; nothing is lost."""
    safe = safe_text(text)
    if safe == text:
        return text
    return "".join(c if c == s else json.dumps(c)[1:-1] for c, s in zip(text, safe, strict=True))


def _member(item: Any) -> str:
    if isinstance(item, list) and item:
        return "[\n    " + ",\n    ".join(map(_compact, item)) + "\n  ]"
    return _compact(item)


def _compact(item: Any) -> str:
    return json.dumps(item, ensure_ascii=False, allow_nan=False)
