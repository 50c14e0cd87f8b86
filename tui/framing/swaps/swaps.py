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
from itertools import product

from tui.framing.parameters import PARAMETERS
from tui.framing.swaps.alternatives import Choices, Wording
from tui.framing.swaps.context_similarity import context_similarity
from tui.framing.swaps.linked import LinkedText, Sentence
from tui.framing.swaps.word_context import between_the_same, joins_after, same_place
from tui.framing.voices import QuotedSpan
from tui.model.alignment import Link
from tui.model.framing import Lexicon, Spot, Swap
from tui.model.span import Span
from tui.text.analysis import AnalysedText
from tui.text.tokens import folded_words


@dataclass(frozen=True, slots=True)
class _Found:
    """Two wordings at the same place in one link; `fit` is 1 where it is just enough."""

    ends: tuple[range, range]
    """The numbers of their words in their articles."""
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
    texts = LinkedText(articles, Choices(lexicon.alternatives), quoted)
    groups: dict[tuple[tuple[tuple[str, ...], bool], ...], list[_Pair]] = defaultdict(list)
    for link in links:
        for found in _in_link(link, texts):
            pair = _pair(found, link, texts)
            groups[tuple((end.stems, end.in_scare_quotes) for end in pair.ends)].append(pair)
    ranked = [(_weight(pairs, loaded, lexicon), _swap(pairs, loaded)) for pairs in groups.values()]
    return tuple(swap for _, swap in sorted(ranked, key=lambda item: (-item[0], item[1].words)))


def _in_link(link: Link, texts: LinkedText) -> list[_Found]:
    """The swaps of one link, each word in at most one, the best first."""
    taken: tuple[set[int], set[int]] = (set(), set())
    kept: list[_Found] = []
    for found in sorted([*_known(link, texts), *_scare(link, texts), *_any(link, texts)], key=_rank):
        if all(others.isdisjoint(words) for words, others in zip(found.ends, taken, strict=True)):
            kept.append(found)
            for words, others in zip(found.ends, taken, strict=True):
                others.update(words)
    return kept


def _rank(found: _Found) -> tuple[float, int, int]:
    """The best first, and of two that are as good the one that stands first."""
    left, right = found.ends
    return -found.fit, left.start, right.start


def _found(
    places: tuple[range, range], sentences: tuple[Sentence, Sentence], fit: float, scare: Span | None = None
) -> _Found:
    """Two wordings at their places in two sentences; `scare` where the first is in scare quotes."""
    left, right = (
        range(sentence.words.first + words.start, sentence.words.first + words.stop)
        for words, sentence in zip(places, sentences, strict=True)
    )
    return _Found((left, right), fit, (scare, None))


def _known(link: Link, texts: LinkedText) -> Iterator[_Found]:
    """The known alternatives; two words that both passages use are no choice of either."""
    for ours, theirs in product(*texts.sentences(link)):
        if len(ours.words.content.keys() & theirs.words.content.keys()) < PARAMETERS.shared_words:
            continue
        for left, right, likeness in ours.alternatives(theirs):
            used = (texts.used(left.stems, link.b, theirs), texts.used(right.stems, link.a, ours))
            if min(used) > PARAMETERS.used_in_article:
                continue
            around = context_similarity(left.words, right.words, ours.words, theirs.words, texts.rarity)
            if around < PARAMETERS.around_least:
                continue
            other_form = left.form is not right.form and None not in (left.form, right.form)
            fit = around + likeness - sum(used) - PARAMETERS.other_form * other_form
            if fit >= PARAMETERS.known_least and not _fits_itself((left, right), (ours, theirs), around, texts):
                yield _found((left.words, right.words), (ours, theirs), fit / PARAMETERS.known_least)


def _fits_itself(
    wordings: tuple[Wording, Wording], sentences: tuple[Sentence, Sentence], around: float, texts: LinkedText
) -> bool:
    """Whether one of two wordings stands in the other sentence as well, where more around it is the same."""
    (left, right), (ours, theirs) = wordings, sentences
    again = [
        *((words, right.words) for words in ours.places_of(right.stems)),
        *((left.words, words) for words in theirs.places_of(left.stems)),
    ]
    return any(context_similarity(a, b, ours.words, theirs.words, texts.rarity) >= around for a, b in again)


