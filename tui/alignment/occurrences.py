"""All words of a load side by side in columns, because a load has millions and a loop over each is slow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from tui.alignment.matrices import Flags, Ints
from tui.alignment.stretches import Stretch
from tui.alignment.words import Form


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Every word of every stretch, in order; each field has one value for each."""

    stretch: Ints
    """The number of its stretch."""
    form: Ints
    """The number of its spelling among `forms`."""
    begins: Flags
    quoted: Flags
    in_apposition: Flags
    forms: tuple[Form, ...]
    stems: tuple[str, ...]
    """All stems, in the order of first use."""
    stem_of: Ints
    """By form: the number of its stem."""

    @property
    def stem(self) -> Ints:
        """By word: the number of its stem."""
        return self.stem_of[self.form]

    @property
    def shortest(self) -> tuple[str, ...]:
        """By stem: its shortest word as it is compared, the first in the alphabet of several."""
        shortest: dict[str, str] = dict.fromkeys(self.stems, "")
        for form in self.forms:
            known = shortest[form.stem]
            if not known or (len(form.folded), form.folded) < (len(known), known):
                shortest[form.stem] = form.folded
        return tuple(shortest.values())

    def flags(self, name: str) -> Flags:
        """By word: one of the flags of its form, such as `is_number`."""
        return np.array([getattr(form, name) for form in self.forms], np.bool_)[self.form]

    @property
    def leads(self) -> Flags:
        """By word: whether it may be part of a name, wherever it stands."""
        return np.asarray(self.flags("is_capital") & ~self.flags("is_function"))

    @property
    def names(self) -> Flags:
        """By word: whether the way it is written says that it is a name."""
        return np.asarray(self.leads & (~self.begins | self.flags("is_shouted")))


def occurrences_of(stretches: Sequence[Stretch]) -> Occurrences:
    """The words of the stretches in columns."""
    words = [stretch.words for stretch in stretches]
    forms: dict[Form, int] = {}
    numbers = [forms.setdefault(form, len(forms)) for one in words for form in one.forms]
    stems: dict[str, int] = {}
    stem_of = [stems.setdefault(form.stem, len(stems)) for form in forms]
    return Occurrences(
        stretch=np.repeat(np.arange(len(stretches)), [len(one.forms) for one in words]).astype(np.int64),
        form=np.array(numbers, np.int64),
        begins=_column(one.begins for one in words),
        quoted=_column(one.quoted for one in words),
        in_apposition=_column(one.in_apposition for one in words),
        forms=tuple(forms),
        stems=tuple(stems),
        stem_of=np.array(stem_of, np.int64),
    )


def _column(values: Iterable[Sequence[bool]]) -> Flags:
    return np.fromiter(chain.from_iterable(values), np.bool_)


def runs_of(found: Occurrences, longest: int) -> dict[int, tuple[Ints, Ints]]:
    """By length, from 2 words to the `longest`: the stretch and the number of every run inside a stretch."""
    stem, size = found.stem, len(found.stems)
    run, at = stem, found.stretch
    runs = {}
    for length in range(2, longest + 1):
        inside = at[:-1] == found.stretch[length - 1 :]
        keys = np.where(inside, run[:-1] * size + stem[length - 1 :], -1)
        run = np.unique(keys, return_inverse=True)[1].astype(np.int64)
        at = np.where(inside, at[:-1], -1)
        runs[length] = at[inside], run[inside]
    return runs
