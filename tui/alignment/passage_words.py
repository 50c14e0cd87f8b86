"""The words of a passage as reasons need them, and what the whole load says about its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.alignment.collection import Collection
from tui.alignment.words import Word
from tui.text.quantities import Quantity

RARE = 0.35
"""A word of content is named in a reason from this share of the idf of the load's rarest word on, 0..1."""
PHRASE = 3
"""The fewest words, in a row, of a shared phrase that a reason quotes."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the load says about its words."""

    rarity: Mapping[str, float]
    """By stem."""
    least: float
    """The rarity from which a word is a reason."""
    kin: Mapping[str, frozenset[str]]
    """By stem: the stems that are the same word spelt differently."""
    names: frozenset[str]
    """The stems that the load writes as names."""


def vocabulary_of(collection: Collection) -> Vocabulary:
    """The rarity and the kin of every stem of a load."""
    kin: dict[str, set[str]] = defaultdict(set)
    spelt = collection.spelt.tocoo()
    apart = spelt.coords[0] != spelt.coords[1]
    for one, other in zip(spelt.coords[0][apart], spelt.coords[1][apart], strict=True):
        kin[collection.stems[one]].add(collection.stems[other])
    rarity = dict(zip(collection.stems, collection.rarity.tolist(), strict=False))
    least = RARE * max(rarity.values(), default=0.0)
    names = frozenset(
        stem for stem, is_name in zip(collection.stems, collection.names.tolist(), strict=True) if is_name
    )
    return Vocabulary(rarity, least, {stem: frozenset(others) for stem, others in kin.items()}, names)


@dataclass(frozen=True, slots=True)
class PassageWords:
    """A passage's words and quantities, sorted once for all the links it has."""

    text: str
    """Of its article, in which every place counts."""
    words: tuple[Word, ...]
    folded: tuple[str, ...]
    """By word: as it is compared."""
    runs: Mapping[tuple[str, ...], Sequence[int]]
    """By run of `PHRASE` words as compared: the numbers of the words at which it begins."""
    content: Mapping[str, tuple[Word, ...]]
    """By stem, the occurrences of each word of content that is rare enough to be a reason."""
    quantities: tuple[Quantity, ...]


def passage_words(
    text: str, words: Sequence[Word], quantities: Sequence[Quantity], vocabulary: Vocabulary
) -> PassageWords:
    """A passage as its reasons need it; `text` is its article's."""
    content: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        form = word.form
        if not form.is_function and vocabulary.rarity.get(form.stem, 0.0) >= vocabulary.least:
            content[form.stem].append(word)
    folded = tuple([word.form.folded for word in words])
    return PassageWords(
        text=text,
        words=tuple(words),
        folded=folded,
        runs=_runs(folded),
        content={stem: tuple(same) for stem, same in content.items()},
        quantities=tuple(quantities),
    )


def _runs(folded: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    """Where each run of `PHRASE` words begins."""
    found: dict[tuple[str, ...], list[int]] = {}
    for place, run in enumerate(zip(*(folded[at:] for at in range(PHRASE)), strict=False)):
        found.setdefault(run, []).append(place)
    return found
