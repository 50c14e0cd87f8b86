"""Different words for the same thing in linked passages: "truce" where the other source says "ceasefire".

There are three ways to find them. Words that writers are known to choose among
need only some of what stands around them to be the same; so does a word that
one source puts into scare quotes and the other says in its own voice; any other
two words are at the same place when the words directly before and after are the
same. Only links that are at least possible are looked at, because in others
every difference is one of the events.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from tui.framing.alternatives import Choices, Wording
from tui.framing.around import shared_around
from tui.framing.linked import IN_ARTICLE, Load, Sentence
from tui.framing.slots import Slot, between_the_same, same_place
from tui.framing.voices import stretches_of
from tui.model.alignment import Link
from tui.model.article import Article
from tui.model.framing import Lexicon, Spot, Swap
from tui.model.span import Span

ENOUGH = 4.5
"""How much any two words must share of what stands around them, on both sides."""
ENOUGH_KNOWN = 0.75
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
"""How much of it a swap of two verbs tells that both only say that somebody spoke."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Two wordings at the same place in one link; `fit` is 1 where it is just enough."""

    ends: tuple[tuple[Slot, ...], tuple[Slot, ...]]
    fit: float
    scare: tuple[Span | None, Span | None] = (None, None)
    """The one in scare quotes with its marks, where these tell the two apart."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """What was found as it is shown: the words in the order of the alphabet, and where they stand."""

    words: tuple[str, str]
    places: tuple[Spot, Spot]
    fit: float


def swaps_of(
    articles: Sequence[Article], links: Sequence[Link], loaded: Container[str], lexicon: Lexicon
) -> tuple[Swap, ...]:
    """The swaps inside the linked passages, the most telling first.

    `links` are those that are more than nearest candidates. Ranked by how well
    the places fit, summed over the links, more where one of the words is
    `loaded` (folded), less where both are neutral verbs of saying, and by the
    number of sources. Found by the alternatives of `lexicon`, and by place.
    """
    if not links:
        return ()
    quoted = {article.id: stretches_of(article, lexicon.reporting) for article in articles}
    load = Load(articles, Choices(lexicon.alternatives), quoted)
    groups: dict[tuple[tuple[str, ...], ...], list[_Pair]] = defaultdict(list)
    for link in links:
        for found in _in_link(link, load):
            stems = sorted(tuple(slot.stem for slot in end) for end in found.ends)
            groups[tuple(stems)].append(_pair(found, link))
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
    """The known alternatives; two that both sources use are no choice of either."""
    for ours, theirs in product(*load.sentences(link)):
        if len(ours.content & theirs.content) < SAME_WORDS:
            continue
        for left, right, likeness in _alternatives(ours, theirs):
            used = (load.used(left.stems, link.b, theirs), load.used(right.stems, link.a, ours))
            if min(used) > IN_ARTICLE:
                continue
            around = shared_around(left.slots, right.slots, ours.slots, theirs.slots, load.rarity)
            other_form = left.form is not right.form and None not in (left.form, right.form)
            fit = around + likeness - sum(used) - OTHER_FORM * other_form
            if around >= AROUND and fit >= ENOUGH_KNOWN:
                yield _Found((left.slots, right.slots), fit / ENOUGH_KNOWN)


def _scare(link: Link, load: Load) -> Iterator[_Found]:
    """What one source says in scare quotes and the other in its own voice: “annexed” beside annexed."""
    for ours, theirs in product(*load.sentences(link)):
        for quoting, plain, first in ((ours, theirs, True), (theirs, ours, False)):
            for marked, words in quoting.scare:
                for other in _said_plainly(words, plain):
                    around = shared_around(words, other, quoting.slots, plain.slots, load.rarity)
                    if around >= AROUND:
                        found = _Found((words, other), (around + 1) / ENOUGH_KNOWN, (marked, None))
                        yield found if first else replace(found, ends=found.ends[::-1], scare=found.scare[::-1])


def _said_plainly(words: tuple[Slot, ...], sentence: Sentence) -> Iterator[tuple[Slot, ...]]:
    """Where a sentence has the same words, no name and not all of them small, in its article's own voice."""
    if all(slot.is_function for slot in words) or any(slot.is_name for slot in words):
        return
    stems = [slot.stem for slot in words]
    for start in range(len(sentence.slots) - len(stems) + 1):
        slots = sentence.slots[start : start + len(stems)]
        if [slot.stem for slot in slots] == stems and all(slot.index in sentence.own for slot in slots):
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
    ours, theirs = load.alike(link)
    for left, right in between_the_same(ours.slots, theirs.slots):
        fit = same_place(left, right, ours.slots, theirs.slots)
        if fit >= ENOUGH and not load.choices.are_forms_of_one(left, right):
            fit -= load.used((left.stem,), link.b, theirs) + load.used((right.stem,), link.a, ours)
            yield _Found(((left,), (right,)), fit / ENOUGH)


def _pair(found: _Found, link: Link) -> _Pair:
    """What was found in a link as it is shown."""
    ends = []
    for slots, marked, place in zip(found.ends, found.scare, (link.a, link.b), strict=True):
        words = " ".join(slot.folded for slot in slots)
        span = marked or Span(slots[0].span.start, slots[-1].span.end)
        ends.append((f"“{words}”" if marked else words, Spot(place.article, place.passage, span)))
    (first, at), (second, beside) = sorted(ends, key=lambda end: end[0])
    return _Pair((first, second), (at, beside), found.fit)


def _swap(pairs: Sequence[_Pair], loaded: Container[str]) -> Swap:
    """The pairs of one swap, the best first, under the words that stand there most often."""
    best = sorted(pairs, key=lambda pair: (-pair.fit, [(spot.article, spot.span) for spot in pair.places]))
    shown = Counter(pair.words for pair in best).most_common(1)[0][0]
    return Swap(shown, tuple(pair.places for pair in best), len(_sources(pairs)), _is_loaded(pairs, loaded))


def _weight(pairs: Sequence[_Pair], loaded: Container[str], lexicon: Lexicon) -> float:
    plain = all(lexicon.reporting.get(word) == "neutral" for pair in pairs for word in pair.words)
    worth = LOADED if _is_loaded(pairs, loaded) else PLAIN if plain else 1.0
    return worth * sum(pair.fit for pair in pairs) + len(_sources(pairs))


def _sources(pairs: Sequence[_Pair]) -> set[str]:
    """The articles that take part."""
    return {spot.article for pair in pairs for spot in pair.places}


def _is_loaded(pairs: Sequence[_Pair], loaded: Container[str]) -> bool:
    return any(word in loaded for pair in pairs for word in pair.words)
