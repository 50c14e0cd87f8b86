"""What the reader can set. Every default is also in the repository's config.yaml, and a test compares them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

THEMES = ("parallax-dark", "parallax-light", "parallax-contrast")
LAYOUTS = ("columns", "stacked", "single")
GLYPHS = ("unicode", "ascii")


@dataclass(frozen=True, slots=True)
class AlignSettings:
    """How passages are matched."""

    strong: float = 0.3
    """The score from which a link counts as found."""
    possible: float = 0.245
    """The score from which a link counts as uncertain; below it a passage is only the nearest candidate."""
    candidates: int = 3
    """How many nearest candidates are kept for a passage in each other article."""
    event_gate: bool = True
    """Whether a load that looks like two stories is told apart."""


@dataclass(frozen=True, slots=True)
class LexiconSettings:
    """What the reader changes in the lexicon."""

    files: tuple[str, ...] = ()
    """Lexicon files of the reader's own, read after those that ship."""
    add: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By category id: words, words in any inflection (`word~`), beginnings (`word*`) and phrases."""
    remove: tuple[str, ...] = ()
    tier: Mapping[str, int] = field(default_factory=dict)
    """By word: 1 marked, 2 faint."""
    alternatives: tuple[str, ...] = ()
    """Words that writers choose among for the same thing, a group each, written as `Lexicon.alternatives` has them."""


@dataclass(frozen=True, slots=True)
class ArticleSettings:
    """Metadata that the reader gives for one file; it wins over what the text says."""

    source: str | None = None
    title: str | None = None
    author: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class AppSettings:
    """How the screen looks and which keys it has."""

    theme: str = "parallax-dark"
    """One of THEMES."""
    layout: str = "columns"
    """One of LAYOUTS."""
    glyphs: str = "unicode"
    """One of GLYPHS: `ascii` for terminals where the signs are two cells wide."""
    coaching: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    """By command id: the keys that replace its own."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything in config.yaml."""

    align: AlignSettings = AlignSettings()
    lexicon: LexiconSettings = LexiconSettings()
    articles: Mapping[str, ArticleSettings] = field(default_factory=dict)
    """By file name."""
    boilerplate_off: tuple[str, ...] = ()
    """Ids of boilerplate rules that are not to be applied."""
    app: AppSettings = AppSettings()
    author: str = ""
    """The name written into new notes; none unless the reader gives one."""
