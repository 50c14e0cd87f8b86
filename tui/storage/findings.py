"""What was found out about some articles, kept in the cache folder so that it need not be computed twice.

The key is everything the findings follow from: the articles, the lexicon, the
settings and the program itself. A file that cannot be read, whatever it
holds, is as good as none and is written anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from tui._version import __version__
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.framing import Lexicon
from tui.model.settings import AppSettings, LexiconSettings, Settings
from tui.storage.atomic import write_atomic
from tui.storage.values_json import as_json, from_json

KEPT = 24
"""How many findings are kept, the last written."""
MOST_LINKS = 50_000
"""More are not kept: writing and reading them would cost as much as finding them."""
ROOMS = ("model", "language", "text", "alignment", "framing")
"""The parts of the program that findings follow from, with comparison.py."""


def key_of_findings(articles: Sequence[Article], lexicon: Lexicon, settings: Settings) -> str:
    """What the findings are kept under; the same for the same articles in the same order, and only for these."""
    heard = replace(settings, app=AppSettings(), lexicon=LexiconSettings(), author="")
    return sha256(as_json((__version__, _program(), tuple(articles), lexicon, heard))).hexdigest()


def kept_findings(cache: Path, key: str) -> Comparison | None:
    """What was found, without the articles and the categories; None where there is nothing that can be read."""
    try:
        return from_json(_file(cache, key).read_bytes(), Comparison)
    except (OSError, ValueError):
        return None


def keep_findings(cache: Path, key: str, findings: Comparison) -> None:
    """Keep what was found, without its articles, if it can be written, and forget the oldest."""
    if len(findings.alignment.links) > MOST_LINKS:
        return
    text = as_json(findings).decode()
    with suppress(OSError):
        write_atomic(_file(cache, key), text)
        for old in sorted(_file(cache, key).parent.iterdir(), key=lambda path: path.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)


def _file(cache: Path, key: str) -> Path:
    return cache / "findings" / f"{key}.json"


def _program() -> list[list[object]]:
    """The program as it is now: sizes and times of its files, for those who change it without a new version."""
    package = Path(str(files("tui")))
    sources = [package / "comparison.py", *(path for room in ROOMS for path in (package / room).rglob("*.py"))]
    stats = [(path.relative_to(package).as_posix(), path.stat()) for path in sorted(sources)]
    return [[name, stat.st_size, stat.st_mtime_ns] for name, stat in stats]
