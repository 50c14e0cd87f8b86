"""What all stretches of a load say, as weighted rows: how rare a word is decides how much it tells.

A rare word shared by two sources is evidence, a common one is not. Rarity is
counted over the load itself, so that no list of word frequencies is needed and
the topic's own words count for little.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from tui.alignment.copies import Copies, copies_in
from tui.alignment.matrices import Flags, Floats, Ints, Rows, counted, dampened, document_frequency, scaled
from tui.alignment.names import lent_names, names_in
from tui.alignment.occurrences import Occurrences, occurrences_of, runs_of
from tui.alignment.recipe import Recipe
from tui.alignment.spelling import kin
from tui.alignment.stretches import Stretch

LONGEST = 3
"""How many words in a row are compared as a phrase."""


@dataclass(frozen=True, slots=True)
class Collection:
    """The stretches of a load, one row each."""

    recipe: Recipe
    stretches: tuple[Stretch, ...]
    articles: Ints
    """The article of every row."""
    copies: Copies
    stems: tuple[str, ...]
    """What the columns of `words` stand for."""
    names: Flags
    """By column of `words`: whether the load writes it as a name."""
    rarity: Floats
    """By column of `words`: ln((n + 1) / (df + .5)), less for function words, never negative."""
    words: Rows
    """Dampened counts times the root of the rarity, so that a product of two rows weighs by rarity."""
    spelt: Rows
    """By column and column of `words`: 1 for itself, the likeness for a stem spelt nearly so."""
    content: Rows
    """Dampened counts of the words that carry content."""
    spelt_words: Rows
    """`words` with every other spelling of each."""
    letters: Rows
    phrases: Rows
    lengths: Floats
    """How many words each row has, at least two."""


def collection_of(stretches: Sequence[Stretch], recipe: Recipe) -> Collection:
    """The weighted rows of all stretches."""
    found = occurrences_of(stretches)
    articles = np.array([stretch.article for stretch in stretches], np.int64)
    own = _counts(found, len(stretches), _weights(found, recipe))
    names = names_in(found, articles)
    words = dampened(own + lent_names(found, own, names.words, articles, recipe))
    function = _function_stems(found)
    runs = runs_of(found, LONGEST)
    copies = copies_in(runs[LONGEST], articles)
    first = copies.firsts[articles]
    often = document_frequency(own[first])
    rarity = np.log((first.sum() + 1) / (often + 0.5)) * np.where(function, recipe.function_words, 1.0)
    rarity = np.maximum(rarity, 0)
    weighed, spelt = scaled(words, np.sqrt(rarity)), _spelt(found, recipe)
    return Collection(
        recipe=recipe,
        stretches=tuple(stretches),
        articles=articles,
        copies=copies,
        stems=found.stems,
        names=names.stems,
        rarity=rarity,
        words=weighed,
        spelt=spelt,
        spelt_words=sp.csr_array(weighed @ spelt),
        content=scaled(words, np.where(function, 0.0, 1.0)),
        letters=_letters(found, len(stretches), recipe),
        phrases=_phrases(runs, len(stretches), recipe),
        lengths=np.maximum(np.bincount(found.stretch, minlength=len(stretches)), 2).astype(np.float64),
    )


def _counts(found: Occurrences, rows: int, weights: Floats) -> Rows:
    """The summed weights of every stem's occurrences in each stretch; what weighs nothing is not there."""
    some = weights > 0
    return counted(found.stretch[some], found.stem[some], weights[some], (rows, len(found.stems)))


def _weights(found: Occurrences, recipe: Recipe) -> Floats:
    """What every occurrence counts."""
    leads = found.leads
    follows = np.zeros_like(leads)
    follows[:-1] = leads[1:] & (found.stretch[1:] == found.stretch[:-1])
    weights = np.where(found.quoted, recipe.quoted, 1.0) * np.where(leads & follows, recipe.name_lead, 1.0)
    weights = weights * np.where(found.flags("is_number"), recipe.number, 1.0)
    return np.asarray(weights * np.where(found.in_apposition, recipe.apposition, 1.0), np.float64)


def _function_stems(found: Occurrences) -> Flags:
    """By stem: whether the last form met with it is a function word."""
    flags = np.zeros(len(found.stems), np.bool_)
    flags[found.stem_of] = [form.is_function for form in found.forms]
    return flags


def _spelt(found: Occurrences, recipe: Recipe) -> Rows:
    """Which stems are one word spelt differently, as a symmetric matrix with 1 on its diagonal.

    Their shortest words are compared, because a stemmer takes Zelensky and
    Zelenskyy further apart.
    """
    words = found.shortest
    always = np.ones(len(words), np.bool_)
    always[found.stem_of] = True
    always[found.stem[~found.flags("is_capital")]] = False
    pairs = kin(words, at_least=recipe.kin, names=always.tolist(), one_letter=recipe.kin_names)
    rows = [left for left, _, _ in pairs]
    columns = [right for _, right, _ in pairs]
    values = [value for _, _, value in pairs]
    shape = (len(words), len(words))
    off = sp.csr_array((np.array(values + values, np.float64), (rows + columns, columns + rows)), shape=shape)
    return sp.csr_array(off + sp.eye_array(len(words)))


def _letters(found: Occurrences, rows: int, recipe: Recipe) -> Rows:
    """Runs of letters inside words, dampened, by rarity."""
    known: dict[str, int] = {}
    columns = [[known.setdefault(run, len(known)) for run in _runs(form.folded, recipe.run)] for form in found.forms]
    runs_of = _binary(columns, len(known))
    spelt = counted(found.stretch, found.form, np.ones(len(found.form)), (rows, len(found.forms)))
    raw = sp.csr_array(spelt @ runs_of)
    return scaled(dampened(raw), np.log((rows + 1) / (document_frequency(raw) + 1)) + 1)


def _binary(columns: Sequence[Sequence[int]], width: int) -> Rows:
    """One row for each list of columns, with how often it names each."""
    rows = np.repeat(np.arange(len(columns)), [len(row) for row in columns]).astype(np.int64)
    flat = np.array([column for row in columns for column in row], np.int64)
    return counted(rows, flat, np.ones(len(flat)), (len(columns), width))


def _runs(word: str, size: int) -> list[str]:
    padded = f" {word} "
    return [padded[at : at + size] for at in range(max(1, len(padded) - size + 1))]


def _phrases(runs: Mapping[int, tuple[Ints, Ints]], rows: int, recipe: Recipe) -> Rows:
    """Runs of two and three stems that a few stretches share, each worth one over how many."""
    parts = [_worth(stretch, run, rows, recipe) for stretch, run in runs.values()]
    return sp.csr_array(sp.hstack(parts, format="csr"))


def _worth(stretch: Ints, run: Ints, rows: int, recipe: Recipe) -> Rows:
    """Which stretch has which run, at the root of its worth: a product of two rows is the worth of the shared."""
    raw = counted(stretch, run, np.ones(len(run)), (rows, int(run.max(initial=0)) + 1))
    raw.data[:] = 1
    often = document_frequency(raw)
    worth = np.where((often > 1) & (often <= recipe.phrase_crowd), 1 / np.maximum(often, 1), 0)
    return scaled(raw, np.sqrt(worth))
