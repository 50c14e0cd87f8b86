"""What a YAML file of ours may hold, said once: kinds of values, put together to mappings, lists and whole files.

A kind is a function from a tree and the place where it stands to the value it
means. One that finds a value wrong tells so, with `file:line:col`, and gives
it up by raising Unusable; a mapping or a list goes on without it. So a wrong
value costs itself and no other. A file is described in a few lines:

    CODE = record({"id": text, "says": text, "tier": whole(1, 2)}, required=("id",), strict=True)
    CODEBOOK = record({"codes": list_of(CODE)})
    codebook, problems = read(CODEBOOK, written, "codes.yaml")
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar, cast

from tui.model.errors import ConfigError
from tui.storage import safe_yaml
from tui.storage.safe_yaml import Text, Tree, place, read_around
from tui.text.clean import safe_line

Value = TypeVar("Value")
Number = TypeVar("Number", int, float)
Member = TypeVar("Member", bound=StrEnum)

LISTED = 24
"""So many choices are listed in a message where none is near; of more none is."""


class Unusable(Exception):  # noqa: N818 - a value is given up, which is no error of the program
    """A value that means nothing; why is told already."""


class Placed(str):
    """A text that knows where it was written, for what can only be checked later."""

    where: str
    """`file:line:col`."""


def where_of(written: str, otherwise: str) -> str:
    """Where a text was written, as far as it knows."""
    return written.where if isinstance(written, Placed) else otherwise


@dataclass(frozen=True, slots=True)
class At:
    """Where in a file a value is read, and what was found wrong in the file so far."""

    file: str
    key: str = ""
    """The key whose value it is, for messages."""
    found: list[tuple[int, int, str]] = field(default_factory=list)

    def under(self, key: str) -> At:
        """The place of a key's value."""
        return replace(self, key=safe_line(key))

    def wrong(self, tree: Tree, what: str) -> Unusable:
        """Tell what is wrong at a place, and what to do; raise what is given back to give the value up."""
        self.found.append((tree.line, tree.column, f"{place(tree, self.file)}: {what}"))
        return Unusable()

    def wants(self, tree: Tree, what: str) -> Unusable:
        """Tell what the key takes instead."""
        return self.wrong(tree, f"{self.key} wants {what}".lstrip())

    @property
    def problems(self) -> tuple[str, ...]:
        """All that was told, in the order of the file."""
        return tuple(message for _, _, message in sorted(self.found))


Kind: TypeAlias = Callable[[Tree, At], Value]
"""Gives the value, or raises Unusable."""


def read(kind: Kind[Value], written: str, file: str) -> tuple[Value | None, tuple[str, ...]]:
    """What the text of a file means, None where nothing, and every problem as `file:line:col: what; what to do`."""
    try:
        tree, at = parsed(written, file)
        return kind(tree, at), at.problems
    except ConfigError as error:
        return None, error.problems
    except Unusable:
        return None, at.problems


def parsed(written: str, file: str) -> tuple[Tree, At]:
    """The tree of a file without the lines that are no YAML, which are told; ConfigError where none is left."""
    tree, wrong = read_around(written, file)
    return tree, At(file, found=[(error.line, error.column, str(error)) for error in wrong])


def nearest(word: str, known: Iterable[str]) -> str:
    """What to do about an unknown word: the known one it may be meant for, or all of them."""
    names = list(known)
    close = get_close_matches(word, names, 1)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"known are {', '.join(sorted(names))}" if 0 < len(names) <= LISTED else "compare it with what ships"


# Scalars


def as_written(tree: Tree, at: At) -> str:
    """A scalar as it stands, such as a pattern."""
    return str(_scalar(tree, at))


def text(tree: Tree, at: At) -> str:
    """A scalar on one line, safe to show; it may be empty."""
    return safe_line(str(_scalar(tree, at)))


def words(tree: Tree, at: At) -> str:
    """A text that is not empty, white space made even."""
    if found := " ".join(text(tree, at).split()):
        return found
    raise at.wants(tree, "a word or a sentence, in quotation marks if it holds ': '")


def placed(tree: Tree, at: At) -> Placed:
    """A text that keeps its place."""
    found = Placed(text(tree, at))
    found.where = place(tree, at.file)
    return found


def yes_or_no(tree: Tree, at: At) -> bool:
    """`yes` or `no`, or what else YAML calls them."""
    word = text(tree, at).lower()
    if word not in ("yes", "true", "on", "no", "false", "off"):
        raise at.wants(tree, f"yes or no, not {text(tree, at)!r}")
    return word in ("yes", "true", "on")


