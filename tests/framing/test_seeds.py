"""What the shipped lexicon marks in the five samples."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from tests.framing.framed import framed
from tui.counts import shared_terms
from tui.loading import load
from tui.model.article import Article
from tui.model.framing import Framing, Hit, Tone, Voice
from tui.model.settings import Settings
from tui.storage.lexicons import read_lexicon
from tui.storage.rules import loading_rules
from tui.text.tokens import folded, tokens_of

SEEDS = Path(__file__).parents[2] / "seeds"


@lru_cache
def sample() -> tuple[dict[str, Article], Framing]:
    articles = load(sorted(SEEDS.glob("*.txt")), loading_rules(), Settings()).articles
    return {article.id: article for article in articles}, framed(*articles, terms=read_lexicon())


def marked(hit: Hit) -> str:
    articles, _ = sample()
    return folded(hit.span.of(articles[hit.article].text))


def hits(tier: int = 1) -> list[Hit]:
    return [hit for found in sample()[1].hits.values() for hit in found if hit.term.tier == tier]


def test_no_literal_event_word_is_marked_in_any_form() -> None:
    stop = read_lexicon().stop
    articles, _ = sample()
    wholly_literal = [
        hit
        for hit in (*hits(1), *hits(2))
        if all(token.folded in stop for token in tokens_of(hit.span.of(articles[hit.article].text)))
    ]
    assert wholly_literal == []


@pytest.mark.parametrize("word", ["phoney", "puppet", "potemkin", "pariah", "pummel", "mocking"])
def test_what_a_fair_reader_calls_loaded_is_marked(word: str) -> None:
    assert word in {marked(hit) for hit in hits()}


def test_the_word_that_the_fifth_article_quotes_is_quoted() -> None:
    assert [(hit.article, hit.voice) for hit in hits() if marked(hit) == "crazy"] == [("a5", Voice.QUOTED)]


@pytest.mark.parametrize("article", ["a1", "a3"])
def test_words_of_its_own_are_not_more_positive_than_negative(article: str) -> None:
    framing = sample()[1]
    shared = shared_terms(framing.hits)
    own = [hit for hit in framing.hits[article] if hit.voice is not Voice.QUOTED and hit.term.text not in shared]
    tones = [hit.tone for hit in own]
    assert 0 <= tones.count(Tone.POSITIVE) < tones.count(Tone.NEGATIVE)
