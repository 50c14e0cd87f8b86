"""What stands for a number or a date is read once, exactly, and in doubt as unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.span import Span
from tui.text.quantities import CalendarDate, Kind, Quantity, Range, Relation, quantities_in, relation

PUBLISHED = date(2025, 6, 4)
"""A Wednesday."""


def read(text: str, published: date | None = PUBLISHED) -> tuple[Quantity, ...]:
    return quantities_in(text, Span(0, len(text)), published=published)


AMOUNTS = [
    ("They freed twenty-six hostages.", "26", "hostag", Kind.NUMBER),
    ("Two hundred farms were lost.", "200", "farm", Kind.NUMBER),
    ("A hundred people came.", "100", "person", Kind.NUMBER),
    ("One hundred and five boats sank.", "105", "boat", Kind.NUMBER),
    ("Two million three hundred thousand voters.", "2300000", "voter", Kind.NUMBER),
    ("They lost half a million jobs.", "500000", "job", Kind.NUMBER),
    ("It took two and a half years.", "2.5", "year", Kind.NUMBER),
    ("About 1,000 ferries sailed.", "1000", "ferri", Kind.NUMBER),
    ("Some 1 000 ferries sailed.", "1000", "ferri", Kind.NUMBER),
    ("It grew to 1.000.000 trees.", "1000000", "tree", Kind.NUMBER),
    ("It fell by 12.5%.", "12.5", "percent", Kind.PERCENT),
    ("It fell by 12.5 per cent.", "12.5", "percent", Kind.PERCENT),
    ("It fell by 3 percentage points.", "3", "percentage point", Kind.PERCENT),
    ("It cost $1.5bn.", "1500000000", "dollar", Kind.MONEY),
    ("It cost 1.5 billion dollars.", "1500000000", "dollar", Kind.MONEY),
    ("It cost £3tn.", "3000000000000", "pound", Kind.MONEY),
    ("It cost €30k.", "30000", "euro", Kind.MONEY),
    ("It cost US$4 trn.", "4000000000000", "dollar", Kind.MONEY),
    ("About 30k fans sang.", "30000", "fan", Kind.NUMBER),
    ("A fence 2 km long.", "2", "kilometre", Kind.NUMBER),
    ("A two-kilometre fence.", "2", "kilometre", Kind.NUMBER),
    ("Half a dozen goats.", "6", "goat", Kind.NUMBER),
    ("She came 18th.", "18", "", Kind.RANK),
    ("He is No. 2 there.", "2", "no", Kind.RANK),
    ("Under Article 5 they must.", "5", "article", Kind.RANK),
    ("It opens at 10:30.", "630", "", Kind.TIME),
    ("It opens at 5 p.m. sharp.", "1020", "", Kind.TIME),
    ("It cost 1,5 million euros.", "1500000", "euro", Kind.MONEY),
    ("It fell by 12.125%.", "12.125", "percent", Kind.PERCENT),
    ("It fell to minus 5 degrees.", "-5", "degre", Kind.NUMBER),
    ("It fell to -5 degrees.", "-5", "degre", Kind.NUMBER),
    ("It cost A$5m.", "5000000", "australian dollar", Kind.MONEY),
    ("One point five million birds.", "1500000", "bird", Kind.NUMBER),
    ("It took 2½ hours.", "2.5", "hour", Kind.NUMBER),
    ("A fence of 1.2m kilograms.", "1200000", "kilogram", Kind.NUMBER),
    ("A 2m fence.", "2", "m", Kind.NUMBER),
    ("The 5k race.", "5", "k", Kind.NUMBER),
    ("Three quarters voted.", "75", "percent", Kind.PERCENT),
    ("The 10-year-old barn.", "10", "year old", Kind.NUMBER),
    ("It came ten years ago.", "10", "year ago", Kind.NUMBER),
    ("Two\nhundred\u00a0goats.", "200", "goat", Kind.NUMBER),
    ("The twenty-first goat.", "21", "", Kind.RANK),
    ("In 2000 prisoners left.", "2000", "prison", Kind.NUMBER),
]


@pytest.mark.parametrize(("text", "value", "unit", "kind"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_an_amount_is_read_with_what_it_is_of(text: str, value: str, unit: str, kind: Kind) -> None:
    (found,) = read(text)
    assert (found.value, found.unit, found.kind) == (Decimal(value), unit, kind)


UNKNOWN = ["Dozens of goats.", "Several hundred goats.", "On 05/06/2025.", "Some 1.000 goats.", "Two-thirds of them."]


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_may_mean_several_things_has_no_value(text: str) -> None:
    assert [one.value for one in read(text)] == [None]


NOTHING = [
    "One of them left a second later.",
    "They may leave; soldiers march on.",
    "The F-16 and the G7 met COVID-19.",
    "Call 555-123-4567, 24/7.",
    "Take v1.2.3 from x.org/2025/06/01/a-5-b.",
    "A thirty-second speech.",
    "Theresa May spoke.",
    "At first he left.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert read(text) == ()


DATES = [
    ("On 18 March they met.", CalendarDate(month=3, day=18)),
    ("On March 18th they met.", CalendarDate(month=3, day=18)),
    ("On the 18th of March they met.", CalendarDate(month=3, day=18)),
    ("On 5 May they met.", CalendarDate(month=5, day=5)),
    ("On may 12 they met.", CalendarDate(month=5, day=12)),
    ("On Monday, 2 June 2025, they met.", CalendarDate(2025, 6, 2, 0)),
    ("On 2025-06-02 they met.", CalendarDate(2025, 6, 2, 0)),
    ("They met in March 2024.", CalendarDate(2024, 3)),
    ("They met in 2022.", CalendarDate(2022)),
    ("The 2016 elections.", CalendarDate(2016)),
    ("In nineteen eighty-four.", CalendarDate(1984)),
    ("As of mid-2020.", CalendarDate(2020)),
    ("It was in March.", CalendarDate(month=3)),
    ("On Sept. 6, 2025.", CalendarDate(2025, 9, 6, 5)),
    ("On 31.12.2025.", CalendarDate(2025, 12, 31, 2)),
    ("They met last month.", CalendarDate(2025, 5, is_inferred=True)),
    ("They would meet on Friday.", CalendarDate(weekday=4)),
    ("They met yesterday.", CalendarDate(2025, 6, 3, 1, is_inferred=True)),
    ("They met last Friday.", CalendarDate(2025, 5, 30, 4, is_inferred=True)),
    ("They met on Monday.", CalendarDate(2025, 6, 2, 0, is_inferred=True)),
    ("They will meet on Friday.", CalendarDate(2025, 6, 6, 4, is_inferred=True)),
]


@pytest.mark.parametrize(("text", "value"), DATES, ids=[row[0] for row in DATES])
def test_a_date_is_read_as_far_as_it_is_told(text: str, value: CalendarDate) -> None:
    (found,) = read(text)
    assert (found.value, found.kind) == (value, Kind.DATE)


def test_a_relative_day_in_an_article_without_a_date_is_unknown() -> None:
    assert [one.value for one in read("They met yesterday.", None)] == [None]
    assert [one.value for one in read("They met on Monday.", None)] == [CalendarDate(weekday=0)]


RELATIONS = [
    ("twenty-six goats", "26 goats", Relation.EQUAL),
    ("Two hundred goats", "200 goats", Relation.EQUAL),
    ("$5 million", "$5 billion", Relation.DIFFERENT),
    ("$1.5bn", "1.5 billion dollars", Relation.EQUAL),
    ("$1.2m", "1.2 million dollars", Relation.EQUAL),
    ("$1.5bn", "$1.9bn", Relation.DIFFERENT),
    ("30k fans", "30,000 fans", Relation.EQUAL),
    ("5%", "5 per cent", Relation.EQUAL),
    ("5%", "5 percentage points", Relation.NOT_COMPARABLE),
    ("5 dollars", "5 euros", Relation.NOT_COMPARABLE),
    ("No. 2", "No. 3", Relation.DIFFERENT),
    ("18 March", "March 18, 2025", Relation.EQUAL),
    ("March 18, 2024", "March 18, 2025", Relation.DIFFERENT),
    ("on Monday", "on Friday", Relation.DIFFERENT),
    ("on Monday", "2 June 2025", Relation.EQUAL),
    ("yesterday", "3 June 2025", Relation.EQUAL),
    ("about 1,000 goats", "1,020 goats", Relation.NOT_COMPARABLE),
    ("more than 1,000 goats", "1,400 goats", Relation.NOT_COMPARABLE),
    ("more than 1,000 goats", "900 goats", Relation.DIFFERENT),
    ("1.5 billion dollars", "1,520,000,000 dollars", Relation.NOT_COMPARABLE),
    ("10 to 15 goats", "12 goats", Relation.NOT_COMPARABLE),
    ("10 to 15 goats", "20 goats", Relation.DIFFERENT),
    ("dozens of goats", "40 goats", Relation.NOT_COMPARABLE),
    ("half a million goats", "500,000 goats", Relation.EQUAL),
    ("a hundred goats", "104 goats", Relation.NOT_COMPARABLE),
    ("104 goats", "105 goats", Relation.DIFFERENT),
    ("€2tn", "€2 trillion", Relation.EQUAL),
    ("$1.5bn", "$1.6bn", Relation.DIFFERENT),
    ("US$5m", "A$5m", Relation.NOT_COMPARABLE),
    ("up to 20 goats", "30 goats", Relation.DIFFERENT),
    ("up to 20 goats", "15 goats", Relation.NOT_COMPARABLE),
    ("5 km", "five kilometres", Relation.EQUAL),
    ("a 10-year-old", "10 years", Relation.NOT_COMPARABLE),
    ("minus 5 degrees", "5 degrees", Relation.DIFFERENT),
    ("10:30", "10.30am", Relation.EQUAL),
    ("3–1", "3-1", Relation.EQUAL),
    ("3–1", "2–1", Relation.DIFFERENT),
    ("in March 2024", "18 March 2024", Relation.NOT_COMPARABLE),
    ("05/06/2025", "5 June 2025", Relation.NOT_COMPARABLE),
    ("the second place", "two places", Relation.NOT_COMPARABLE),
    ("three years", "three years ago", Relation.NOT_COMPARABLE),
]


@pytest.mark.parametrize(("left", "right", "expected"), RELATIONS, ids=[f"{a} / {b}" for a, b, _ in RELATIONS])
def test_two_quantities_are_equal_different_or_not_comparable(left: str, right: str, expected: Relation) -> None:
    (one,), (other,) = read(left), read(right)
    assert relation(one, other) is relation(other, one) is expected


def test_a_range_holds_both_ends() -> None:
    (found,) = read("Between 10 and 15 goats.")
    assert found.value == Range(Decimal(10), Decimal(15))


def test_a_change_from_one_unit_to_another_is_no_range() -> None:
    assert [one.value for one in read("It rose 3 percentage points to 10 percent.")] == [Decimal(3), Decimal(10)]


WORDS = "two hundred and a half May may March Monday yesterday second No. to million percent of goats 1,000 bn k"
PIECES = st.sampled_from([*"0123456789", *WORDS.split(), *"$% -–/.,\n"])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_quantities_stand_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    found = read(text)
    ends = [0, *(one.span.end for one in found)]
    assert all(end <= one.span.start < one.span.end <= len(text) for end, one in zip(ends, found, strict=False))
