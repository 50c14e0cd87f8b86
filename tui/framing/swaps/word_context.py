"""A word and what stands around it, for telling whether two words of different sentences are at the same place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from tui.framing.parameters import PARAMETERS
from tui.language.english.parts_of_speech import ENDINGS, SHORT_FOR_A_VERB
from tui.model.span import Span
from tui.text.analysis import AnalysedText, Spelling
from tui.text.similarity import likeness
from tui.text.tokens import HYPHENS


class SentenceWords:
    """The words of a sentence, by their place in it from 0; everything about them is found out once, when asked for."""

    def __init__(self, read: AnalysedText, span: Span) -> None:
        """Take the words of a part of an article, mostly of one sentence."""
        words = read.within(span)
        self.read = read
        self.span = span
        self.first = words.start
        """The number of its first word in the article."""
        self.spellings: Sequence[Spelling] = read.spellings[words.start : words.stop]
        self.stems: tuple[str, ...] = tuple([word.stem for word in self.spellings])
        """In the order of the words."""

    @cached_property
    def all_stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(self.stems)

    @cached_property
    def content(self) -> Mapping[str, Sequence[int]]:
        """By the stem of each word that is no function word: where it stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.spellings):
            if not word.is_function:
                found[word.stem].append(place)
        return dict(found)

    @cached_property
    def is_headline(self) -> bool:
        """Whether most of the longer words have capitals, so that these tell no name."""
        longer = [word.is_capital for word in self.spellings if len(word.written) >= PARAMETERS.headline_letters]
        return len(longer) >= PARAMETERS.headline_words and sum(longer) >= PARAMETERS.headline_share * len(longer)

    @cached_property
    def is_cased(self) -> bool:
        """Whether it writes names with capitals."""
        return any(map(self.is_name, range(len(self.spellings))))

    @cached_property
    def between(self) -> Mapping[tuple[str, str], Sequence[int]]:
        """By two stems, one near before and one near after: the words of content that stand between them."""
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        window, stems = PARAMETERS.window, self.stems
        for place, word in enumerate(self.spellings):
            if word.is_function or word.is_number or len(word.plain) < MIN_LETTERS:
                continue
            after = stems[place + 1 : place + 1 + window]
            for one in stems[max(0, place - window) : place]:
                for other in after:
                    found[one, other].append(place)
        return dict(found)

    def is_name(self, place: int) -> bool:
        """Whether a word is written with a capital, and not at the start."""
        return place > 0 and self.spellings[place].is_capital and not self.is_headline

    def is_possessive(self, place: int) -> bool:
        """Whether a word says whose something is: Orlin's, the players’ union."""
        word = self.spellings[place]
        if word.plain != word.folded and word.plain not in SHORT_FOR_A_VERB:
            return True
        if not word.folded.endswith("s"):
            return False
        end = self.read.span(self.first + place).end
        return self.read.text[end : end + 2] in ("' ", "’ ")

    @cached_property
    def has_hyphen(self) -> bool:
        """Whether there is a hyphen in it or beside it, so that it may have compounds."""
        around = self.read.text[max(0, self.span.start - 1) : self.span.end + 1]
        return any(hyphen in around for hyphen in HYPHENS)

    def is_joined(self, place: int) -> bool:
        """Whether a hyphen joins a word to the one before or after it."""
        if not self.has_hyphen:
            return False
        return joins_before(self.read, self.first + place) or joins_after(self.read, self.first + place)


MIN_LETTERS = 3
"""Words of fewer letters are never swapped."""


def joins_before(read: AnalysedText, word: int) -> bool:
    """Whether a hyphen joins a word of an article to the one before, as in run-up."""
    return _joins(read.text, read.starts[word] - 1)


def joins_after(read: AnalysedText, word: int) -> bool:
    """Whether a hyphen joins a word of an article to the one after."""
    return _joins(read.text, read.starts[word] + len(read.spellings[word].written))


def _joins(text: str, at: int) -> bool:
    """Whether a hyphen stands there, between two letters or digits."""
    return 0 < at < len(text) - 1 and text[at] in HYPHENS and text[at - 1].isalnum() and text[at + 1].isalnum()


