"""The English words that matching treats apart: those that carry no content, and those that are numbers or days."""

from __future__ import annotations

from tui.text.function_words import FUNCTION_WORDS


def _set(words: str) -> frozenset[str]:
    """The words of a list, written as text because that is how a person reads and corrects it."""
    return frozenset(words.split())


EMPTY_WORDS = FUNCTION_WORDS | _set(
    """
    came come get gets getting go goes going got later made make makes put re said say saying says take tell tells
    told went
    """
)
"""Folded: function words, and verbs that say hardly more. They count for little, and are in no label or reason."""

PRONOUNS = _set("he him his himself she her herself they them their it its itself")
"""Folded. A passage with one of them leans on the names of the passage before."""

APPOSITION_BEGINS = _set("a an the who whose which where former then")
"""Folded. With which a description of the person just named begins, after a comma."""
