"""Whether a word is a regular inflection of another: `probes`, `probed` and `probing` of `probe`, but not `prober`.

A stem is shared by derived words too (`support`, `supporter`), and those are
no choice of words for the same thing.
"""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """How a word is inflected, as far as its ending tells."""

    BASE = "base"
    S = "s"
    """A plural, or the third person."""
    ED = "ed"
    ING = "ing"


VOWELS = frozenset("aeiou")
SIBILANTS = ("s", "x", "z", "ch", "sh", "o")


def inflection(word: str, base: str) -> Form | None:
    """How `word` is inflected from `base`, both folded; None where it is not, or not regularly."""
    if word == base:
        return Form.BASE
    if word in plurals(base):
        return Form.S
    return next((form for form, ending in ((Form.ED, "ed"), (Form.ING, "ing")) if word in _with(base, ending)), None)


def plurals(base: str) -> tuple[str, ...]:
    """The word with its -s."""
    if _ends_in_y(base):
        return (base[:-1] + "ies",)
    return (base + "es", base + "s") if base.endswith(SIBILANTS) else (base + "s",)


def _with(base: str, ending: str) -> tuple[str, ...]:
    """The word with -ed or -ing, its last letter doubled or not, as both are written: `travelled`, `traveled`."""
    if base.endswith("e"):
        return (base + "d",) if ending == "ed" else (base[:-1] + ending, base + ending)
    if ending == "ed" and _ends_in_y(base):
        return (base[:-1] + "ied",)
    doubles = len(base) > 1 and base[-1] not in VOWELS and base[-2] in VOWELS
    return (base + ending, base + base[-1] + ending) if doubles else (base + ending,)


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in VOWELS
