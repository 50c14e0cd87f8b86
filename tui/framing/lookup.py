"""Find a lexicon's terms in a text: a trie over words, longest match first.

What the trie knows of a word is kept by the word as it is written, so an
article costs one dictionary look-up a word whatever the lexicon's size.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tui.model.framing import Lexicon, LoadedTerm, Match
from tui.model.span import Span
from tui.text.stems import stem
from tui.text.tokens import HYPHENS, WORD, folded, tokens_of

GAP = re.compile(rf"[\s{re.escape(HYPHENS)}]*+")
"""What may stand between the words of a phrase."""

FIRST = 4
"""How many letters the beginnings of words are kept by; each has as many at least."""

MAX_KNOWN = 200_000
"""How many words as written are kept; the memory is emptied beyond."""


@dataclass(slots=True)
class _Node:
    """What may follow the words read so far, and what they mean together."""

    exact: dict[str, _Node] = field(default_factory=dict)
    stems: dict[str, _Node] = field(default_factory=dict)
    prefixes: dict[str, dict[str, _Node]] = field(default_factory=dict)
    """By the first letters of the beginning, so that a word is held against few."""
    term: LoadedTerm | None = None
    ends: bool = False
    """Whether a wording ends here; without a term it is one that is not loaded."""
    hyphens: int = 0
    """How many hyphens the wording needs: `would-be`, where it is exact, is not met by "would be"."""

    def step(self, word: str) -> list[_Node]:
        """Where `word` leads, the strictest match first."""
        reached = [self.exact[word]] if word in self.exact else []
        if self.stems and (node := self.stems.get(stem(word))) is not None:
            reached.append(node)
        if begins := self.prefixes.get(word[:FIRST]):
            reached += [node for start, node in begins.items() if word.startswith(start)]
        return reached


@dataclass(frozen=True, slots=True)
class Found:
    """A term at its place."""

    span: Span
    term: LoadedTerm


class Lookup:
    """A lexicon made ready for finding its terms; keeps what it learns about words."""

    __slots__ = ("_known", "_root", "_stop")

    def __init__(self, lexicon: Lexicon) -> None:
        """Take in every term, its forms, and the wordings in which it is not loaded."""
        self._root = _Node()
        self._stop = lexicon.stop
        self._known: dict[str, tuple[_Node, ...]] = {}
        for term in lexicon.terms:
            self._take(term)
        for phrase in {phrase for term in lexicon.terms for phrase in term.not_when}:
            _path(self._root, _words(phrase), Match.PHRASE).ends = True

    def found_in(self, text: str, within: Span) -> list[Found]:
        """The terms between the ends of `within`, in order, never overlapping."""
        found: list[Found] = []
        known, free = self._known, 0
        words = list(WORD.finditer(text, within.start, within.end))
        for index, word in enumerate(words):
            written = word[0]
            nodes = known[written] if written in known else self._learn(written)
            if nodes and index >= free:
                length, term = _longest(nodes, text, words, index)
                free = index + length
                if term is not None:
                    found.append(Found(Span(word.start(), words[free - 1].end()), term))
        return found

    def _learn(self, written: str) -> tuple[_Node, ...]:
        """Where a word leads from the start; a literal event word can only begin a phrase."""
        if len(self._known) >= MAX_KNOWN:
            self._known.clear()
        word = _plain(written)
        nodes = self._root.step(word)
        if word in self._stop:
            nodes = [_beyond(node) for node in nodes]
        self._known[written] = tuple(node for node in nodes if node.ends or node.exact or node.stems)
        return self._known[written]

    def _take(self, term: LoadedTerm) -> None:
        """Enter a term; the first one of a wording keeps it."""
        wordings = [(term.text, term.match), *((form, Match.EXACT) for form in term.forms)]
        for wording, match in wordings:
            words = _words(wording)
            if not words:
                continue
            node = _path(self._root, words, match)
            hyphens = wording.count("-") if match is Match.EXACT else 0
            if not node.ends:
                node.ends, node.term, node.hyphens = True, term, hyphens
            node.hyphens = min(node.hyphens, hyphens)


def _words(wording: str) -> list[str]:
    """The folded words of a wording."""
    return [token.folded for token in tokens_of(wording)]


@lru_cache(maxsize=MAX_KNOWN)
def _plain(written: str) -> str:
    """A word as it is looked up: folded, without the possessive."""
    return folded(written).removesuffix("'s")


def _path(node: _Node, words: list[str], match: Match) -> _Node:
    """The node at the end of these words, made where it is missing."""
    for word in words:
        if match is Match.EXACT:
            node = node.exact.setdefault(word, _Node())
        elif match is Match.PREFIX:
            node = node.prefixes.setdefault(word[:FIRST], {}).setdefault(word, _Node())
        else:
            node = node.stems.setdefault(stem(word), _Node())
    return node


def _beyond(node: _Node) -> _Node:
    """The same way on, without what ends here."""
    return _Node(exact=node.exact, stems=node.stems)


def _longest(
    nodes: Sequence[_Node], text: str, words: Sequence[re.Match[str]], first: int
) -> tuple[int, LoadedTerm | None]:
    """How many words the longest wording has whose first word led to `nodes`, and its term.

    The length is 0 where none ends; the term is None where the wording is one
    that is not loaded.
    """
    length, term, after = 0, None, first + 1
    while nodes:
        for node in nodes:
            if node.ends and (not node.hyphens or _hyphens(text, words[first], words[after - 1]) >= node.hyphens):
                length, term = after - first, node.term
                break
        onward = [node for node in nodes if node.exact or node.stems]
        if not onward or after == len(words):
            break
        plain = _plain(words[after][0])
        nodes = [reached for node in onward for reached in node.step(plain)]
        if nodes and not GAP.fullmatch(text, words[after - 1].end(), words[after].start()):
            break
        after += 1
    return length, term


def _hyphens(text: str, first: re.Match[str], last: re.Match[str]) -> int:
    return sum(text.count(sign, first.start(), last.end()) for sign in HYPHENS)
