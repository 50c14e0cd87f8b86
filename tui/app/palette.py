"""The command palette, made of the same table as keys and help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.screen import Screen
from textual.types import IgnoreReturnCallbackType

from tui.app.commands import Command, shown_keys


@runtime_checkable
class Commanding(Protocol):
    """A screen that does what commands say."""

    def commands_over(self, top: Screen[Any]) -> Sequence[Command]:
        """Those that work while `top` is the screen on top."""

    async def action_run(self, id: str) -> None:
        """Do what a command does."""


class CommandsProvider(Provider):
    """Finds commands by their label and help, and runs them on the screen beneath."""

    async def discover(self) -> Hits:
        """Every command, before anything was typed."""
        for command, run in self._commands():
            yield DiscoveryHit(command.label, run, help=_help(command))

    async def search(self, query: str) -> Hits:
        """The commands that match."""
        matcher = self.matcher(query)
        for command, run in self._commands():
            score = matcher.match(f"{command.label} {command.help}")
            if score > 0:
                label = matcher.highlight(command.label)
                yield Hit(score, label, run, text=command.label, help=_help(command))

    def _commands(self) -> Iterator[tuple[Command, IgnoreReturnCallbackType]]:
        """The commands that work where the palette was opened; all of them are the reading screen's."""
        home = next((screen for screen in self.app.screen_stack if isinstance(screen, Commanding)), None)
        if home is None:
            return
        for command in home.commands_over(self.screen):
            if command.id != "palette":
                yield command, partial(home.action_run, command.id)


def _help(command: Command) -> str:
    keys = shown_keys(command)
    return f"{command.help}  ({keys})" if keys else command.help
