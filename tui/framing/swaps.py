"""Different words for the same thing in linked passages: "truce" where the other source says "ceasefire".

There are three ways to find them. Words that writers are known to choose among
need only some of what stands around them to be the same; so does a word that
one source puts into scare quotes and the other says in its own voice; any other
two words are at the same place when the words directly before and after are the
same. Only links that are at least possible are looked at, because in others
every difference is one of the events.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from tui.framing.alternatives import Choices, Wording
from tui.framing.around import shared_around
from tui.framing.linked import IN_ARTICLE, Load, Sentence
from tui.framing.slots import Slot, between_the_same, same_place
from tui.framing.voices import QuotedSpan
from tui.model.alignment import Link
from tui.model.framing import Lexicon, Spot, Swap
from tui.model.span import Span
from tui.text.analysis import AnalysedText
from tui.text.tokens import folded_words

ENOUGH = 4.5
"""How much any two words must share of what stands around them, on both sides."""
ENOUGH_KNOWN = 0.65
"""How much must speak for known alternatives: what they share around them, and how alike they are."""
AROUND = 0.3
"""How much of it must be shared around them."""
SAME_WORDS = 1
"""How many words of content two sentences must share for their alternatives to be compared."""
OTHER_FORM = 0.15
"""What is taken off for two inflections that differ: raised beside increase."""
LOADED = 1.5
"""How much more a swap tells when the lexicon knows one of its words."""
PLAIN = 0.5
"""How much a swap tells of two verbs that say no more than that somebody spoke: said and told."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Two wordings at the same place in one link; `fit` is 1 where it is just enough."""

    ends: tuple[tuple[Slot, ...], tuple[Slot, ...]]
    fit: float
    scare: tuple[Span | None, Span | None] = (None, None)
    """The one in scare quotes with its marks, where these tell the two apart."""


@dataclass(frozen=True, slots=True)
class _End:
    """One of two wordings as it is shown."""

    stems: tuple[str, ...]
    in_scare_quotes: bool
    words: str
    """Folded, in quotation marks where these tell it apart."""
    spot: Spot


@dataclass(frozen=True, slots=True)
class _Pair:
    """What was found as it is shown: both ends in the order of their stems, which is the same in every link."""

    ends: tuple[_End, _End]
    fit: float

    @property
    def words(self) -> tuple[str, str]:
        """Both as they are written here."""
        return self.ends[0].words, self.ends[1].words


def swaps_of(
    articles: Sequence[AnalysedText],
    quoted: Mapping[str, Sequence[QuotedSpan]],
    links: Sequence[Link],
    loaded: Container[str],
    lexicon: Lexicon,
) -> tuple[Swap, ...]:
    """The swaps inside the linked passages, the most telling first.

    `quoted` are the quotations of the articles, by their ids; `links` are
    those that are more than nearest candidates. Ranked by how well
    the places fit, summed over the links, and by the number of sources; more
    where one of the words is `loaded` (folded, without hyphens), less where
    both are neutral verbs of saying. The alternatives are those of `lexicon`.
    """
    if not links:
        return ()
    load = Load([read.article for read in articles], Choices(lexicon.alternatives), quoted)
    groups: dict[tuple[tuple[tuple[str, ...], bool], ...], list[_Pair]] = defaultdict(list)
    for link in links:
        for found in _in_link(link, load):
            pair = _pair(found, link)
            groups[tuple((end.stems, end.in_scare_quotes) for end in pair.ends)].append(pair)
    ranked = [(_weight(pairs, loaded, lexicon), _swap(pairs, loaded)) for pairs in groups.values()]
    return tuple(swap for _, swap in sorted(ranked, key=lambda item: (-item[0], item[1].words)))


def _in_link(link: Link, load: Load) -> list[_Found]:
    """The swaps of one link, each word in at most one, the best first."""
    taken: tuple[set[int], set[int]] = (set(), set())
    kept: list[_Found] = []
    for found in sorted([*_known(link, load), *_scare(link, load), *_any(link, load)], key=_rank):
        starts = [{slot.span.start for slot in end} for end in found.ends]
        if all(mine.isdisjoint(others) for mine, others in zip(starts, taken, strict=True)):
            kept.append(found)
            for mine, others in zip(starts, taken, strict=True):
                others.update(mine)
    return kept


def _rank(found: _Found) -> tuple[float, int, int]:
    """The best first, and of two that are as good the one that stands first."""
    left, right = found.ends
    return -found.fit, left[0].span.start, right[0].span.start


def _known(link: Link, load: Load) -> Iterator[_Found]:
    """The known alternatives; two words that both passages use are no choice of either."""
    for ours, theirs in product(*load.sentences(link)):
        if len(ours.content & theirs.content) < SAME_WORDS:
            continue
        for left, right, likeness in _alternatives(ours, theirs):
            used = (load.used(left.stems, link.b, theirs), load.used(right.stems, link.a, ours))
            if min(used) > IN_ARTICLE:
                continue
            around = shared_around(left.slots, right.slots, ours.slots, theirs.slots, load.rarity)
            if around < AROUND or _fits_itself((left, right), (ours, theirs), around, load):
                continue
            other_form = left.form is not right.form and None not in (left.form, right.form)
            fit = around + likeness - sum(used) - OTHER_FORM * other_form
            if fit >= ENOUGH_KNOWN:
                yield _Found((left.slots, right.slots), fit / ENOUGH_KNOWN)


