"""Where the reader stands, as a value; every move makes the next one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from tui.model.annotation import Selection
from tui.model.article import Place
from tui.model.span import Span
from tui.view.filters import Filter


class Layout(StrEnum):
    """How the panes share the screen."""

    COLUMNS = "columns"
    STACKED = "stacked"
    SINGLE = "single"


class Unit(StrEnum):
    """What `v` selects, in the order it goes round."""

    SENTENCE = "sentence"
    PASSAGE = "passage"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Reading:
    """One current event, one focused pane, and the passage each pane stands at."""

    here: tuple[int, ...]
    """By pane: the id of the passage it stands at; 0 in an article without passages."""
    pane: int = 0
    origin: Place | None = None
    """The passage that the event is seen from; the others are brought level with it."""
    event: int = 0
    """The number of the current event, or of the last one where the reader stands between events; 0 before any."""
    between: bool = True
    """Whether the reader stands at a passage that belongs to no shared event."""
    offered: tuple[tuple[str, int], ...] = ()
    """By article id: which of the candidates `c` has gone round to."""
    selection: Selection | None = None
    unit: Unit | None = None
    word: Selection | None = None
    """The loaded term or the search match last reached."""
    search: str = ""
    sync: bool = True
    layout: Layout = Layout.COLUMNS
    zoomed: bool = False
    filter: Filter = field(default_factory=Filter)
    trail: tuple[tuple[int, int], ...] = ()
    """Where the reader jumped from: (pane, passage), the latest last."""
    ahead: tuple[tuple[int, int], ...] = ()
    """Where jumping forward leads, the nearest last."""

    @property
    def passage(self) -> int:
        """The focused passage, in the focused pane."""
        return self.here[self.pane]

    def candidate(self, article: str) -> int:
        """How often `c` has gone on in that article."""
        return dict(self.offered).get(article, 0)

    def standing_at(self, pane: int, passage: int) -> Reading:
        """With one pane at another passage."""
        return replace(self, here=(*self.here[:pane], passage, *self.here[pane + 1 :]))

    def unselected(self) -> Reading:
        """With nothing chosen."""
        return replace(self, selection=None, unit=None)

    def cleared(self) -> Reading:
        """With the selection gone; where nothing was chosen, the word last reached and the search too."""
        if self.selection is not None:
            return self.unselected()
        return replace(self, word=None, search="")

    def selecting(self, article: str, span: Span, unit: Unit | None = None) -> Reading:
        """With `span` chosen."""
        return replace(self, selection=Selection(article, span), unit=unit)
