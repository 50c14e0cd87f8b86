"""The reading screen: synchronized panes, one reading, and the keys that move it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from tui.app.commands import bindings
from tui.app.messages import PassagePointed, Scrolled, SourcePointed, SpanChosen
from tui.app.render import GLYPHS, Inks, plain
from tui.app.screens.viewing import ViewingScreen
from tui.app.widgets.bars import Coach, Foot, Tabs, TopBar
from tui.app.widgets.source import SourcePane
from tui.view import selecting
from tui.view.finding import matches, next_match, next_term, terms_of
from tui.view.moves import MOVES, at_passage, bring_level, jumped, next_pane, to_pane
from tui.view.reading import Layout, Reading
from tui.view.recall import as_remembered

LEAST_WIDTH, LEAST_HEIGHT = 60, 15
NARROW = 90
"""Below this many columns one pane fills the screen."""
PANE_WIDTH, PANE_HEIGHT = 30, 10
"""The least that a pane needs beside, or above, others."""


class ReadingScreen(ViewingScreen):
    """Home."""

    BINDINGS = bindings()

    def compose(self) -> ComposeResult:
        """A line on top, the panes, a line below; and what is shown where there is no room for them."""
        yield TopBar()
        yield Tabs()
        with Container(id="panes"):
            for number, article in enumerate(self.index.articles):
                yield SourcePane(number, article).data_bind(
                    ReadingScreen.reading, ReadingScreen.index, ReadingScreen.inks
                )
        yield Coach()
        yield Foot()
        yield Static(id="small", markup=False)

    def on_mount(self) -> None:
        """Take the colours, and begin to compare."""
        self.take_inks()
        self.app.theme_changed_signal.subscribe(self, lambda _: self.take_inks())
        self.call_after_refresh(self._arrange)
        for problem in self.workspace.problems:
            self.notify(problem, severity="warning", timeout=12, markup=False)
        if draft := self.workspace.draft():
            self.notify(f"A half-written note waits and is offered with the next note: {draft.note}", markup=False)
        self.compare()

    def take_inks(self) -> None:
        """Take the colours of the theme of now."""
        settings = self.workspace.settings.app
        categories = self.workspace.lexicon.categories
        self.inks = Inks(self.app.theme, self.app.theme_variables, categories, GLYPHS[settings.glyphs])
        self._show_bars()

    # Showing

    def watch_reading(self, before: Reading, reading: Reading) -> None:
        """Draw what follows from where the reader stands."""
        self.said = ""
        if (before.layout, before.zoomed, before.pane) != (reading.layout, reading.zoomed, reading.pane):
            self._arrange()
        self._settle()
        self._show_bars()

    def watch_index(self) -> None:
        """Draw what was found out, here and in the view that lies above."""
        self._show_bars()
        self.call_after_refresh(self._settle)
        self.renew_views()

    def watch_comparing(self) -> None:
        """Say how far the engine is."""
        self._show_bars()

    def watch_said(self) -> None:
        """Say what was said."""
        self._show_foot()

    def watch_lesson(self) -> None:
        """Name the next key."""
        self._show_foot()

    def on_resize(self) -> None:
        """Show as many panes as fit now."""
        self._arrange()
        self.call_after_refresh(self._settle)
        self.call_after_refresh(self._show_bars)

    def _arrange(self) -> None:
        """Show the panes that fit, the focused one among them."""
        small = self.size.width < LEAST_WIDTH or self.size.height < LEAST_HEIGHT
        self.set_class(small, "-small")
        self.query_one("#small", Static).update(
            plain(f"Parallax needs {LEAST_WIDTH} × {LEAST_HEIGHT}; this is {self.size.width} × {self.size.height}.")
        )
        fit, panes = self.fitting(), list(self.query(SourcePane))
        first = min(max(self.reading.pane - fit + 1, 0), max(len(panes) - fit, 0))
        shown = next((at for at, pane in enumerate(panes) if pane.display), 0)
        if shown <= self.reading.pane < shown + fit and shown + fit <= len(panes):
            first = shown
        for pane in panes:
            pane.display = first <= pane.number < first + fit
            pane.set_class(pane.number == first, "-first")
        self.query_one(Tabs).display = fit < len(panes)
        stacked = self.reading.layout is Layout.STACKED and not self.reading.zoomed
        self.query_one("#panes").set_class(stacked, "-stacked")
        self.call_after_refresh(self._refollow)

    def fitting(self) -> int:
        """How many panes the screen has room for."""
        count = max(len(self.index.articles), 1)
        if self.reading.zoomed or self.reading.layout is Layout.SINGLE:
            return 1
        if self.reading.layout is Layout.STACKED:
            return min(max((self.size.height - 2) // PANE_HEIGHT, 1), count)
        return 1 if self.size.width < NARROW else min(self.size.width // PANE_WIDTH, count)

    def _refollow(self) -> None:
        alone = self.fitting() == 1 < len(self.index.articles)
        for pane in self.query(SourcePane):
            pane.refollow(alone=alone)
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """Put the focused passage in sight, and every other pane's counterpart on the same row."""
        panes = list(self.query(SourcePane))
        if not panes or not self.reading.here or not self.index.articles[self.reading.pane].passages:
            return
        focused = panes[self.reading.pane].passages
        row = focused.row_in_view(self.reading.passage)
        for pane in panes:
            moves = pane.number == self.reading.pane or self.reading.sync
            if moves and pane.display and pane.article.passages:
                pane.passages.bring(self.reading.here[pane.number], row)

    def _show_bars(self) -> None:
        if self.inks is None or not self.is_mounted:
            return
        name = self.workspace.session.name
        self.query_one(TopBar).show(name, self.reading, self.index, self.inks, self.comparing)
        self.query_one(Tabs).show(self.reading, self.index, self.inks)
        self._show_foot()

    def _show_foot(self) -> None:
        """Draw the footer: what was last said, else the note that stands here."""
        if self.inks is None:
            return
        self.query_one(Coach).show(self.lesson, self.commands, self.inks)
        note = self.note_here()
        noted = f"{self.inks.glyphs.note} {' '.join(note.codes)} {note.note}".strip() if note else ""
        self.query_one(Foot).show(self.commands, self.said or noted, self.inks)

    # Moving

    def move_to(self, reading: Reading) -> None:
        """Stand where a move leads."""
        self.untouched = False
        self.reading = reading

    def action_move(self, id: str) -> None:
        """Make a move that needs nothing but its key."""
        before = self.reading
        self.move_to(MOVES[id](before, self.index))
        self.learned(id)
        if self.reading == before:
            self.say("nothing further that way")

    def action_level(self) -> None:
        """Bring every pane level with the focus; where one fills the screen, flip to the next source."""
        move = next_pane if self.fitting() == 1 else bring_level
        self.move_to(move(self.reading, self.index))

    def action_source(self, number: int) -> None:
        """Go to the source of that number."""
        if number <= len(self.index.articles):
            self.move_to(to_pane(self.reading, self.index, number - 1))

    def action_sideways(self, step: int) -> None:
        """Move the selection; where nothing is chosen, go to the next pane."""
        if self.reading.unit is not None:
            self.move_to(selecting.move_selection(self.reading, self.index, step))
        else:
            self.move_to(to_pane(self.reading, self.index, self.reading.pane + step))
            self.learned("next-pane")

    def action_page(self, direction: int) -> None:
        """Read on by a screenful."""
        focused = list(self.query(SourcePane))[self.reading.pane].passages
        self.move_to(at_passage(self.reading, self.index, self.reading.pane, focused.paged(direction)))

    def action_term(self, step: int) -> None:
        """Go to the next loaded term, and say which it is."""
        self.move_to(next_term(self.reading, self.index, step))
        self.learned("next-term")
        word, article = self.reading.word, self.index.articles[self.reading.pane]
        for hit in terms_of(article, self.reading, self.index):
            if word is not None and hit.span == word.span:
                name = self.workspace.lexicon.category(hit.term.category).name
                self.say(f"{hit.span.of(article.text)} · {name} · {hit.voice.value}")

    def action_match(self, step: int) -> None:
        """Go to the next place that holds what was searched for."""
        if not self.reading.search:
            self.say("nothing searched for yet: /")
            return
        self.move_to(next_match(self.reading, self.index, step))
        self.say(f"{matches(self.reading, self.index)} × “{self.reading.search}”")

    def action_select(self) -> None:
        """Choose the sentence, the passage, the word."""
        self.move_to(selecting.select_next_unit(self.reading, self.index))
        self.learned("select")
        self.say(f"{self.reading.unit} · ← → move · a note · y copy · Esc clear" if self.reading.unit else "")

    def action_grow(self, words: int) -> None:
        """Change the selection by a word."""
        self.move_to(selecting.grow_selection(self.reading, self.index, words))

    def on_unmount(self) -> None:
        """Keep the reader's place and layout for the next time."""
        self.workspace.remember(as_remembered(self.reading, self.index))

    def action_clear(self) -> None:
        """Stop comparing; else clear the selection, then the word last reached and the search; never quit."""
        if self.comparing:
            self.workspace.cancel()
        else:
            self.reading = self.reading.cleared()

    # The mouse

    @on(PassagePointed)
    def _pointed(self, event: PassagePointed) -> None:
        event.stop()
        self.move_to(jumped(self.reading, at_passage(self.reading, self.index, event.article, event.passage)))

    @on(SpanChosen)
    def _chosen(self, event: SpanChosen) -> None:
        event.stop()
        passage = self.index.articles[event.article].passage_at(event.span.start)
        pane = to_pane(self.reading, self.index, event.article)
        stood = pane.standing_at(event.article, passage.id) if passage else pane
        self.move_to(stood.selecting(self.index.articles[event.article].id, event.span))

    @on(SourcePointed)
    def _source_pointed(self, event: SourcePointed) -> None:
        event.stop()
        self.move_to(to_pane(self.reading, self.index, event.article))

    @on(Scrolled)
    def _scrolled(self, event: Scrolled) -> None:
        """Leave the reader where the wheel turned to."""
        event.stop()
        self.untouched = False
