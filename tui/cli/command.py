"""What a subcommand is: a row with its name, its words for `--help`, its arguments and what it does."""

from __future__ import annotations

import sys
from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from tui.cli.exits import Exit
from tui.text.clean import safe_line


class Parser(ArgumentParser):
    """A parser that can say what it takes, and whose messages hold nothing that a terminal obeys."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Take what ArgumentParser takes."""
        self.taken: list[Action] = []
        """Its options and arguments, in the order they were added."""
        super().__init__(*args, **options)

    def add_argument(self, *names: Any, **options: Any) -> Action:
        """Take an option or argument, and remember it."""
        return self.take(super().add_argument(*names, **options))

    def take(self, action: Action) -> Action:
        """Remember one that was added to a group."""
        self.taken.append(action)
        return action

    def error(self, message: str) -> NoReturn:
        """Say what is wrong on stderr and end with the status of wrong usage."""
        self.print_usage(sys.stderr)
        self.exit(Exit.USAGE, f"{self.prog}: {safe_line(message)}\n")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the command line can do."""

    name: str
    what: str
    """One sentence, without a full stop."""
    example: str
    """A call that works as it stands."""
    add_arguments: Callable[[Parser], None]
    run: Callable[[Namespace], int]
    """Gives the exit status; raises ParallaxError for the reader to see. `engine` is among the arguments."""


def add_paths(parser: Parser, *, optional: bool = False) -> None:
    """Take the articles' files and folders."""
    parser.add_argument(
        "paths",
        nargs="*" if optional else "+",
        type=_path,
        metavar="PATH",
        help="an article's file, a folder of articles, or a session's .parallax.json",
    )


def _path(typed: str) -> str:
    """A path as typed; an empty one, as of a variable that was never set, would mean the current folder."""
    if not typed:
        raise ArgumentTypeError("an empty name")
    return typed


def add_config(parser: Parser) -> None:
    """Take the option that names another config.yaml."""
    parser.add_argument("--config", metavar="FILE", help="read this config.yaml instead of your own")


def add_session(parser: Parser) -> None:
    """Take the option that names a session."""
    parser.add_argument("--session", metavar="NAME", help="use this session's notes and decisions")
