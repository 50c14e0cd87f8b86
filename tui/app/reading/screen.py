"""The reading screen: synchronized panes, one reading, one index, and the line of keys.

State and layout are here; what a command does is a function in one of the
files beside this one, found by the command's id in `HANDLERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from inspect import isawaitable
from typing import Any, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from tui.app.bindings import bindings
from tui.app.commands import COMMANDS, Command
from tui.app.dialogs.asking import ask
from tui.app.messages import PassagePointed, Scrolled, SourcePointed, SpanChosen, WorkspaceOpened
from tui.app.reading.aside import Aside
from tui.app.reading.empty import EmptyNotice
from tui.app.reading.handlers import HANDLERS, commands_over, what_is_missing
from tui.app.reading.notes import note_here
from tui.app.reading.notices import draft_waiting, problems_in_one, told_at_start
from tui.app.reading.panes import Panes
from tui.app.reading.phase import Phase, key_of, phase_words, progress_words
from tui.app.render import GLYPHS, Glyphs, Inks, plain
from tui.app.views.parted import PartedScreen
from tui.app.widgets.bars import Coach, Foot, Tabs, TopBar
from tui.app.widgets.dialog import Hints
from tui.app.widgets.source import SourcePane
from tui.model.comparison import Comparison
from tui.model.errors import ConflictError, EngineCancelled, EngineError, ParallaxError
from tui.view.coaching import LESSONS, lesson_after
from tui.view.index import ComparisonIndex
from tui.view.moves import at_passage, jumped, to_pane
from tui.view.reading import Reading
from tui.view.recall import as_remembered, opening_reading, rejoined
from tui.workspace import Workspace

LEAST_WIDTH, LEAST_HEIGHT = 60, 15

Answer = TypeVar("Answer")
Result = TypeVar("Result")


class ReadingScreen(Screen[None]):
    """Home. It is the `Desk` of the handlers."""

    BINDINGS = bindings()

    reading: var[Reading] = var(Reading(here=()), init=False)
    """Assigned in `go` alone."""
    index: var[ComparisonIndex] = var(ComparisonIndex(Comparison(())), init=False)
    inks: var[Inks | None] = var[Inks | None](None, init=False)
    progress: var[str] = var("", init=False)
    """What the engine is computing, with a bar."""
    said: var[str] = var("", init=False)
    """A short message for the footer; it gives way to the next move."""
    lesson: var[int] = var(0, init=False)
    """How far a newcomer has come."""

    def __init__(self, workspace: Workspace, commands: Sequence[Command] = COMMANDS) -> None:
        """Read what a workspace holds, with the reader's own keys."""
        super().__init__()
        self.workspace = workspace
        self.commands = tuple(commands)
        self.phase = Phase.COMPARING
        self._aside = Aside(self, self._show_doing, self.warn)
        self._held = False
        """Whether the reader has done something at this place, so that no finding may move it."""
        self._run = 0
        """The number of the comparison that was started last; what an older one says is not heard."""
        self._next: Workspace | None = None
        """What is shown next, once no dialog is open."""
        newcomer = workspace.settings.app.coaching and workspace.is_first_visit
        self.set_reactive(ReadingScreen.lesson, 0 if newcomer else len(LESSONS))
        self.set_reactive(ReadingScreen.index, workspace.index())
        self.set_reactive(ReadingScreen.reading, opening_reading(workspace.remembered(), self.index))

    def compose(self) -> ComposeResult:
        """A line on top, the panes, a line below; and what is shown where there is no room for them."""
        yield TopBar()
        yield Tabs()
        yield Panes(
            *(
                SourcePane(number, article).data_bind(ReadingScreen.reading, ReadingScreen.index, ReadingScreen.inks)
                for number, article in enumerate(self.index.articles)
            )
        )
        if self.workspace.empty:
            yield EmptyNotice()
        yield Coach()
        yield Foot()
        yield Static(id="small", markup=False)

    def on_mount(self) -> None:
        """Take the colours, and begin to compare."""
        self.take_inks()
        self.app.theme_changed_signal.subscribe(self, lambda _: self.take_inks())
        self.call_after_refresh(self._arrange)
        if problems := problems_in_one(told_at_start(self.workspace), key_of("open", self.commands)):
            self.notify(problems, severity="warning", timeout=12, markup=False)
        if draft := draft_waiting(self.workspace, key_of("annotate", self.commands)):
            self.tell(draft)
        if self.index.articles:
            self.compare()

    def on_unmount(self) -> None:
        """Keep the reader's place and layout for the next time."""
        self.workspace.remember(as_remembered(self.reading, self.index))

    def take_inks(self) -> None:
        """Take the colours of the theme of now."""
        settings = self.workspace.settings.app
        categories = self.workspace.categories
        self.inks = Inks(self.app.theme, self.app.theme_variables, categories, GLYPHS[settings.glyphs])
        self._show_bars()

    # The desk

    def go(self, reading: Reading, *, by_finding: bool = False) -> None:
        """Stand there: the one door for where the reader stands. Only a move of the reader's own holds the place."""
        self._held = self._held or (reading != self.reading and not by_finding)
        self.reading = reading

    def hold(self) -> None:
        """Keep the reader at this place, whatever is found meanwhile."""
        self._held = True

    @property
    def styles_now(self) -> Inks:
        """The colours and signs of the theme; there are none before the screen is mounted."""
        assert self.inks is not None
        return self.inks

    @property
    def glyphs(self) -> Glyphs:
        """The signs that the terminal is set to."""
        return GLYPHS[self.workspace.settings.app.glyphs] if self.inks is None else self.inks.glyphs

    def say(self, words: str) -> None:
        """Put a short message into the footer of what is on top."""
        top = [] if self.app.screen is self else list(self.app.screen.query(Hints))
        for hints in top:
            hints.say(words)
        self.said = self.said if top else words

    def warn(self, error: ParallaxError) -> None:
        """Show what went wrong, in the error's own words."""
        self.notify(str(error), severity="error", timeout=10, markup=False)

    def tell(self, words: str) -> None:
        """Show a message that stays for some seconds."""
        self.notify(words, timeout=10, markup=False)

    def learn(self, command: str) -> None:
        """Go on to the next hint where this was the command to try."""
        self.lesson = lesson_after(self.lesson, command)

    def commit(self, change: Callable[[], object]) -> bool:
        """Make a change to the session; a failed one is said, and nothing is lost."""
        try:
            change()
        except ConflictError as conflict:
            self.warn(conflict)
        except ParallaxError as error:
            self.warn(error)
            return False
        self.show_session()
        return True

    def show_session(self) -> None:
        """Show the notes and decisions as they are now, and keep the reader's place, which does not move."""
        self.hold()
        self.index = self.workspace.index()
        if self.index.articles:
            self.go(rejoined(self.reading, self.index), by_finding=True)
        self.workspace.remember(as_remembered(self.reading, self.index))

    async def ask(self, dialog: Screen[Answer], then: Callable[[Answer | None], None]) -> None:
        """Open a dialog, and call `then` with its answer."""
        await ask(self.app, dialog, then)

    def come_home(self) -> None:
        """Close the views and dialogs that lie over the panes."""
        stack = self.app.screen_stack
        for screen in reversed(stack[stack.index(self) + 1 :]):
            screen.dismiss(None)

    def commands_over(self, top: Screen[Any]) -> Sequence[Command]:
        """The commands that work while `top` is the screen on top."""
        return commands_over(self, is_home=top is self)

    async def action_run(self, id: str) -> None:
        """Do what a command does; where it needs what is not there, say so."""
        if missing := what_is_missing(self, id):
            self.say(missing)
            return
        done = HANDLERS[id](self)
        if isawaitable(done):
            await done

    def aside(self, doing: str, work: Callable[[], Result], then: Callable[[Result], None]) -> bool:
        """Do some work in a thread, and say meanwhile what is being done."""
        if self._aside.start(doing, work, then):
            return True
        self.say(f"still {self._aside.doing}")
        return False

    def replace(self, workspace: Workspace) -> None:
        """Show another workspace instead, as soon as no dialog is open."""
        self._next = workspace
        if self.app.screen is self:
            self.on_screen_resume()
        else:
            self.say("ready: shown when this is closed")

    def on_screen_resume(self) -> None:
        """Show the workspace that was opened while a dialog was open."""
        if self._next is not None:
            opened, self._next = self._next, None
            self.post_message(WorkspaceOpened(opened))

    # Comparing

    def compare(self) -> None:
        """Let the engine compare the articles; the panes can be read meanwhile."""
        if self._run and self.phase is Phase.COMPARING:
            self.workspace.cancel()
        self._run += 1
        self.phase, self.progress = Phase.COMPARING, ""
        self._show_bars()
        self._compare(self._run)

    @work(thread=True, group="compare")
    def _compare(self, run: int) -> None:
        def hear(told: Callable[..., None], *values: object) -> None:
            if run == self._run and self.query(Foot):  # else it is an older one, or outlives the screen
                told(*values)

        call = partial(self.app.call_from_thread, hear)
        try:
            self.workspace.compare(partial(call, self._progress), lambda _: call(self._found))
        except EngineCancelled:
            call(self._ended, Phase.STOPPED)
        except EngineError as error:
            call(self._ended, Phase.FAILED, error)
        else:
            call(self._ended, Phase.COMPARED)

    def _progress(self, what: str, share: float) -> None:
        """Say what the engine is doing and how far it is."""
        self.progress = progress_words(what, share, self.glyphs)

    def _ended(self, phase: Phase, error: EngineError | None = None) -> None:
        """Say how the comparison ended; what was found before stays, and the articles can be read all the same."""
        self.phase = phase
        self._show_bars()
        if error is not None:
            self.warn(error)
        elif phase is Phase.STOPPED:
            self.say("comparing was stopped; C compares again")
        else:
            if self._run > 1 and self.index.articles:
                self.go(rejoined(self.reading, self.index), by_finding=True)
            for notice in self.index.comparison.alignment.notices:
                self.tell(notice)

    def _found(self) -> None:
        """Show a stage as soon as it is ready; a reader who has begun to read stays in place when events come."""
        events_come = self.index.is_unknown
        self.index = self.workspace.index()
        if self.index.is_unknown or not events_come:
            return
        if self._held:
            self.go(rejoined(self.reading, self.index), by_finding=True)
        else:
            self.go(opening_reading(self.workspace.remembered(), self.index), by_finding=True)
            self.hold()

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
        for screen in self.app.screen_stack:
            if isinstance(screen, PartedScreen):
                screen.renew(self.index)

    def watch_progress(self) -> None:
        """Say how far the engine is."""
        self._show_bars()

    def watch_said(self) -> None:
        """Say what was said."""
        self._show_foot()

    def _show_doing(self) -> None:
        self.said = ""
        self._show_foot()

    watch_lesson = watch_said

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
        self.query_one(Panes).show_fitting(self.reading)
        self.query_one(Tabs).display = self.fitting < len(self.index.articles)
        self.call_after_refresh(self._refollow)

    def _refollow(self) -> None:
        self.query_one(Panes).refollow(self.reading)
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        self.query_one(Panes).settle(self.reading)

    @property
    def fitting(self) -> int:
        """How many panes the screen has room for."""
        return self.query_one(Panes).fitting(self.reading)

    def page(self, direction: int) -> int:
        """The passage that is one screenful on, or back, in the focused pane."""
        return self.query_one(Panes).all[self.reading.pane].passages.paged(direction)

    def _show_bars(self) -> None:
        if self.inks is None or not self.query(Foot):
            return
        if self.workspace.empty:
            self.query_one(EmptyNotice).show(self.workspace.empty, self.commands, self.inks)
        instead = phase_words(self.phase, self.progress, self.index, self.commands)
        self.query_one(TopBar).show(self.workspace.session.name, self.reading, self.index, self.inks, instead)
        self.query_one(Tabs).show(self.reading, self.index, self.inks)
        self._show_foot()

    def _show_foot(self) -> None:
        """Draw the footer: what is being done, and what was last said, else the note that stands here."""
        if self.inks is None:
            return
        lesson = self.lesson if self.index.articles else len(LESSONS)
        self.query_one(Coach).show(lesson, self.commands, self.inks)
        note = note_here(self.reading, self.index)
        noted = f"{self.inks.glyphs.note} {' '.join(note.codes)} {note.note}".strip() if note else ""
        going_on = self.phase is Phase.COMPARING and not self.index.is_unknown
        doing = [f"{one}…" for one in (self._aside.doing, "comparing" if going_on else "") if one]
        said = f" {self.glyphs.dot} ".join(filter(None, (*doing, self.said or noted)))
        self.query_one(Foot).show(self.commands, said, self.inks)

    # The mouse

    @on(PassagePointed)
    def _pointed(self, event: PassagePointed) -> None:
        event.stop()
        self.go(jumped(self.reading, at_passage(self.reading, self.index, event.article, event.passage)))

    @on(SpanChosen)
    def _chosen(self, event: SpanChosen) -> None:
        event.stop()
        passage = self.index.articles[event.article].passage_at(event.span.start)
        pane = to_pane(self.reading, self.index, event.article)
        stood = pane.standing_at(event.article, passage.id) if passage else pane
        self.go(stood.selecting(self.index.articles[event.article].id, event.span))

    @on(SourcePointed)
    def _source_pointed(self, event: SourcePointed) -> None:
        event.stop()
        self.go(to_pane(self.reading, self.index, event.article))

    @on(Scrolled)
    def _scrolled(self, event: Scrolled) -> None:
        """Leave the reader where the wheel turned to."""
        event.stop()
        self.hold()
