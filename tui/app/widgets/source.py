"""One source's pane: who it is, where its shared events lie, its passages, and its tally."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var

from tui.app.messages import SourcePointed
from tui.app.render import Inks, fitted, line
from tui.app.widgets.drawn import Drawn
from tui.app.widgets.passages import Passages
from tui.model.article import Article
from tui.model.framing import Voice
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex
from tui.view.looks import looks_of
from tui.view.reading import Reading
from tui.view.strips import Cell, event_strip
from tui.view.tallies import SourceTally, tally_of


class SourcePane(Vertical):
    """One article of the load; it follows the screen's reading, and moves nothing itself."""

    reading: var[Reading | None] = var[Reading | None](None)
    index: var[ComparisonIndex | None] = var[ComparisonIndex | None](None)
    inks: var[Inks | None] = var[Inks | None](None)

    def __init__(self, number: int, article: Article) -> None:
        """Show the article at a number of the load."""
        super().__init__()
        self.number = number
        self.article = article
        self.passages = Passages(number, article)
        self._counted: tuple[ComparisonIndex, Filter] | None = None
        """What the tally was counted from, which few moves change."""
        self._tally: SourceTally | None = None

    def compose(self) -> ComposeResult:
        """The header, the passages, the tally."""
        yield SourceHeader(self.number)
        yield self.passages
        yield TallyStrip()

    def watch_reading(self) -> None:
        """Follow the reader."""
        self._follow()

    def watch_index(self) -> None:
        """Show what was found out."""
        self._follow()

    def watch_inks(self) -> None:
        """Take the colours of another theme."""
        self._follow()

    def on_resize(self) -> None:
        """Fit the strips to the new width."""
        self._follow()

    def _follow(self) -> None:
        """Show the reading of now, once everything that it takes is there."""
        reading, index, inks = self.reading, self.index, self.inks
        if not self.is_mounted or not self.display or reading is None or index is None or inks is None:
            return
        self.passages.show(looks_of(self.number, reading, index), inks)
        self.query_one(SourceHeader).show(reading, index, inks)
        self._count(index, reading.filter, inks)

    def _count(self, index: ComparisonIndex, shown: Filter, inks: Inks) -> None:
        """Show the tally, counted anew only where something else is to be counted."""
        if self._counted is None or self._counted[0] is not index or self._counted[1] != shown:
            self._counted = (index, shown)
            self._tally = tally_of(self.article.id, index, shown)
        self.query_one(TallyStrip).show(self._tally, shown, inks)

    def refollow(self, *, alone: bool) -> None:
        """Show the reading of now after the panes were arranged anew; `alone` under the tabs that name the source."""
        self.query_one(SourceHeader).set_class(alone, "-named-above")
        self._follow()


class SourceHeader(Drawn):
    """The number and name of a source, its by-line, and its event strip."""

    def __init__(self, number: int) -> None:
        """Name the source at a number of the load."""
        super().__init__()
        self.number = number

    def show(self, reading: Reading, index: ComparisonIndex, inks: Inks) -> None:
        """Draw the three lines; where the tabs name the source already, only the last two."""
        article, width = index.articles[self.number], max(self.size.width - 1, 1)
        focused = reading.pane == self.number
        name = fitted(f"{self.number + 1} {article.source}", width)
        lines = [
            line((name, f"bold {inks.colour('accent' if focused else 'foreground')}")),
            line((fitted(byline(article), width), inks.colour("faint"))),
            strip_line(event_strip(self.number, width, reading, index), inks, len(index.articles)),
        ]
        self.draw(*(lines[1:] if self.has_class("-named-above") else lines))

    def on_click(self, event: events.Click) -> None:
        """Put the focus on this source."""
        event.stop()
        self.post_message(SourcePointed(self.number))


class TallyStrip(Drawn):
    """How often a source's own voice and its quotations use loaded terms, and of which kinds."""

    def show(self, tally: SourceTally | None, shown: Filter, inks: Inks) -> None:
        """Draw the two lines."""
        if tally is None:
            self.draw(line((f"{inks.glyphs.unknown} not counted yet", inks.colour("faint"))), Content(""))
            return
        self.draw(counts_line(tally, shown, inks, max(self.size.width - 1, 1)), self._bars(tally, inks))

    def _bars(self, tally: SourceTally, inks: Inks) -> Content:
        """A letter and a bar for as many categories as fit, the most frequent first."""
        letters = {category.id: category.letter for category in inks.categories}
        room, parts = max(self.size.width - 1, 0), []
        longest = max((count for _, count in tally.categories), default=1)
        unit = max(1.0, longest / 6)
        for category, count in tally.categories:
            bar = f"{letters.get(category, '?')}{inks.glyphs.bar * max(1, round(count / unit))}"
            if len(bar) > room:
                break
            parts.append(line((bar, inks.term_colour(category))))
            room -= len(bar) + 1
        return Content(" ").join(parts)


def byline(article: Article) -> str:
    """Author and date, or that they are unknown."""
    return f"{str(article.author) or 'no byline'} · {str(article.date) or 'no date'}"


def counts_line(tally: SourceTally, shown: Filter, inks: Inks, width: int) -> Content:
    """Raw counts by voice, such as `marked + faint: own 14 + 41 · “ ” 0 + 3 · scare 5 + 0`, as full as there is room.

    Where there is little, the marked ones alone: `own 14 · “ ” 0 · scare 5`.
    """
    dot, quiet = f" {inks.glyphs.dot} ", inks.colour("faint")
    names = {Voice.OWN: "own", Voice.QUOTED: inks.glyphs.quote, Voice.SCARE: "scare"}
    marked = dot.join(f"{name} {tally.marked[voice]}" for voice, name in names.items())
    both = dot.join(f"{name} {tally.marked[voice]} + {tally.faint[voice]}" for voice, name in names.items())
    filtered = "" if shown.is_off() else " (filtered)"
    said = [f"marked + faint: {both}", both] if shown.faint else []
    said += [f"marked: {marked}", marked]
    text = next((one for one in said if len(one) + len(filtered) <= width), marked)
    return line((text, quiet), (filtered, inks.colour("accent")))


def strip_line(cells: Sequence[Cell], inks: Inks, sources: int) -> Content:
    """The event strip: the more sources share an event, the higher its cell; the current one in the accent colour."""
    steps = inks.glyphs.steps
    parts: list[tuple[str, str]] = []
    for cell in cells:
        height = 0 if not cell.sources else max(1, round(cell.sources / max(sources, 2) * (len(steps) - 1)))
        colour = "accent" if cell.current else "primary" if cell.sources else "rule"
        style = f"{'reverse ' if cell.focused else ''}{inks.colour(colour)}"
        if parts and parts[-1][1] == style:  # one piece for cells that look alike: every piece is rendered apart
            parts[-1] = (parts[-1][0] + steps[height], style)
        else:
            parts.append((steps[height], style))
    return line(*parts)
