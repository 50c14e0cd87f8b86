"""Find a lexicon's terms in a text: a trie over words, longest match first.

What the trie knows of a word is kept by the word as it is written, so an
article costs one dictionary look-up a word whatever the lexicon's size, and
the trie is only walked where the next word can go on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.model.framing import Lexicon, LoadedTerm, Match
from tui.model.span import Span
from tui.text.analysis import AnalysedText, Spelling, spelling_of
from tui.text.tokens import HYPHENS, WORD

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
    """By the first letters of the beginning, so that a word is held against few; at the root alone."""
    term: LoadedTerm | None = None
    ends: bool = False
    """Whether a wording ends here; without a term it is one that is not loaded."""
    hyphens: int = 0
    """How many hyphens the wording needs: `would-be`, where it is exact, is not met by "would be"."""

    def step(self, word: Spelling) -> list[_Node]:
        """Where `word` leads, the strictest match first."""
        plain = word.plain
        reached = [self.exact[plain]] if plain in self.exact else []
        if self.stems and (node := self.stems.get(word.stem)) is not None:
            reached.append(node)
        if begins := self.prefixes.get(plain[:FIRST]):
            reached += [node for start, node in begins.items() if plain.startswith(start)]
        return reached


@dataclass(frozen=True, slots=True)
class _Start:
    """What a word means as the first of a wording."""

    nodes: tuple[_Node, ...]
    exact: frozenset[str]
    """The plain words that may follow it,"""
    stems: frozenset[str]
    """and the stems of such words."""
    ends: bool
    """Whether the word by itself is a wording,"""
    term: LoadedTerm | None
    """and of which term; None where it is one that is not loaded."""


NOWHERE = _Start((), frozenset(), frozenset(), ends=False, term=None)
"""What a word means that begins no wording."""


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
        self._known: dict[Spelling, _Start] = {}
        for term in lexicon.terms:
            self._take(term)
        for phrase in {phrase for term in lexicon.terms for phrase in term.not_when}:
            _path(self._root, _words(phrase), Match.PHRASE).ends = True

    def found_in(self, read: AnalysedText, words: range) -> list[Found]:
        """The terms among some words of an article, given by their numbers; in order, never overlapping."""
        found: list[Found] = []
        known, free = self._known, words.start
        for first, word in enumerate(read.spellings[words.start : words.stop], start=words.start):
            start = known.get(word) or self._learn(word)
            if start is NOWHERE or first < free:
                continue
            after = read.spellings[first + 1] if first + 1 < words.stop else None
            if after is not None and (after.plain in start.exact or after.stem in start.stems):
                length, term = _longest(start.nodes, read, first, words.stop)
            elif start.ends:
                length, term = 1, start.term
            else:
                continue
            free = first + length
            if term is not None:
                found.append(Found(Span(read.starts[first], read.span(free - 1).end), term))
        return found

    def _learn(self, word: Spelling) -> _Start:
        """Where a word leads from the start; a literal event word can only begin a phrase."""
        if len(self._known) >= MAX_KNOWN:
            self._known.clear()
        nodes = self._root.step(word)
        if word.plain in self._stop:
            nodes = [_beyond(node) for node in nodes]
        kept = tuple(node for node in nodes if node.ends or node.exact or node.stems)
        alone = next((node for node in kept if node.ends and not node.hyphens), None)
        self._known[word] = start = (
            _Start(
                kept,
                frozenset(plain for node in kept for plain in node.exact),
                frozenset(stem for node in kept for stem in node.stems),
                ends=alone is not None,
                term=alone.term if alone else None,
            )
            if kept
            else NOWHERE
        )
        return start

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


def _words(wording: str) -> list[Spelling]:
    """The words of a wording."""
    return [spelling_of(word) for word in WORD.findall(wording)]


def _path(node: _Node, words: list[Spelling], match: Match) -> _Node:
    """The node at the end of these words, made where it is missing."""
    for word in words:
        if match is Match.EXACT:
            node = node.exact.setdefault(word.folded, _Node())
        elif match is Match.PREFIX:
            node = node.prefixes.setdefault(word.folded[:FIRST], {}).setdefault(word.folded, _Node())
        else:
            node = node.stems.setdefault(word.stem, _Node())
    return node


def _beyond(node: _Node) -> _Node:
    """The same way on, without what ends here."""
    return _Node(exact=node.exact, stems=node.stems)


def _longest(nodes: Sequence[_Node], read: AnalysedText, first: int, stop: int) -> tuple[int, LoadedTerm | None]:
    """How many words the longest wording has whose word `first` led to `nodes`, and its term.

    The words from `stop` on are out of reach. The length is 0 where no wording
    ends; the term is None where the wording is one that is not loaded.
    """
    length, term, after = 0, None, first + 1
    while nodes:
        for node in nodes:
            if node.ends and (not node.hyphens or _hyphens(read, first, after - 1) >= node.hyphens):
                length, term = after - first, node.term
                break
        onward = [node for node in nodes if node.exact or node.stems]
        if not onward or after == stop:
            break
        nodes = [reached for node in onward for reached in node.step(read.spellings[after])]
        if nodes and not GAP.fullmatch(read.gap(after - 1)):
            break
        after += 1
    return length, term


def _hyphens(read: AnalysedText, first: int, last: int) -> int:
    start, end = read.starts[first], read.span(last).end
    return sum(read.text.count(sign, start, end) for sign in HYPHENS)
