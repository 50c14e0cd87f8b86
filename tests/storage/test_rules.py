"""The loader's rules that ship are sound, and a mistake in one is told with its place."""

import re
from dataclasses import fields

import pytest

from tui.model.errors import ConfigError
from tui.model.rules import Abbreviations, Action, BoilerplateRule
from tui.storage.rules import WITH_PATTERN, boilerplate_from, loading_rules, words_from

RULE = "rules:\n  - {id: a, action: line, why: w, example: e, pattern: p}\n"


def test_every_list_that_ships_has_words_in_lower_case() -> None:
    rules = loading_rules()
    for value in (rules.abbreviations, rules.metadata):
        for field in fields(value):
            words = getattr(value, field.name)
            assert words, field.name
            assert field.name == "agencies" or all(word == word.lower().strip() for word in words), field.name


def test_no_abbreviation_has_its_last_stop() -> None:
    lists = loading_rules().abbreviations
    assert not [word for field in fields(lists) for word in getattr(lists, field.name) if word.endswith(".")]


@pytest.mark.parametrize("rule", loading_rules().boilerplate, ids=lambda rule: rule.id)
def test_every_rule_that_ships_explains_itself(rule: BoilerplateRule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert rule.why.endswith(".")
    assert rule.example
    assert bool(rule.pattern) == (rule.action in WITH_PATTERN)


def test_every_action_without_a_pattern_has_exactly_one_rule() -> None:
    actions = [rule.action for rule in loading_rules().boilerplate]
    assert {action: actions.count(action) for action in set(Action) - WITH_PATTERN} == dict.fromkeys(
        set(Action) - WITH_PATTERN, 1
    )


GOOD = "  - {id: good, action: line, why: w, example: e, pattern: p}\n"
MISTAKES = {
    "an unknown key": (RULE.replace("why: w", "why: w, wyh: w"), "rules.yaml:2:.*unknown key 'wyh'"),
    "a missing reason": (RULE.replace("why: w, ", ""), "rules.yaml:2:5: no why given"),
    "an unknown action": (RULE.replace("line", "lime"), "action wants one of line, .*, not 'lime'"),
    "an unknown place": (
        RULE.replace("why: w", "why: w, where: middle"),
        "where wants one of anywhere, head, tail",
    ),
    "a broken pattern": (
        RULE.replace("pattern: p", "pattern: '('"),
        "rules.yaml:2:.*the pattern is no regular expression",
    ),
    "an unknown part": (RULE.replace("pattern: p", "pattern: <<nobody>>"), "no part 'nobody'"),
    "a line without a pattern": (RULE.replace(", pattern: p", ""), "take a pattern"),
    "a byline with a pattern": (RULE.replace("line", "byline"), "take a pattern"),
    "the same id twice": (RULE + RULE.partition("\n")[2], "rule a is given twice"),
    "no rules": ("parts: {}\n", "no rules given"),
    "a list instead of a mapping": ("- a\n", "rules.yaml:1:1: no keys"),
    "a mapping instead of a text": (RULE.replace("why: w", "why: {a: b}"), "rules.yaml:2:.*why wants one word or text"),
    "a text instead of a list": (RULE.replace("why: w", "why: w, keeps: k"), "rules.yaml:2:.*keeps wants a list"),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_in_the_boilerplate_rules_is_told_with_its_place(text: str, message: str) -> None:
    rules, problems = boilerplate_from(f"{text}{GOOD if text.startswith('rules') else ''}", "rules.yaml")
    assert len(problems) == 1
    assert re.search(message, problems[0])
    assert "good" in [rule.id for rule in rules] or not text.startswith("rules")


def test_a_part_is_put_into_the_patterns_and_parts_that_name_it() -> None:
    text = "parts: {day: monday, date: <<day>> morning}\n" + RULE.replace("pattern: p", "pattern: on <<date>>")
    assert boilerplate_from(text, "rules.yaml")[0][0].pattern == "on (?:(?:monday) morning)"


def test_a_missing_list_of_abbreviations_is_named() -> None:
    with pytest.raises(ConfigError, match=r"words.yaml:1:1: no .*after_hours.* given"):
        words_from("titles: [mr]\n", "words.yaml", Abbreviations)
