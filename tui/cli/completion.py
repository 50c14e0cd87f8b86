"""`parallax completion`: what a shell needs to know to complete our commands and options.

Written from the parsers themselves, so that no option can be forgotten. shtab, tried in version 1.13, knows no command
that may be left out: where `parallax PATH` and `parallax COMMAND` are both right, it offers the one or the other.
"""

from __future__ import annotations

from argparse import Action, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from shlex import quote

from tui.cli.command import Command, Parser
from tui.cli.exits import Exit
from tui.cli.output import deliver
from tui.cli.parser import DEFAULT, parsers_of


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command."""

    names: tuple[str, ...]
    what: str
    values: tuple[str, ...] = ()
    """What it may be set to, where that is a list."""
    takes_file: bool = False
    """Whether it is set to something else, most often a file."""


@dataclass(frozen=True, slots=True)
class Known:
    """A command as a shell completes it."""

    name: str
    what: str
    options: tuple[Option, ...]
    words: tuple[str, ...] = ()
    """What its arguments may be, where that is a list; files otherwise."""


def completion_of(commands: Sequence[Command]) -> Command:
    """The command that prints the completion of all the others and of itself."""

    def run(args: Namespace) -> int:
        deliver(SHELLS[args.shell](known_commands((*commands, command))), None, force=False)
        return Exit.DONE

    command = Command(
        "completion",
        "Print what a shell needs to complete parallax's commands and options",
        'eval "$(parallax completion bash)"',
        _add_arguments,
        run,
    )
    return command


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("shell", choices=SHELLS, help="the shell to write for")


def known_commands(commands: Sequence[Command]) -> list[Known]:
    """What the parsers of the commands take."""
    _, parsers = parsers_of(commands)
    return [_known(command, parsers[command.name]) for command in commands]


def _known(command: Command, parser: Parser) -> Known:
    options = tuple(_option(action) for action in parser.taken if action.option_strings)
    words = tuple(word for action in parser.taken if not action.option_strings for word in action.choices or ())
    return Known(command.name, command.what, options, words)


def _option(action: Action) -> Option:
    what = (action.help or "") % {"default": action.default}
    values = tuple(action.choices or ())
    return Option(tuple(action.option_strings), what, values, takes_file=action.nargs != 0 and not values)


def bash(commands: Sequence[Known]) -> str:
    """For bash: words where we know them, file names everywhere else."""
    return f"""\
_parallax() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words='' files=''
    local options='{" ".join(name for option in _without_a_command(commands) for name in option.names)}'
    if (( COMP_CWORD == 1 )); then
        words='{" ".join(command.name for command in commands)}' files=1
    else
        case "${{COMP_WORDS[1]}} $before" in
{_lines(_bash_values(commands), 12)}
            *) case "${{COMP_WORDS[1]}}" in
{_lines(_bash_words(commands), 16)}
                *) files=1 ;;
            esac ;;
        esac
    fi
    [[ $current == -* ]] && words=$options files=''
    local IFS=$'\\n'
    COMPREPLY=($(IFS=' '; compgen -W "$words" -- "$current") ${{files:+$(compgen -f -- "$current")}})
}}
complete -o filenames -F _parallax parallax
"""


def _bash_values(commands: Sequence[Known]) -> Iterator[str]:
    """What may follow an option."""
    for command in commands:
        for option in command.options:
            cases = "|".join(quote(f"{command.name} {name}") for name in option.names)
            if option.values:
                yield f"{cases}) words='{' '.join(option.values)}' ;;"
            elif option.takes_file:
                yield f"{cases}) files=1 ;;"


def _bash_words(commands: Sequence[Known]) -> Iterator[str]:
    """What may stand anywhere in a command."""
    for command in commands:
        names = " ".join(name for option in command.options for name in option.names)
        words = f"words='{' '.join(command.words)}'" if command.words else "files=1"
        yield f"{command.name}) options='{names}' {words} ;;"


def zsh(commands: Sequence[Known]) -> str:
    """For zsh: each option with what it does."""
    described = "\n".join(f"        {quote(f'{command.name}:{command.what}')}" for command in commands)
    cases = "\n".join(_zsh_case(command) for command in commands)
    return f"""\
#compdef parallax
_parallax() {{
    local -a commands=(
{described}
    )
    if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then
        _describe command commands
        _files
        return
    fi
    case $words[2] in
{cases}
        *) _arguments {_zsh_arguments(_without_a_command(commands), "*:file:_files")} ;;
    esac
}}
compdef _parallax parallax
"""


def _zsh_case(command: Known) -> str:
    rest = f"*:word:({' '.join(command.words)})" if command.words else "*:file:_files"
    arguments = _zsh_arguments(command.options, rest)
    return f"        {command.name}) shift words; (( CURRENT-- )); _arguments {arguments} ;;"


def _zsh_arguments(options: Sequence[Option], rest: str) -> str:
    parts = [part for option in options for part in _zsh_option(option)]
    return "".join(f"\\\n            {part} " for part in (*parts, quote(rest))).rstrip()


def _zsh_option(option: Option) -> Iterator[str]:
    what = option.what.replace("[", "(").replace("]", ")").replace(":", " ")
    values = f":value:({' '.join(option.values)})" if option.values else ":file:_files" if option.takes_file else ""
    return (quote(f"{name}[{what}]{values}") for name in option.names)


def fish(commands: Sequence[Known]) -> str:
    """For fish: each command and option with what it does."""
    return _lines(_fish_lines(commands), 0) + "\n"


def _fish_lines(commands: Sequence[Known]) -> Iterator[str]:
    none_named = f"-n 'not __fish_seen_subcommand_from {' '.join(command.name for command in commands)}'"
    yield from (_fish_option(none_named, option) for option in _without_a_command(commands))
    for command in commands:
        yield f"complete -c parallax -n __fish_use_subcommand -a {command.name} -d {quote(command.what)}"
        when = f"-n '__fish_seen_subcommand_from {command.name}'"
        if command.words:
            yield f"complete -c parallax {when} -f -a '{' '.join(command.words)}'"
        yield from (_fish_option(when, option) for option in command.options)


def _fish_option(when: str, option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    values = f" -x -a '{' '.join(option.values)}'" if option.values else " -r" if option.takes_file else ""
    return f"complete -c parallax {when} {names} -d {quote(option.what)}{values}"


def _without_a_command(commands: Sequence[Known]) -> tuple[Option, ...]:
    """What may stand where no command is named, which is as if `open` were, or the version is asked for."""
    default = next(command.options for command in commands if command.name == DEFAULT)
    return (*default, Option(("--version",), "print the version"))


def _lines(lines: Iterator[str], indent: int) -> str:
    return "\n".join(f"{' ' * indent}{line}" for line in lines)


SHELLS: Mapping[str, Callable[[Sequence[Known]], str]] = {"bash": bash, "fish": fish, "zsh": zsh}
