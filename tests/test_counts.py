"""Loaded words are counted in one place, and every count opens its hits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import article, lexicon
from tests.framing.framed import framed as framing_of
from tui.counts import Strength, Tally, counts, rate, shared_terms, strength_of, tallies_of, words_of
from tui.model.article import Article
from tui.model.framing import Framing, LoadedTerm, Voice

LEXICON = lexicon("sham", "ruse", LoadedTerm("bleak", "emotive"), LoadedTerm("perhaps", "hedge", tier=2))


def framed(*articles: Article) -> tuple[Framing, tuple[Tally, ...]]:
    framing = framing_of(*articles, terms=LEXICON)
    return framing, tallies_of(framing.hits, framing.words, shared_terms(framing.hits))


def test_a_rate_is_given_from_five_hits_on_and_per_words_of_that_voice() -> None:
    _, few = framed(article("sham " * 4 + "word " * 96))
    _, many = framed(article("sham " * 5 + "word " * 95))
    assert few == (Tally("a1", "attack", Voice.OWN, 4, marked=4),)
    assert many == (Tally("a1", "attack", Voice.OWN, 5, 50.0, marked=5),)
    assert (rate(5, 0), rate(4, 100), rate(5, 100)) == (None, None, 50.0)


def test_scare_quotes_are_counted_apart_but_rated_by_own_words() -> None:
    framing, tallies = framed(article("A “sham” here. " * 5))
    assert tallies == (Tally("a1", "attack", Voice.SCARE, 5, 333.33, marked=5),)
    assert words_of(framing.words["a1"], Voice.SCARE) == words_of(framing.words["a1"], Voice.OWN)


def test_words_that_every_source_uses_are_tallied_apart() -> None:
    framing, tallies = framed(article("A bleak sham."), article("A sham.", id="a2"))
    assert shared_terms(framing.hits) == {"sham"}
    assert [(t.article, t.category, t.count, t.shared) for t in tallies] == [
        ("a1", "attack", 1, True),
        ("a1", "emotive", 1, False),
        ("a2", "attack", 1, True),
    ]


def test_one_article_alone_shares_nothing() -> None:
    assert shared_terms(framed(article("A sham."))[0].hits) == frozenset()


@given(st.lists(st.sampled_from(["sham", "ruse", "bleak", "“sham”", "dam", "not", "perhaps"]), min_size=1, max_size=40))
def test_every_hit_is_in_one_tally_and_every_count_opens_its_hits(words: list[str]) -> None:
    framing, tallies = framed(article(" ".join(words)), article("A sham.", id="a2"))
    shared = shared_terms(framing.hits)
    for tally in tallies:
        hits = [
            hit
            for hit in framing.hits[tally.article]
            if (hit.term.category, hit.voice) == (tally.category, tally.voice)
            and (hit.term.text in shared) is tally.shared
        ]
        assert len(hits) == tally.count
        assert counts(hits, strength_of)[Strength.MARKED] == tally.marked
    assert sum(tally.count for tally in tallies) == sum(len(hits) for hits in framing.hits.values())
