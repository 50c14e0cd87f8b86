"""Frozen values as JSON, and back by their types.

msgspec makes both from the dataclasses themselves, so that a field added to
the model is kept without a word here. Only values come out, whoever wrote the
file: unlike a pickle it can run nothing. It is loaded where a value is written
or read, which is in the engine's child.
"""

from __future__ import annotations

from typing import TypeVar

from tui.text.clean import safe_text

Value = TypeVar("Value")


def as_json(value: object) -> bytes:
    """The value as JSON, always the same bytes for the same value; TypeError for what is no value of the model."""
    from msgspec import json  # noqa: PLC0415 - costs 30 ms, of which the screen's process has no use

    return json.encode(value, order="deterministic")


def from_json(written: bytes, kind: type[Value]) -> Value:
    """The value of that type which `as_json` gave; ValueError where it is none, or holds what a terminal obeys."""
    from msgspec import MsgspecError, json  # noqa: PLC0415 - as above

    text = written.decode()
    if "\\u" in text or safe_text(text) != text:
        raise ValueError("holds characters that no text of ours has")
    try:
        return json.decode(written, type=kind)
    except (MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from error
