"""The only YAML in the program: every scalar read as text, every value knowing where it stands.

`no`, `12:30` and impossible dates stay words. Anchors, aliases, explicit
tags, depth and duplicate keys are refused, because a few kilobytes of
aliases cost seconds and a repeated key wins without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias, TypeVar

import yaml

from tui.model.errors import ConfigError

MAX_MENDED = 200_000
"""A file of more characters is not read again without the lines that are wrong in it: that would take long."""
MOST_WRONG = 20
"""So many lines may be wrong before the whole file is refused."""
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""As YAML counts lines."""
MAX_DEPTH = 12
MAX_NODES = 400_000


class NotPlainError(ConfigError):
    """Something that is no plain YAML, and the line, from 1, that it is in; 0 where that is not known."""

    def __init__(self, what: str, name: str, mark: Any) -> None:
        """Take what is wrong, the file's name and the place as the library gives it."""
        self.line: int = mark.line + 1 if mark else 0
        self.column: int = mark.column + 1 if mark else 0
        super().__init__([f"{name}:{self.line}:{self.column}: {what}" if mark else f"{name}: {what}"])


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
        opened = error.context and any(what in error.context for what in ("flow", "quoted"))
        mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
        raise NotPlainError(f"not YAML: {error.problem or error.context}", name, mark) from error
    except yaml.YAMLError as error:
        raise ConfigError([f"{name}: not YAML: {' '.join(str(error).split())}"]) from error


def read_around(text: str, name: str) -> tuple[Tree, tuple[NotPlainError, ...]]:
    """The document without each line that is no plain YAML and what stands under it, and what is wrong with those.

    Raises ConfigError where that leaves nothing to be read, or takes too long.
    """
    lines, wrong = _LINE_END.split(text), list[NotPlainError]()
    while True:
        try:
            return read_yaml("\n".join(lines), name), tuple(wrong)
        except NotPlainError as error:
            wrong.append(error)
            if len(text) > MAX_MENDED or len(wrong) > MOST_WRONG or not _blanked(lines, error.line - 1):
                raise ConfigError([problem for one in wrong for problem in one.problems]) from error


def _blanked(lines: list[str], at: int) -> bool:
    """Make a line empty, and those after it that stand further to the right; False where there was nothing."""
    if at >= len(lines) or not lines[at].strip():
        return False
    indent = _indent(lines[at])
    lines[at] = ""
    for below in range(at + 1, len(lines)):
        if lines[below].strip() and _indent(lines[below]) <= indent:
            break
        lines[below] = ""
    return True


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


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


def _refused(event: Any, name: str, why: str) -> NotPlainError:
    return NotPlainError(why, name, event.start_mark)