def between_the_same(left: SentenceWords, right: SentenceWords) -> Iterator[tuple[int, int]]:
    """The pairs of content words, one of each sentence, with a word in common near before and one near after them.

    No other pair can be at the same place; there are far fewer than all pairs.
    """
    common = left.between.keys() & right.between.keys()
    yield from sorted({(a, b) for around in common for a in left.between[around] for b in right.between[around]})


def same_place(a: int, b: int, left: SentenceWords, right: SentenceWords) -> float:
    """The points for what two different content words share around them; 0 where they cannot be swapped.

    `left` and `right` are their sentences. At most 9: two content words on
    each side, and the same ending.
    """
    if not _comparable(a, b, left, right):
        return 0.0
    before = _beside(a, b, left, right, -1)
    after = _beside(a, b, left, right, 1) if before else 0.0
    if not (before and after):
        return 0.0
    elsewhere = (left.stems[a] in right.all_stems) + (right.stems[b] in left.all_stems)
    ending = _ending(left.spellings[a].plain)
    same_ending = ending != "" and ending == _ending(right.spellings[b].plain)
    return before + after - PARAMETERS.stands_elsewhere * elsewhere + PARAMETERS.same_ending * same_ending


@lru_cache(maxsize=100_000)
def _ending(plain: str) -> str:
    """The longest of the known endings of a word; empty for none."""
    return max((e for e in ENDINGS if plain.endswith(e)), key=len, default="")


def _comparable(a: int, b: int, left: SentenceWords, right: SentenceWords) -> bool:
    """Whether two words of content are of the same kind and not of the same root."""
    if _same_root(left.spellings[a].plain, right.spellings[b].plain):
        return False
    a_name, b_name = left.is_name(a), right.is_name(b)
    if a_name != b_name and left.is_cased and right.is_cased:
        return False
    if (a_name and _in_name(a, left)) or (b_name and _in_name(b, right)):
        return False
    return not (left.is_joined(a) or right.is_joined(b))


def _same_root(a: str, b: str) -> bool:
    """Whether two words are forms or spellings of one."""
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    if longer.startswith(shorter[: PARAMETERS.root_letters]):
        return True
    return likeness(a, b) >= PARAMETERS.root_likeness


def _in_name(place: int, sentence: SentenceWords) -> bool:
    """Whether a name goes on before or after the word."""
    return any(0 <= beside < len(sentence.stems) and sentence.is_name(beside) for beside in (place - 1, place + 1))


def _beside(a: int, b: int, left: SentenceWords, right: SentenceWords, side: int) -> float:
    """What the words directly on one side share, word by word as far as they are the same."""
    shared = 0.0
    for distance in range(1, PARAMETERS.window + 1):
        worth = _worth(a + side * distance, b + side * distance, left, right)
        if not worth:
            break
        shared += worth
    return shared or PARAMETERS.skipped * _past_a_modifier(a, b, left, right, side)


def _past_a_modifier(a: int, b: int, left: SentenceWords, right: SentenceWords, side: int) -> float:
    """The same with one word passed over that only its own sentence has: four regions, four eastern provinces."""
    one, other = a + side, b + side
    if not (0 <= one < len(left.stems) and 0 <= other < len(right.stems)):
        return 0.0
    ours_only = not left.spellings[one].is_function and left.stems[one] not in right.all_stems
    theirs_only = not right.spellings[other].is_function and right.stems[other] not in left.all_stems
    return max(
        _worth(a + 2 * side, other, left, right) if ours_only else 0.0,
        _worth(one, b + 2 * side, left, right) if theirs_only else 0.0,
    )


def _worth(one: int, other: int, left: SentenceWords, right: SentenceWords) -> float:
    """The points for the same word at two places; 0 for different ones, or none."""
    if not (0 <= one < len(left.stems) and 0 <= other < len(right.stems)) or left.stems[one] != right.stems[other]:
        return 0.0
    return PARAMETERS.same_function if left.spellings[one].is_function else PARAMETERS.same_content
