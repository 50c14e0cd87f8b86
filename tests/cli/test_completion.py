"""Completion knows every command and option, and a real bash agrees."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.program import main
from tui.cli.commands import COMMANDS
from tui.cli.completion import SHELLS, known_commands


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_known_to_the_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for command in known_commands(COMMANDS):
        assert command.name in script
        for option in command.options:
            long = option.names[-1].removeprefix("--")
            assert long in script


@pytest.mark.parametrize("shell", [shell for shell in SHELLS if shutil.which(shell)])
def test_a_shell_that_is_on_this_machine_takes_the_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", shell])
    script = capsys.readouterr().out
    checked = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("al", "align"),
        ("align --js", "--json"),
        ("align --all", "--all-pairs"),
        ("export s --format c", "counts\ncsv"),
        ("report a.txt --for", "--format\n--force"),
        ("report a.txt --format h", "html"),
        ("completion z", "zsh"),
        ("--ver", "--version"),
        ("o", "one.txt open"),
        ("align one", "one.txt"),
        ("align ", "one.txt two.txt"),
        ("report -o o", "one.txt"),
        ("one.txt tw", "two.txt"),
        ("one.txt --ses", "--session"),
        ("--con", "--config"),
    ],
)
def test_bash_completes_what_is_typed(typed: str, offered: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", "bash"])
    words = ["parallax", *typed.split(" ")]
    script = (
        f"{capsys.readouterr().out}\nCOMP_WORDS=({shlex.join(words)}); COMP_CWORD={len(words) - 1}; _parallax; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    completed = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert sorted(completed.stdout.split()) == sorted(offered.split())
    assert completed.stderr == ""
