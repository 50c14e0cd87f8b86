"""Frozen values as JSON, and back by their types.

Made from the dataclasses themselves, so that a field added to the model is
kept without a word here. Only values come out, whoever wrote the file: unlike
a pickle it can run nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from tui.text.clean import safe_text

Value = TypeVar("Value")
Reader = Callable[[Any], Any]


def as_plain(value: object) -> Any:
    """The value as lists, mappings and scalars; fields in their order, sets sorted.

    TypeError for what is no value of the model.
    """
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, tuple):
        return [as_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): as_plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(as_plain(one) for one in value)
    if is_dataclass(value):
        return [as_plain(getattr(value, field.name)) for field in fields(value)]
    raise TypeError(f"not a value: {type(value).__name__}")


def from_plain(plain: object, kind: type[Value]) -> Value:
    """The value of that type which `as_plain` gave; ValueError where it is none. Every text is made safe."""
    read: Callable[[object], Value] = _reader(cast("Any", kind))
    return read(plain)


@cache
def _reader(hint: Any) -> Reader:
    """What reads a value of a type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _optional(next(_reader(arg) for arg in args if arg is not NoneType))
    if origin is tuple:
        return _several(_reader(args[0])) if args[-1] is Ellipsis else _row(tuple, [_reader(arg) for arg in args])
    if origin is frozenset:
        several = _several(_reader(args[0]))
        return lambda plain: frozenset(several(plain))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(_reader(args[0]), _reader(args[1]))
    return _simple(hint)


def _simple(kind: type) -> Reader:
    """What reads a value of a type without parameters."""
    if is_dataclass(kind) or issubclass(kind, tuple):
        hints = get_type_hints(kind)
        names = [field.name for field in fields(kind)] if is_dataclass(kind) else list(hints)
        return _row(lambda values: kind(*values), [_reader(hints[name]) for name in names])
    if issubclass(kind, StrEnum):
        return kind
    return _scalar(kind)


def _scalar(kind: type) -> Reader:
    """Exactly that type, a text made safe; a whole number will do for a float."""

    def read(plain: Any) -> Any:
        if kind is float and type(plain) is int:
            return float(plain)
        if type(plain) is not kind:
            raise ValueError(f"not {kind.__name__}: {plain!r}")
        return safe_text(plain) if isinstance(plain, str) else plain

    return read


def _optional(reader: Reader) -> Reader:
    return lambda plain: None if plain is None else reader(plain)


def _several(reader: Reader) -> Reader:
    return lambda plain: tuple(map(reader, _list(plain)))


def _row(make: Callable[[list[Any]], Any], readers: list[Reader]) -> Reader:
    """As many values as there are readers, made into one."""

    def read(plain: Any) -> Any:
        return make([reader(one) for reader, one in zip(readers, _list(plain), strict=True)])

    return read


def _mapping(key: Reader, reader: Reader) -> Reader:
    def read(plain: Any) -> Any:
        if not isinstance(plain, dict):
            raise ValueError(f"not a mapping: {plain!r}")  # noqa: TRY004 - one kind of error for a broken file
        return {key(name): reader(one) for name, one in plain.items()}

    return read


def _list(plain: Any) -> list[Any]:
    if not isinstance(plain, list):
        raise ValueError(f"not a list: {plain!r}")  # noqa: TRY004 - as above
    return plain
