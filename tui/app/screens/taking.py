"""What the reader opens, asks for and takes away from the reading screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tui.app.messages import OpenAsked
from tui.app.screens.dropped import DroppedScreen
from tui.app.screens.export import ExportChoice, ExportScreen
from tui.app.screens.filter import FilterScreen
from tui.app.screens.go import GoMenu
from tui.app.screens.help import HelpScreen
from tui.app.screens.noting import NotingScreen
from tui.app.screens.open import OpenChoice, OpenScreen
from tui.app.screens.prompt import PromptScreen
from tui.app.screens.why import WhyScreen
from tui.app.themes import THEMES
from tui.export import EXPORTERS
from tui.export.citation import citation, event_table
from tui.model.errors import ParallaxError
from tui.storage.clipboard import fits_clipboard
from tui.storage.paths import SUFFIX
from tui.view.dropped import left_out
from tui.view.filters import Filter
from tui.view.finding import matches, next_match
from tui.view.moves import to_pane
from tui.view.selecting import chosen
from tui.view.why import why


class TakingScreen(NotingScreen):
    """The commands that ask something, and those that leave the screen."""

    async def action_help(self) -> None:
        """List every key, and run what the reader picks."""
        await self.ask(HelpScreen(self.commands, self._legend(), self.glyphs), self._run)

    async def action_go(self) -> None:
        """Wait for the second key of a view."""
        await self.ask(GoMenu([command for command in self.commands if command.after_g], self.glyphs), self._run)

    def _run(self, id: str | None) -> None:
        command = next((one for one in self.commands if one.id == id), None)
        if command is not None:
            self.call_next(self.run_action, command.does)

    def action_go_read(self) -> None:
        """Back to the panes: this is where they are."""

    async def action_search(self) -> None:
        """Search all sources."""
        await self.ask(PromptScreen("Search all sources", self.reading.search, glyphs=self.glyphs), self._search)

    def _search(self, words: str | None) -> None:
        if words is None:
            return
        searching = replace(self.reading, search=words, word=None)
        self.reading = next_match(searching, self.index) if words else searching
        self.say(f"{matches(self.reading, self.index)} × “{words}” · n next · N before" if words else "")

    async def action_filter(self) -> None:
        """Choose what is marked and counted."""
        if self.inks is None:
            return
        counts: dict[str, int] = {}
        for hits in self.index.comparison.framing.hits.values():
            for hit in hits:
                counts[hit.term.category] = counts.get(hit.term.category, 0) + 1
        categories = self.workspace.lexicon.categories
        await self.ask(FilterScreen(categories, counts, self.reading.filter, self.inks), self._filter)

    def _filter(self, shown: Filter | None) -> None:
        if shown is not None:
            self.reading = replace(self.reading, filter=shown)

    async def action_why(self) -> None:
        """Say what speaks for and against the focused pane's place."""
        if self.index.articles and self.inks is not None:
            explanation = why(self.reading, self.index, self.workspace.settings.align)
            await self.ask(WhyScreen(explanation, self.glyphs), lambda _: self.learned("why"))

    async def action_dropped(self) -> None:
        """Say how the focused article was read, and what was left out of it."""
        if self.index.articles:
            read = left_out(self.index.articles[self.reading.pane])
            await self.ask(DroppedScreen(read, self.glyphs), lambda _: None)

    def action_copy(self) -> None:
        """Copy the selection, or the passage, as a citation; the terminal puts it into the clipboard."""
        if (selection := chosen(self.reading, self.index)) is None:
            return
        article = self.index.articles[self.index.number[selection.article]]
        self._copy(citation(article, selection.span), f"{len(selection.span)} characters with their source")

    def action_copy_event(self) -> None:
        """Copy the current event as a Markdown table: every source with its words, or with the nearest candidate."""
        group = None if self.reading.between else self.index.group(self.reading.event)
        if group is None:
            self.say("there is no event here to copy")
            return
        self._copy(event_table(self.index, group), f"event {group.id} as a Markdown table")

    def _copy(self, text: str, what: str) -> None:
        """Hand a text to the terminal, and say so; one that the terminal would drop stays here."""
        if not fits_clipboard(text):
            self.say("too long for a terminal's clipboard; E writes it to a file")
            return
        self.app.copy_to_clipboard(text)
        self.say(f"sent to the terminal's clipboard (OSC 52): {what}")

    async def action_export(self) -> None:
        """Write a report or the notes to a file, and say where it is."""
        formats = [(id, exporter.label, exporter.suffix) for id, exporter in EXPORTERS.items()]
        name = self.workspace.session.name
        screen = ExportScreen(formats, str(Path.cwd()), name, exists=_exists, glyphs=self.glyphs)
        await self.ask(screen, self._export)

    def _export(self, choice: ExportChoice | None) -> None:
        if choice is None:
            return
        try:
            written = self.workspace.export(choice.format, Path(choice.path).expanduser(), overwrite=choice.overwrite)
        except ParallaxError as error:
            self.warn(error)
        else:
            self.notify(f"written: {written}", timeout=10, markup=False)
            self.learned("export")

    async def action_open(self) -> None:
        """Go to a source, or open other articles."""
        sources = [str(article.source) for article in self.index.articles]
        await self.ask(OpenScreen(sources, self._recent(), self.workspace.problems, self.glyphs), self._open)

    def _open(self, choice: OpenChoice | None) -> None:
        if choice is None:
            return
        if choice.kind == "source":
            self.reading = to_pane(self.reading, self.index, int(choice.value))
        else:
            self.post_message(OpenAsked(choice.kind, choice.value))

    def _recent(self) -> list[tuple[str, str]]:
        """The names of the sessions, each with what is in it, or why it cannot be read."""
        found = []
        for one in self.workspace.recent():
            notes = one.session.annotations if one.session else ()
            found.append((one.path.name.removesuffix(SUFFIX), one.problem or f"{len(notes)} notes"))
        return found

    def action_theme(self) -> None:
        """Go round the themes."""
        names = [theme.name for theme in THEMES]
        now = self.app.theme
        self.app.theme = names[(names.index(now) + 1) % len(names)] if now in names else names[0]
        self.say(self.app.theme.removeprefix("parallax-"))

    def action_back(self) -> None:
        """Home is the last screen, so this quits."""
        self.app.exit()

    def _legend(self) -> list[tuple[str, str]]:
        """The signs and letters of the panes, with what they mean."""
        glyphs = self.glyphs
        signs = [
            (glyphs.focus, "your focus"),
            (glyphs.strong, "found: matching is sure"),
            (glyphs.possible, "uncertain: it may be the same"),
            (glyphs.not_found, "not found by matching; the nearest candidate is shown faintly"),
            (glyphs.unknown, "not compared yet"),
            (glyphs.ruled, "ruled by you"),
            (glyphs.note, "a note of yours"),
        ]
        return [*signs, *((category.letter, category.name) for category in self.workspace.lexicon.categories)]


def _exists(path: str) -> bool:
    """Whether there is a file already, as far as can be seen."""
    try:
        return Path(path).expanduser().exists()
    except (OSError, RuntimeError):
        return False
