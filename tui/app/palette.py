"""The command palette, made of the same table as keys and help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from tui.app.commands import Command, shown_keys


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
        """The commands of the reading screen; over a dialog there are none, which has actions of its own."""
        commands: Sequence[Command] = getattr(self.screen, "commands", ())
        for command in commands:
            if command.id != "palette":
                action = command.action
                yield command, partial(self.screen.run_action, action)


def _help(command: Command) -> str:
    keys = shown_keys(command)
    return f"{command.help}  ({keys})" if keys else command.help
