"""Different words at the same place of linked sentences: "truce" where the other source says "ceasefire".

Two words are at the same place when what stands around them is the same: the
words directly before and after, or the nearest shared words on both sides.
Only links that are at least possible are looked at, because in others every
difference is one of the events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.framing.slots import Slot, same_place, slots_of
from tui.model.alignment import Link
from tui.model.article import Article, Place
from tui.model.framing import Spot, Swap

ENOUGH = 2.5
"""How much two words must share of what stands around them."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Two words at the same place in one link."""

    words: tuple[str, str]
    places: tuple[Spot, Spot]
    fit: float


def swaps_of(articles: Sequence[Article], links: Sequence[Link], loaded: Container[str]) -> tuple[Swap, ...]:
    """The swaps inside the linked sentences, the most telling first.

    `links` are those that are more than nearest candidates. Ranked by how
    well the places fit, summed over the links, half as much again where one of
    the words is `loaded` (folded), and by the number of sources.
    """
    by_id = {article.id: article for article in articles}
    words = {article.id: _vocabulary(article) for article in articles}
    grouped: dict[tuple[str, str], list[_Found]] = defaultdict(list)
    for link in links:
        for found in _in_link(link, by_id, words):
            grouped[found.words].append(found)
    ranked = [(_weight(found, loaded), _swap(found, loaded)) for found in grouped.values()]
    return tuple(swap for _, swap in sorted(ranked, key=lambda item: (-item[0], item[1].words)))


def _vocabulary(article: Article) -> frozenset[str]:
    """The stems of an article's words."""
    return frozenset(slot.stem for passage in article.passages for slot in slots_of(article.text, passage.span))


def _in_link(link: Link, articles: Mapping[str, Article], words: Mapping[str, frozenset[str]]) -> Iterator[_Found]:
    """The swaps of one link, each word in at most one."""
    left, right = (_slots(articles[place.article], place, link, index) for index, place in enumerate((link.a, link.b)))
    fits = [
        (fit + _apart(a, b, words[link.a.article], words[link.b.article]), a, b)
        for a in left
        for b in right
        if (fit := same_place(a, b, left, right)) >= ENOUGH
    ]
    taken: set[int] = set()
    for fit, a, b in sorted(fits, key=lambda found: (-found[0], found[1].folded, found[2].folded)):
        if id(a) in taken or id(b) in taken:
            continue
        taken |= {id(a), id(b)}
        ends = [
            (a.folded, Spot(link.a.article, link.a.passage, a.span)),
            (b.folded, Spot(link.b.article, link.b.passage, b.span)),
        ]
        (first, at), (second, beside) = sorted(ends, key=lambda end: end[0])
        yield _Found((first, second), (at, beside), fit)


def _slots(article: Article, place: Place, link: Link, index: int) -> list[Slot]:
    span = link.sentences[index] if link.sentences else article.passages[place.passage].span
    return slots_of(article.text, span)


def _apart(a: Slot, b: Slot, left: frozenset[str], right: frozenset[str]) -> float:
    """What speaks for a choice of words: neither article uses the other's."""
    return 0.5 * (a.stem not in right) + 0.5 * (b.stem not in left)


def _weight(found: Sequence[_Found], loaded: Container[str]) -> float:
    known = 1.5 if _is_loaded(found[0].words, loaded) else 1.0
    return known * sum(one.fit for one in found) + len({spot.article for one in found for spot in one.places})


def _swap(found: Sequence[_Found], loaded: Container[str]) -> Swap:
    places = tuple(one.places for one in found)
    sources = len({spot.article for pair in places for spot in pair})
    return Swap(found[0].words, places, sources, _is_loaded(found[0].words, loaded))


def _is_loaded(words: Sequence[str], loaded: Container[str]) -> bool:
    return any(word in loaded for word in words)
