"""Find the words that a writer could have put otherwise, and what else they could have been.

The table says which words writers choose among for the same thing. It is kept
by stems, so that it is made quickly, and a word found counts only where it is
an inflection of the entry and not a derived word.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.framing.word_context import SentenceWords, joins_after, joins_before
from tui.text.analysis import Spelling, spelling_of
from tui.text.inflection import Form, inflection
from tui.text.tokens import WORD

VERBS = "to "
"""What a group of verbs begins with."""

POINTING = frozenset(["this", "these", "those"])
"""Before a noun, and before a verb in the past: this started."""

BEFORE_NOUNS = frozenset("a an the his its their our my your no any each every of".split()) | POINTING
BEFORE_VERBS = frozenset(
    "to will would can could may might must should shall cannot won't wouldn't can't couldn't shouldn't didn't don't"
    " doesn't did does he she they we i who which".split()
)


@dataclass(frozen=True, slots=True)
class Wording:
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


_Met = tuple[tuple[_Entry, Form], ...]
"""The entries that some words are forms of, each with how they are inflected."""


def _entry(words: Sequence[Spelling], group: int, member: int, *, is_first: bool, is_verb: bool) -> _Entry:
    """One way to write a member of a group, word by word."""
    plain = tuple(word.plain for word in words)
    capitals = tuple(word.is_capital for word in words)
    return _Entry(group, member, plain, is_first=is_first, capitals=capitals, is_verb=is_verb)


class Choices:
    """The table made ready for finding its wordings; keeps what it learns about words."""

    __slots__ = ("_entries", "_longest", "_met")

    def __init__(self, alternatives: Sequence[str]) -> None:
        """Take in every wording of every group, written as `Lexicon.alternatives` has them."""
        self._entries: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
        self._longest: dict[str, int] = {}
        self._met: dict[tuple[str, ...], _Met] = {}
        for number, group in enumerate(alternatives):
            members = group.removeprefix(VERBS)
            for member, wordings in enumerate(members.split(",")):
                for place, wording in enumerate(wordings.split("/")):
                    words = [spelling_of(word) for word in WORD.findall(wording)]
                    entry = _entry(words, number, member, is_first=place == 0, is_verb=members != group)
                    self._take(entry, tuple(word.stem for word in words))

    def _take(self, entry: _Entry, stems: tuple[str, ...]) -> None:
        if stems:
            self._entries[stems].append(entry)
            self._longest[stems[0]] = max(self._longest.get(stems[0], 0), len(stems))

    def wordings_in(self, sentence: SentenceWords) -> tuple[Wording, ...]:
        """The wordings with alternatives, the longest at each place; none that is part of a name or of a compound."""
        return tuple(self._each(sentence))

    def _each(self, sentence: SentenceWords) -> Iterator[Wording]:
        start, longest = 0, self._longest
        for place, stem in enumerate(sentence.stems):
            if place < start or stem not in longest:
                continue
            wording = self._longest_at(place, sentence)
            if wording is not None:
                start = wording.words.stop
                yield wording

    def are_forms_of_one(self, a: int, b: int, left: SentenceWords, right: SentenceWords) -> bool:
        """Whether two words of two sentences are irregular forms or spellings of one: say and said."""
        one, other = self._wording(range(a, a + 1), left), self._wording(range(b, b + 1), right)
        if one is None or other is None:
            return False
        return any(other.members.get(group) == member for group, member in one.members.items())

    def _longest_at(self, start: int, sentence: SentenceWords) -> Wording | None:
        most = min(self._longest[sentence.stems[start]], len(sentence.stems) - start)
        for length in range(most, 0, -1):
            words = range(start, start + length)
            if length == 1 and sentence.spellings[start].is_function:
                return None
            wording = self._wording(words, sentence, in_context=True)
            if wording is not None and not _in_compound(words, sentence):
                return wording
        return None

    def _wording(self, words: range, sentence: SentenceWords, *, in_context: bool = False) -> Wording | None:
        """Some words of a sentence as a wording; `in_context` the word before may tell its part of speech."""
        stems = sentence.stems[words.start : words.stop]
        if stems not in self._entries:
            return None
        met = self._forms_of(stems, tuple([word.plain for word in sentence.spellings[words.start : words.stop]]))
        names = tuple([sentence.is_name(place) for place in words]) if met else ()
        if any(names):
            met = tuple(one for one in met if all(map(_may_be_capital, names, one[0].capitals)))
        if in_context and words.start and met:
            met = tuple(one for one in met if _may_stand(one, words.start, sentence))
        if not met:
            return None
        regular = next((form for entry, form in met if entry.is_first), None)
        return Wording(words, stems, {entry.group: entry.member for entry, _ in met}, regular)

    def _forms_of(self, stems: tuple[str, ...], plain: tuple[str, ...]) -> _Met:
        """The entries that some words are forms of, wherever they stand."""
        if plain not in self._met:
            forms = ((entry, _form(plain, entry.words)) for entry in self._entries[stems])
            self._met[plain] = tuple((entry, form) for entry, form in forms if form is not None)
        return self._met[plain]


def _may_be_capital(is_name: bool, capital: bool) -> bool:
    """Whether a word of a sentence may stand for one of an entry as far as capitals tell: no name for a plain word."""
    return capital or not is_name


def _may_stand(met: tuple[_Entry, Form], start: int, sentence: SentenceWords) -> bool:
    """Whether the word before leaves the part of speech open, or makes it the one of the entry.

    Nothing else is looked at, so in doubt every part of speech is possible.
    """
    entry, form = met
    if any(entry.capitals):
        return True
    if entry.is_verb:
        return not _is_noun(start - 1, form, sentence)
    return form not in (Form.ED, Form.ING) and not _is_verb(start, form, sentence)


def _is_noun(before: int, form: Form, sentence: SentenceWords) -> bool:
    """Whether a word behind the one at `before` can only be a noun."""
    plain = sentence.spellings[before].plain
    if plain in POINTING:
        return form is not Form.ED
    return plain in BEFORE_NOUNS or sentence.is_possessive(before)


def _is_verb(place: int, form: Form, sentence: SentenceWords) -> bool:
    """Whether a word can only be a verb by the one before; an adverb may stand there too, and a plural behind `to`."""
    before, word = sentence.spellings[place - 1].plain, sentence.spellings[place].plain
    return form is Form.BASE and before in BEFORE_VERBS and not word.endswith("ly")


def _form(plain: Sequence[str], words: Sequence[str]) -> Form | None:
    """How the words of a sentence inflect those of an entry; None where they do not."""
    forms = [inflection(one, word) for one, word in zip(plain, words, strict=True)]
    if None in forms:
        return None
    return next((form for form in forms if form is not Form.BASE), Form.BASE)


def _in_compound(words: range, sentence: SentenceWords) -> bool:
    """Whether a hyphen joins some words to the one before or after."""
    first, last = sentence.first + words[0], sentence.first + words[-1]
    return joins_before(sentence.read, first) or joins_after(sentence.read, last)
