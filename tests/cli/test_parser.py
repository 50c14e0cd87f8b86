"""What is typed means what the manual says."""

from __future__ import annotations

import pytest

from tui.cli.commands import COMMANDS
from tui.cli.main import NAMES
from tui.cli.parser import parse


@pytest.mark.parametrize(
    ("typed", "command", "paths"),
    [
        ([], "open", []),
        (["a.txt", "b.txt"], "open", ["a.txt", "b.txt"]),
        (["open", "a.txt"], "open", ["a.txt"]),
        (["align", "a.txt"], "align", ["a.txt"]),
        (["a.txt", "align"], "open", ["a.txt", "align"]),
        (["./align", "a.txt"], "open", ["./align", "a.txt"]),
        (["--", "align"], "open", ["align"]),
        (["--config", "align", "terms", "a.txt"], "terms", ["a.txt"]),
        (["--session", "report"], "open", []),
        (["--session=report", "report", "a.txt"], "report", ["a.txt"]),
        (["-o", "x.json", "--json", "align", "a.txt"], "align", ["a.txt"]),
    ],
)
def test_the_first_word_that_is_no_option_may_be_a_command(typed: list[str], command: str, paths: list[str]) -> None:
    meant, args = parse(typed, COMMANDS)
    assert (meant.name, args.paths) == (command, paths)


def test_the_names_that_are_known_without_loading_the_commands_are_all_of_them() -> None:
    assert {command.name for command in COMMANDS} == NAMES
