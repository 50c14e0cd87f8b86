"""Why two passages may tell the same event, and what speaks against it, in words for the reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tui.alignment.collection import Collection
from tui.alignment.english import WEEKDAYS
from tui.alignment.load import Load
from tui.alignment.words import Word
from tui.model.alignment import Reason
from tui.model.span import Span

MOST = 4
"""How many words of a kind are named; the reader wants the best, not all."""
RARE = 0.35
"""A word as common as this share of the rarest one is no reason."""
PHRASE = 3
"""The fewest words of a shared phrase."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the load says about its words."""

    rarity: Mapping[str, float]
    """By stem."""
    kin: Mapping[str, frozenset[str]]
    """By stem: the stems that are the same word spelt differently."""


def vocabulary_of(collection: Collection) -> Vocabulary:
    """The rarity and the kin of every stem of a load."""
    kin: dict[str, set[str]] = defaultdict(set)
    spelt = collection.spelt.tocoo()
    for one, other in zip(spelt.coords[0], spelt.coords[1], strict=True):
        if one != other:
            kin[collection.stems[one]].add(collection.stems[other])
    rarity = dict(zip(collection.stems, collection.rarity.tolist(), strict=False))
    return Vocabulary(rarity, {stem: frozenset(others) for stem, others in kin.items()})


def reasons_for(left: Sequence[Word], right: Sequence[Word], vocabulary: Vocabulary) -> tuple[Reason, ...]:
    """What two passages share and where they differ, the strongest first; empty where there is nothing to name."""
    shared = _shared(left, right, vocabulary)
    names = [match for match in shared if match.is_name]
    words = [match for match in shared if not match.is_name and not match.is_number]
    reasons = [
        _phrase(left, right),
        _listed("names", "both name {}", names),
        _listed("numbers", "both give {}", [match for match in shared if match.is_number]),
        _listed("words", "rare words in both: {}", words),
        _different("days", "{} here, {} there", left, right, lambda word: word.form.folded in WEEKDAYS),
        _different("numbers", "the numbers differ: {} here, {} there", left, right, lambda word: word.form.is_number),
    ]
    return tuple(reason for reason in reasons if reason is not None)


@dataclass(frozen=True, slots=True)
class _Match:
    """A word that both passages hold, and where."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    rarity: float

    @property
    def is_name(self) -> bool:
        """Whether either writes it as a name."""
        return any(word.is_name for word in (*self.left, *self.right))

    @property
    def is_number(self) -> bool:
        return self.left[0].form.is_number

    @property
    def text(self) -> str:
        """As the left one writes it, and as the right one does where that differs."""
        one, other = (_written(words) for words in (self.left, self.right))
        same = self.left[0].stem == self.right[0].stem
        return one if same else f"{one} ~ {other}"


def _written(words: Sequence[Word]) -> str:
    """The way a word is written, by preference as a name."""
    return next((word for word in words if word.is_name), words[0]).form.text


def _shared(left: Sequence[Word], right: Sequence[Word], vocabulary: Vocabulary) -> list[_Match]:
    """The words of content in both, the rarest first."""
    here, there = _by_stem(left), _by_stem(right)
    least = RARE * max(vocabulary.rarity.values(), default=0.0)
    matches = []
    for stem, words in here.items():
        same = (stem, *sorted(vocabulary.kin.get(stem, ())))
        found = next((there[other] for other in same if other in there), None)
        rarity = vocabulary.rarity.get(stem, 0.0)
        if found is not None and rarity >= least:
            matches.append(_Match(words, found, rarity))
    return sorted(matches, key=lambda match: (-match.rarity, match.left[0].stem))


def _by_stem(words: Sequence[Word]) -> dict[str, tuple[Word, ...]]:
    found: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        if not word.form.is_function:
            found[word.stem].append(word)
    return {stem: tuple(same) for stem, same in found.items()}


def _listed(kind: str, sentence: str, matches: Sequence[_Match]) -> Reason | None:
    """One reason that names the best matches; None without any."""
    best = matches[:MOST]
    if not best:
        return None
    left = tuple(sorted(word.span for match in best for word in match.left))
    right = tuple(sorted(word.span for match in best for word in match.right))
    return Reason(kind, sentence.format(in_words([match.text for match in best])), left, right)


def _phrase(left: Sequence[Word], right: Sequence[Word]) -> Reason | None:
    """The longest run of words in both, where it holds at least two words of content."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(len(right) - PHRASE + 1):
        places[tuple(word.form.folded for word in right[place : place + PHRASE])].append(place)
    best = (0, 0, 0)
    for here in range(len(left) - PHRASE + 1):
        for there in places.get(tuple(word.form.folded for word in left[here : here + PHRASE]), ()):
            length = _common(left, right, here, there)
            if length > best[0] and sum(not word.form.is_function for word in left[here : here + length]) > 1:
                best = (length, here, there)
    length, here, there = best
    if not length:
        return None
    one, other = left[here : here + length], right[there : there + length]
    text = " ".join(word.form.text for word in one)
    return Reason("phrase", f"both say “{text}”", (_over(one),), (_over(other),))


def _common(left: Sequence[Word], right: Sequence[Word], here: int, there: int) -> int:
    """How many words from the two places on are the same."""
    length = 0
    while (
        here + length < len(left)
        and there + length < len(right)
        and left[here + length].form.folded == right[there + length].form.folded
    ):
        length += 1
    return length


def _over(words: Sequence[Word]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)


def _different(
    kind: str, sentence: str, left: Sequence[Word], right: Sequence[Word], wanted: Callable[[Word], bool]
) -> Reason | None:
    """What speaks against: both hold some of a kind, and none in common."""
    here, there = ({word.form.folded: word for word in words if wanted(word)} for words in (left, right))
    if not here or not there or here.keys() & there.keys():
        return None
    one, other = list(here.values())[:MOST], list(there.values())[:MOST]
    text = sentence.format(*(in_words([word.form.text for word in words]) for words in (one, other)))
    return Reason(kind, text, tuple(w.span for w in one), tuple(w.span for w in other), against=True)


def in_words(names: Sequence[str]) -> str:
    """A list as a person says it: "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def best_sentences(load: Load, left: int, right: int, vocabulary: Vocabulary) -> tuple[Span, Span] | None:
    """The sentence of each of two passages that share most; None where both have but one, or nothing is shared."""
    here, there = load.passages[left].sentences, load.passages[right].sentences
    if len(here) < 2 and len(there) < 2:
        return None
    ours = [(sentence, _stems(load.words[left], sentence)) for sentence in here]
    theirs = [(sentence, _stems(load.words[right], sentence)) for sentence in there]
    score, one, other = max(
        ((_overlap(a, b, vocabulary.rarity), one, other) for one, a in ours for other, b in theirs),
        key=lambda found: (found[0], -found[1].start, -found[2].start),
    )
    return (one, other) if score > 0 else None


def _stems(words: Sequence[Word], sentence: Span) -> set[str]:
    return {word.stem for word in words if sentence.holds(word.span) and not word.form.is_function}


def _overlap(left: set[str], right: set[str], rarity: Mapping[str, float]) -> float:
    """The rarity of the shared stems over the root of both sums, from 0 to 1; Ochiai's coefficient, weighted."""
    shared, one, other = (sum(rarity.get(stem, 0.0) for stem in stems) for stems in (left & right, left, right))
    return shared / (one * other) ** 0.5 if shared else 0.0
