"""What a subcommand is: a row with its name, its words for `--help`, its arguments and what it does."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the command line can do."""

    name: str
    what: str
    """One sentence, without a full stop."""
    example: str
    """A call that works as it stands."""
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    """Gives the exit status; raises ParallaxError for the reader to see."""


def add_paths(parser: ArgumentParser, *, optional: bool = False) -> None:
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


def add_config(parser: ArgumentParser) -> None:
    """Take the option that names another config.yaml."""
    parser.add_argument("--config", metavar="FILE", help="read this config.yaml instead of your own")


def add_session(parser: ArgumentParser) -> None:
    """Take the option that names a session."""
    parser.add_argument("--session", metavar="NAME", help="use this session's notes and decisions")
