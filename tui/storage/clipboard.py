"""The reader's clipboard, reached through the terminal by OSC 52, which works over ssh too."""

from __future__ import annotations

MOST = 74_000
"""How many bytes a terminal is trusted to take; several stop at 100,000 characters of base64."""


def fits_clipboard(text: str) -> bool:
    """Whether a terminal takes all of `text`; a longer one it drops without a word."""
    return len(text.encode("utf-8", "replace")) <= MOST
