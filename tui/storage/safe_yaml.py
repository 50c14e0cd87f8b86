"""The only YAML in the program: every scalar read as text, every value knowing where it stands.

`no`, `12:30` and impossible dates stay words. Anchors, aliases, explicit
tags, depth and duplicate keys are refused, because a few kilobytes of
aliases cost seconds and a repeated key wins without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias, TypeVar

import yaml

from tui.model.errors import ConfigError

MAX_DEPTH = 12
MAX_NODES = 400_000


class Text(str):
    """A scalar, as written, and its place (from 1)."""

    line: int
    column: int


class Sequence(list["Tree"]):
    """A list, and its place (from 1)."""

    line: int
    column: int


class Mapping(dict[Text, "Tree"]):
    """A mapping with keys in the order written, and its place (from 1)."""

    line: int
    column: int


Tree: TypeAlias = Text | Sequence | Mapping
Node = TypeVar("Node", Text, Sequence, Mapping, Tree)


def place(tree: Tree, name: str) -> str:
    """`name:line:column`, as the start of a message."""
    return f"{name}:{tree.line}:{tree.column}"


def read_yaml(text: str, name: str) -> Tree:
    """The one document in `text`; an empty one is an empty mapping.

    Raises ConfigError, with `name:line:column: what`, for whatever is not
    plain YAML of mappings, lists and scalars.
    """
    try:
        events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return _document(events, name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
        raise ConfigError([f"{where}: not YAML: {error.problem or error.context}"]) from error
    except yaml.YAMLError as error:
        raise ConfigError([f"{name}: not YAML: {' '.join(str(error).split())}"]) from error


def _document(events: Iterator[Any], name: str) -> Tree:
    """The first document's tree; more than one is refused."""
    root: Tree | None = None
    nodes = 0
    open_: list[Sequence | Mapping] = []
    keys: list[Text | None] = []
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise _refused(event, name, "a second document; keep one")
        if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            open_.pop()
            keys.pop()
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        nodes += 1
        node = _node(event, name, nodes, len(open_))
        if not open_:
            root = node
        elif isinstance(parent := open_[-1], Sequence):
            parent.append(node)
        else:
            keys[-1] = _put(parent, keys[-1], node, event, name)
        if not isinstance(node, Text):
            open_.append(node)
            keys.append(None)
    return root if root is not None and root != "" else _at(Mapping(), 1, 1)


def _node(event: Any, name: str, nodes: int, depth: int) -> Tree:
    """The value that an event begins, refusing what may not stand here."""
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise _refused(event, name, "anchors and aliases (& and *) are not read; quote the value or write it out")
    if event.tag is not None and event.tag != "!":
        raise _refused(event, name, f"a tag ({event.tag}) is not read; leave it out")
    if nodes > MAX_NODES:
        raise _refused(event, name, f"more than {MAX_NODES:,} values; split the file")
    if depth >= MAX_DEPTH:
        raise _refused(event, name, f"more than {MAX_DEPTH} levels deep")
    node: Tree
    if isinstance(event, yaml.ScalarEvent):
        node = Text(event.value)
    else:
        node = Sequence() if isinstance(event, yaml.SequenceStartEvent) else Mapping()
    return _at(node, event.start_mark.line + 1, event.start_mark.column + 1)


def _put(parent: Mapping, key: Text | None, node: Tree, event: Any, name: str) -> Text | None:
    """Take `node` as the next key or as the value of `key`; return the key that waits for its value."""
    if key is not None:
        parent[key] = node
        return None
    if not isinstance(node, Text):
        raise _refused(event, name, "a key must be one word or text")
    if node in parent:
        raise _refused(event, name, f"{str(node)!r} is given twice; keep one")
    return node


def _at(node: Node, line: int, column: int) -> Node:
    node.line, node.column = line, column
    return node


def _refused(event: Any, name: str, why: str) -> ConfigError:
    mark = event.start_mark
    return ConfigError([f"{name}:{mark.line + 1}:{mark.column + 1}: {why}"])
