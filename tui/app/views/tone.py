"""The tone view: kinds of loaded wording, or the words, by sources and by whose voice they are in, with every hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from tui.app.dialogs.asking import ask
from tui.app.dialogs.filter import VOICES, FilterScreen
from tui.app.render import Inks, fitted, line
from tui.app.views.columns import bar_cell, heads, label_width, labelled, number_cell, numbered_sources, room_of
from tui.app.views.parted import PartedScreen
from tui.app.widgets.dialog import Hint
from tui.app.widgets.table import Laid
from tui.model.framing import Voice
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex
from tui.view.kwic import Context, context_of_hit
from tui.view.tone import ABOUT, BY_NAME, EVERY, ToneRow, counts_said, tone_table

NAMES = ("kinds", "words")
"""The parts: what is counted in a row."""
COUNT, RATE = 3, 6
LEAST_BAR, MOST_BAR = 3, 16
SHORT = {Voice.OWN: "own", Voice.QUOTED: "quo", Voice.SCARE: "sca"}
"""The voices above their counts."""


@dataclass(frozen=True, slots=True)
class Share:
    """How a source's column is shared out between the counts of some voices, and the bar and rate of the first."""

    voices: Sequence[Voice]
    bar: int
    rate: int

    @property
    def width(self) -> int:
        """All cells together."""
        return len(self.voices) * (COUNT + 1) + self.bar + self.rate

    def head(self) -> str:
        """What each number is, right above it."""
        first, *others = (f" {SHORT[voice]:>{COUNT}}" for voice in self.voices)
        return first + " " * self.bar + "/1000".rjust(self.rate)[: self.rate] + "".join(others)


def shared_out(width: int, voices: Sequence[Voice], *, rates: bool) -> Share:
    """The share of a column of `width` cells: the bar before the rate, unless `rates` is set; both where they fit."""
    room = width - len(voices) * (COUNT + 1)
    rate = RATE if rates or room >= RATE + LEAST_BAR else 0
    bar = min(room - rate, MOST_BAR)
    return Share(voices, bar if bar >= LEAST_BAR else 0, rate)


