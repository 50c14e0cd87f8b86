"""What a file may hold is said once; one wrong value costs itself, and is told with its place."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.framing import Tone
from tui.storage.schema import (
    At,
    by_name,
    day,
    list_of,
    member,
    nearest,
    one_of,
    placed,
    read,
    record,
    share,
    text,
    where_of,
    whole,
    words,
    yes_or_no,
)

CODE = record({"id": words, "says": text, "tier": whole(1, 2), "tone": member(Tone)}, required=("id",), strict=True)
CODEBOOK = record(
    {"author": text, "since": day, "codes": list_of(CODE), "groups": by_name(list_of(words, or_one=True))}
)
GOOD = """\
author: Kim
codes:
- id: frame
  says: how it is framed
- id: act
  tier: 2
groups: {all: [frame, act], one: frame}
"""
PARTS: dict[str, Any] = {
    "author": "Kim",
    "codes": ({"id": "frame", "says": "how it is framed"}, {"id": "act", "tier": 2}),
    "groups": {"all": ("frame", "act"), "one": ("frame",)},
}


def test_a_codebook_is_a_few_lines() -> None:
    assert read(CODEBOOK, GOOD, "c.yaml") == (PARTS, ())


@pytest.mark.parametrize(
    ("right", "wrong", "said", "left"),
    [
        ("tier: 2", "tier: 3", "6:9: tier wants a whole number from 1 to 2, not 3", {"codes": PARTS["codes"][:1]}),
        ("tier: 2", "teir: 2", "6:3: unknown key 'teir'; did you mean 'tier'?", {"codes": PARTS["codes"][:1]}),
        ("- id: act", "- says: act", "5:3: no id given; add it", {"codes": PARTS["codes"][:1]}),
        ("- id: act\n  tier: 2", "-", "5:2: no id given; add it", {"codes": PARTS["codes"][:1]}),
        ("author: Kim", "author: [Kim]", "1:9: author wants one word or text", {"author": None}),
        ("author: Kim", "since: June", "1:8: since wants a date such as 2025-06-01, not 'June'", {"author": None}),
        ("one: frame", "one: {a: b}", "7:34: groups wants one word or text", {"groups": {"all": ("frame", "act")}}),
        ("[frame, act]", "['', act]", "7:16: groups wants a word", {"groups": {"all": ("act",), "one": ("frame",)}}),
        ("groups: {all: [frame, act], one: frame}", "groups: []", "7:9: groups wants a name", {"groups": None}),
    ],
)
def test_a_wrong_value_costs_itself(right: str, wrong: str, said: str, left: dict[str, Any]) -> None:
    found, [problem] = read(CODEBOOK, GOOD.replace(right, wrong), "c.yaml")
    assert problem.startswith(f"c.yaml:{said}")
    assert found == {key: value for key, value in (PARTS | left).items() if value is not None}


def test_problems_come_in_the_order_of_the_file_and_unreadable_text_gives_nothing() -> None:
    _, told = read(CODEBOOK, "codes: [{}, {id: a, tier: x}]\nautor: x\nsince: y\n", "c.yaml")
    assert [problem.split(": ")[0] for problem in told] == ["c.yaml:1:9", "c.yaml:1:27", "c.yaml:2:1", "c.yaml:3:8"]
    found, told = read(CODEBOOK, "codes: [", "c.yaml")
    assert found is None
    assert told[0].startswith("c.yaml:")


@pytest.mark.parametrize("written", ["just words", "- a", "7"])
def test_a_file_without_keys_says_which_there_are(written: str) -> None:
    found, told = read(CODEBOOK, written, "c.yaml")
    assert (found, told) == (None, ("c.yaml:1:1: no keys; known are author, since, codes, groups",))


@pytest.mark.parametrize(
    ("kind", "right", "value", "wrong"),
    [
        (yes_or_no, "on", True, ["maybe", "", "[yes]"]),
        (share, ".5", 0.5, ["2", "nan", "-0.1", "half", ""]),
        (whole(0, 9), "7", 7, ["7.0", "10", "seven"]),
        (one_of("rows", "columns"), "rows", "rows", ["row", "", "{a: b}"]),
        (member(Tone), "neutral", Tone.NEUTRAL, ["Neutral", "NEUTRAL"]),
        (day, "2025-06-01", "2025-06-01", ["2025-13-01", "yesterday", ""]),
        (words, "  two   words ", "two words", ["''", "' '"]),
        (list_of(text), "[a, b]", ("a", "b"), ["a", "{a: b}"]),
    ],
)
def test_a_kind_takes_what_it_wants_and_refuses_the_rest(kind: Any, right: str, value: Any, wrong: list[str]) -> None:
    assert read(record({"key": kind}), f"key: {right}", "f") == ({"key": value}, ())
    for one in wrong:
        found, told = read(record({"key": kind}), f"key: {one}", "f")
        assert found == {}, one
        assert [re.match(r"f:1:\d: key wants ", problem) is not None for problem in told] == [True], one


def test_a_text_can_keep_the_place_where_it_was_written() -> None:
    found, _ = read(record({"words": list_of(placed)}), "words:\n- one\n- two\n", "f.yaml")
    assert found is not None
    assert [where_of(word, "?") for word in found["words"]] == ["f.yaml:2:3", "f.yaml:3:3"]
    assert where_of("elsewhere", "lexicon.add") == "lexicon.add"


def test_what_is_outside_text_in_a_message_is_harmless() -> None:
    _, told = read(CODEBOOK, '"\\e[31mx": 1\nsince: "\\e]0;x\\a"\n', "c.yaml")
    assert len(told) == 2
    assert "\x1b" not in "".join(told)


WORD = st.text(alphabet="abc", min_size=1, max_size=6)


@given(WORD, st.lists(WORD, max_size=40))
def test_the_nearest_is_one_of_the_known_or_says_what_to_do(word: str, known: list[str]) -> None:
    said = nearest(word, known)
    assert any(repr(one) in said for one in known) or said.startswith(("known are ", "compare it"))


LINES = [
    "author: Kim", "  since: 2025-06-01", "codes: [", "- id: a", "groups: {a: 'b", "author: x: y", "\t- x", "&a", "",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=12), st.sampled_from(["\n", "\r\n", "\u2028"]))
def test_whatever_stands_in_a_file_it_is_read_or_told(lines: list[str], end: str) -> None:
    found, told = read(CODEBOOK, end.join(lines), "c.yaml")
    assert found is not None or told
    assert all(problem.startswith("c.yaml:") for problem in told)


def test_the_place_of_a_value_is_told_under_its_key() -> None:
    assert At("f").under("a\x1b").key == "a\ufffd"
