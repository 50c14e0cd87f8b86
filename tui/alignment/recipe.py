"""The constants of matching, each with its meaning; one recipe serves every load.

They were measured on three kinds of data at once and hardly matter one by one
(random draws of half to one and a half times each value stay within a few
hundredths of average precision), so the reader is not asked for them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How much each kind of evidence weighs."""

    function_words: float = 0.3
    """The share of its rarity at which a function word still counts."""
    pivot: float = 0.3
    """How much of the mean weight of a passage is added to its own, so that short passages do not win by chance."""
    name_lead: float = 0.7
    """The weight of a capitalised word followed by another: only the last word of a name counts in full."""
    apposition: float = 0.6
    """The weight of a word that says who somebody is ("…, a Republican of Idaho, …") and not what happened."""
    quoted: float = 1.5
    """The weight of a word inside quotation marks."""
    number: float = 1.3
    """The weight of a number."""
    lent: float = 0.5
    """The weight of a name that only the passage just before has."""
    lent_to_pronoun: float = 0.6
    """The same, where the passage says "he" or "they" and so leans on the one before."""
    lent_back: float = 0.7
    """The share of these weights for a name from the passage just after."""
    lent_most: float = 2.0
    """How many names are lent in full for each word of content of the passage's own; more share the weight."""
    letters: float = 0.5
    """The weight of shared runs of letters beside shared words."""
    run: int = 4
    """How many letters are in such a run."""
    phrases: float = 1.0
    """The weight of shared phrases beside shared words."""
    phrase_crowd: int = 12
    """A phrase in more passages than this is idiom, not evidence."""
    numbers_differ: float = 0.2
    """What is taken off where both name numbers and share none."""
    days_differ: float = 0.3
    """What is taken off where both name week days and share none."""
    dates_differ: float = 0.2
    """What is taken off where both name days of the year and share none: March 18 is not May 19."""
    kin: float = 0.87
    """From this likeness on two stems are the same word spelt differently."""
    kin_names: float = 0.8
    """The same for two names of equal length: one letter in five is a slip of the pen."""
    second_order: float = 0.3
    """The weight of being like the same passages."""
    chain: float = 0.2
    """The weight of the best passage of a third article that is like both."""
    chain_width: int = 2
    """How many nearest passages in each article are tried as the ends of a chain over a middle one."""
    chain_most: int = 64
    """How many nearest passages of a middle one are looked at in all."""
    prior: float = 0.5
    """What two passages of one story have in common before a word is read."""
    gate_floor: float = 0.45
    """What remains of a score between two stories that surely differ."""
    gate_middle: float = 0.48
    """The ratio of likeness between to likeness within at which two halves may as well be two stories as one."""
    gate_slope: float = 0.03
    """How fast that belief changes with the ratio."""
    gate_silent: float = 0.97
    """A gate that would leave more than this of the scores stays open."""
    gate_articles: int = 4
    """Fewer articles cannot be told apart."""
    heading: float = 0.9
    """What remains of the scores of a heading, which names a matter and does not tell it."""
    abstract: float = 0.8
    """What remains of the scores of an abstract, which tells everything once and nothing in its place."""
    abstract_share: float = 0.75
    """The share of an abstract's sentences that its own article tells again."""
    every_pair_up_to: int = 2_000
    """In a load of more stretches than this, only the candidates of an index are compared."""
    index_pairs: int = 200_000
    """About how many candidates the index gives for the whole load."""
    index_width: int = 10
    """The fewest candidates of a stretch, however large the load."""
    index_crowd: int = 100
    """A word in more stretches than this is not in the index."""
    weak_most: int = 30
    """How many weak links of a passage are kept in all."""
    explained_most: int = 6_000
    """How many links are explained, the best first; with more nobody reads them all."""
    whole: int = 3
    """A passage of up to this many sentences is matched whole, a longer one by its sentences."""


RECIPE = Recipe()
