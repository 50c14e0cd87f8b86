"""Which words the articles use: all of them, some, or only one; vocabulary, never loading.

A word is distinctive of an article by its weighted log-odds against the other
articles with an informative Dirichlet prior: Monroe, Colaresi and Quinn,
"Fightin' Words", Political Analysis 16 (2008).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from math import log, sqrt
from typing import TypeAlias

from tui.framing.parameters import PARAMETERS
from tui.model.framing import WordUse
from tui.text.analysis import AnalysedText
from tui.text.stems import stem

_Count: TypeAlias = tuple[int, int]
"""How often a word occurs, among how many words."""


def word_counts(read: AnalysedText) -> Counter[str]:
    """How often an article's passages have each content word, by the word without a possessive `'s`, folded."""
    counts: Counter[str] = Counter()
    for word, count in Counter(read.spellings).items():
        if word.is_content:
            counts[word.plain] += count
    return counts


def vocabulary_of(articles: Mapping[str, Mapping[str, int]]) -> tuple[WordUse, ...]:
    """Every content word by stem, in the order of the alphabet; `articles` are their word counts, by id."""
    forms: dict[str, dict[str, int]] = defaultdict(dict)
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for id, words in articles.items():
        for word, count in words.items():
            root = stem(word)
            written, used = forms[root], counts[root]
            written[word] = written.get(word, 0) + count
            used[id] = used.get(id, 0) + count
    totals = {id: sum(words.values()) for id, words in articles.items()}
    uses = (WordUse(_commonest(forms[root]), used, scores) for root, used, scores in _scored(counts, totals))
    return tuple(sorted(uses, key=lambda use: use.word))


def _commonest(forms: Mapping[str, int]) -> str:
    """The form that occurs most often, of several the first in the alphabet."""
    return min(forms, key=lambda form: (-forms[form], form)) if len(forms) > 1 else next(iter(forms))


def _scored(
    counts: Mapping[str, Mapping[str, int]], totals: Mapping[str, int]
) -> Iterator[tuple[str, Mapping[str, int], dict[str, float]]]:
    """Each stem with its counts by article, and the z-scores that are sure; none where there is nothing to compare."""
    everything = sum(totals.values())
    for root, used in counts.items():
        scores: dict[str, float] = {}
        together = sum(used.values())
        prior = (PARAMETERS.prior * together, PARAMETERS.prior * everything)
        for id, here in used.items():
            own, others = totals[id], everything - totals[id]
            if not others or len(counts) == 1 or here * others <= (together - here) * own:
                continue  # not used more often than by the others, so no score is above 0
            z = _z((here, own), (together - here, others), prior)
            if z >= PARAMETERS.distinctive:
                scores[id] = round(z, 2)
        yield root, used, scores


def _z(own: _Count, others: _Count, prior: tuple[float, float]) -> float:
    """The difference of two log-odds, divided by its standard deviation."""
    (here, words), (elsewhere, other_words), (expected, all_expected) = own, others, prior
    odds = log((here + expected) / (words + all_expected - here - expected))
    odds_elsewhere = log((elsewhere + expected) / (other_words + all_expected - elsewhere - expected))
    return (odds - odds_elsewhere) / sqrt(1 / (here + expected) + 1 / (elsewhere + expected))
