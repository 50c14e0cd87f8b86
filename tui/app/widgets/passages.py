"""The passages of one article as virtual lines: only what is visible is ever wrapped or drawn.

Strips are cached by how their passage looks, and handed to the compositor as
they are, so that they keep the ANSI they were once rendered to. Overriding
`render_lines` is what makes that possible.
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import RenderResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.app.messages import PassagePointed, Scrolled, SpanChosen
from tui.app.render import Inks, fitted
from tui.app.widgets.lines import Rows, column_at, is_even, wrapped
from tui.model.article import Article, Kind
from tui.model.marks import Mark
from tui.model.span import Span
from tui.text.tokens import tokens_of
from tui.view.looks import Look, PaneLooks
from tui.view.runs import runs
from tui.view.states import MISSED, Standing, state_words

GUTTER = 2
MARGIN = 3
"""For the letters of the loaded terms on a line: a space and two letters."""
WHEEL = 3
CACHED = 500
NO_ROLE: frozenset[str] = frozenset()


class Passages(Widget):
    """The text of one article, with its signs and marks; `top` may lie beyond its ends, so that panes can be level."""

    ALLOW_SELECT = False

    def __init__(self, number: int, article: Article) -> None:
        """Show the article at a number of the load."""
        super().__init__()
        self.number = number
        self.article = article
        self.top = 0
        self._texts = [article.words_of(passage) for passage in article.passages]
        self._rows = Rows(self._texts, 40)
        self._wide = 40
        self._looks: PaneLooks | None = None
        self._inks: Inks | None = None
        self._drawn: dict[int, tuple[Look, list[Strip]]] = {}
        self._drag: int | None = None

    def show(self, looks: PaneLooks, inks: Inks) -> None:
        """Take a new state; only the passages that look different are drawn and written again."""
        before, self._looks = self._looks, looks
        if before is None or inks is not self._inks:
            self._inks = inks
            self._drawn.clear()
            self.refresh()
        elif changed := [self._region(number) for number in self._in_sight() if self._differs(number, looks)]:
            self.refresh(*changed)

    def _in_sight(self) -> range:
        """The passages of which a row can be seen."""
        if not self._texts or self.top >= self.rows.total or self.top + self.size.height <= 0:
            return range(0)
        return range(self._rows.at(self.top)[0], self._rows.at(self.top + self.size.height - 1)[0] + 1)

    def _differs(self, number: int, looks: PaneLooks) -> bool:
        """Whether a passage does not look as it was last drawn."""
        drawn = self._drawn.get(number)
        return drawn is None or drawn[0] != looks.look(self.article.passages[number])

    def _region(self, number: int) -> Region:
        """The rows of a passage that can be seen, its caption among them."""
        first = max(self._rows.first(number) - self.top, 0)
        last = min(self._rows.first(number) + 1 + self._rows.height(number) - self.top, self.size.height)
        return Region(0, first, self.size.width, max(last - first, 0))

    @property
    def rows(self) -> Rows:
        """Which row each passage begins on, at the width of now."""
        wide = max(self.size.width - GUTTER - MARGIN, 4)
        if wide != self._wide:
            self._rows, self._wide = Rows(self._texts, wide), wide
            self._drawn.clear()
        return self._rows

    def row_of(self, passage: int) -> int:
        """The row of the pane that the passage's text begins on; it may be out of sight."""
        return self.rows.first(passage) + 1 - self.top

    def bring(self, passage: int, row: int) -> None:
        """Scroll so that a passage begins on a row of the pane."""
        if self._texts:
            self._scroll(self.rows.first(passage) + 1 - row)

    def row_in_view(self, passage: int) -> int:
        """Where the passage would best begin: where it is when all of it can be seen, else in the upper part."""
        row, lines, size = self.row_of(passage), self.rows.height(passage), self.size.height
        if row >= 1 and row + lines <= size:
            return row
        return max(1, min(size // 4, size - lines - 1))

    def paged(self, direction: int) -> int:
        """Scroll by a screenful, and give the passage that is then the first to begin in sight."""
        if not self._texts:
            return 0
        step = max(self.size.height - 2, 1)
        last = max(self.rows.total - self.size.height, 0)
        self._scroll(min(max(self.top + direction * step, 0), last))
        if direction > 0 and self.top == last:
            return len(self._texts) - 1
        passage, line = self.rows.at(self.top)
        return min(passage + 1, len(self._texts) - 1) if line > 1 and self.rows.height(passage) < step else passage

    def _scroll(self, top: int) -> None:
        if top != self.top:
            self.top = top
            self.refresh()

    # Drawing

    def render(self) -> RenderResult:
        """Nothing: the lines are drawn by `render_lines`."""
        return ""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of the rows in `crop`."""
        strips = self._strips_from(self.top + crop.y, crop.height)
        if crop.x or crop.width != self.size.width:
            strips = [strip.crop(crop.x, crop.right) for strip in strips]
        return strips

    def _filtered(self, strips: list[Strip]) -> list[Strip]:
        """The strips as the terminal's abilities want them; done once a strip, where it is made."""
        for line_filter in self.get_line_filters():
            ground = self.background_colors[1]
            strips = [strip.apply_filter(line_filter, ground) for strip in strips]
        return strips

    def _strips_from(self, row: int, count: int) -> list[Strip]:
        blank = self._blank()
        strips = [blank] * min(max(-row, 0), count)
        row = max(row, 0)
        if self._texts and self._looks and self._inks and row < self.rows.total:
            passage, skip = self._rows.at(row)
            while len(strips) < count and passage < len(self._texts):
                strips.extend(self._passage(passage)[skip:])
                passage, skip = passage + 1, 0
        return (strips + [blank] * (count - len(strips)))[:count]

    def _blank(self) -> Strip:
        style = self._inks.style(NO_ROLE, "surface") if self._inks else Style()
        return self._filtered([Strip([Segment(" " * self.size.width, style)], self.size.width)])[0]

    def _passage(self, number: int) -> list[Strip]:
        """The caption and the lines of one passage."""
        assert self._looks is not None
        look = self._looks.look(self.article.passages[number])
        cached = self._drawn.get(number)
        if cached is not None and cached[0] == look:
            return cached[1]
        if len(self._drawn) > CACHED:
            self._drawn.clear()
        strips = self._filtered([self._caption(look, number), *self._lines(look, number)])
        self._drawn[number] = (look, strips)
        return strips

    def _caption(self, look: Look, number: int) -> Strip:
        """What stands above a counterpart: its sign, its state in words, its score."""
        inks, glyphs = self._live(), self._live().glyphs
        score = "" if look.score is None else f"{look.score:.2f}".lstrip("0")
        said = state_words(look.standing or Standing.ORIGIN, by_reader=look.by_reader)
        ruled = glyphs.ruled if look.by_reader else ""
        words = {
            Standing.FOUND: f"{glyphs.strong}{ruled} {said} {score}",
            Standing.UNCERTAIN: f"{glyphs.possible}{ruled} {said} {score}",
            Standing.NOT_FOUND: f"{glyphs.not_found}{ruled} {said}",
            Standing.RULED_OUT: f"{glyphs.not_found}{ruled} {said}",
        }.get(look.standing or Standing.ORIGIN, "")
        near = f" {glyphs.dot} nearest: ¶{number + 1} {score}"
        if look.standing in MISSED and len(words) + len(near) <= self._wide + MARGIN:
            words += near
        colour = "accent" if look.standing in MISSED else "primary"
        text = fitted(words, self.size.width - GUTTER).ljust(self.size.width - GUTTER)
        style = inks.style(NO_ROLE, "surface")
        return Strip([Segment(" " * GUTTER, style), Segment(text, style + Style(color=inks.colour(colour)))])

    def _lines(self, look: Look, number: int) -> list[Strip]:
        inks, text = self._live(), self._texts[number]
        start = self.article.passages[number].span.start
        ground, faded = _ground(look), look.standing in MISSED
        whole = Span(start, start + len(text))
        marks = [*look.marks, *([Mark(whole, look.kind.value)] if look.kind in _KINDS else [])]
        base = inks.style(NO_ROLE, ground)
        strips = []
        for at, (first, last) in enumerate(wrapped(text, self._wide)):
            part = Span(first, last)
            pieces = runs(text, [_moved(mark, -start, len(text)) for mark in marks], part)
            segments = [self._gutter(look, base, first_line=at == 0)]
            segments += [Segment(run.text, inks.style(run.roles, ground, faded=faded)) for run in pieces]
            used = sum(segment.cell_length for segment in segments)
            segments.append(Segment(" " * (self.size.width - MARGIN - used), base))
            segments += self._letters(look, Span(start + first, start + last), base)
            strips.append(Strip(segments, self.size.width))
        return strips

    def _gutter(self, look: Look, base: Style, *, first_line: bool) -> Segment:
        inks, glyphs = self._live(), self._live().glyphs
        sign, colour = " ", "foreground"
        if look.focused:
            sign, colour = glyphs.focus, "accent"
        elif look.standing is Standing.ORIGIN:
            sign, colour = glyphs.edge, "accent"
        elif look.standing is not None and look.standing not in MISSED:
            sign, colour = glyphs.edge, "primary"
        note = glyphs.note if look.noted and first_line else " "
        return Segment(sign + note, base + Style(color=inks.colour(colour)))

    def _letters(self, look: Look, part: Span, base: Style) -> list[Segment]:
        """The letters of the loaded terms that begin on a line, two at most; `+` stands for more."""
        here = [letter for at, letter in look.letters if part.start <= at < part.end]
        shown = here if len(here) <= MARGIN - 1 else [here[0], "+"]
        inks = self._live()
        names = {category.letter: category.id for category in inks.categories}
        segments = [Segment(" ", base)]
        for letter in shown:
            colour = inks.term_colour(names[letter]) if letter in names else inks.colour("faint")
            segments.append(Segment(letter, base + Style(color=colour, bold=True)))
        return [*segments, Segment(" " * (MARGIN - 1 - len(shown)), base)]

    def _live(self) -> Inks:
        assert self._inks is not None
        return self._inks

    # The mouse

    def position_at(self, x: int, y: int) -> tuple[int, int] | None:
        """The passage, and the character of the article, at a cell of the pane; None beyond the text."""
        row = self.top + y
        if not self._texts or not 0 <= row < self.rows.total:
            return None
        number, line = self._rows.at(row)
        text, start = self._texts[number], self.article.passages[number].span.start
        first, last = wrapped(text, self._wide)[max(line - 1, 0)]
        cells = max(x - GUTTER, 0)
        at = first + cells if is_even(text) else column_at(text, first, cells)
        return number, start + min(at, last)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a selection, or point at a passage."""
        if event.button == 1 and (found := self.position_at(event.x, event.y)):
            self._drag = found[1]
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the selection on."""
        if self._drag is None or not (found := self.position_at(event.x, event.y)):
            return
        first, last = sorted((self._drag, found[1]))
        if last > first:
            self.post_message(SpanChosen(self.number, Span(first, last)))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End the selection; a click without a movement points at the passage."""
        began, self._drag = self._drag, None
        self.release_mouse()
        found = self.position_at(event.x, event.y)
        if found and began == found[1]:
            self.post_message(PassagePointed(self.number, found[0]))

    def on_click(self, event: events.Click) -> None:
        """A double click chooses the word, a triple one the passage."""
        found = self.position_at(event.x, event.y)
        if event.chain < 2 or found is None:
            return
        span = self.article.passages[found[0]].span
        if event.chain == 2:
            words = (token.span for token in tokens_of(self.article.text, span))
            span = next((word for word in words if word.start <= found[1] < word.end), span)
        self.post_message(SpanChosen(self.number, span))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Read on in this pane alone."""
        event.stop()
        self._wheel(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go back in this pane alone."""
        event.stop()
        self._wheel(-WHEEL)

    def _wheel(self, rows: int) -> None:
        self._scroll(min(max(self.top + rows, 0), max(self.rows.total - self.size.height, 0)))
        self.post_message(Scrolled(self.number))


_KINDS = {Kind.TITLE, Kind.DECK, Kind.HEADING}


def _ground(look: Look) -> str:
    """The name of the background that a passage stands on."""
    if look.focused or look.standing is Standing.ORIGIN:
        return "origin"
    if look.standing is Standing.FOUND:
        return "strong"
    return "possible" if look.standing is Standing.UNCERTAIN else "surface"


def _moved(mark: Mark, by: int, end: int) -> Mark:
    """A mark counted from the beginning of its passage, and cut off at its ends."""
    start = min(max(mark.span.start + by, 0), end)
    return Mark(Span(start, min(max(mark.span.end + by, start), end)), mark.role)