class ToneScreen(PartedScreen):
    """Returns the place of a loaded term."""

    NAME = "Tone"
    HINTS: ClassVar[Sequence[Hint]] = (
        Hint("Enter", "see words", "open"),
        Hint("1-2", "table", "part(0)"),
        Hint("s", "sort", "sort"),
        Hint("v", "voice", "voice"),
        Hint("r", "rates", "rates"),
        Hint("f", "filter", "filter"),
        Hint("/", "find", "search"),
        Hint("Esc", "back", "close"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "voice", "Voice", show=False),
        Binding("r", "rates", "Rates", show=False),
    ]

    def __init__(self, index: ComparisonIndex, inks: Inks, shown: Filter) -> None:
        """Count what the filter shows."""
        super().__init__(index, inks)
        self._shown = shown
        self._rates = False
        self.count()

    # Showing

    @property
    def _is_of_words(self) -> bool:
        return self.part == len(NAMES)

    def parts(self) -> Sequence[tuple[str, int]]:
        """The kinds of wording, and the words."""
        tables = (self._tones, tone_table(self.index, self._shown, words=not self._is_of_words))
        counts = [sum(not row.is_sum for row in table.rows) for table in tables]
        return list(zip(NAMES, counts[::-1] if self._is_of_words else counts, strict=True))

    def first_order(self) -> int | None:
        """The kinds by name, the words by how often they are used."""
        return EVERY if self._is_of_words else BY_NAME

    def count(self) -> None:
        """Make the rows of the part that is shown."""
        tones = tone_table(self.index, self._shown, self.order, words=self._is_of_words)
        self._tones = replace(tones, rows=tuple(row for row in tones.rows if row.is_sum or self.holds(row.label)))

    def heading(self) -> Content:
        """Such as `Tone  1 kinds 12  2 words 80 · every voice · sorted by name`."""
        dot = f" {self.inks.glyphs.dot} "
        first = super().heading()
        voices = [name for voice, name in VOICES.items() if voice not in self._shown.voices]
        said = "every voice" if len(voices) == len(VOICES) else ", ".join(voices) or "no voice"
        off = len(self._shown.categories)
        parts = [said, f"sorted by {self._sorted_by()}"]
        parts += [f"{off} categories off"] if off else []
        parts += [] if self._shown.faint else ["faint ones off"]
        parts += [self.filtered()] if self.query_text else []
        rest = fitted(dot + dot.join(parts), max(self.size.width - 2 - first.cell_length, 0))
        return first + line((rest, "$faint"))

    def _sorted_by(self) -> str:
        if self.order is BY_NAME:
            return "name"
        return str(self.index.articles[self.order - 1].source) if self.order else "count"

    def laid(self, width: int) -> Laid:
        """A column for each source, as wide as there is room, but never narrower than its counts."""
        label = label_width(width)
        voices = [voice for voice in Voice if voice not in self._shown.voices]
        share = shared_out(room_of(self.index, width), voices or [Voice.OWN], rates=self._rates)
        widths = (label, *(share.width for _ in self.index.articles))
        return Laid(
            widths,
            self._heads(widths, share),
            len(self._tones.rows),
            lambda row: self._cells(self._tones.rows[row], label, share),
        )

    def _heads(self, widths: Sequence[int], share: Share) -> tuple[tuple[Content, ...], ...]:
        """The names of the sources, and what their numbers count."""
        names = ["hits by word" if self._is_of_words else "hits by kind", *numbered_sources(self.index)]
        under = line((share.head(), "$quiet"))
        above = heads(names, widths, self.order or 0, self.inks.glyphs)
        return above, (line(""), *(under for _ in self.index.articles))

    def _cells(self, row: ToneRow, label: int, share: Share) -> Sequence[Content]:
        return (self._label(row, label), *(self._cell(row, column + 1, share) for column in range(len(row.hits))))

    def _label(self, row: ToneRow, width: int) -> Content:
        """The name of a row, and its hits in all sources."""
        total = len(row.at(EVERY))
        if row.is_sum:
            return labelled(total, width, (row.label, "bold $primary"))
        letter = row.category.letter if row.category else " "
        return labelled(total, width, (f"{letter} ", f"bold {self._colour(row)}"), (row.label, "$foreground"))

    def _colour(self, row: ToneRow) -> str:
        return self.inks.term_colour(row.category.id) if row.category else "$secondary"

    def _cell(self, row: ToneRow, column: int, share: Share) -> Content:
        """The counts by voice, the first of them with its bar and its rate; a sum has no bar."""
        parts: list[tuple[str, str]] = []
        for voice in share.voices:
            count = row.count(column, voice)
            parts.append(number_cell(count, COUNT + 1, self.inks.glyphs, bold=row.is_sum))
            if voice is not share.voices[0]:
                continue
            most = self._tones.most(row.section, voice)
            bar = bar_cell(0 if row.is_sum else count, most, share.bar, self.inks.glyphs)
            parts.append((bar, self._colour(row)))
            rate = self._tones.rate(row, column, voice) if share.rate else None
            parts.append((f"{'' if rate is None else f'{rate:.1f}':>{share.rate}}", "$faint"))
        return line(*parts)

    def about(self, row: int, column: int) -> tuple[Content, Content]:
        """The cell's counts, and what its category is."""
        if not self._tones.rows:
            return line("Nothing loaded was found, or the filter hides it."), line(
                ("f chooses what is counted.", "$faint")
            )
        chosen = self._tones.rows[row]
        source = "all sources" if column == EVERY else str(self.index.articles[column - 1].source)
        width, dot = max(self.size.width - 2, 1), f" {self.inks.glyphs.dot} "
        head = f"{chosen.label}{dot}{source}"
        said = counts_said(self._tones, chosen, column).replace(" · ", dot)
        what = chosen.category.what if chosen.category else ABOUT[chosen.section]
        return (
            line((head, "bold"), (fitted(f"{dot}{said}", max(width - len(head), 0)), "$foreground")),
            line((fitted(what, width), "$faint")),
        )

    def contexts(self, row: int, column: int) -> Sequence[Context]:
        """The hits of the cell, its own voice first."""
        if not self._tones.rows:
            return ()
        voices = list(Voice)
        hits = sorted(self._tones.rows[row].at(column), key=lambda hit: voices.index(hit.voice))
        return [context_of_hit(self.index, hit) for hit in hits]

    # Keys

    def action_voice(self) -> None:
        """Every voice, then each alone, and round again."""
        rounds = [frozenset[Voice](), *(frozenset(Voice) - {voice} for voice in Voice)]
        now = rounds.index(self._shown.voices) if self._shown.voices in rounds else -1
        self._show(replace(self._shown, voices=rounds[(now + 1) % len(rounds)]))

    def action_rates(self) -> None:
        """Show the rates even where there is no room for bars beside them, or only where there is."""
        self._rates = not self._rates
        self.draw()

    async def action_filter(self) -> None:
        """Choose what is counted."""
        counts: dict[str, int] = {}
        for hits in self.index.comparison.framing.hits.values():
            for hit in hits:
                counts[hit.term.category] = counts.get(hit.term.category, 0) + 1
        await ask(self.app, FilterScreen(self.index.comparison.categories, counts, self._shown, self.inks), self._show)

    def _show(self, shown: Filter | None) -> None:
        if shown is not None:
            self._shown = shown
            self.count()
            self.draw()
