"""Regular inflections of English words, and no derived ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.inflection import Form, inflection, plurals


@pytest.mark.parametrize(
    ("word", "base", "form"),
    [
        ("probe", "probe", Form.BASE),
        ("probes", "probe", Form.S),
        ("probed", "probe", Form.ED),
        ("probing", "probe", Form.ING),
        ("allies", "ally", Form.S),
        ("allied", "ally", Form.ED),
        ("allying", "ally", Form.ING),
        ("delays", "delay", Form.S),
        ("delayed", "delay", Form.ED),
        ("clashes", "clash", Form.S),
        ("vetoes", "veto", Form.S),
        ("photos", "photo", Form.S),
        ("banned", "ban", Form.ED),
        ("banning", "ban", Form.ING),
        ("traveled", "travel", Form.ED),
        ("travelled", "travel", Form.ED),
        ("fleeing", "flee", Form.ING),
        ("rowed", "row", Form.ED),
        ("prober", "probe", None),
        ("allys", "ally", None),
        ("banned", "bank", None),
        ("support", "supporter", None),
        ("warring", "ware", None),
        ("said", "say", None),
    ],
)
def test_the_form_is_told_by_the_ending(word: str, base: str, form: Form | None) -> None:
    assert inflection(word, base) is form


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=12))
def test_every_plural_is_known_as_one(base: str) -> None:
    assert all(inflection(word, base) is Form.S for word in plurals(base))