def _scare(link: Link, texts: LinkedText) -> Iterator[_Found]:
    """What one passage says in scare quotes alone and the other in its own voice: “annexed” beside annexed."""
    left, right = texts.sentences(link)
    if not any(sentence.scare for sentence in (*left, *right)):
        return
    for ours, theirs in product(left, right):
        for quoting, plain, around_it, first in ((ours, theirs, left, True), (theirs, ours, right, False)):
            for marked, words in quoting.scare:
                if any(any(_said_plainly(words, quoting, sentence, texts)) for sentence in around_it):
                    continue
                for other in _said_plainly(words, quoting, plain, texts):
                    around = context_similarity(words, other, quoting.words, plain.words, texts.rarity)
                    if around >= PARAMETERS.around_least:
                        fit = (around + 1) / PARAMETERS.known_least
                        found = _found((words, other), (quoting, plain), fit, marked)
                        yield found if first else replace(found, ends=found.ends[::-1], scare=found.scare[::-1])


def _said_plainly(words: range, quoting: Sentence, sentence: Sentence, texts: LinkedText) -> Iterator[range]:
    """Where a sentence has the words of another, no name and not all of them small, in its article's own voice."""
    there = quoting.words
    if all(there.spellings[place].is_function for place in words) or any(map(there.is_name, words)):
        return
    for places in sentence.places_of(there.stems[words.start : words.stop]):
        if texts.is_own(sentence.words, places):
            yield places


def _any(link: Link, texts: LinkedText) -> Iterator[_Found]:
    """Any two words at the same place of the sentences that are most alike."""
    alike = texts.alike(link)
    if alike is None:
        return
    ours, theirs = alike
    for left, right in between_the_same(ours.words, theirs.words):
        fit = same_place(left, right, ours.words, theirs.words)
        if fit >= PARAMETERS.place_least and not texts.choices.are_forms_of_one(left, right, ours.words, theirs.words):
            stems = (ours.words.stems[left], theirs.words.stems[right])
            fit -= texts.used(stems[:1], link.b, theirs) + texts.used(stems[1:], link.a, ours)
            places = (range(left, left + 1), range(right, right + 1))
            yield _found(places, alike, fit / PARAMETERS.place_least)


def _pair(found: _Found, link: Link, texts: LinkedText) -> _Pair:
    """What was found in a link as it is shown."""
    ends = []
    for words, marked, place in zip(found.ends, found.scare, (link.a, link.b), strict=True):
        read = texts.by_id[place.article]
        written = _written(read, words)
        shown = f"“{written}”" if marked is not None else written
        span = marked if marked is not None else Span(read.starts[words[0]], read.span(words[-1]).end)
        stems = tuple(word.stem for word in read.spellings[words.start : words.stop])
        ends.append(_End(stems, marked is not None, shown, Spot(place.article, place.passage, span)))
    first, second = sorted(ends, key=lambda end: (end.stems, end.in_scare_quotes, end.words))
    return _Pair((first, second), found.fit)


def _written(read: AnalysedText, words: range) -> str:
    """Some words folded, with hyphens where the text has them."""
    written = read.spellings[words[0]].plain
    for word in words[1:]:
        written += ("-" if joins_after(read, word - 1) else " ") + read.spellings[word].plain
    return written


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
    worth = PARAMETERS.loaded if _is_loaded(pairs, loaded) else PARAMETERS.plain if plain else 1.0
    return worth * math.fsum(pair.fit for pair in pairs) + len(_sources(pairs))


def _sources(pairs: Sequence[_Pair]) -> set[str]:
    """The articles that take part."""
    return {end.spot.article for pair in pairs for end in pair.ends}


def _is_loaded(pairs: Sequence[_Pair], loaded: Container[str]) -> bool:
    return any(folded_words(word) in loaded for pair in pairs for word in pair.words)
