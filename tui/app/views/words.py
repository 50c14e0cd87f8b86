"""The words view: other words for the same thing, other numbers, and the vocabulary of each source."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.render import Inks, fitted, line
from tui.app.views.columns import (
    LEAST_LABEL,
    bar_cell,
    heads,
    label_width,
    labelled,
    number_cell,
    numbered_sources,
    room_of,
)
from tui.app.views.parted import PartedScreen, hints
from tui.app.widgets.table import GAP, Laid
from tui.view.index import ComparisonIndex
from tui.view.kwic import Context, context_of
from tui.view.words import (
    ABOUT,
    NOTHING,
    PAIRED,
    PairRow,
    Part,
    UseRow,
    how_many,
    pair_rows,
    places_of_pair,
    places_of_use,
    use_rows,
)

COUNT, SCORE = 4, 6
NUMBER, KIND = 8, 8
"""The columns of a pair's counts and of its kind."""
ARROW = 3
"""The cells of the arrow between two words."""
MOST_BAR = 16
PARTS = tuple(Part)


class WordsScreen(PartedScreen):
    """Returns the place of a word."""

    NAME = "Words"
    HINTS = hints(len(PARTS))

    def __init__(self, index: ComparisonIndex, inks: Inks) -> None:
        """Begin with the swaps."""
        super().__init__(index, inks)
        self._pairs: Sequence[PairRow] = ()
        self._uses: Sequence[UseRow] = ()
        self._most = 0
        self.count()

    @property
    def _part(self) -> Part:
        return PARTS[self.part - 1]

    def parts(self) -> Sequence[tuple[str, int]]:
        """Swaps, figures, and the four views of the vocabulary."""
        return [(part.value, how_many(self.index, part, self.query_text)) for part in PARTS]

    def count(self) -> None:
        """Make the rows of the part that is shown."""
        paired = self._part in PAIRED
        self._pairs = pair_rows(self.index, self._part, self.query_text, self.order) if paired else ()
        self._uses = () if paired else use_rows(self.index, self._part, self.query_text, self.order)
        self._most = max((count for row in self._uses for count in row.counts), default=0)

    def laid(self, width: int) -> Laid:
        """A table of pairs, or one of words by sources."""
        return self._laid_pairs(width) if self._part in PAIRED else self._laid_uses(width)

    def _laid_pairs(self, width: int) -> Laid:
        longest = max((len(f"{first}{second}") for first, second in (row.words for row in self._pairs)), default=0)
        label = max(min(longest + ARROW, width // 2 - 4), LEAST_LABEL)
        rest = max(width - label - 2 * NUMBER - KIND - 4 * GAP, 10)
        widths = (label, NUMBER, NUMBER, KIND, rest)
        kind = "loaded" if self._part is Part.SWAPS else "kind"
        names = [self.first_head(), f"{'times':>{NUMBER}}", f"{'sources':>{NUMBER}}", kind, "between"]
        above = heads(names, widths, self.order, self.inks.glyphs)
        return Laid(widths, (above,), len(self._pairs), lambda row: self._pair_cells(self._pairs[row], rest))

    def _pair_cells(self, row: PairRow, rest: int) -> Sequence[Content]:
        first, second = row.words
        arrow = f" {self.inks.glyphs.swap} "
        sources = f" {self.inks.glyphs.dot} ".join(str(self.index.articles[at].source) for at in row.sources)
        return (
            line((first, "$foreground"), (arrow, "$accent"), (second, "$foreground")),
            line((f"{len(row.places):>{NUMBER}}", "$foreground")),
            line((f"{len(row.sources):>{NUMBER}}", "$foreground")),
            line((row.kind, "bold $primary")),
            line((fitted(sources, rest), "$faint")),
        )

    def _laid_uses(self, width: int) -> Laid:
        label, room = label_width(width), room_of(self.index, width)
        rest = min(room - COUNT, SCORE if self._part is Part.DISTINCTIVE else MOST_BAR)
        widths = (label, *(COUNT + rest for _ in self.index.articles))
        scored = self._part is Part.DISTINCTIVE
        under = line((f"{'uses':>{COUNT}}" + (f"{'z':>{rest}}" if scored else ""), "$quiet"))
        above = heads([self.first_head(), *numbered_sources(self.index)], widths, self.order, self.inks.glyphs)
        lines = (above, (line(""), *(under for _ in self.index.articles)))
        return Laid(widths, lines, len(self._uses), lambda row: self._use_cells(self._uses[row], label, rest))

    def _use_cells(self, row: UseRow, label: int, rest: int) -> Sequence[Content]:
        glyphs, scored = self.inks.glyphs, self._part is Part.DISTINCTIVE
        cells = [labelled(row.count(0), label, (row.use.word, "$foreground"))]
        for count, score in zip(row.counts, row.distinctive, strict=True):
            number = number_cell(count, COUNT, glyphs, bold=bool(scored and score))
            if scored:
                extra = (f"{'' if score is None else f'{score:.1f}':>{rest}}", "bold $accent")
            else:
                extra = (bar_cell(count, self._most, rest, glyphs), "$secondary")
            cells.append(line(number, extra))
        return cells

    def about(self, row: int, column: int) -> tuple[Content, Content]:
        """What is chosen, and what its table shows."""
        width = max(self.size.width - 2, 1)
        what = line((fitted(ABOUT[self._part], width), "$faint"))
        if row >= len(self._pairs) + len(self._uses):
            none = f"No row has “{self.query_text}” in it." if self.query_text else NOTHING[self._part]
            return line((fitted(none, width), "bold")), what
        said = self._said_of_pair(self._pairs[row]) if self._pairs else self._said_of_use(self._uses[row], column)
        return line((fitted(f" {self.inks.glyphs.dot} ".join(said), width), "bold")), what

    def _said_of_pair(self, row: PairRow) -> list[str]:
        pairs = f"{len(row.places)} pair{'s' if len(row.places) > 1 else ''} of linked sentences"
        letters = {category.letter: category.name for category in self.index.comparison.categories}
        kinds = [row.kind] if self._part is Part.FIGURES else [letters[letter] for letter in row.kind]
        return [f" {self.inks.glyphs.swap} ".join(row.words), pairs, *kinds]

    def _said_of_use(self, row: UseRow, column: int) -> list[str]:
        source = str(self.index.articles[column - 1].source) if column else "all sources"
        count = row.count(column)
        said = [row.use.word, source, f"{count:,} use{'' if count == 1 else 's'} in any form"]
        score = row.distinctive[column - 1] if column else None
        return said if score is None else [*said, f"z {score:.2f}"]

    def contexts(self, row: int, column: int) -> Sequence[Context]:
        """Both places of every pair, or the uses of a word in the source of the column."""
        if row >= len(self._pairs) + len(self._uses):
            return ()
        places = places_of_pair(self._pairs[row]) if self._pairs else places_of_use(self._uses[row], column, self.index)
        return [context_of(self.index, place.article, place.span) for place in places]
