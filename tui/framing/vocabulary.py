"""Which words the articles use: all of them, some, or only one; vocabulary, never loading.

A word is distinctive of an article by its weighted log-odds against the other
articles with an informative Dirichlet prior: Monroe, Colaresi and Quinn,
"Fightin' Words", Political Analysis 16 (2008).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
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
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    counts: dict[str, Counter[str]] = {id: Counter() for id in articles}
    for id, words in articles.items():
        for word, count in words.items():
            root = stem(word)
            forms[root][word] += count
            counts[id][root] += count
    scores = _scores(counts)
    by_article: dict[str, dict[str, int]] = defaultdict(dict)
    for id, found in counts.items():
        for root, count in found.items():
            by_article[root][id] = count
    uses = (WordUse(_commonest(forms[root]), by_article[root], scores.get(root, {})) for root in forms)
    return tuple(sorted(uses, key=lambda use: use.word))


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))


def _scores(counts: Mapping[str, Counter[str]]) -> dict[str, dict[str, float]]:
    """By stem and article id the z-scores that are sure; none where there is nothing to compare with."""
    together: Counter[str] = Counter()
    for found in counts.values():
        together.update(found)
    everything = together.total()
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for id, found in counts.items():
        own, others = found.total(), everything - found.total()
        if not own or not others or len(together) == 1:
            continue
        for root, here in found.items():
            z = _z(
                (here, own),
                (together[root] - here, others),
                (PARAMETERS.prior * together[root], PARAMETERS.prior * everything),
            )
            if z >= PARAMETERS.distinctive:
                scores[root][id] = round(z, 2)
    return scores


def _z(own: _Count, others: _Count, prior: tuple[float, float]) -> float:
    """The difference of two log-odds, divided by its standard deviation."""
    (here, words), (elsewhere, other_words), (expected, all_expected) = own, others, prior
    odds = log((here + expected) / (words + all_expected - here - expected))
    odds_elsewhere = log((elsewhere + expected) / (other_words + all_expected - elsewhere - expected))
    return (odds - odds_elsewhere) / sqrt(1 / (here + expected) + 1 / (elsewhere + expected))
