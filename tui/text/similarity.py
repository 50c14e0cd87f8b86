"""The only rapidfuzz: how alike two texts or two words are, from 0 to 1.

The rest of the program says "at least .85"; percentages, cut-offs and the
library's names for them end here. Nothing here needs numpy, because the
screen's process looks for kept places with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from tui.model.span import Span

MIN_LETTERS = 5
"""A shorter word is another word as soon as one letter differs."""
EDGE = 5
"""How many first, or last, letters are shared by words that are compared at all."""
CROWD = 2_000
"""A block of more words than this tells nothing about a pair in it, and its pairs would cost more than all others."""


def likeness(left: str, right: str, *, at_least: float = 0.0) -> float:
    """How alike two texts are, letter by letter, from 0 to 1; 0 where it is under `at_least`.

    Normalised insertion and deletion distance, so a replaced letter counts twice.
    """
    return fuzz.ratio(left, right, score_cutoff=at_least * 100) / 100


def best_place(wanted: str, text: str, *, at_least: float = 0.0) -> tuple[Span, float] | None:
    """Where in `text` the words most like `wanted` stand, and how alike they are; None under `at_least`.

    The place is about as long as `wanted`. An empty text holds nothing.
    """
    if not wanted or not text:
        return None
    found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=at_least * 100)
    return None if found is None else (Span(found.dest_start, found.dest_end), found.score / 100)


def counterpart(part: Span, left: str, right: str) -> Span | None:
    """The part of `right` that stands for a part of `left`, the two laid letter by letter; None for no letter."""
    same = [block for block in Indel.opcodes(left, right) if block.tag == "equal"]
    same = [block for block in same if block.src_start < part.end and part.start < block.src_end]
    if not same:
        return None
    first, last = same[0], same[-1]
    start = first.dest_start + max(0, part.start - first.src_start)
    return Span(start, last.dest_end - max(0, last.src_end - part.end))


def kin(words: Sequence[str], *, at_least: float) -> list[tuple[int, int, float]]:
    """The pairs of unlike words that are spelt nearly alike: (place, later place, likeness), in order.

    Words of at least five letters that begin with a letter; `words` are all
    different. Only words that share their first letters, their last letters
    or all letters but one each are compared, so the time grows with the
    number of words and not with its square. What is lost: words that differ
    at both ends.
    """
    found = []
    for left, right in sorted(_neighbours(words)):
        score = likeness(words[left], words[right], at_least=at_least)
        if score > 0:
            found.append((left, right, score))
    return found


def _neighbours(words: Sequence[str]) -> set[tuple[int, int]]:
    """The pairs of words that share a block."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if len(word) >= MIN_LETTERS and word[0].isalpha():
            for key in _keys(word):
                blocks[key].append(place)
    return {pair for block in blocks.values() if 1 < len(block) <= CROWD for pair in _near(block, words)}


def _near(block: Iterable[int], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs in a block whose lengths are near enough to be spelt alike."""
    return (pair for pair in combinations(block, 2) if abs(len(words[pair[0]]) - len(words[pair[1]])) <= 2)


def _keys(word: str) -> set[str]:
    """The blocks of a word: how it begins, how it ends, and what it is without any one letter."""
    without = {word[:at] + word[at + 1 :] for at in range(len(word))}
    return {f"{word[:EDGE]}…", f"…{word[-EDGE:]}", word} | without
