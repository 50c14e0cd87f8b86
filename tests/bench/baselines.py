"""Other ways to score passages, to stand beside ours: TF-IDF, rapidfuzz, and the recipe that ours grew from."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from rapidfuzz import fuzz, utils

from tui.alignment.recipe import RECIPE
from tui.alignment.words import form_of
from tui.model.article import Article, Place
from tui.text.tokens import tokens_of

Scores = Mapping[frozenset[Place], float]

SECOND_RECIPE = replace(
    RECIPE,
    apposition=1.0,
    number=1.0,
    lent=0.4,
    lent_to_pronoun=0.4,
    lent_back=1.0,
    lent_most=1e9,
    kin=0.85,
    kin_names=1.0,
    phrases=0.7,
    days_differ=0.2,
    chain_width=10,
    abstract=1.0,
    whole=1_000,
    gate_middle=0.53,
    gate_slope=0.02,
)
"""Before appositions, pronouns, abstracts and sentences of long passages."""


def pairs_of(articles: Sequence[Article]) -> list[tuple[Place, Place]]:
    """All pairs of passages of different articles."""
    places = [[Place(article.id, passage.id) for passage in article.passages] for article in articles]
    return [pair for here, one in enumerate(places) for other in places[here + 1 :] for pair in product(one, other)]


def words_of(articles: Sequence[Article]) -> dict[Place, str]:
    """The text of every passage."""
    return {Place(a.id, passage.id): a.words_of(passage) for a in articles for passage in a.passages}


def token_set_ratio(articles: Sequence[Article]) -> Scores:
    """The library's best ratio on raw text."""
    text = words_of(articles)
    return {
        frozenset([a, b]): fuzz.token_set_ratio(text[a], text[b], processor=utils.default_process)
        for a, b in pairs_of(articles)
    }


def tf_idf(articles: Sequence[Article]) -> Scores:
    """The cosine of stemmed words without function words, weighted as scikit-learn does by default."""
    counts = {place: Counter(_stems(text)) for place, text in words_of(articles).items()}
    df = Counter(stem for row in counts.values() for stem in row)
    rows = {
        place: {stem: count * (math.log((1 + len(counts)) / (1 + df[stem])) + 1) for stem, count in row.items()}
        for place, row in counts.items()
    }
    norms = {place: math.sqrt(sum(value**2 for value in row.values())) or 1.0 for place, row in rows.items()}
    return {frozenset([a, b]): _dot(rows[a], rows[b]) / (norms[a] * norms[b]) for a, b in pairs_of(articles)}


def first_recipe(articles: Sequence[Article]) -> Scores:
    """Shared stems by rarity, alike ones in part, and the library's token set ratio, in equal parts.

    Without its event gate, which leaves a load of one story as it is.
    """
    stems = {place: frozenset(_stems(text)) for place, text in words_of(articles).items()}
    df = Counter(stem for row in stems.values() for stem in row)
    rarity = {stem: math.log((len(stems) + 1) / (count + 0.5)) for stem, count in df.items()}
    ratio = token_set_ratio(articles)
    return {
        frozenset([a, b]): _soft_overlap(stems[a], stems[b], rarity) + ratio[frozenset([a, b])] / 100
        for a, b in pairs_of(articles)
    }


def _soft_overlap(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The share of two passages' rarity that the other one has too, misspelt words in part."""
    whole = sum(rarity[stem] for stem in (*one, *other))
    shared = sum(rarity[stem] * _likest(stem, there) for here, there in ((one, other), (other, one)) for stem in here)
    return shared / whole if whole else 0.0


def _likest(stem: str, stems: frozenset[str]) -> float:
    """How alike the likest of some stems is; short ones must be the same."""
    if stem in stems:
        return 1.0
    if len(stem) < 5:
        return 0.0
    return max((fuzz.ratio(stem, other, score_cutoff=85) / 100 for other in stems if len(other) >= 5), default=0.0)


def _stems(text: str) -> list[str]:
    forms = [form_of(token.text) for token in tokens_of(text)]
    return [form.stem for form in forms if not form.is_function]


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(value * other[stem] for stem, value in one.items() if stem in other)
