"""Read the table of alternatives that ships: the words that writers choose among for the same thing.

One group a line, as `Lexicon.alternatives` has them; a line with `#` is a
heading. Plain lines and no YAML, because thousands are read at every start.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def shipped_alternatives() -> tuple[str, ...]:
    """Every group of every file, in the order of the files' names."""
    folder = files("tui").joinpath("data", "alternatives")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".txt"))
    lines = (line for name in names for line in folder.joinpath(name).read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
