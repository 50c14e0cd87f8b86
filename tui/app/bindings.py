"""The table of commands as Textual wants it: bindings, by id, so that config.yaml can rebind them."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.app.commands import COMMANDS, NUMBERED, Command


def bindings() -> list[BindingType]:
    """The reading screen's bindings: every command that has a key of its own."""
    bound: list[BindingType] = [binding_of(c) for c in COMMANDS if c.keys and not c.after_g and c.id != NUMBERED]
    numbered = next(command for command in COMMANDS if command.id == NUMBERED)
    for number, key in enumerate(numbered.keys.split(","), 1):
        bound.append(Binding(key, f"run('{NUMBERED}-{number}')", numbered.label, show=False, id=f"{NUMBERED}-{number}"))
    return bound


def binding_of(command: Command) -> Binding:
    """A row of the table as a binding; never written by hand."""
    return Binding(command.keys, command.action, command.label, show=False, id=command.id)
