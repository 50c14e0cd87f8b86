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


@dataclass(frozen=True, slots=True)
class Wording:
    """A word or phrase at its place in a sentence, for which there are alternatives."""

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
    is_name: bool


class Choices:
    """The table made ready for finding its wordings."""

    __slots__ = ("_entries", "_longest")

    def __init__(self, alternatives: Sequence[str]) -> None:
        """Take in every wording of every group, written as `Lexicon.alternatives` has them."""
        self._entries: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
        self._longest: dict[str, int] = {}
        for number, group in enumerate(alternatives):
            for member, wordings in enumerate(group.split(",")):
                for place, wording in enumerate(wordings.split("/")):
                    words = tuple(map(folded, WORD.findall(wording)))
                    is_name = wording.strip()[:1].isupper()
                    self._take(_Entry(number, member, words, is_first=place == 0, is_name=is_name))

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
        a, b = (self._wording((slot,)) for slot in (left, right))
        return a is not None and b is not None and any(b.members.get(group) == at for group, at in a.members.items())

    def _longest_at(self, start: int, sentence: Sequence[Slot]) -> Wording | None:
        for length in range(self._longest.get(sentence[start].stem, 0), 0, -1):
            slots = tuple(sentence[start : start + length])
            if len(slots) == length and _stands_alone(slots) and (wording := self._wording(slots)):
                return wording
        return None

    def _wording(self, slots: tuple[Slot, ...]) -> Wording | None:
        known = self._entries.get(tuple(slot.stem for slot in slots), ())
        in_name = any(slot.is_name for slot in slots)
        met = [
            (entry, form)
            for entry in known
            if (entry.is_name or not in_name) and (form := _form(slots, entry.words)) is not None
        ]
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
    """Whether words are no part of a compound, and not only small words."""
    return not (slots[0].joins_before or slots[-1].joins_after or all(slot.is_function for slot in slots))
