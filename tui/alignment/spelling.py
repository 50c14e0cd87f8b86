"""One word spelt differently: misspelt names, accents lost, British and American endings.

Comparing every two words of a vocabulary grows with its square. Only words
that share their first letters, their last letters or all letters but one each
are compared here, so the time grows with the vocabulary. What is lost: words
that differ at both ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from tui.alignment.matrices import Ints
from tui.text.similarity import likeness

MIN_LETTERS = 5
"""A shorter word is another word as soon as one letter differs."""
EDGE = 5
"""How many first, or last, letters are shared by words that are compared at all."""
CROWD = 500
"""A block of more words than this tells nothing about a pair in it."""
LENGTHS = 2
"""By how many letters two words may differ in length."""


def kin(
    words: Sequence[str], *, at_least: float, names: Sequence[bool] = (), one_letter: float = 1.0
) -> list[tuple[int, int, float]]:
    """The pairs of unlike words that are spelt nearly alike: (place, later place, likeness), in order.

    Only words of at least five letters that begin with a letter. `words` are
    all different; `names` tells which of them are names, of which two that
    differ in one letter are already alike from `one_letter` on.
    """
    found = []
    for left, right in _neighbours(words).tolist():
        one, other = words[left], words[right]
        both = bool(names) and names[left] and names[right] and len(one) == len(other)
        score = likeness(one, other, at_least=min(at_least, one_letter) if both else at_least)
        if score > 0:
            found.append((left, right, score))
    return found


def _neighbours(words: Sequence[str]) -> Ints:
    """The pairs of words that share a block, each once, in order; one row a pair."""
    long = [place for place, word in enumerate(words) if len(word) >= MIN_LETTERS and word[0].isalpha()]
    keys = [list(_keys(words[place])) for place in long]
    member = np.repeat(np.array(long, np.int64), [len(row) for row in keys])
    block = np.fromiter((hash(key) for row in keys for key in row), np.int64, len(member))
    order = np.lexsort((member, block))
    member, block = member[order], block[order]
    starts = np.flatnonzero(np.diff(block, prepend=block[:1] - 1)) if len(block) else block
    sizes = np.diff(starts, append=len(block))
    length = np.array([len(word) for word in words], np.int64)
    found = []
    for size in np.unique(sizes[(sizes > 1) & (sizes <= CROWD)]):
        members = member[starts[sizes == size][:, None] + np.arange(size)]
        one, other = np.triu_indices(int(size), 1)
        left, right = members[:, one].ravel(), members[:, other].ravel()
        near = (left < right) & (np.abs(length[left] - length[right]) <= LENGTHS)
        found.append(left[near] * len(words) + right[near])
    together = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
    return np.stack([together // len(words), together % len(words)], axis=1)


def _keys(word: str) -> Iterator[str]:
    """The blocks of a word: how it begins, how it ends, what it is, and what it is without any one letter."""
    yield f"{word[:EDGE]}…"
    yield f"…{word[-EDGE:]}"
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
