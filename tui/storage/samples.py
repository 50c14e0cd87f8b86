"""What ships with the program: the five sample articles and config.yaml.

Both stand at the top level of the repository; a wheel carries them in
`tui/data`. So each is looked for in the one place, then in the other.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def shipped_config() -> Path:
    """The config.yaml that holds every key at its default."""
    return _shipped("config.yaml")


def sample_articles() -> tuple[Path, ...]:
    """The files of the sample, in their order."""
    return tuple(sorted(_shipped("seeds").glob("*.txt")))


def _shipped(name: str) -> Path:
    """The path of something that ships, in the wheel or in a checkout."""
    package = Path(str(files("tui")))
    packed = package / "data" / name
    return packed if packed.exists() else package.parent / name
