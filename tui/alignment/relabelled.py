"""The name of an event whose passages the reader changed, made without weighing the words of the whole load."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from tui.alignment.labels import label_of
from tui.alignment.words import Form, form_of
from tui.model.article import Article, Place
from tui.model.framing import WordUse
from tui.text.stems import stem
from tui.text.tokens import WORD


def label_again(members: Sequence[Place], articles: Mapping[str, Article], vocabulary: Sequence[WordUse]) -> str:
    """What some passages share, in their own words; where they share nothing, the first words of the first."""
    forms: dict[str, list[list[Form]]] = {}
    for place in sorted(members, key=lambda place: (list(articles).index(place.article), place.passage)):
        article = articles[place.article]
        words = WORD.findall(article.words_of(article.passages[place.passage]))
        forms.setdefault(place.article, []).append([form_of(word) for word in words])
    needed = {form.stem for passages in forms.values() for passage in passages for form in passage}
    article = articles[members[0].article]
    first = article.words_of(article.passages[members[0].passage]).split()[:6]
    return label_of(list(forms.values()), _rarity(needed, vocabulary)) or " ".join(first)


def _rarity(stems: set[str], vocabulary: Sequence[WordUse]) -> dict[str, float]:
    """How rare some stems are: the logarithm of one in how many content words; what is not counted is as the mean."""
    counts = {stem(use.word): sum(use.counts.values()) for use in vocabulary}
    total = sum(counts.values())
    mean = total / max(len(counts), 1)
    return {one: math.log1p(total / (counts.get(one) or mean or 1.0)) + 1 for one in stems}
