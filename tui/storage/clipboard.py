"""The reader's clipboard, reached through the terminal, which works over ssh too."""

from __future__ import annotations

from base64 import b64encode

MOST = 74_000
"""How many bytes a terminal is trusted to take; several stop at 100,000 characters of base64."""


def osc52(text: str) -> str | None:
    """The escape sequence that puts `text` into the clipboard; None where it is longer than terminals take."""
    data = text.encode("utf-8", "replace")
    return None if len(data) > MOST else f"\x1b]52;c;{b64encode(data).decode('ascii')}\x07"
