"""Terms are found where they stand, the longest first, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import article, lexicon, term
from tui.framing.terms.lookup import Found, Lookup
from tui.model.framing import LoadedTerm, Match
from tui.model.span import Span
from tui.text.analysis import analyse

CASES: list[tuple[LoadedTerm | str, str, list[str]]] = [
    # a word alone, whatever its case, accents and possessive
    ("sham", "A sham, a Sham and SHAM.", ["sham", "Sham", "SHAM"]),
    ("facade", "The façade fell.", ["façade"]),
    ("tyrant", "The tyrant's guards and the tyrant’s house", ["tyrant's", "tyrant’s"]),
    ("sham", "shambles and shampoo", []),
    # any inflection
    ("slam~", "He slams, slammed and was slamming.", ["slams", "slammed", "slamming"]),
    ("slam~", "islam and slammer", []),
    # any word that begins so
    ("xenophob*", "xenophobic xenophobes", ["xenophobic", "xenophobes"]),
    # phrases, with a space or a hyphen between, in any inflection
    ("witch hunt", "Witch hunts, a witch-hunt and a witch, hunt!", ["Witch hunts", "witch-hunt"]),
    ("double down", "She doubled down.", ["doubled down"]),
    ("far-fetched", "far fetched, far-fetched", ["far fetched", "far-fetched"]),
    ("big lie", "a big\nlie", ["big\nlie"]),
    ("war on truth", "the war. On truth he kept silent", []),
    # exactly as it is written, hyphen and all
    (term("would-be", match=Match.EXACT), "a would-be king would be one", ["would-be"]),
    # other forms
    (term("tear into", forms=("tore into",)), "They tore into her and tear into him", ["tore into", "tear into"]),
    # wordings in which it is not loaded
    (term("surge", not_when=("surge in prices",)), "a surge in prices, a surge of hate", ["surge"]),
    (term("hammer~", not_when=("hammer and nail",)), "hammered; hammer and nails; hammer", ["hammered", "hammer"]),
    (term("toxic", not_when=("toxic waste",)), "toxic waste toxic words", ["toxic"]),
]


def found_in(lookup: Lookup, text: str, part: Span | None = None) -> list[Found]:
    """The terms in a text, or in a part of it."""
    read = analyse(article(text))
    return lookup.found_in(read, read.within(part or Span(0, len(text))))


@pytest.mark.parametrize(("entry", "text", "expected"), CASES)
def test_a_term_meets_what_it_should(entry: LoadedTerm | str, text: str, expected: list[str]) -> None:
    found = found_in(Lookup(lexicon(entry)), text)
    assert [hit.span.of(text) for hit in found] == expected


def test_the_longest_wording_wins_and_nothing_overlaps() -> None:
    text = "a puppet regime, a puppet and a regime"
    lookup = Lookup(lexicon("puppet", "puppet regime", "regime"))
    assert [(f.span.of(text), f.term.text) for f in found_in(lookup, text)] == [
        ("puppet regime", "puppet regime"),
        ("puppet", "puppet"),
        ("regime", "regime"),
    ]


def test_a_wording_that_breaks_off_gives_back_its_words() -> None:
    text = "a puppet on a string"
    found = found_in(Lookup(lexicon("puppet", "puppet regime")), text)
    assert [f.term.text for f in found] == ["puppet"]


def test_an_exact_word_goes_before_a_stem_and_a_stem_before_a_beginning() -> None:
    terms = [term("crus*", "prefix"), term("crush~", "stem"), term("crushed", "exact")]
    text = "crushed crushing crusade"
    found = found_in(Lookup(lexicon(*terms)), text)
    assert [f.term.category for f in found] == ["exact", "stem", "prefix"]


def test_a_literal_event_word_is_never_loaded_alone_only_in_a_phrase() -> None:
    text = "The war. A culture war. Warring sides attack. A war on truth."
    lookup = Lookup(lexicon("war~", "attack", "culture war", "war on truth", stop="war wars warring attack"))
    assert [f.span.of(text) for f in found_in(lookup, text)] == ["culture war", "war on truth"]


def test_only_the_part_that_is_asked_for_is_looked_at() -> None:
    text = "sham sham sham"
    assert [f.span for f in found_in(Lookup(lexicon("sham")), text, Span(5, 9))] == [Span(5, 9)]


def test_a_phrase_does_not_run_over_the_end_of_the_part() -> None:
    text = "a big lie"
    assert found_in(Lookup(lexicon("big lie")), text, Span(0, 5)) == []


WORDS = st.lists(st.sampled_from(["sham", "big", "lie", "lies", "ruse", "x"]), max_size=30)


@given(WORDS, st.sampled_from([" ", "-", ", ", "\n"]))
def test_found_like_a_naive_search_finds_it(words: list[str], gap: str) -> None:
    """Against an oracle that tries every phrase at every word, the longest first."""
    text = gap.join(words)
    found = found_in(Lookup(lexicon("sham", "big lie", "lie~")), text)
    expected: list[str] = []
    at = 0
    while at < len(words):
        if gap != ", " and words[at] == "big" and words[at + 1 : at + 2] in (["lie"], ["lies"]):
            expected.append("big lie")
            at += 2
            continue
        expected += {"sham": ["sham"], "lie": ["lie"], "lies": ["lie"]}.get(words[at], [])
        at += 1
    assert [f.term.text for f in found] == expected


@given(st.text(max_size=80))
def test_any_text_is_read_and_spans_stay_inside_in_order(text: str) -> None:
    found = found_in(Lookup(lexicon("a", "b*".replace("b", "bbbb"), "a b")), text)
    ends = [0]
    for hit in found:
        assert ends[-1] <= hit.span.start < hit.span.end <= len(text)
        ends.append(hit.span.end)
