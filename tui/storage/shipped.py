"""What ships with the program: the sample articles, config.yaml, and the lists under `tui/data`.

The sample and config.yaml stand at the top level of the repository; a wheel
carries them in `tui/data`. So each is looked for in the one place, then in
the other.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path


def shipped_config() -> Path:
    """The config.yaml that holds every key at its default."""
    return _shipped("config.yaml")


def sample_articles() -> tuple[Path, ...]:
    """The files of the sample, in their order."""
    return tuple(sorted(_shipped("seeds").glob("*.txt")))


def shipped_text(name: str) -> str:
    """The text of a file of rules or words under `tui/data`."""
    return files("tui").joinpath("data", name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def shipped_alternatives() -> tuple[str, ...]:
    """Every group of words that writers choose among for the same thing, one a line, in the order of the files' names.

    As `Lexicon.alternatives` has them. Plain lines and no YAML, because thousands are read at every start; a line
    with `#` is a heading.
    """
    folder = files("tui").joinpath("data", "alternatives")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".txt"))
    lines = (line for name in names for line in folder.joinpath(name).read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def _shipped(name: str) -> Path:
    """The path of something that ships, in the wheel or in a checkout."""
    package = Path(str(files("tui")))
    packed = package / "data" / name
    return packed if packed.exists() else package.parent / name
