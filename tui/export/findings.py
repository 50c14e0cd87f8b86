"""What there is to export, and the few words in which every format says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.export.document import one_line
from tui.model.alignment import Level, State
from tui.model.article import Article, Passage
from tui.model.comparison import Comparison
from tui.model.session import Session
from tui.model.settings import AlignSettings

NOT_FOUND = "not found by matching"
SIGN = {State.SOLID: "●", State.UNCERTAIN: "◐", Level.STRONG: "●", Level.POSSIBLE: "◐", Level.WEAK: "○"}
"""Found, uncertain, not found: the same signs as on the screen."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the machine found about some articles, and what the reader made of it."""

    comparison: Comparison
    """As the reader's decisions have it."""
    session: Session
    settings: AlignSettings = field(default_factory=AlignSettings)
    """Under which the comparison was made; its thresholds are part of the method."""
    machine: Comparison | None = None
    """As the machine proposed it, where it is not the same."""


def source_names(articles: Sequence[Article]) -> dict[str, str]:
    """By article id, the source; with the file's name where several articles have the same source."""
    sources = {article.id: article.source.value or article.file for article in articles}
    count = Counter(sources.values())
    files = {article.id: article.file.replace("\\", "/").rsplit("/", 1)[-1] for article in articles}
    return {id: source if count[source] == 1 else f"{source} ({files[id]})" for id, source in sources.items()}


def place_name(passage: Passage) -> str:
    """The number of a passage as a reader counts, from 1: `¶3`."""
    return f"¶{passage.id + 1}"


def score_name(score: float) -> str:
    """A score as it is shown: two digits without the nought, `.31`."""
    shown = f"{score:.2f}"
    return shown.removeprefix("0")


def quoted(text: str) -> str:
    """Words on one line in quotation marks."""
    return f"“{one_line(text)}”"
