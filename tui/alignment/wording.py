"""How reasons and notices put several things into one sentence."""

from __future__ import annotations

from collections.abc import Sequence

MOST_NAMED = 4
"""How many words or quantities of a kind a reason names; the reader wants the best, not all."""


def in_words(names: Sequence[str]) -> str:
    """A list as a person says it: "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
