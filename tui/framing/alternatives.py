"""Find the words that a writer could have put otherwise, and what else they could have been.

The table says which words writers choose among for the same thing. It is kept
by stems, so that it is made quickly, and a word found counts only where it is
an inflection of the entry and not a derived word.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.framing.slots import Slot
from tui.text.inflection import Form, inflection
from tui.text.stems import stem
from tui.text.tokens import WORD, folded

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

    slots: tuple[Slot, ...]
    members: Mapping[int, int]
    """By the number of a group: which of its members this is."""
    form: Form | None
    """How it is inflected; None where that is irregular."""

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words, which its forms share."""
        return tuple(slot.stem for slot in self.slots)

    def likeness(self, other: Wording) -> float:
        """How often one may stand for the other, from 0 to 1: the cosine of their groups.

        A word of many senses is in many groups, and one of them says little. 0
        where a group holds both as the same member, or one is part of the other:
        they are forms of one wording.
        """
        groups = self.members.keys() & other.members.keys()
        ours, theirs = set(self.stems), set(other.stems)
        if ours <= theirs or theirs <= ours or any(self.members[group] == other.members[group] for group in groups):
            return 0.0
        return len(groups) / math.sqrt(len(self.members) * len(other.members))


@dataclass(frozen=True, slots=True)
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

    def form_of(self, slots: Sequence[Slot], before: Slot | None) -> Form | None:
        """How some words inflect this entry; None where they do not, or are of another part of speech.

        `before` is the word in front of them, if any. Nothing else is looked
        at, so in doubt every part of speech is possible.
        """
        if any(slot.is_name and not capital for slot, capital in zip(slots, self.capitals, strict=True)):
            return None
        form = _form(slots, self.words)
        if form is None or any(self.capitals) or before is None:
            return form
        if self.is_verb:
            is_other = _is_noun(before, form)
        else:
            is_other = form in (Form.ED, Form.ING) or _is_verb(before, form, slots[0])
        return None if is_other else form


def _entry(wording: str, group: int, member: int, *, is_first: bool, is_verb: bool) -> _Entry:
    """One way to write a member of a group, word by word."""
    written = WORD.findall(wording)
    words = tuple(folded(word).removesuffix("'s") for word in written)
    capitals = tuple(word[:1].isupper() for word in written)
    return _Entry(group, member, words, is_first=is_first, capitals=capitals, is_verb=is_verb)


def _is_noun(before: Slot, form: Form) -> bool:
    """Whether a word behind `before` can only be a noun."""
    if before.folded in POINTING:
        return form is not Form.ED
    return before.is_possessive or before.folded in BEFORE_NOUNS


def _is_verb(before: Slot, form: Form, word: Slot) -> bool:
    """Whether a word behind `before` can only be a verb; an adverb may stand there too, and a plural behind `to`."""
    return before.folded in BEFORE_VERBS and form is Form.BASE and not word.folded.endswith("ly")


class Choices:
    """The table made ready for finding its wordings."""

    __slots__ = ("_entries", "_longest")

    def __init__(self, alternatives: Sequence[str]) -> None:
        """Take in every wording of every group, written as `Lexicon.alternatives` has them."""
        self._entries: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
        self._longest: dict[str, int] = {}
        for number, group in enumerate(alternatives):
            members = group.removeprefix(VERBS)
            for member, wordings in enumerate(members.split(",")):
                for place, wording in enumerate(wordings.split("/")):
                    self._take(_entry(wording, number, member, is_first=place == 0, is_verb=members != group))

    def _take(self, entry: _Entry) -> None:
        stems = tuple(map(stem, entry.words))
        if stems:
            self._entries[stems].append(entry)
            self._longest[stems[0]] = max(self._longest.get(stems[0], 0), len(stems))

    def wordings_in(self, sentence: Sequence[Slot]) -> tuple[Wording, ...]:
        """The wordings with alternatives, the longest at each place; none that is part of a name or of a compound."""
        found: list[Wording] = []
        start = 0
        while start < len(sentence):
            wording = self._longest_at(start, sentence)
            if wording is not None:
                found.append(wording)
            start += len(wording.slots) if wording else 1
        return tuple(found)

    def are_forms_of_one(self, left: Slot, right: Slot) -> bool:
        """Whether two words are irregular forms or spellings of one: say and said."""
        a, b = (self._wording((slot,), None) for slot in (left, right))
        return a is not None and b is not None and any(b.members.get(group) == at for group, at in a.members.items())

    def _longest_at(self, start: int, sentence: Sequence[Slot]) -> Wording | None:
        for length in range(self._longest.get(sentence[start].stem, 0), 0, -1):
            slots = tuple(sentence[start : start + length])
            before = sentence[start - 1] if start else None
            if len(slots) == length and _stands_alone(slots) and (wording := self._wording(slots, before)):
                return wording
        return None

    def _wording(self, slots: tuple[Slot, ...], before: Slot | None) -> Wording | None:
        known = self._entries.get(tuple(slot.stem for slot in slots), ())
        met = [(entry, form) for entry in known if (form := entry.form_of(slots, before)) is not None]
        if not met:
            return None
        regular = next((form for entry, form in met if entry.is_first), None)
        return Wording(slots, {entry.group: entry.member for entry, _ in met}, regular)


def _form(slots: Sequence[Slot], words: Sequence[str]) -> Form | None:
    """How the words of a sentence inflect those of an entry; None where they do not."""
    forms = [inflection(slot.folded, word) for slot, word in zip(slots, words, strict=True)]
    if None in forms:
        return None
    return next((form for form in forms if form is not Form.BASE), Form.BASE)


def _stands_alone(slots: Sequence[Slot]) -> bool:
    """Whether words are no part of a compound, and more than one small word."""
    if slots[0].joins_before or slots[-1].joins_after:
        return False
    return len(slots) > 1 or not slots[0].is_function
