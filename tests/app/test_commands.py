import re
from pathlib import Path

import pytest

from tui.app.bindings import bindings
from tui.app.commands import COMMANDS, KEY_NAMES, clashes, key_table, rebound, shown_keys
from tui.view.deciding import DECIDING
from tui.view.moves import MOVES

README = Path(__file__).parents[2] / "README.md"


def test_no_two_commands_want_the_same_key() -> None:
    assert clashes(COMMANDS, {}) == []


def test_every_command_has_an_id_of_its_own() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_every_move_and_decision_can_be_reached() -> None:
    ids = {command.id for command in COMMANDS}
    assert set(MOVES) | set(DECIDING) <= ids


def test_no_command_is_reachable_only_by_a_modifier_or_a_function_key() -> None:
    hard = re.compile(r"ctrl\+|alt\+|f\d+$|shift\+")
    spare = {"shrink", "grow"}
    for command in COMMANDS:
        keys = [key for key in command.keys.split(",") if key]
        assert not keys or command.id in spare or any(not hard.match(key) for key in keys), command.id


def test_keys_are_bound_by_the_id_of_their_command() -> None:
    bound = {binding.id for binding in bindings() if not isinstance(binding, tuple)}
    assert {c.id for c in COMMANDS if c.keys and not c.after_g and c.id != "go-to-source"} <= bound


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"next-evnt": "w"}, ["did you mean 'next-event'?"]),
        ({"next-event": "q"}, ["'q' is wanted by 'next-event' and by 'back'"]),
        ({"next-event": "w"}, []),
    ],
)
def test_the_readers_own_keys_are_checked(keys: dict[str, str], said: list[str]) -> None:
    _, problems = rebound(keys)
    assert len(problems) == len(said)
    assert all(words in problem for words, problem in zip(said, problems, strict=True))


def test_the_readers_keys_replace_the_commands_own() -> None:
    commands, _ = rebound({"next-event": "w,plus"})
    assert next(command.keys for command in commands if command.id == "next-event") == "w,plus"


def test_keys_are_shown_as_they_stand_on_the_board() -> None:
    shown = {command.id: shown_keys(command) for command in COMMANDS}
    assert shown["next-event"] == "] ."
    assert shown["go-notes"] == "g n"
    assert shown["go-to-source"] == "1–9"
    assert not [key for keys in shown.values() for key in keys.split() if "_" in key or key in KEY_NAMES]


def test_the_key_table_of_the_readme_is_the_table_of_the_commands() -> None:
    table = README.read_text(encoding="utf-8").split("<!-- keys -->")[1].split("<!-- /keys -->")[0]
    assert table.strip() == key_table()
