"""English words that show who speaks: pronouns, what joins clauses, and what stands in names or beside them."""

from __future__ import annotations

from tui.language.english.calendar import MONTHS, WEEKDAYS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


WRITER = frozenset(["i", "we"])
"""After a quotation these comment on it and do not say it: When she talks of “peace”, I believe her."""
PRONOUNS = _set("he she they it we i who")
PERSONAL = _set("he she who")
"""The pronouns that mean one person."""
JOINTS = _set(
    "and but while as when after before because that which whom whose if though although unless until since whether"
)
"""Words at which the subject of a verb begins or ends."""
BESIDE_A_NAME = _set(
    "also has had have was is were then later who once on in at of himself herself did does do will would could can"
    " may might must should and or not spoke went took came made gave got left sat stood held led met wrote won lost"
)
"""What may follow a name directly, besides adverbs in -ly and verbs in -ed; before others a name is an adjective."""
NO_NOUNS = _set("to even only just still not by for with from in")
"""With these a role does not begin."""
LINKS = _set("of the")
"""Small words inside a name: the Coalition of the Willing.

After a name of two words or more they tell where somebody works, and are no part of the name: Ann Lee of the BBC.
"""
BEFORE_MAIN = _set(
    "in on at after before when while as with by since during despite although though because if for under from"
)
"""What begins a clause or phrase that stands before the main one and its comma."""
NOUN_BEFORE = _set("a an the his her their its this that these those of in for any no")
"""After one of these a word such as `report` or `call` is a noun."""
MEMBERS = _set("democrat democrats republican republicans")
"""Members of a party: after a place they are a role and no name, as in Virginia Democrat."""
TITLES = _set(
    "mr mrs ms dr sir president prime minister secretary senator sen rep gov one representative congressman"
    " congresswoman chairman chairwoman judge justice mayor general colonel king queen prince princess lord lady"
    " professor"
)
"""Capitalised before a name, and no name by themselves."""
CAPITALISED = frozenset([*WEEKDAYS, *MONTHS]) - {"may"}
"""Always capitalised, and nobody's name; without `may`, which is one too."""
FUNCTION_WORDS_IN_NAMES = _set("will may")
"""Small words that are first names too."""
