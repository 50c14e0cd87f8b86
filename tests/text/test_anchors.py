"""What is kept is found again, or honestly not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.model.annotation import Anchor
from tui.model.article import Article, Field
from tui.model.span import Span
from tui.text.anchors import AROUND, anchored, found

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
STORY = (
    "The minister left the meeting early. Nobody at the table had expected an agreement before the summer.\n\n"
    "Farmers along the river said that the dam would drown their fields, and that no one had asked them.\n\n"
    "The company denies it. Its engineers put the loss at four hectares, most of it pasture.\n\n"
    "A second meeting is planned for Thursday. The minister will not attend."
)


def article(text: str, *, source: str = "Herald") -> Article:
    return Article(id="a1", file="herald.txt", text=text, passages=(), source=Field(source))


def kept(words: str, text: str = STORY) -> Anchor:
    start = text.index(words)
    return anchored(article(text), Span(start, start + len(words)))


@given(st.text(min_size=1, max_size=200), st.data())
def test_in_the_same_text_every_place_is_found_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    assert found(anchored(article(text), span), article(text)) == span


@given(st.text(max_size=200), st.text(max_size=200), st.data())
def test_what_is_found_in_another_text_lies_inside_it(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    anchor = anchored(article(text), Span(start, data.draw(st.integers(start, len(text)))))
    assume(text != other)
    place = found(anchor, article(other))
    assert place is None or 0 <= place.start < place.end <= len(other)


@given(st.text(st.characters(categories=["L", "Zs", "P"]), max_size=300))
def test_a_paragraph_put_in_front_moves_the_place_by_its_length(extra: str) -> None:
    anchor = kept("no one had asked them")
    place = found(anchor, article(extra + "\n\n" + STORY))
    assert place == anchor.span.moved(len(extra) + 2)


def test_an_anchor_keeps_thirty_two_characters_on_either_side() -> None:
    anchor = kept("Its engineers")
    assert (anchor.exact, anchor.source, anchor.file) == ("Its engineers", "Herald", "herald.txt")
    assert len(anchor.prefix) == len(anchor.suffix) == AROUND
    assert anchor.prefix + anchor.exact + anchor.suffix in STORY


@pytest.mark.parametrize("words", ["The minister", "The minister will not attend."])
def test_a_repeated_wording_is_told_apart_by_what_stands_around_it(words: str) -> None:
    start = STORY.rindex(words)
    anchor = anchored(article(STORY), Span(start, start + len(words)))
    changed = "Update. " + STORY.replace("four hectares", "five hectares")
    assert found(anchor, article(changed)) == Span(changed.rindex(words), changed.rindex(words) + len(words))


CHANGES = [
    ("the dam would drown their fields", "drown their fields", "swamp their fields"),
    ("Farmers along the river said that the dam would drown their fields", "river said", "river valley said"),
    ("Nobody at the table had expected an agreement before the summer", "\n", " "),
    ("Nobody at the table had expected an agreement before the summer", "had expected", "expected"),
    ("Its engineers put the loss at four hectares, most of it pasture.", "four hectares", "4 ha"),
]


@pytest.mark.parametrize(("words", "old", "new"), CHANGES)
def test_an_edited_wording_is_found_by_its_two_ends(words: str, old: str, new: str) -> None:
    changed = article(STORY.replace(old, new))
    place = found(kept(words), changed)
    assert place is not None
    assert place.of(changed.text) == words.replace(old, new)


LOST = [
    (
        "the dam would drown their fields",
        "Markets were calm on Monday. Shares of the bank rose a little, traders said.",
    ),
    ("The company denies it.", STORY.replace("The company denies it. ", "")),
    ("no one had asked them", STORY.replace("and that no one had asked them", "but the council had written to each")),
    ("Thursday", "On Thursday the bank will publish its figures for the year."),
    ("the dam would drown their fields", ""),
]


@pytest.mark.parametrize(("words", "other"), LOST)
def test_what_is_no_longer_there_is_adrift(words: str, other: str) -> None:
    assert found(kept(words), article(other)) is None


def test_blank_space_is_not_looked_for_in_another_text() -> None:
    anchor = anchored(article("a  b"), Span(1, 3))
    assert found(anchor, article("x  y  z")) is None


def test_a_position_that_contradicts_its_quotation_is_not_believed() -> None:
    anchor = kept("pasture")
    wrong = Anchor(
        anchor.digest, anchor.file, anchor.source, anchor.exact, anchor.prefix, anchor.suffix, Span(0, len("pasture"))
    )
    assert found(wrong, article(STORY)) == anchor.span


def scattered(text: str, chance: random.Random, share: float) -> str:
    """The text with a letter replaced in about `share` of its places."""
    return "".join(chance.choice("etaoin") if c.isalpha() and chance.random() < share else c for c in text)


def sentences(text: str) -> list[Span]:
    """Rough sentences, long enough to be quoted."""
    ends = [at for at, c in enumerate(text) if c in ".!?\n"]
    spans = [Span(a + 1, b + 1) for a, b in zip([-1, *ends], ends, strict=False)]
    return [
        Span(s.start + len(s.of(text)) - len(s.of(text).lstrip()), s.end)
        for s in spans
        if len(s.of(text).strip()) >= 40
    ]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_sentences_of_a_misspelt_copy_are_found_and_never_in_a_wrong_place(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    chance = random.Random(5)
    copy = article(scattered(text, chance, 0.04))  # same length, so the right place is known
    places = [(span, found(anchored(article(text), span), copy)) for span in sentences(text)]
    wrong = [(span, place) for span, place in places if place and abs(place.start - span.start) > 8]
    missing = [span for span, place in places if place is None]
    assert len(wrong) <= len(places) // 20
    assert len(missing) <= len(places) // 20


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_sentences_of_one_source_are_adrift_in_the_others(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    others = [article(path.read_text(encoding="utf-8")) for path in SEEDS if path != seed]
    places = [found(anchored(article(text), span), other) for span in sentences(text)[:30] for other in others]
    assert sum(place is not None for place in places) <= len(places) // 50
