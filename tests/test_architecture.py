"""The house stays as it is drawn: the layers hold, and each guard is shown to bite."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST_LINES = 400
SHIPPED_BY_OTHERS = ("textual", "rich", "numpy", "scipy", "msgspec")
"""What takes long to load and is for the screen, or for the engine's child, alone."""


def layers(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts in a folder that holds pyproject.toml and tui/."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    environment = {**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the sources, to be spoilt."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "tui", tmp_path / "tui", ignore=shutil.ignore_patterns("__pycache__", "data"))
    return tmp_path


def test_every_import_goes_down_the_layers() -> None:
    checked = layers(ROOT)
    assert checked.returncode == 0, checked.stdout


def test_a_stray_module_is_refused(house: Path) -> None:
    (house / "tui" / "utils.py").write_text('"""Stray."""\n', encoding="utf-8")
    checked = layers(house)
    assert checked.returncode != 0
    assert "utils" in checked.stdout


def test_an_upward_import_is_refused(house: Path) -> None:
    with (house / "tui" / "model" / "span.py").open("a", encoding="utf-8") as file:
        file.write("\nimport tui.export\n")
    checked = layers(house)
    assert checked.returncode != 0
    assert "tui.model.span -> tui.export" in checked.stdout


def test_textual_outside_the_app_is_refused(house: Path) -> None:
    with (house / "tui" / "cli" / "align.py").open("a", encoding="utf-8") as file:
        file.write("\nimport textual\n")
    checked = layers(house)
    assert checked.returncode != 0
    assert "tui.cli.align -> textual" in checked.stdout


ALL_COMMANDS = """
import json, sys
from tui.cli.commands import COMMANDS
from tui.cli.main import main
arguments = json.loads(sys.argv[1])
assert set(arguments) == {command.name for command in COMMANDS}, "a command without a call, or a call without a command"
loaded = {}
for name, call in arguments.items():
    status = main([name, *call])
    loaded[name] = [status, sorted({module.partition(".")[0] for module in sys.modules} & set(sys.argv[2:]))]
print(json.dumps(loaded), file=sys.stderr)
"""


def test_no_command_loads_textual_or_what_is_for_the_engine(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("The mayor signed the harbour deal on 3 May.\n", encoding="utf-8")
    articles = ["one.txt", "two.txt"]
    calls = {
        "open": articles,
        "align": [*articles, "--json"],
        "terms": [*articles, "--json"],
        "report": articles,
        "export": ["none.parallax.json"],
        "sessions": [],
        "check": [],
        "completion": ["bash"],
    }
    command = [sys.executable, "-c", ALL_COMMANDS, json.dumps(calls), *SHIPPED_BY_OTHERS]
    environment = {**os.environ, "PARALLAX_HOME": str(tmp_path / "home")}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    loaded = json.loads(run.stderr.splitlines()[-1])
    assert loaded == {name: [3 if name == "export" else 0, []] for name in calls}


def test_the_screen_loads_nothing_that_is_for_the_engine() -> None:
    script = "import sys, tui.app.app; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "'textual'" in run.stdout
    assert "'numpy'" not in run.stdout
    assert "'scipy'" not in run.stdout


def test_no_file_holds_more_than_four_hundred_lines() -> None:
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("tui", "tests")
        for path in (ROOT / folder).rglob("*.py")
    }
    assert {path: size for path, size in sizes.items() if size > MOST_LINES} == {}


def test_the_readme_names_only_targets_that_make_has() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)", readme))
    assert {"run", "test"} <= named <= targets
