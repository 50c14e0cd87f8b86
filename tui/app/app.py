"""The terminal app: it owns the workspace and the theme, and leaves nothing unsaved behind."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterable

from textual import events, on
from textual.app import App, SystemCommand
from textual.screen import Screen

from tui.app.commands import rebound
from tui.app.input_order import InputOrder
from tui.app.messages import CopyAsked, KeyUnused, WorkspaceOpened
from tui.app.palette import CommandsProvider
from tui.app.reading.copying import copy_place
from tui.app.reading.handlers import use_anywhere
from tui.app.reading.screen import ReadingScreen
from tui.app.themes import THEMES
from tui.workspace import Workspace

ENDINGS = ("SIGTERM", "SIGHUP")
"""Signals on which the app leaves as by `q`; not every system has both."""


class ParallaxApp(App[None]):
    """Parallax in a terminal."""

    TITLE = "Parallax"
    CSS_PATH = "app.tcss"
    COMMANDS = {CommandsProvider}  # noqa: RUF012  (Textual's own declaration)
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, workspace: Workspace) -> None:
        """Show a workspace."""
        super().__init__()
        self._input_order = InputOrder(self)
        self.workspace = workspace
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = workspace.settings.app.theme
        commands, self._key_problems = rebound(workspace.settings.app.keys)
        if keys := workspace.settings.app.keys:
            self.set_keymap(keys)
        self._commands = commands

    def on_mount(self) -> None:
        """Go home."""
        loop = asyncio.get_running_loop()
        for name in ENDINGS:
            if (number := getattr(signal, name, None)) is not None:
                loop.add_signal_handler(number, self.exit)
        self.push_screen(ReadingScreen(self.workspace, self._commands))
        for problem in self._key_problems:
            self.notify(problem, severity="warning", timeout=12, markup=False)

    async def on_event(self, event: events.Event) -> None:
        """Take one key after the other, whatever it sets off."""
        if not isinstance(event, events.InputEvent) or event.is_forwarded:
            await super().on_event(event)
        elif self.screen_stack and not self._input_order.must_wait(event):
            await super().on_event(event)
            self._input_order.passed(event)

    def get_system_commands(self, _screen: Screen[object]) -> Iterable[SystemCommand]:
        """None of Textual's own: ours are in the table."""
        return ()

    @property
    def home(self) -> ReadingScreen:
        """The reading screen, whatever lies over it."""
        return next(screen for screen in self.screen_stack if isinstance(screen, ReadingScreen))

    @on(KeyUnused)
    async def _use_anywhere(self, event: KeyUnused) -> None:
        """Do what a key means anywhere, or say that it means nothing in what is on top."""
        await use_anywhere(self.home, event.key)

    @on(CopyAsked)
    def _copy_place(self, event: CopyAsked) -> None:
        """Copy a place that was chosen in a view."""
        copy_place(self.home, event.place)

    @on(WorkspaceOpened)
    def _show_opened(self, event: WorkspaceOpened) -> None:
        """Show the articles that were opened instead of those that were."""
        self.workspace.close()
        self.workspace = event.workspace
        self.switch_screen(ReadingScreen(event.workspace, self._commands))


def run(workspace: Workspace) -> int:
    """Show the app until the reader leaves it; the exit status is 0, or Textual's own after a crash."""
    app = ParallaxApp(workspace)
    app.run()
    workspace.close()
    return app.return_code or 0
