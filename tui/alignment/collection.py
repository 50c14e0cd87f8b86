"""What all stretches of a load say, as weighted rows: how rare a word is decides how much it tells.

A rare word shared by two sources is evidence, a common one is not. Rarity is
counted over the load itself, so that no list of word frequencies is needed and
the topic's own words count for little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import scipy.sparse as sp

from tui.alignment.english import WEEKDAYS
from tui.alignment.matrices import Floats, Rows, dampened, document_frequency, rows_of, scaled
from tui.alignment.recipe import Recipe
from tui.alignment.stretches import Stretch
from tui.alignment.words import Word
from tui.text.similarity import kin


@dataclass(frozen=True, slots=True)
class Collection:
    """The stretches of a load, one row each."""

    recipe: Recipe
    stretches: tuple[Stretch, ...]
    articles: tuple[int, ...]
    """The article of every row."""
    stems: tuple[str, ...]
    """What the columns of `words` stand for."""
    rarity: Floats
    """By column of `words`: ln((n + 1) / (df + .5)), less for function words, never negative."""
    words: Rows
    """Dampened counts times the root of the rarity, so that a product of two rows weighs by rarity."""
    spelt: Rows
    """By column and column of `words`: 1 for itself, the likeness for a stem spelt nearly so."""
    content: Rows
    """Dampened counts of the words that carry content."""
    letters: Rows
    phrases: Rows
    lengths: Floats
    """How many words each row has."""
    numbers: Rows
    days: Rows


def collection_of(stretches: Sequence[Stretch], recipe: Recipe) -> Collection:
    """The weighted rows of all stretches."""
    counts, df = _word_counts(stretches, recipe)
    raw, stems = rows_of(counts)
    function = {word.stem: word.form.is_function for stretch in stretches for word in stretch.words}
    share = np.array([recipe.function_words if function[stem] else 1.0 for stem in stems] or [0.0])
    often = np.array([float(df[stem]) for stem in stems] or [0.0])
    rarity = np.maximum(share * np.log((len(stretches) + 1) / (often + 0.5)), 0)
    words = dampened(raw)
    telling = sp.diags_array(np.array([float(not function[stem]) for stem in stems] or [0.0]))
    return Collection(
        recipe=recipe,
        stretches=tuple(stretches),
        articles=tuple(stretch.article for stretch in stretches),
        stems=tuple(stems),
        rarity=rarity,
        words=scaled(words, np.sqrt(rarity)),
        spelt=_spelt(stems, words.shape[1], recipe),
        content=sp.csr_array(words @ telling),
        letters=_letters(stretches, recipe),
        phrases=_phrases(stretches, recipe),
        lengths=np.array([max(2, len(stretch.words)) for stretch in stretches], np.float64),
        numbers=_flags([{w.form.folded for w in stretch.words if w.form.is_number} for stretch in stretches]),
        days=_flags([{w.form.folded for w in stretch.words if w.form.folded in WEEKDAYS} for stretch in stretches]),
    )


def _word_counts(stretches: Sequence[Stretch], recipe: Recipe) -> tuple[list[dict[str, float]], Counter[str]]:
    """The weight of every stem in each stretch, and in how many stretches it stands.

    Names that are lent do not count as standing there.
    """
    own = [_weights(stretch, recipe) for stretch in stretches]
    df = Counter(stem for row in own for stem in row)
    names = [{word.stem for word in stretch.words if word.is_name} for stretch in stretches]
    return [{**_lent(place, stretches, names, own[place], recipe), **own[place]} for place in range(len(own))], df


def _weights(stretch: Stretch, recipe: Recipe) -> dict[str, float]:
    """The summed weights of every stem's occurrences in a stretch."""
    row: dict[str, float] = defaultdict(float)
    following = [*stretch.words[1:], None]
    for word, after in zip(stretch.words, following, strict=True):
        row[word.stem] += _weight(word, after, recipe)
    return dict(row)


def _weight(word: Word, after: Word | None, recipe: Recipe) -> float:
    """What one occurrence of a word counts."""
    weight = recipe.quoted if word.quoted else 1.0
    if word.leads and after is not None and after.leads:
        weight *= recipe.name_lead
    if word.form.is_number:
        weight *= recipe.number
    return weight * recipe.apposition if word.in_apposition else weight


def _lent(
    place: int, stretches: Sequence[Stretch], names: Sequence[set[str]], own: Mapping[str, float], recipe: Recipe
) -> dict[str, float]:
    """The names that a stretch lacks and its neighbours have: a paragraph's "he" is named in the one before.

    A stretch of two words is not made of its neighbours' names: beyond
    `lent_most` names for each word of content, they share the weight.
    """
    stretch = stretches[place]
    leans = any(word.form.is_pronoun for word in stretch.words)
    weight = recipe.lent_to_pronoun if leans else recipe.lent
    lent: dict[str, float] = {}
    for other, share in ((place + 1, recipe.lent_back), (place - 1, 1.0)):
        if 0 <= other < len(stretches) and stretches[other].article == stretch.article:
            lent.update(dict.fromkeys(sorted(names[other] - own.keys()), weight * share))
    content = len({word.stem for word in stretch.words if not word.form.is_function})
    thinned = min(1.0, recipe.lent_most * content / max(1, len(lent)))
    return {name: value * thinned for name, value in lent.items()}


def _spelt(stems: Sequence[str], size: int, recipe: Recipe) -> Rows:
    """Which stems are one word spelt differently, as a symmetric matrix with 1 on its diagonal."""
    pairs = kin(stems, at_least=recipe.kin)
    rows = [left for left, _, _ in pairs]
    columns = [right for _, right, _ in pairs]
    values = [value for _, _, value in pairs]
    off = sp.csr_array((np.array(values + values), (rows + columns, columns + rows)), shape=(size, size))
    return sp.csr_array(off + sp.eye_array(size))


def _letters(stretches: Sequence[Stretch], recipe: Recipe) -> Rows:
    """Runs of letters inside words, dampened, by rarity."""
    rows = [Counter(run for word in s.words for run in _runs(word.form.folded, recipe.run)) for s in stretches]
    raw, _ = rows_of(rows)
    return scaled(dampened(raw), np.log((len(stretches) + 1) / (document_frequency(raw) + 1)) + 1)


@lru_cache(maxsize=200_000)
def _runs(word: str, size: int) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[at : at + size] for at in range(max(1, len(padded) - size + 1)))


def _phrases(stretches: Sequence[Stretch], recipe: Recipe) -> Rows:
    """Runs of two and three stems that a few stretches share, each worth one over how many."""
    rows = [dict.fromkeys(_word_runs(stretch), 1.0) for stretch in stretches]
    raw, _ = rows_of(rows)
    often = document_frequency(raw)
    worth = np.where((often > 1) & (often <= recipe.phrase_crowd), 1 / np.maximum(often, 1), 0)
    return scaled(raw, np.sqrt(worth))


def _word_runs(stretch: Stretch) -> Iterable[tuple[str, ...]]:
    words = [word.stem for word in stretch.words]
    return (tuple(words[at : at + size]) for size in (2, 3) for at in range(len(words) - size + 1))


def _flags(sets: Sequence[set[str]]) -> Rows:
    return rows_of([dict.fromkeys(sorted(one), 1.0) for one in sets])[0]
