"""Write a file so that it is whole at every moment, whatever is killed or unplugged meanwhile."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

PRIVATE = 0o600
"""What nobody but the reader may read: a new file's mode."""


def write_atomic(path: Path, text: str, *, synced: bool = True) -> None:
    """Make `text`, as UTF-8, the file's content; its folder is made where it is missing.

    The new content is on the disk before it takes the old one's place, and
    its name is on the disk before this returns; without `synced` the system may
    take its time for both, which is many times as fast. A file that was there keeps
    its mode; a link is followed. Raises OSError and leaves the old file whole.
    """
    real = Path(os.path.realpath(path))
    real.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=real.parent, prefix=f".{real.name}.", suffix=".new", delete=False
    ) as file:
        new = Path(file.name)
        try:
            file.write(text)
            file.flush()
            new.chmod(_mode(real))
            if synced:
                os.fsync(file.fileno())
            new.replace(real)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
    if synced:
        _sync_folder(real.parent)


def _mode(path: Path) -> int:
    """The mode that the file has, or a new one gets."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return PRIVATE


def _sync_folder(folder: Path) -> None:
    """Put the folder's names on the disk, where the system can open a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
