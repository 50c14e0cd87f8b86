"""Make text from outside safe to show and stable to count in.

Runs once, where a file is read, before any offset exists: every span in the
program counts characters of the text this returns. Each unsafe character is
replaced by exactly one other, so a position never moves.
"""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"
NO_WIDTH = "\u200b"
JOINER = "\u2060"

_LINE_BREAKS = "\r\v\f\x85\u2028\u2029"
"""Each ends a line somewhere; here only the line feed does."""

_DIRECTION_MARKS = "\u061c\u200e\u200f"
_SOFT_HYPHEN = "\xad"
"""Ordinary in web text, but terminals disagree about its width; a word goes on across it."""

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and line feed, DEL, C1: escape sequences begin here
    "\xad\u061c\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2066-\u206f"  # embeddings, overrides and isolates turn the text around
    "\ufdd0-\ufdef\ufff9-\ufffb"  # noncharacters, interlinear annotation
    "\ud800-\udfff"  # lone surrogates cannot be written to a file or a terminal
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "\U000e0000-\U000e007f"  # tags: text that nobody sees
    "]"
)

_INSTEAD = {**dict.fromkeys(_LINE_BREAKS, "\n"), **dict.fromkeys(_DIRECTION_MARKS, NO_WIDTH), _SOFT_HYPHEN: JOINER}

_BREAKS = str.maketrans("\n\t", "  ")


def safe_text(text: str) -> str:
    """The text with every unsafe character replaced by one harmless one; its length never changes.

    What breaks a line becomes a line feed, a soft hyphen a word joiner, a
    direction mark a zero-width space, everything else unsafe U+FFFD. Tabs and line
    feeds stay, and so do the zero-width space and joiners, which emoji and
    several scripts need. A file's line ends must be normalised before:
    a carriage return with its line feed would become two lines here.
    """
    # No unsafe character is printable, and asking for that is many times as fast as searching a large class.
    return "\n".join(line if line.isprintable() else _UNSAFE.sub(_instead, line) for line in text.split("\n"))


def _instead(found: re.Match[str]) -> str:
    return _INSTEAD.get(found[0], REPLACEMENT)


def safe_line(text: str) -> str:
    """Safe text on one line, for file names and messages: line feeds and tabs are spaces; the length stays."""
    return safe_text(text).translate(_BREAKS)
