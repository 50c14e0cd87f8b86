"""What was typed, as a command and its arguments.

`parallax PATH…` is `parallax open PATH…`: the first word that is no option is
a command if it is the name of one, else a path. So a path that is named like
a command is given as `./report`.
"""

from __future__ import annotations

from argparse import Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence

from tui._version import __version__
from tui.cli.command import Command, Parser

DEFAULT = "open"
STATUSES = (
    "exit status: 0 done, 1 a crash, 2 wrong usage, 3 something named could not be read,\n"
    "4 a session conflict, 5 check found something"
)


def parse(arguments: Sequence[str], commands: Sequence[Command]) -> tuple[Command, Namespace]:
    """The command that is meant and its arguments. Raises SystemExit, after printing, for help and for wrong usage."""
    top, parsers = parsers_of(commands)
    if set(arguments) & {"--version", "-h", "--help"} and _command_at(arguments, parsers) is None:
        top.parse_args([word for word in arguments if word in {"--version", "-h", "--help"}])
    at = _command_at(arguments, parsers)
    name, rest = (DEFAULT, arguments) if at is None else (arguments[at], (*arguments[:at], *arguments[at + 1 :]))
    command = next(command for command in commands if command.name == name)
    return command, parsers[name].parse_args(rest)


def parsers_of(commands: Sequence[Command]) -> tuple[Parser, dict[str, Parser]]:
    """The parser that knows every command, and each command's own."""
    top = Parser(
        "parallax",
        description="A terminal reading room for comparing how sources frame the same events.",
        epilog=f"example:\n  parallax article-1.txt article-2.txt\n\n{STATUSES}",
        formatter_class=RawDescriptionHelpFormatter,
        usage="parallax [PATH …]\n       parallax COMMAND …",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"parallax {__version__}")
    choices = top.add_subparsers(title="commands", metavar="COMMAND", prog="parallax")
    parsers: dict[str, Parser] = {}
    for command in commands:
        parsers[command.name] = parser = choices.add_parser(
            command.name,
            help=command.what,
            description=f"{command.what}.",
            epilog=f"example:\n  {command.example}",
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_arguments(parser)
    return top, parsers


def _command_at(arguments: Sequence[str], parsers: dict[str, Parser]) -> int | None:
    """Where the command's name stands: the first word that is neither an option nor an option's value."""
    with_value = {
        option
        for parser in parsers.values()
        for action in parser.taken
        for option in action.option_strings
        if action.nargs != 0
    }
    skip = False
    for at, word in enumerate(arguments):
        if word == "--":
            return None
        if skip or word.startswith("-"):
            skip = not skip and word in with_value
        else:
            return at if word in parsers else None
    return None
