"""Numbers and dates that linked sentences give differently."""

from __future__ import annotations

import pytest

from tests.builders import article
from tui.framing.differences import differences_of
from tui.model.alignment import Level, Link
from tui.model.article import Place
from tui.text.analysis import analyse


def differences(left: str, right: str) -> list[tuple[str, tuple[str, str]]]:
    link = Link(Place("a1", 0), Place("a2", 0), 0.9, Level.STRONG)
    found = differences_of([analyse(article(left)), analyse(article(right, id="a2"))], [link])
    return [(one.kind, one.texts) for one in found]


DIFFER = [
    ("They swapped 1,000 prisoners.", "They swapped 2,000 prisoners.", ("number", ("1,000", "2,000"))),
    ("A truce of 30 days.", "A 50-day truce.", ("number", ("30", "50"))),
    ("It cost $5 million.", "It cost $7 million.", ("number", ("$5 million", "$7 million"))),
    ("It rose by 5%.", "It rose by 6 percent.", ("number", ("5%", "6 percent"))),
    ("They spoke on March 18.", "They spoke on 19 May.", ("date", ("March 18", "19 May"))),
    ("It took three years.", "It took 4 years.", ("number", ("three", "4"))),
    ("They freed twenty-six prisoners.", "They freed 27 prisoners.", ("number", ("twenty-six", "27"))),
    ("They freed fifty prisoners.", "They freed 60 prisoners.", ("number", ("fifty", "60"))),
]


@pytest.mark.parametrize(("left", "right", "difference"), DIFFER)
def test_what_differs_is_found(left: str, right: str, difference: tuple[str, tuple[str, str]]) -> None:
    assert differences(left, right) == [difference]


AGREE = [
    ("A 30-day truce.", "A truce of 30 days."),
    ("It took three years.", "After 3 years it ended."),
    ("They freed twenty-six prisoners.", "They freed 26 prisoners."),
    ("Sixteen prisoners left.", "They freed 16 prisoners."),
    ("She is No. 2 position there.", "He holds the No. 3 position."),
    ("They swapped 1,000 prisoners.", "They swapped 1000 prisoners."),
    ("On March 18 they spoke.", "They spoke on 18 March."),
    ("They swapped 1,000 prisoners.", "They shot down 200 drones."),
    ("In 2022 they came.", "In 2023 they left."),
    ("They may 5 times have met.", "They met on 6 May."),
    ("They swapped 10 prisoners after 20 prisoners.", "They swapped 20 prisoners."),
    ("They swapped prisoners.", "They swapped 20 prisoners."),
]


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_what_agrees_or_counts_something_else_is_no_difference(left: str, right: str) -> None:
    assert differences(left, right) == []


def test_both_places_are_shown() -> None:
    left, right = "They swapped 1,000 prisoners.", "Then 2,000 prisoners came."
    link = Link(Place("a1", 0), Place("a2", 0), 0.9, Level.STRONG)
    (found,) = differences_of([analyse(article(left)), analyse(article(right, id="a2"))], [link])
    assert [spot.article for spot in found.places] == ["a1", "a2"]
    assert [spot.span.of(text) for spot, text in zip(found.places, (left, right), strict=True)] == ["1,000", "2,000"]
