"""The block of `key: value` lines between two `---` with which many Markdown files begin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.model.errors import ConfigError
from tui.model.span import Span
from tui.storage import safe_yaml

MAX_LENGTH = 20_000
"""In characters; what is longer is no front matter."""

_BLOCK = re.compile(
    r"\s*^---[^\S\n]*\n(?P<inside>(?:(?!---|\.\.\.).*\n)*?)(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.MULTILINE
)
_KEY = re.compile(r"^(?P<key>[A-Za-z][\w -]*):[^\S\n]*(?P<value>\S.*)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One value, and where the text holds it."""

    value: str
    span: Span | None = None
    """None where the value is not written in one piece."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says, and where it stands."""

    span: Span
    entries: Mapping[str, Entry] = field(default_factory=dict)
    """By key, in lower case; only those that are one text or a list of texts."""
    notices: tuple[str, ...] = ()


def front_matter_of(text: str) -> FrontMatter | None:
    """The front matter at the very start of `text`; None where there is none.

    A block that is not YAML is read line by line, and a notice says so.
    """
    found = _BLOCK.match(text[:MAX_LENGTH])
    if found is None or not _KEY.search(found["inside"]):
        return None
    start, inside = found.start("inside"), found["inside"]
    span = Span(len(text[: found.end()]) - len(text[: found.end()].lstrip()), len(text[: found.end()].rstrip()))
    try:
        tree = safe_yaml.read_yaml(inside, "front matter")
    except ConfigError as error:
        return FrontMatter(span, _by_line(inside, start), (f"{error.problems[0]}; read line by line instead",))
    if not isinstance(tree, safe_yaml.Mapping):
        return FrontMatter(span, _by_line(inside, start))
    return FrontMatter(span, _entries(tree, text, start))


def _entries(tree: safe_yaml.Mapping, text: str, start: int) -> dict[str, Entry]:
    """The texts and lists of texts in the mapping."""
    entries: dict[str, Entry] = {}
    for key, value in tree.items():
        if isinstance(value, safe_yaml.Text) and value.strip():
            entries[key.lower()] = Entry(" ".join(value.split()), _place(text, start, value))
        elif isinstance(value, safe_yaml.Sequence):
            texts = [str(item) for item in value if isinstance(item, safe_yaml.Text) and item.strip()]
            if texts:
                entries[key.lower()] = Entry(", ".join(texts))
    return entries


def _place(text: str, start: int, value: safe_yaml.Text) -> Span | None:
    """Where the value stands as it is written; None where it is folded or escaped."""
    line = start
    for _ in range(value.line - 1):
        line = text.index("\n", line) + 1
    end = text.find("\n", line)
    at = text.find(value, line + value.column - 1, end if end >= 0 else len(text))
    return Span(at, at + len(value)) if at >= 0 else None


def _by_line(inside: str, start: int) -> dict[str, Entry]:
    """Every line that is `key: value`, quotation marks left out."""
    entries: dict[str, Entry] = {}
    for found in _KEY.finditer(inside):
        value = (found["value"] or "").strip()
        bare = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
        if bare:
            at = start + found.start("value") + value.index(bare)
            entries[found["key"].lower()] = Entry(bare, Span(at, at + len(bare)))
    return entries
