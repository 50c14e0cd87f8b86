"""Which words each stem and beginning of a lexicon strikes, so that one which overreaches is seen."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.model.article import Article
from tui.model.framing import Lexicon, LoadedTerm, Match
from tui.text.analysis import analyse
from tui.text.stems import stem


@dataclass(frozen=True, slots=True)
class Strike:
    """A stem or a beginning, and the words that it meets."""

    term: LoadedTerm
    words: tuple[str, ...]
    """Folded, in the order of the alphabet."""


def strikes(lexicon: Lexicon, articles: Iterable[Article]) -> list[Strike]:
    """For each stem and beginning, the words of the articles that it meets; those that meet none are left out."""
    words = sorted({word.plain for article in articles for word in analyse(article).spellings} - lexicon.stop)
    stems: dict[str, list[str]] = defaultdict(list)
    for word in words:
        stems[stem(word)].append(word)
    found = [Strike(term, tuple(_struck(term, words, stems))) for term in lexicon.terms]
    return [strike for strike in found if strike.words]


def _struck(term: LoadedTerm, words: Sequence[str], stems: dict[str, list[str]]) -> list[str]:
    if term.match is Match.STEM:
        return stems.get(stem(term.text), [])
    if term.match is Match.PREFIX:
        first = bisect_left(words, term.text)
        last = bisect_left(words, term.text + "\U0010ffff")
        return list(words[first:last])
    return []
