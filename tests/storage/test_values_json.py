"""Values go out as JSON and come back the same, or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.alignment import Alignment, Group, Level, Link, Reason, State
from tui.model.article import Place
from tui.model.comparison import Comparison
from tui.model.framing import Framing, Hit, LoadedTerm, Match, Tone, Voice
from tui.model.span import Span
from tui.storage.values_json import as_json, from_json
from tui.text.clean import safe_text

words = st.text(max_size=8).map(safe_text)
numbers = st.integers(0, 99)
shares = st.floats(0, 1)
spans = st.tuples(numbers, numbers).map(lambda pair: Span(min(pair), max(pair)))
places = st.builds(Place, words, numbers)


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=3).map(tuple)


reasons = st.builds(Reason, words, words, some(spans), some(spans), st.booleans())
links = st.builds(
    Link, places, places, shares, st.sampled_from(Level), some(reasons), st.none() | st.tuples(spans, spans)
)
groups = st.builds(Group, numbers, words, st.sampled_from(State), some(places), some(words))
terms = st.builds(LoadedTerm, words, words, numbers, st.sampled_from(Tone), st.sampled_from(Match), some(words))
hits = st.builds(Hit, words, spans, terms, st.sampled_from(Voice), numbers, st.booleans())
framings = st.builds(
    Framing,
    st.dictionaries(words, some(hits), max_size=3),
    st.dictionaries(words, st.dictionaries(st.sampled_from(Voice), numbers), max_size=3),
)
findings = st.builds(Comparison, st.just(()), st.builds(Alignment, some(links), some(groups), some(words)), framings)


@given(findings)
def test_what_goes_out_comes_back_the_same(value: Comparison) -> None:
    back = from_json(as_json(value), Comparison)
    assert back == value
    assert all(type(place) is Place for group in back.alignment.groups for place in group.members)
    assert all(type(voice) is Voice for count in back.framing.words.values() for voice in count)


@given(st.sets(words, min_size=2))
def test_the_same_value_is_always_the_same_bytes(values: set[str]) -> None:
    forwards, backwards = list(values), list(values)[::-1]
    assert as_json(frozenset(forwards)) == as_json(frozenset(backwards))
    assert as_json(dict.fromkeys(forwards, 1)) == as_json(dict.fromkeys(backwards, 1))


@dataclass(frozen=True, slots=True)
class Thing:
    """A value of every shape."""

    name: str
    share: float = 0.0
    count: int | None = None
    pair: tuple[int, str] = (0, "")
    many: Mapping[str, tuple[bool, ...]] = field(default_factory=dict)


RIGHT = {"name": "x", "share": 1, "count": None, "pair": [2, "y"], "many": {"z": [True]}}
WRONG: list[Any] = [
    None,
    {},
    [],
    {**RIGHT, "name": 7},
    {**RIGHT, "share": "1"},
    {**RIGHT, "count": 2.5},
    {**RIGHT, "count": True},
    {**RIGHT, "pair": [2]},
    {**RIGHT, "many": [True]},
    {**RIGHT, "many": {"z": [1]}},
]


def written(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False).encode()


def test_a_whole_number_will_do_for_a_share() -> None:
    assert from_json(written(RIGHT), Thing) == Thing("x", 1.0, None, (2, "y"), {"z": (True,)})


@pytest.mark.parametrize("plain", WRONG, ids=repr)
def test_what_is_of_another_shape_is_refused(plain: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(written(plain), Thing)


@pytest.mark.parametrize("broken", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_refused(broken: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(broken, Thing)


def test_a_value_that_refuses_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="no such span"):
        from_json(b'{"start": 5, "end": 2}', Span)


def test_an_unknown_choice_is_refused() -> None:
    with pytest.raises(ValueError, match="loud"):
        from_json(b'"loud"', Voice)


@pytest.mark.parametrize("text", [b'"\\u001b[31m"', '"\u202edam"'.encode(), '"\x9b31m"'.encode()])
def test_escape_sequences_do_not_come_back(text: bytes) -> None:
    with pytest.raises(ValueError, match="no text of ours"):
        from_json(text, str)


def test_what_is_no_value_does_not_go_out() -> None:
    with pytest.raises(TypeError, match="object"):
        as_json(object())
