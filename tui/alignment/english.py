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

_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
NUMBER_WORDS = {word: str(value) for value, word in enumerate(_TO_TWENTY.split()) if word != "one"} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "dozen": "12",
    "hundred": "100",
}
"""Folded word to digits. `one` is left out, because it is more often a pronoun."""

WEEKDAYS = _set("monday tuesday wednesday thursday friday saturday sunday")

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Folded month name to its number."""
