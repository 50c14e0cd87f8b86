"""Read the loader's rules from the files that ship: abbreviations, boilerplate, words of metadata.

The files are ours, so a mistake in them is a programmer's error; it is
reported in the same words as a mistake in a reader's own file, and a test
reads them all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from functools import cache
from typing import TypeVar

from tui.model.errors import ConfigError
from tui.model.rules import Abbreviations, Action, BoilerplateRule, LoadingRules, MetadataWords, Where
from tui.storage.safe_yaml import Tree
from tui.storage.schema import At, Kind, Unusable, as_written, by_name, list_of, member, read, record, words
from tui.storage.shipped import shipped_text

Words = TypeVar("Words", Abbreviations, MetadataWords)

WITH_PATTERN = frozenset(
    {Action.LINE, Action.LINE_ENDING, Action.LINE_HOLDING, Action.OPENING, Action.ENDING, Action.TAIL, Action.LIST}
)

_PART = re.compile(r"<<([a-z-]+)>>")


@cache
def loading_rules() -> LoadingRules:
    """The rules that ship, read once a process. ConfigError, with every place, where a file is wrong."""
    boilerplate, problems = boilerplate_from(shipped_text("boilerplate.yaml"), "boilerplate.yaml")
    if problems:
        raise ConfigError(problems)
    return LoadingRules(
        abbreviations=words_from(shipped_text("abbreviations.yaml"), "abbreviations.yaml", Abbreviations),
        boilerplate=boilerplate,
        metadata=words_from(shipped_text("metadata.yaml"), "metadata.yaml", MetadataWords),
    )


def words_from(text: str, name: str, kind: type[Words]) -> Words:
    """A value of word lists, one for each of its fields. ConfigError unless every list is given and right."""
    keys = [field.name for field in fields(kind)]
    lists, problems = read(record({key: list_of(as_written) for key in keys}, required=keys), text, name)
    if problems or lists is None:
        raise ConfigError(problems)
    return kind(**{key: frozenset(listed) for key, listed in lists.items()})


def boilerplate_from(text: str, name: str) -> tuple[tuple[BoilerplateRule, ...], tuple[str, ...]]:
    """The rules in the order written, without those that are wrong, and every problem.

    `<<part>>` in a pattern stands for a pattern under `parts`, which come first.
    """
    parts: dict[str, str] = {}
    file = record({"parts": _parts(parts), "rules": list_of(_rule(parts))}, required=("rules",))
    found, problems = read(file, text, name)
    return (found["rules"] if found else ()), problems


def _parts(parts: dict[str, str]) -> Kind[None]:
    """Patterns by name, put into `parts`; one may hold those before it."""

    def read_parts(tree: Tree, at: At) -> None:
        for name, written in by_name(lambda tree, _: tree)(tree, at).items():
            with suppress(Unusable):
                parts[name] = _pattern(written, at.under(name), parts)

    return read_parts


def _rule(parts: Mapping[str, str]) -> Kind[BoilerplateRule]:
    """One rule, its pattern put together; no two have the same id."""
    rule_of = record(
        {
            "id": words,
            "action": member(Action),
            "why": as_written,
            "example": as_written,
            "pattern": lambda tree, at: _pattern(tree, at, parts),
            "where": member(Where),
            "keeps": list_of(as_written),
        },
        required=("id", "action", "why", "example"),
        strict=True,
    )
    seen: set[str] = set()

    def read_rule(tree: Tree, at: At) -> BoilerplateRule:
        rule = BoilerplateRule(**rule_of(tree, at))
        if (rule.action in WITH_PATTERN) != bool(rule.pattern):
            raise at.wrong(tree, f"only {', '.join(sorted(WITH_PATTERN))} take a pattern")
        if rule.id in seen:
            raise at.wrong(tree, f"rule {rule.id} is given twice; give each its own id")
        seen.add(rule.id)
        return rule

    return read_rule


def _pattern(tree: Tree, at: At, parts: Mapping[str, str]) -> str:
    """The pattern with its parts put in, known to compile."""
    try:
        whole = _PART.sub(lambda found: f"(?:{parts[found[1]]})", as_written(tree, at))
        re.compile(whole)
    except KeyError as error:
        raise at.wrong(tree, f"no part {error}; add it under 'parts'") from error
    except re.error as error:
        raise at.wrong(tree, f"the pattern is no regular expression ({error}); correct it") from error
    return whole
