"""The words that a writer could have put otherwise, found in their forms, and how alike two are."""

from __future__ import annotations

import re

import pytest

from tests.framing.framed import words_of
from tui.framing.swaps.alternatives import Choices, Wording
from tui.storage.shipped import shipped_alternatives
from tui.text.inflection import Form

TABLE = (
    "to begin/began/begun, start, kick off",
    "war, conflict",
    "conflict, row, dispute",
    "row, line",
    "illegal immigrant, undocumented immigrant, immigrant",
    "supporter, ally",
    "Kyiv, Kiev",
    "Islamic State, ISIS",
    "air force, armed force",
)


def wordings(text: str) -> dict[str, Wording]:
    """What is found in a sentence, by how it is written there."""
    sentence = words_of(text)
    found = Choices(TABLE).wordings_in(sentence)
    ends = [(sentence.read.span(one.words[0]).start, sentence.read.span(one.words[-1]).end) for one in found]
    return {text[start:end]: one for (start, end), one in zip(ends, found, strict=True)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("they began wars", ["began", "wars"]),
        ("it starts, it started, it is starting", ["starts", "started", "starting"]),
        ("it kicked off there", ["kicked off"]),
        ("a new illegal immigrant, two illegal immigrants", ["illegal immigrant", "illegal immigrants"]),
        ("he saw an immigrant", ["immigrant"]),
        ("allies and supporters", ["allies", "supporters"]),
        # a noun where verbs are asked for, and the other way round
        ("the start of it, its start, Orlin's start, the players’ start", []),
        ("this started, he's started, it's starting", ["started", "starting"]),
        ("to wars, to row", ["wars"]),
        ("they row, it will row, it rowed, the row", ["row"]),
        # derived words
        ("a starter, warlike, supported, an alliance, conflictual", []),
        # compounds
        ("a pre-war building and a war-time one", []),
        # parts of names, and names of the table
        ("the Conflict Museum of Orlin", []),
        ("at the Air Force of Orlin", []),
        ("talks in Kyiv and in Kiev", ["Kyiv", "Kiev"]),
        ("talks in kyiv", ["kyiv"]),
        ("the Islamic State of old", ["Islamic State"]),
        ("", []),
    ],
)
def test_wordings_are_found_in_every_form_and_no_derived_word(text: str, found: list[str]) -> None:
    assert list(wordings(text)) == found


def test_the_form_is_known_where_it_is_regular() -> None:
    found = wordings("they start, it starts, it started, it is starting, it began")
    assert [one.form for one in found.values()] == [Form.BASE, Form.S, Form.ED, Form.ING, None]


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("started", "began", 1.0),
        ("war", "conflict", 0.71),  # a conflict may also be a row
        ("conflict", "row", 0.5),
        ("war", "row", 0.0),
        ("war", "wars", 0.0),
        ("began", "begun", 0.0),
        ("immigrant", "illegal immigrants", 0.0),  # one is part of the other
    ],
)
def test_a_word_of_many_senses_is_less_like_each_of_its_alternatives(left: str, right: str, likeness: float) -> None:
    (a,), (b,) = wordings(left).values(), wordings(right).values()
    assert round(a.likeness(b), 2) == round(b.likeness(a), 2) == likeness


def test_the_table_that_ships_is_well_formed() -> None:
    lines = [line.removeprefix("to ") for line in table()]
    groups = [[[form.strip() for form in member.split("/")] for member in line.split(",")] for line in lines]
    assert all(len(group) > 1 for group in groups)
    assert all(form and form == " ".join(form.split()) for group in groups for member in group for form in member)
    assert all(len({member[0].casefold() for member in group}) == len(group) for group in groups)
    assert len({frozenset(member[0] for member in group) for group in groups}) == len(groups)


def test_every_wording_of_the_table_that_ships_can_be_found() -> None:
    choices = Choices(table())
    for line in table():
        for wording in re.split(r"[,/]", line.removeprefix("to ")):
            text = wording.strip()
            found = choices.wordings_in(words_of(text))
            assert found, text
            assert len(found[0].words) == len(words_of(text).stems), text


def test_the_table_that_ships_names_both_sides() -> None:
    """What the reader would look for first; each must be known as an alternative of the other."""
    choices = Choices(table())
    for left, right in [
        ("truce", "ceasefire"),
        ("regions", "provinces"),
        ("said", "claimed"),
        ("militants", "rebels"),
        ("rioters", "protesters"),
        ("undocumented immigrants", "illegal aliens"),
        ("estate tax", "death tax"),
    ]:
        (a,), (b,) = (choices.wordings_in(words_of(text)) for text in (left, right))
        assert a.likeness(b) > 0, (left, right)


def table() -> tuple[str, ...]:
    """The lines that ship."""
    return shipped_alternatives()
