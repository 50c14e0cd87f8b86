"""Quotations are told from apostrophes, nested ones from outer ones, closed ones from open ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.span import Span
from tui.text.quotes import quotations_of

CLOSED = [
    # straight, curly, single
    ('He said "no" twice.', ["no"]),
    ("He said “no” twice.", ["no"]),
    ("He said ‘no’ twice.", ["no"]),
    ("He said 'no' twice.", ["no"]),
    ('"No," he said. "Never."', ["No,", "Never."]),
    ("(“no”)", ["no"]),
    # mixed and doubled marks
    ('He said “no" twice.', ["no"]),
    ("He said ``no'' twice.", ["no"]),
    # German, French, Swedish
    ("„Nein“, sagte er, „nie“.", ["Nein", "nie"]),
    ("»Nein« sagte er.", ["Nein"]),
    ("« Non », dit-il. «Jamais»", [" Non ", "Jamais"]),
    ("”Nej” sade han.", ["Nej"]),
    ("‚Nein‘ sagte er.", ["Nein"]),
    # apostrophes that are none
    ("The players’ union didn’t, and James' car won't.", []),
    ("In the ’90s and '80s, rock 'n' roll got 'em.", []),
    ("Ukraine’s and Kyiv's", []),
    ("‘Twas the night", []),
    ("‘Tis a “sham”", ["sham"]),
    # a possessive inside single marks
    ("‘The players’ union,’ he said.", ["The players’ union,"]),
    ("‘Yes’ and the players’ union", ["Yes"]),
    ("'We don't know,' he said.", ["We don't know,"]),
    # a measure
    ('6\'2" tall and "quoted" once', ["quoted"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "quoted"), CLOSED)
def test_what_is_quoted_is_found_without_its_marks(text: str, quoted: list[str]) -> None:
    found = quotations_of(text)
    assert [q.span.of(text) for q in found] == quoted
    assert all(q.certain for q in found)


def test_a_quotation_inside_another_knows_its_depth() -> None:
    text = "“She called it ‘a sham’ twice,” he said."
    assert [(q.span.of(text), q.depth) for q in quotations_of(text)] == [
        ("She called it ‘a sham’ twice,", 0),
        ("a sham", 1),
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “no and left.", [("no and left.", False)]),
        ('He said "no. She said "yes" and left.', [("no. She said ", False), ("yes", True)]),
        ("“He said ‘no,” she said.", [("He said ‘no,", True)]),
    ],
)
def test_a_quotation_without_an_end_ends_with_what_holds_it_and_is_uncertain(
    text: str, quoted: list[tuple[str, bool]]
) -> None:
    assert [(q.span.of(text), q.certain) for q in quotations_of(text)] == quoted


def test_a_single_straight_mark_without_an_end_is_an_apostrophe() -> None:
    assert quotations_of("They took 'er away") == []


KNOWN_WRONG = [
    # a decade that opens a quotation is taken for an apostrophe
    ("He called it ‘90s music’ twice.", []),
    # an elision that is not on the list looks like an opening mark
    ("They took 'er away and brought 'er back' home.", ["er back"]),
]


@pytest.mark.parametrize(("text", "quoted"), KNOWN_WRONG)
def test_known_mistakes(text: str, quoted: list[str]) -> None:
    assert [q.span.of(text) for q in quotations_of(text) if not q.depth] == quoted


def paragraphs_of(*paragraphs: str) -> tuple[str, list[Span]]:
    text = "\n\n".join(paragraphs)
    starts = [sum(len(p) + 2 for p in paragraphs[:i]) for i in range(len(paragraphs))]
    return text, [Span(at, at + len(p)) for at, p in zip(starts, paragraphs, strict=True)]


@pytest.mark.parametrize("mark", ["“”", '""', "‘’", "«»"])
def test_a_quotation_opened_again_at_each_paragraph_is_certain_throughout(mark: str) -> None:
    text, parts = paragraphs_of(f"She said: {mark[0]}One.", f"{mark[0]}Two.", f"{mark[0]}Three,{mark[1]} and left.")
    found = quotations_of(text, parts)
    assert [(q.span.of(text), q.certain, q.continues) for q in found] == [
        ("One.", True, False),
        ("Two.", True, True),
        ("Three,", True, True),
    ]


CLOSED_LATER = [
    (["She said: {0}One.", "Two.", "Three,{1} and left."], ["One.", "Two.", "Three,"]),
    (["She said: {0}One.", "Two.{1}", "Three."], ["One.", "Two."]),
    (
        ["She said: {0}One.", "The players’ union, too,{1} he said. {0}Three{1} it was."],
        [
            "One.",
            "The players’ union, too,",
            "Three",
        ],
    ),
]


@pytest.mark.parametrize("mark", ["“”", '""', "«»"])
@pytest.mark.parametrize(("paragraphs", "quoted"), CLOSED_LATER)
def test_a_quotation_that_a_later_paragraph_closes_holds_everything_between(
    mark: str, paragraphs: list[str], quoted: list[str]
) -> None:
    text, parts = paragraphs_of(*(paragraph.format(mark[0], mark[-1]) for paragraph in paragraphs))
    found = quotations_of(text, parts)
    assert [quotation.span.of(text) for quotation in found] == quoted
    assert all(quotation.certain for quotation in found)
    assert [quotation.continues for quotation in found][:2] == [False, True]


NOT_CLOSED_LATER = [
    # another mark comes first
    (["She said: “One.", "Two “three” four.", "Five.” Six."], ["One.", "three"]),
    # too far away, never, or with nothing open
    (["She said: “One.", *["Two."] * 6, "Three.” Four."], ["One."]),
    (["She said: “One.", "Two.", "Three."], ["One."]),
    (["One.", "Two.” Three."], []),
    # an apostrophe, a length, and a mark that opens
    (["She said: “One.", "Two of the players’ men.", "Three’s a crowd."], ["One."]),
    (["She said: “One.", "Two.", "A pipe of 12” burst."], ["One."]),
    (['"One.', "Then (\"'Two' it was,\" he said)."], ["One.", "'Two' it was,", "Two"]),
    # what stands between has quotations of its own
    (["She said: “One.", "He called it a ‘sham’ deal.", "The end."], ["One.", "sham"]),
]


@pytest.mark.parametrize(("paragraphs", "quoted"), NOT_CLOSED_LATER)
def test_other_marks_or_a_long_way_between_end_an_open_quotation(paragraphs: list[str], quoted: list[str]) -> None:
    text, parts = paragraphs_of(*paragraphs)
    assert [quotation.span.of(text) for quotation in quotations_of(text, parts)] == quoted


def test_french_marks_may_stand_apart_from_their_words() -> None:
    text, parts = paragraphs_of("« Un.", "Deux », dit-il.")
    assert [quotation.span.of(text).strip() for quotation in quotations_of(text, parts)] == ["Un.", "Deux"]


def test_an_open_quotation_does_not_reach_a_paragraph_that_does_not_open_it_again() -> None:
    text, parts = paragraphs_of("She said: “One.", "Then “two” came.")
    assert [(q.span.of(text), q.certain, q.continues) for q in quotations_of(text, parts)] == [
        ("One.", False, False),
        ("two", True, False),
    ]


@given(st.text(alphabet="ab s.,\n\"'“”‘’„«»", max_size=60))
def test_any_text_gives_spans_inside_it_that_nest_or_are_apart(text: str) -> None:
    found = quotations_of(text)
    for q in found:
        assert 0 <= q.span.start <= q.span.end <= len(text)
    for a in found:
        for b in found:
            assert a.span.holds(b.span) or b.span.holds(a.span) or not a.span.overlaps(b.span)
