"""What each key of config.yaml may hold: readers from a value as written to the value it means.

A reader raises ValueError with what it wants, in words that complete
"key: …"; where the value stands is added by whoever called it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tui.storage import safe_yaml
from tui.storage.safe_yaml import Text, Tree
from tui.text.clean import safe_line

Reader = Callable[[Tree], Any]

YES, NO = ("yes", "true", "on"), ("no", "false", "off")


def text(tree: Tree) -> str:
    """A scalar, on one line, safe to show."""
    if not isinstance(tree, Text):
        raise ValueError("wants one word or text")  # noqa: TRY004 - what is wrong in the file, not in the program
    return safe_line(str(tree))


def yes_or_no(tree: Tree) -> bool:
    """`yes` or `no`, or what else YAML calls them."""
    word = text(tree).lower()
    if word not in YES + NO:
        raise ValueError(f"wants yes or no, not {text(tree)!r}")
    return word in YES


def share(tree: Tree) -> float:
    """A number from 0 to 1."""
    return float(_number(tree, float, 0, 1))


def whole(low: int, high: int) -> Reader:
    """A whole number in a range."""
    return lambda tree: _number(tree, int, low, high)


def one_of(*choices: str) -> Reader:
    """One of some words."""

    def chosen(tree: Tree) -> str:
        word = text(tree)
        if word not in choices:
            raise ValueError(f"wants one of {', '.join(choices)}, not {word!r}")
        return word

    return chosen


def day(tree: Tree) -> str:
    """A date as 2025-06-01."""
    word = text(tree)
    try:
        return date.fromisoformat(word).isoformat()
    except ValueError as error:
        raise ValueError(f"wants a date such as 2025-06-01, not {word!r}") from error


def texts(tree: Tree) -> tuple[str, ...]:
    """A list of texts; nothing written is none."""
    if tree == "":
        return ()
    if not isinstance(tree, safe_yaml.Sequence):
        raise ValueError("wants a list, such as [one, two]")  # noqa: TRY004 - as above
    return tuple(text(one) for one in tree)


def by_name(reader: Reader) -> Reader:
    """A mapping from any names to what `reader` reads; nothing written is none."""

    def read(tree: Tree) -> Mapping[str, Any]:
        if tree == "":
            return {}
        if not isinstance(tree, safe_yaml.Mapping):
            raise ValueError("wants a name and a value on each line, `name: value`")  # noqa: TRY004 - as above
        return {safe_line(str(name)): reader(value) for name, value in tree.items()}

    return read


def _number(tree: Tree, kind: type[int | float], low: int, high: int) -> int | float:
    """A number of that kind in a range; `nan` lies in none."""
    word = text(tree)
    what = "a whole number" if kind is int else "a number"
    try:
        number = kind(word)
    except ValueError as error:
        raise ValueError(f"wants {what} from {low} to {high}, not {word!r}") from error
    if not low <= number <= high:
        raise ValueError(f"wants {what} from {low} to {high}, not {word}")
    return number
