"""Find the words that a writer could have put otherwise, and what else they could have been.

The table says which words writers choose among for the same thing. It is kept
by stems, so that it is made quickly, and a word found counts only where it is
an inflection of the entry and not a derived word.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from tui.framing.swaps.word_context import SentenceWords, joins_after, joins_before
from tui.language.english.parts_of_speech import BEFORE_NOUNS, BEFORE_VERBS, POINTING
from tui.text.analysis import Spelling, spelling_of
from tui.text.inflection import Form, inflection
from tui.text.tokens import WORD

VERBS = "to "
"""What a group of verbs begins with."""


class Wording(NamedTuple):
    """A word or phrase at its place in a sentence, for which there are alternatives of its part of speech."""

    words: range
    """The places of its words in the sentence."""
    stems: tuple[str, ...]
    """The stems of its words, which its forms share."""
    members: Mapping[int, int]
    """By the number of a group: which of its members this is."""
    form: Form | None
    """How it is inflected; None where that is irregular."""

    def likeness(self, other: Wording) -> float:
        """How often one may stand for the other, from 0 to 1: the cosine of their groups.

        A word of many senses is in many groups, and one of them says little. 0
        where a group holds both as the same member, or one is part of the other:
        they are forms of one wording.
        """
        if self.stems == other.stems:
            return 0.0
        groups = self.members.keys() & other.members.keys()
        ours, theirs = set(self.stems), set(other.stems)
        if ours <= theirs or theirs <= ours or any(self.members[group] == other.members[group] for group in groups):
            return 0.0
        return len(groups) / math.sqrt(len(self.members) * len(other.members))


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """One way to write a member of a group."""

    group: int
    member: int
    words: tuple[str, ...]
    is_first: bool
    """Whether it is the base form; the others are irregular forms and spellings."""
    capitals: tuple[bool, ...]
    """Which words are written with a capital, as names are."""
    is_verb: bool


_Met: TypeAlias = tuple[tuple[_Entry, Form], ...]
"""The entries that some words are forms of, each with how they are inflected."""
_Sense: TypeAlias = tuple[Mapping[int, int], Form | None]
"""What a wording is: its members and its form."""
UNSEEN: _Sense = ({}, None)


class _Before(NamedTuple):
    """What the word before some words tells of their part of speech."""

    is_word: bool
    """Whether there is one at all."""
    points: bool
    """Whether a noun follows, or a verb in the past: this started."""
    asks_noun: bool
    """Whether only a noun can follow."""
    asks_verb: bool
    """Whether only a verb in its base form can follow."""


START = _Before(is_word=False, points=False, asks_noun=False, asks_verb=False)
ANYTHING = START._replace(is_word=True)
NOUN = ANYTHING._replace(asks_noun=True)
VERB = ANYTHING._replace(asks_verb=True)
TOLD_BY = (
    dict.fromkeys(BEFORE_VERBS, VERB)
    | dict.fromkeys(BEFORE_NOUNS, NOUN)
    | dict.fromkeys(POINTING, NOUN._replace(points=True))
)
"""By small word: what it tells of the one after it."""


def _entry(words: Sequence[Spelling], group: int, member: int, *, is_first: bool, is_verb: bool) -> _Entry:
    """One way to write a member of a group, word by word."""
    plain = tuple(word.plain for word in words)
    capitals = tuple(word.is_capital for word in words)
    return _Entry(group, member, plain, is_first=is_first, capitals=capitals, is_verb=is_verb)


class Choices:
    """The table made ready for finding its wordings; keeps what it learns about words."""

    __slots__ = ("_alone", "_entries", "_longest", "_met", "_seen")

    def __init__(self, alternatives: Sequence[str]) -> None:
        """Take in every wording of every group, written as `Lexicon.alternatives` has them."""
        self._entries: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
        self._alone: set[str] = set()
        """The stems of wordings of one word."""
        self._longest: dict[tuple[str, ...], int] = {}
        """By the first two stems of longer ones: how many words the longest has."""
        self._met: dict[tuple[str, ...], _Met] = {}
        self._seen: dict[tuple[tuple[str, ...], tuple[bool, ...], _Before], _Sense | None] = {}
        for number, group in enumerate(alternatives):
            members = group.removeprefix(VERBS)
            for member, wordings in enumerate(members.split(",")):
                for place, wording in enumerate(wordings.split("/")):
                    words = [spelling_of(word) for word in WORD.findall(wording)]
                    entry = _entry(words, number, member, is_first=place == 0, is_verb=members != group)
                    self._take(entry, tuple(word.stem for word in words))

    def _take(self, entry: _Entry, stems: tuple[str, ...]) -> None:
        if not stems:
            return
        self._entries[stems].append(entry)
        if len(stems) == 1:
            self._alone.add(stems[0])
        else:
            self._longest[stems[:2]] = max(self._longest.get(stems[:2], 0), len(stems))

    def wordings_in(self, sentence: SentenceWords) -> tuple[Wording, ...]:
        """The wordings with alternatives, the longest at each place; none that is part of a name or of a compound."""
        found: list[Wording] = []
        start, stems, alone = 0, sentence.stems, self._alone
        for place, word in enumerate(sentence.spellings):
            if place < start:
                continue
            most = self._longest.get(stems[place : place + 2], 0)
            least = 2 if word.is_function or word.stem not in alone else 1
            if max(most, 1) < least:
                continue
            before = _before(place, sentence)
            for length in range(min(max(most, 1), len(stems) - place), least - 1, -1):
                wording = self._wording(place, length, sentence, before)
                if wording is not None and not _in_compound(wording.words, sentence):
                    start = place + length
                    found.append(wording)
                    break
        return tuple(found)

    def are_forms_of_one(self, a: int, b: int, left: SentenceWords, right: SentenceWords) -> bool:
        """Whether two words of two sentences are irregular forms or spellings of one: say and said."""
        one, other = self._wording(a, 1, left, START), self._wording(b, 1, right, START)
        if one is None or other is None:
            return False
        return any(other.members.get(group) == member for group, member in one.members.items())

    def _wording(self, start: int, length: int, sentence: SentenceWords, before: _Before) -> Wording | None:
        """Some words of a sentence as a wording; None where they are none."""
        end = start + length
        spellings = sentence.spellings[start:end]
        plain = tuple([word.plain for word in spellings])
        names = tuple([word.is_capital and sentence.is_name(at) for at, word in enumerate(spellings, start)])
        key = (plain, names, before)
        sense = self._seen.get(key, UNSEEN)
        if sense is UNSEEN:
            met = self._forms_of(sentence.stems[start:end], plain)
            sense = _sense(one for one in met if _may_be(names, one[0]) and _may_stand(one, before))
            self._seen[key] = sense
        return Wording(range(start, end), sentence.stems[start:end], *sense) if sense else None

    def _forms_of(self, stems: tuple[str, ...], plain: tuple[str, ...]) -> _Met:
        """The entries that some words are forms of, wherever they stand."""
        if plain not in self._met:
            forms = ((entry, _form(plain, entry.words)) for entry in self._entries.get(stems, ()))
            self._met[plain] = tuple((entry, form) for entry, form in forms if form is not None)
        return self._met[plain]


def _sense(met: Iterable[tuple[_Entry, Form]]) -> _Sense | None:
    """What the entries met say together; None where there are none."""
    entries = list(met)
    if not entries:
        return None
    regular = next((form for entry, form in entries if entry.is_first), None)
    return {entry.group: entry.member for entry, _ in entries}, regular


def _may_be(names: Sequence[bool], entry: _Entry) -> bool:
    """Whether words may be those of an entry as far as capitals tell: no name stands for a plain word."""
    return all(capital or not is_name for is_name, capital in zip(names, entry.capitals, strict=True))


def _may_stand(met: tuple[_Entry, Form], before: _Before) -> bool:
    """Whether the word before leaves the part of speech open, or makes it the one of the entry.

    Nothing else is looked at, so in doubt every part of speech is possible.
    """
    entry, form = met
    if not before.is_word or any(entry.capitals):
        return True
    if entry.is_verb:
        return not (form is not Form.ED if before.points else before.asks_noun)
    return form not in (Form.ED, Form.ING) and not (before.asks_verb and form is Form.BASE)


def _before(start: int, sentence: SentenceWords) -> _Before:
    """What the word before a place tells; after `to` an adverb may stand too."""
    if not start:
        return START
    told = TOLD_BY.get(sentence.spellings[start - 1].plain)
    if told is None:
        return NOUN if sentence.is_possessive(start - 1) else ANYTHING
    return ANYTHING if told is VERB and sentence.spellings[start].plain.endswith("ly") else told


def _form(plain: Sequence[str], words: Sequence[str]) -> Form | None:
    """How the words of a sentence inflect those of an entry; None where they do not."""
    forms = [inflection(one, word) for one, word in zip(plain, words, strict=True)]
    if None in forms:
        return None
    return next((form for form in forms if form is not Form.BASE), Form.BASE)


def _in_compound(words: range, sentence: SentenceWords) -> bool:
    """Whether a hyphen joins some words to the one before or after."""
    if not sentence.has_hyphen:
        return False
    first, last = sentence.first + words[0], sentence.first + words[-1]
    return joins_before(sentence.read, first) or joins_after(sentence.read, last)
