"""Files and folders as they are named, to bytes: nothing that is not a plain file is ever opened."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.model.errors import InputError
from tui.text.clean import safe_line

MAX_BYTES = 32 * 1024 * 1024
"""A book has one; what is larger is not an article."""

_WHY = {
    errno.ENOENT: "no such file or folder; check the name",
    errno.EACCES: "not allowed to read it; change its permissions",
    errno.EPERM: "not allowed to read it; change its permissions",
    errno.ELOOP: "the links lead in a circle; name the file itself",
    errno.ENAMETOOLONG: "the name is too long for this system; check it",
    errno.ENOTDIR: "a part of the path is a file; check the path",
}


def shown(path: Path) -> str:
    """A path as it is safe to print."""
    return safe_line(str(path))


def why_not(error: OSError) -> str:
    """What went wrong and what to do, in words for the reader."""
    return _WHY.get(error.errno or 0, f"{error.strerror or error}; check the disk and the name")


def files_named(named: Path | str, suffixes: Iterable[str]) -> Iterator[Path]:
    """The file, or the folder's files with one of the suffixes, by name; hidden ones and those below are left out.

    InputError where there is nothing to read.
    """
    if not str(named):
        raise InputError("'': an empty name; name a file or a folder")
    path = Path(named)
    try:
        if not stat.S_ISDIR(path.stat().st_mode):
            yield path
            return
        wanted = frozenset(suffixes)
        found = sorted(
            entry
            for entry in path.iterdir()
            if entry.suffix.lower() in wanted and not entry.name.startswith(".") and not entry.is_dir()
        )
    except (OSError, ValueError) as error:
        reason = why_not(error) if isinstance(error, OSError) else "the name holds a character no name may; check it"
        raise InputError(f"{shown(path)}: {reason}") from error
    if not found:
        raise InputError(f"{shown(path)}: no {' or '.join(sorted(wanted))} file in this folder; name another")
    yield from found


def bytes_of(path: Path) -> bytes:
    """All bytes of a plain file. InputError for anything else, and for what is too large."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise InputError(f"{shown(path)}: {why_not(error)}") from error
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise InputError(f"{shown(path)}: not a plain file but a device or pipe; save it to a file first")
        try:
            data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise InputError(f"{shown(path)}: {why_not(error)}") from error
    if len(data) > MAX_BYTES:
        raise InputError(f"{shown(path)}: larger than {MAX_BYTES // 1024 // 1024} MB; split it")
    if not data.strip():
        raise InputError(f"{shown(path)}: empty; check that the article was saved")
    return data
