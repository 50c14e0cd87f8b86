"""Bytes to text: the encoding the file declares, else UTF-8, else a guess that is said."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from tui.model.errors import InputError
from tui.text.clean import safe_text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LINE_END = re.compile(r"\r\n?")
_SAMPLE = 65_536
_STRAY = 8
"""So many control characters are an accident even in a short text; they are made safe and shown."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, made safe, with line feeds only; every offset counts in it."""

    text: str
    notices: tuple[str, ...] = ()


def decoded(data: bytes, name: str) -> Decoded:
    """The text in `data`; `name` is the file's, safe to show.

    Byte order mark, then strict UTF-8, then Windows-1252, which every file
    can be read as and which is therefore said. InputError for what is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _declared(data[len(mark) :], encoding, name)
    if (what := _not_text(data)) is not None:
        raise InputError(f"{name}: {what}, not text; save it as plain text (UTF-8) and open that")
    try:
        return Decoded(_clean(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        notice = f"not UTF-8 (line {line}); read as Windows-1252, which is a guess: look at accents and quotation marks"
        return Decoded(_clean(data.decode("cp1252", "replace")), (notice,))


def _declared(data: bytes, encoding: str, name: str) -> Decoded:
    """Text whose encoding a mark declares; what does not fit it is replaced, and said."""
    try:
        return Decoded(_clean(data.decode(encoding)))
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") > len(text) * 0.1:
            raise InputError(f"{name}: marked as {encoding} but is not; save it as plain text (UTF-8)") from error
        return Decoded(_clean(text), (f"damaged {encoding}: what could not be read is shown as \ufffd",))


def _not_text(data: bytes) -> str | None:
    """What the bytes are when they are no text."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return what
    sample = data[:_SAMPLE]
    if sample.count(b"\x00") > len(sample) * 0.2:
        return "binary, or UTF-16 without its mark"
    if len(_CONTROLS.findall(sample)) > max(_STRAY, len(sample) * 0.05):
        return "binary"
    return None


def _clean(text: str) -> str:
    return safe_text(_LINE_END.sub("\n", text))