def share(tree: Tree, at: At) -> float:
    """A number from 0 to 1."""
    return _number(tree, at, float, (0, 1))


def whole(low: int, high: int) -> Kind[int]:
    """A whole number in a range."""
    return lambda tree, at: _number(tree, at, int, (low, high))


def one_of(*choices: str) -> Kind[str]:
    """One of some words."""

    def read(tree: Tree, at: At) -> str:
        if (word := text(tree, at)) in choices:
            return word
        meant = f"; {nearest(word, choices)}" if get_close_matches(word, choices, 1) else ""
        raise at.wants(tree, f"one of {', '.join(choices)}, not {word!r}{meant}")

    return read


def member(kind: type[Member]) -> Kind[Member]:
    """A member of an enumeration, by its value."""
    chosen = one_of(*(str(one) for one in kind))
    return lambda tree, at: kind(chosen(tree, at))


def day(tree: Tree, at: At) -> str:
    """A date as 2025-06-01."""
    word = text(tree, at)
    try:
        return date.fromisoformat(word).isoformat()
    except ValueError:
        raise at.wants(tree, f"a date such as 2025-06-01, not {word!r}") from None


# What holds other values


def list_of(kind: Kind[Value], *, or_one: bool = False) -> Kind[tuple[Value, ...]]:
    """A list of values of a kind, without those that are wrong; nothing written is none.

    With `or_one` a value alone is a list of one.
    """

    def read(tree: Tree, at: At) -> tuple[Value, ...]:
        if isinstance(tree, safe_yaml.Sequence):
            return tuple(_usable(kind, tree, at))
        if tree == "":
            return ()
        if or_one:
            return (kind(tree, at),)
        raise at.wants(tree, "a list, such as [one, two]")

    return read


def by_name(
    kind: Kind[Value], wanted: str = "a name and a value on each line, `name: value`"
) -> Kind[dict[str, Value]]:
    """A mapping from any names to values of a kind, without those that are wrong; nothing written is none."""

    def read(tree: Tree, at: At) -> dict[str, Value]:
        if tree == "":
            return {}
        if not isinstance(tree, safe_yaml.Mapping):
            raise at.wants(tree, wanted)
        found = {}
        for name, value in tree.items():
            with suppress(Unusable):
                found[placed(name, at)] = kind(value, at)
        return cast("dict[str, Value]", found)

    return read


def record(
    fields: Mapping[str, Kind[Any]], *, required: Collection[str] = (), strict: bool = False
) -> Kind[dict[str, Any]]:
    """A mapping of fixed keys, each with its kind, without the values that are wrong; an empty one is none of them.

    Without one of the `required` the whole is given up, and if `strict`, for anything wrong in it.
    """

    def read(tree: Tree, at: At) -> dict[str, Any]:
        if tree != "" and not isinstance(tree, safe_yaml.Mapping):
            keys = ", ".join(fields)
            raise at.wants(tree, f"keys under it: {keys}") if at.key else at.wrong(tree, f"no keys; known are {keys}")
        given = tree if isinstance(tree, safe_yaml.Mapping) else safe_yaml.Mapping()
        told = len(at.found)
        found = {}
        for key, value in given.items():
            if key not in fields:
                at.wrong(key, f"unknown key {safe_line(str(key))!r}; {nearest(key, fields)}")
                continue
            with suppress(Unusable):
                found[str(key)] = fields[key](value, at.under(key))
        if missing := [key for key in required if key not in given]:
            raise at.wrong(tree, f"no {', '.join(missing)} given; add it")
        if (strict and len(at.found) > told) or any(key not in found for key in required):
            raise Unusable
        return found

    return read


def _usable(kind: Kind[Value], items: Iterable[Tree], at: At) -> Iterator[Value]:
    for item in items:
        with suppress(Unusable):
            yield kind(item, at)


def _scalar(tree: Tree, at: At) -> Text:
    if isinstance(tree, Text):
        return tree
    raise at.wants(tree, "one word or text")


def _number(tree: Tree, at: At, kind: type[Number], limits: tuple[int, int]) -> Number:
    """A number of that type in a range; `nan` lies in none."""
    word, (low, high) = text(tree, at), limits
    wanted = f"{'a whole' if kind is int else 'a'} number from {low} to {high}"
    try:
        number = kind(word)
    except ValueError:
        raise at.wants(tree, f"{wanted}, not {word!r}") from None
    if not low <= number <= high:
        raise at.wants(tree, f"{wanted}, not {word}")
    return number
