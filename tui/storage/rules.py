"""Read the loader's rules from the files that ship: abbreviations, boilerplate, words of metadata.

The files are ours, so a mistake in them is a programmer's error; it is
reported in the same words as a mistake in a reader's own file, and a test
reads them all.
"""

from __future__ import annotations

import re
from dataclasses import fields
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TypeVar

from tui.model.errors import ConfigError
from tui.model.rules import Abbreviations, Action, BoilerplateRule, LoadingRules, MetadataWords, Where
from tui.storage import safe_yaml

Words = TypeVar("Words", Abbreviations, MetadataWords)
Choice = TypeVar("Choice", bound=StrEnum)

WITH_PATTERN = frozenset(
    {Action.LINE, Action.LINE_ENDING, Action.LINE_HOLDING, Action.OPENING, Action.ENDING, Action.TAIL, Action.LIST}
)

_TEXT_KEYS = ("id", "action", "why", "example", "pattern", "where")
_PART = re.compile(r"<<([a-z-]+)>>")


@cache
def loading_rules() -> LoadingRules:
    """The rules that ship, read once a process. ConfigError, with every place, where a file is wrong."""
    return LoadingRules(
        abbreviations=words_from(_shipped("abbreviations.yaml"), "abbreviations.yaml", Abbreviations),
        boilerplate=boilerplate_from(_shipped("boilerplate.yaml"), "boilerplate.yaml"),
        metadata=words_from(_shipped("metadata.yaml"), "metadata.yaml", MetadataWords),
    )


def words_from(text: str, name: str, kind: type[Words]) -> Words:
    """A value of word lists, one for each of its fields; every list must be given."""
    tree = _mapping(safe_yaml.read_yaml(text, name), name)
    known = {field.name for field in fields(kind)}
    _refuse_others(tree, known, name)
    if missing := sorted(known - set(tree)):
        raise ConfigError([f"{name}: no list {', '.join(missing)}; add it"])
    return kind(**{str(key): frozenset(_texts(value, name)) for key, value in tree.items()})


def boilerplate_from(text: str, name: str) -> tuple[BoilerplateRule, ...]:
    """The rules in the order written; `<<part>>` in a pattern stands for a pattern under `parts`."""
    tree = _mapping(safe_yaml.read_yaml(text, name), name)
    _refuse_others(tree, {"parts", "rules"}, name)
    shared = _mapping(tree[_key("parts")], name) if "parts" in tree else {}
    parts: dict[str, str] = {}
    for key, value in shared.items():
        parts[str(key)] = _pattern(_text(value, name), parts, safe_yaml.place(value, name))
    listed = tree.get(_key("rules"))
    if not isinstance(listed, safe_yaml.Sequence):
        raise ConfigError([f"{name}: no list of rules; begin it with 'rules:'"])
    rules = tuple(_rule(_mapping(item, name), parts, name) for item in listed)
    ids = [rule.id for rule in rules]
    if twice := sorted({id for id in ids if ids.count(id) > 1}):
        raise ConfigError([f"{name}: rule {', '.join(twice)} is given twice; give each its own id"])
    return rules


def _rule(tree: safe_yaml.Mapping, parts: dict[str, str], name: str) -> BoilerplateRule:
    """One rule, every key checked."""
    _refuse_others(tree, {*_TEXT_KEYS, "keeps"}, name)
    given = {key: _text(tree[_key(key)], name) for key in _TEXT_KEYS if key in tree}
    if missing := sorted({"id", "action", "why", "example"} - set(given)):
        raise ConfigError([f"{safe_yaml.place(tree, name)}: a rule without {', '.join(missing)}; add it"])
    action = _choice(given["action"], Action, safe_yaml.place(tree, name))
    pattern = _pattern(given.get("pattern", ""), parts, safe_yaml.place(tree, name))
    if (action in WITH_PATTERN) != bool(pattern):
        raise ConfigError([f"{safe_yaml.place(tree, name)}: only {', '.join(sorted(WITH_PATTERN))} take a pattern"])
    return BoilerplateRule(
        id=given["id"],
        action=action,
        why=given["why"],
        example=given["example"],
        pattern=pattern,
        where=_choice(given.get("where", Where.ANYWHERE), Where, safe_yaml.place(tree, name)),
        keeps=tuple(_texts(tree[_key("keeps")], name)) if "keeps" in tree else (),
    )


def _pattern(pattern: str, parts: dict[str, str], where: str) -> str:
    """The pattern with its parts put in, known to compile."""
    try:
        whole = _PART.sub(lambda found: f"(?:{parts[found[1]]})", pattern)
        re.compile(whole)
    except KeyError as error:
        raise ConfigError([f"{where}: no part {error}; add it under 'parts'"]) from error
    except re.error as error:
        raise ConfigError([f"{where}: the pattern is no regular expression ({error}); correct it"]) from error
    return whole


def _choice(value: str, kind: type[Choice], where: str) -> Choice:
    """The member of that value; ConfigError naming all that there are."""
    try:
        return kind(value)
    except ValueError as error:
        raise ConfigError([f"{where}: {value!r} is none of {', '.join(kind)}"]) from error


def _shipped(name: str) -> str:
    """The text of a file that ships with the program."""
    return files("tui").joinpath("data", name).read_text(encoding="utf-8")


def _key(name: str) -> safe_yaml.Text:
    """A key to look up by."""
    return safe_yaml.Text(name)


def _mapping(tree: safe_yaml.Tree, name: str) -> safe_yaml.Mapping:
    if isinstance(tree, safe_yaml.Mapping):
        return tree
    raise ConfigError([f"{safe_yaml.place(tree, name)}: expected 'key: value'"])


def _text(tree: safe_yaml.Tree, name: str) -> str:
    if isinstance(tree, safe_yaml.Text):
        return str(tree)
    raise ConfigError([f"{safe_yaml.place(tree, name)}: expected a text"])


def _texts(tree: safe_yaml.Tree, name: str) -> list[str]:
    if isinstance(tree, safe_yaml.Sequence):
        return [_text(item, name) for item in tree]
    raise ConfigError([f"{safe_yaml.place(tree, name)}: expected a list"])


def _refuse_others(tree: safe_yaml.Mapping, known: set[str], name: str) -> None:
    """ConfigError for the first key that is not known."""
    for key in tree:
        if key not in known:
            raise ConfigError([f"{safe_yaml.place(key, name)}: unknown key {str(key)!r}; known: {sorted(known)}"])
