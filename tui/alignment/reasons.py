"""Why two passages may tell the same event, and what speaks against it, in words for the reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from tui.alignment.collection import Collection
from tui.alignment.quantities import Named, dates_of, days_of, named, numbers_of
from tui.alignment.words import Word
from tui.model.alignment import Reason
from tui.model.span import Span
from tui.text.quantities import Quantity

MOST = 4
"""How many words of a kind are named; the reader wants the best, not all."""
RARE = 0.35
"""A word less rare than this share of the rarest one is no reason."""
PHRASE = 3
"""The fewest words of a shared phrase."""

Quantities = Mapping[Hashable, Named]
"""The numbers, days of the week or days of the year that a passage names, by what they mean."""


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
class Said:
    """A passage's words, sorted once for all the links it has."""

    words: tuple[Word, ...]
    folded: tuple[str, ...]
    """By word: as it is compared."""
    runs: Mapping[tuple[str, ...], Sequence[int]]
    """Where each run of `PHRASE` words begins."""
    content: Mapping[str, tuple[Word, ...]]
    """By stem, the occurrences of each word of content that is rare enough to be a reason."""
    numbers: Quantities
    days: Quantities
    dates: Quantities


def said(text: str, words: Sequence[Word], quantities: Sequence[Quantity], vocabulary: Vocabulary) -> Said:
    """A passage as its reasons need it; `text` is its article's."""
    content: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        form = word.form
        if not form.is_function and vocabulary.rarity.get(form.stem, 0.0) >= vocabulary.least:
            content[form.stem].append(word)
    folded = tuple([word.form.folded for word in words])
    return Said(
        words=tuple(words),
        folded=folded,
        runs=_places(folded),
        content={stem: tuple(same) for stem, same in content.items()},
        numbers=named(text, quantities, numbers_of),
        days=named(text, quantities, days_of),
        dates=named(text, quantities, dates_of),
    )


def reasons_for(left: Said, right: Said, vocabulary: Vocabulary) -> tuple[Reason, ...]:
    """What two passages share and where they differ, the strongest first; empty where there is nothing to name."""
    shared = _shared(left, right, vocabulary)
    reasons = [
        _phrase(left, right) if shared else None,
        _listed("names", "both name {}", [match for match in shared if match.is_name and not match.is_number]),
        _same("numbers", "both give {}", left.numbers, right.numbers),
        _listed("words", "rare words in both: {}", [match for match in shared if match.is_word]),
        _same("dates", "both give the date {}", left.dates, right.dates),
        _different("dates", "the dates differ: {} here, {} there", left.dates, right.dates),
        _different("days", "{} here, {} there", left.days, right.days),
        _different("numbers", "the numbers differ: {} here, {} there", left.numbers, right.numbers),
    ]
    return tuple(reason for reason in reasons if reason is not None)


@dataclass(frozen=True, slots=True)
class _Match:
    """A word that both passages hold, and where."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    rarity: float
    is_name: bool

    @property
    def is_number(self) -> bool:
        return self.left[0].form.is_number

    @property
    def is_word(self) -> bool:
        """Whether it is neither."""
        return not self.is_name and not self.is_number

    @property
    def text(self) -> str:
        """As the left one writes it, and as the right one does where that is another spelling."""
        one, other = (_written(words) for words in (self.left, self.right))
        return one if self.left[0].stem == self.right[0].stem else f"{one} ~ {other}"


def _written(words: Sequence[Word]) -> str:
    """The way a word is written, by preference as a name."""
    return next((word for word in words if word.is_name), words[0]).form.text


def _shared(left: Said, right: Said, vocabulary: Vocabulary) -> list[_Match]:
    """The rare words of content in both, the rarest first; another spelling only where the same one is missing."""
    here, there = left.content, right.content
    same = {stem: stem for stem in here.keys() & there.keys()}
    for stem in (here.keys() & vocabulary.kin.keys()) - there.keys():
        for other in sorted(vocabulary.kin[stem] & there.keys())[:1]:
            same[stem] = other
    matches = [
        _Match(here[stem], there[other], vocabulary.rarity[stem], not vocabulary.names.isdisjoint((stem, other)))
        for stem, other in same.items()
    ]
    return sorted(matches, key=lambda match: (-match.rarity, match.left[0].start))


def _listed(kind: str, sentence: str, matches: Sequence[_Match]) -> Reason | None:
    """One reason that names the best matches; None without any."""
    best = matches[:MOST]
    if not best:
        return None
    left = tuple(sorted(word.span for match in best for word in match.left))
    right = tuple(sorted(word.span for match in best for word in match.right))
    return Reason(kind, sentence.format(in_words([match.text for match in best])), left, right)


def _phrase(left: Said, right: Said) -> Reason | None:
    """The longest run of words in both, the first of several, where it holds at least two words of content."""
    best = (0, 0, 0)
    for run in left.runs.keys() & right.runs.keys():
        for one, other in product(left.runs[run], right.runs[run]):
            if one and other and left.folded[one - 1] == right.folded[other - 1]:
                continue  # the run that begins a word earlier is longer and holds this one
            length = PHRASE + _common(left.folded, right.folded, one + PHRASE, other + PHRASE)
            if length >= best[0] and sum(not word.form.is_function for word in left.words[one : one + length]) > 1:
                best = max(best, (length, -one, -other))
    length, one, other = best[0], -best[1], -best[2]
    if not length:
        return None
    ours, theirs = left.words[one : one + length], right.words[other : other + length]
    text = " ".join(word.form.written for word in ours)
    return Reason("phrase", f"both say “{text}”", (_over(ours),), (_over(theirs),))


def _places(folded: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    """Where each run of `PHRASE` words begins."""
    found: dict[tuple[str, ...], list[int]] = {}
    for place, run in enumerate(zip(*(folded[at:] for at in range(PHRASE)), strict=False)):
        found.setdefault(run, []).append(place)
    return found


def _common(left: Sequence[str], right: Sequence[str], here: int, there: int) -> int:
    """How many words from the two places on are the same."""
    most = min(len(left) - here, len(right) - there)
    length = 0
    while length < most and left[here + length] == right[there + length]:
        length += 1
    return length


def _over(words: Sequence[Word]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)


def _same(kind: str, sentence: str, here: Quantities, there: Quantities) -> Reason | None:
    """What both name, as the left one writes it."""
    same = [key for key in here if key in there][:MOST]
    if not same:
        return None
    text = sentence.format(in_words(list(dict.fromkeys(here[key].text for key in same))))
    return Reason(kind, text, _spans(here[key] for key in same), _spans(there[key] for key in same))


def _different(kind: str, sentence: str, here: Quantities, there: Quantities) -> Reason | None:
    """What speaks against: both name some of a kind, and none in common."""
    if not here or not there or here.keys() & there.keys():
        return None
    one, other = list(here.values())[:MOST], list(there.values())[:MOST]
    text = sentence.format(*(in_words([quantity.text for quantity in some]) for some in (one, other)))
    return Reason(kind, text, _spans(one), _spans(other), against=True)


def _spans(quantities: Iterable[Named]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(one.span for one in quantities))


def in_words(names: Sequence[str]) -> str:
    """A list as a person says it: "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
