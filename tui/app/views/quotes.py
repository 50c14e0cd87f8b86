"""The quotes view: who speaks in each source, how many words, and by which verbs they are introduced."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.render import Inks, fitted, line
from tui.app.views.columns import bar_cell, heads, label_width, labelled, number_cell, numbered_sources, room_of
from tui.app.views.parted import PartedScreen, hints
from tui.app.widgets.table import Laid
from tui.model.framing import Speaker
from tui.view.index import ComparisonIndex
from tui.view.kwic import Context
from tui.view.quotes import ABOUT, NOTHING, Part, QuoteRow, contexts_of, quote_rows, said_of

COUNT = 5
MOST_BAR = 16
PARTS = tuple(Part)
ROUNDS = (None, *Speaker)
"""What `f` goes round: every speaker, then each kind alone."""


class QuotesScreen(PartedScreen):
    """Returns the place of a quotation."""

    NAME = "Quotes"
    HINTS = hints(len(PARTS))

    def __init__(self, index: ComparisonIndex, inks: Inks) -> None:
        """Begin with the speakers."""
        super().__init__(index, inks)
        self._known: Speaker | None = None
        self._rows: Sequence[QuoteRow] = ()
        self._most = 0
        self.count()

    @property
    def _part(self) -> Part:
        return PARTS[self.part - 1]

    def parts(self) -> Sequence[tuple[str, int]]:
        """Speakers and verbs."""
        return [(part.value, self._how_many(part)) for part in PARTS]

    def _how_many(self, part: Part) -> int:
        return sum(not row.is_sum for row in quote_rows(self.index, part, self._known))

    def count(self) -> None:
        """Make the rows of the part that is shown."""
        rows = quote_rows(self.index, self._part, self._known, self.order)
        self._rows = [row for row in rows if row.is_sum or self.holds(row.label)]
        self._most = max((row.amount(at) for row in self._rows if not row.is_sum for at in self._columns), default=0)

    def filtered(self) -> str:
        """Which speakers are shown alone, and what the rows must hold."""
        return " ".join(filter(None, (f"{self._known} alone" if self._known else "", super().filtered())))

    async def action_filter(self) -> None:
        """Every speaker, then each kind alone, and round again."""
        self._known = ROUNDS[(ROUNDS.index(self._known) + 1) % len(ROUNDS)]
        self.count()
        self.draw()

    def laid(self, width: int) -> Laid:
        """The rows by sources: quoted words, or how often a verb introduces them."""
        label = label_width(width)
        bar = min(room_of(self.index, width) - COUNT, MOST_BAR)
        widths = (label, *(COUNT + bar for _ in self.index.articles))
        unit = "words" if self._part is Part.SPEAKERS else "times"
        above = heads([self.first_head(), *numbered_sources(self.index)], widths, self.order, self.inks.glyphs)
        under = line((f"{unit:>{COUNT}}", "$quiet"))
        lines = (above, (line(""), *(under for _ in self.index.articles)))
        return Laid(widths, lines, len(self._rows), lambda row: self._cells(self._rows[row], label, bar))

    @property
    def _columns(self) -> range:
        return range(1, len(self.index.articles) + 1)

    def _cells(self, row: QuoteRow, label: int, bar: int) -> Sequence[Content]:
        name = (row.label, "bold $primary") if row.is_sum else (f"  {row.label}", "$foreground")
        cells = [labelled(row.amount(0), label, name)]
        for column in self._columns:
            amount = row.amount(column)
            number = number_cell(amount, COUNT, self.inks.glyphs, bold=row.is_sum)
            drawn = bar_cell(0 if row.is_sum else amount, self._most, bar, self.inks.glyphs)
            cells.append(line(number, (drawn, "$secondary")))
        return cells

    def about(self, row: int, column: int) -> tuple[Content, Content]:
        """Who or which verb is chosen, how much, and what its section is."""
        width, dot = max(self.size.width - 2, 1), f" {self.inks.glyphs.dot} "
        if row >= len(self._rows):
            return line((NOTHING[self._part], "bold")), line(("f chooses which speakers are shown.", "$faint"))
        chosen = self._rows[row]
        source = str(self.index.articles[column - 1].source) if column else "all sources"
        head = dot.join((chosen.label, source, said_of(chosen, column)))
        return line((fitted(head, width), "bold")), line((fitted(ABOUT[chosen.section], width), "$faint"))

    def contexts(self, row: int, column: int) -> Sequence[Context]:
        """The quotations of the cell, each with its verb."""
        return contexts_of(self._rows[row], column, self.index) if row < len(self._rows) else ()
