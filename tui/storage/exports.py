"""Write what the reader takes away to a file, and never replace one unasked."""

from __future__ import annotations

from pathlib import Path

from tui.model.errors import FileThereError, OutputError
from tui.storage.atomic import write_atomic
from tui.text.clean import safe_line


def write_export(path: Path, text: str, *, overwrite: bool = False) -> None:
    """Write `text` to `path`, whole or not at all.

    Raises FileThereError where the file exists, unless `overwrite`;
    OutputError where it cannot be written.
    """
    shown = safe_line(str(path))
    try:
        if overwrite and path.exists():
            write_atomic(path, text)
        else:
            _write_new(path, text)
    except FileExistsError as error:
        raise FileThereError(f"{shown} is there already; let it be replaced, or give another name") from error
    except OSError as error:
        raise OutputError(f"{shown}: could not be written ({error.strerror or error})") from error


def _write_new(path: Path, text: str) -> None:
    """Write a file that must not be there yet, and take it away again when that fails midway."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except OSError:
            path.unlink(missing_ok=True)
            raise
