"""What there is to export, and the few words in which every format says it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.export.document import one_line
from tui.model.article import Passage
from tui.model.comparison import Comparison
from tui.model.session import Session
from tui.model.settings import AlignSettings
from tui.view.index import ComparisonIndex
from tui.view.states import RULED, Standing

NOT_FOUND = Standing.NOT_FOUND.value
SIGNS = {
    Standing.FOUND: "●",
    Standing.UNCERTAIN: "◐",
    Standing.NOT_FOUND: "○",
    Standing.RULED_OUT: "○",
    Standing.UNKNOWN: "·",
}
"""The same signs as on the screen."""


@dataclass(frozen=True, slots=True)
class ReportInput:
    """What was found about some articles, and what the reader made of it."""

    index: ComparisonIndex
    """Of the comparison as the reader's decisions have it; made once for all that is written."""
    session: Session
    settings: AlignSettings = field(default_factory=AlignSettings)
    """Under which the comparison was made; its thresholds are part of the method."""
    machine: Comparison | None = None
    """As the machine proposed it; None where the reader decided nothing."""

    @property
    def comparison(self) -> Comparison:
        """As the reader's decisions have it."""
        return self.index.comparison


def sign_name(standing: Standing, *, by_reader: bool) -> str:
    """The sign of a state, with † where it is the reader's ruling."""
    return f"{SIGNS[standing]}{RULED}" if by_reader else SIGNS[standing]


def place_name(passage: Passage) -> str:
    """The number of a passage as a reader counts, from 1: `¶3`."""
    return f"¶{passage.id + 1}"


def score_name(score: float | None) -> str:
    """A score as it is shown: two digits without the nought, `.31`; empty where there is none."""
    return "" if score is None else f"{score:.2f}".removeprefix("0")


def quoted(text: str) -> str:
    """Words on one line in quotation marks."""
    return f"“{one_line(text)}”"