def _fits_itself(
    wordings: tuple[Wording, Wording], sentences: tuple[Sentence, Sentence], around: float, load: Load
) -> bool:
    """Whether one of two wordings stands in the other sentence as well, where more around it is the same."""
    (left, right), (ours, theirs) = wordings, sentences
    again = [
        *((slots, right.slots) for slots in _places_of(right.stems, ours)),
        *((left.slots, slots) for slots in _places_of(left.stems, theirs)),
    ]
    return any(shared_around(a, b, ours.slots, theirs.slots, load.rarity) >= around for a, b in again)


def _places_of(stems: tuple[str, ...], sentence: Sentence) -> Iterator[tuple[Slot, ...]]:
    """Where some words stand one after the other in a sentence."""
    if sentence.stems.issuperset(stems):
        for start in range(len(sentence.slots) - len(stems) + 1):
            slots = sentence.slots[start : start + len(stems)]
            if tuple(slot.stem for slot in slots) == stems:
                yield slots


def _scare(link: Link, load: Load) -> Iterator[_Found]:
    """What one passage says in scare quotes alone and the other in its own voice: “annexed” beside annexed."""
    left, right = load.sentences(link)
    if not any(sentence.scare for sentence in (*left, *right)):
        return
    for ours, theirs in product(left, right):
        for quoting, plain, around_it, first in ((ours, theirs, left, True), (theirs, ours, right, False)):
            for marked, words in quoting.scare:
                if any(any(_said_plainly(words, sentence)) for sentence in around_it):
                    continue
                for other in _said_plainly(words, plain):
                    around = shared_around(words, other, quoting.slots, plain.slots, load.rarity)
                    if around >= AROUND:
                        found = _Found((words, other), (around + 1) / ENOUGH_KNOWN, (marked, None))
                        yield found if first else replace(found, ends=found.ends[::-1], scare=found.scare[::-1])


def _said_plainly(words: tuple[Slot, ...], sentence: Sentence) -> Iterator[tuple[Slot, ...]]:
    """Where a sentence has the same words, no name and not all of them small, in its article's own voice."""
    if all(slot.is_function for slot in words) or any(slot.is_name for slot in words):
        return
    for slots in _places_of(tuple(slot.stem for slot in words), sentence):
        if all(slot.index in sentence.own for slot in slots):
            yield slots


def _alternatives(ours: Sentence, theirs: Sentence) -> Iterator[tuple[Wording, Wording, float]]:
    """The wordings of two sentences that may stand for each other, and how alike they are."""
    by_group: dict[int, list[int]] = defaultdict(list)
    for place, wording in enumerate(theirs.wordings):
        for group in wording.members:
            by_group[group].append(place)
    for left in ours.wordings:
        for place in sorted({place for group in left.members for place in by_group.get(group, ())}):
            right = theirs.wordings[place]
            if likeness := left.likeness(right):
                yield left, right, likeness


def _any(link: Link, load: Load) -> Iterator[_Found]:
    """Any two words at the same place of the sentences that are most alike."""
    alike = load.alike(link)
    if alike is None:
        return
    ours, theirs = alike
    for left, right in between_the_same(ours.slots, theirs.slots):
        fit = same_place(left, right, ours.slots, theirs.slots)
        if fit >= ENOUGH and not load.choices.are_forms_of_one(left, right):
            fit -= load.used((left.stem,), link.b, theirs) + load.used((right.stem,), link.a, ours)
            yield _Found(((left,), (right,)), fit / ENOUGH)


def _pair(found: _Found, link: Link) -> _Pair:
    """What was found in a link as it is shown."""
    ends = []
    for slots, marked, place in zip(found.ends, found.scare, (link.a, link.b), strict=True):
        written = _written(slots)
        words = f"“{written}”" if marked is not None else written
        span = marked if marked is not None else Span(slots[0].span.start, slots[-1].span.end)
        spot = Spot(place.article, place.passage, span)
        ends.append(_End(tuple(slot.stem for slot in slots), marked is not None, words, spot))
    first, second = sorted(ends, key=lambda end: (end.stems, end.in_scare_quotes, end.words))
    return _Pair((first, second), found.fit)


def _written(slots: Sequence[Slot]) -> str:
    """Some words folded, with hyphens where the text has them."""
    words = slots[0].folded
    for before, slot in pairwise(slots):
        words += ("-" if before.joins_after else " ") + slot.folded
    return words


def _swap(pairs: Sequence[_Pair], loaded: Container[str]) -> Swap:
    """The pairs of one swap, the best first, under the words that stand there most often."""
    best = sorted(pairs, key=lambda pair: (-pair.fit, [(end.spot.article, end.spot.span) for end in pair.ends]))
    shown = Counter(pair.words for pair in best).most_common(1)[0][0]
    places = [(pair.ends[0].spot, pair.ends[1].spot) for pair in best]
    if shown[0] > shown[1]:
        shown = (shown[1], shown[0])
        places = [(second, first) for first, second in places]
    return Swap(shown, tuple(places), len(_sources(pairs)), _is_loaded(pairs, loaded))


def _weight(pairs: Sequence[_Pair], loaded: Container[str], lexicon: Lexicon) -> float:
    plain = all(lexicon.reporting.get(word) == "neutral" for pair in pairs for word in pair.words)
    worth = LOADED if _is_loaded(pairs, loaded) else PLAIN if plain else 1.0
    return worth * math.fsum(pair.fit for pair in pairs) + len(_sources(pairs))


def _sources(pairs: Sequence[_Pair]) -> set[str]:
    """The articles that take part."""
    return {end.spot.article for pair in pairs for end in pair.ends}


def _is_loaded(pairs: Sequence[_Pair], loaded: Container[str]) -> bool:
    return any(folded_words(word) in loaded for pair in pairs for word in pair.words)
