"""The constants of framing, each with its unit and what raising it does; one value serves every load.

Those of swaps were set by reading by eye what they let through and leave out
on news stories of three sources each. Those of voices, names and speakers were
set on news text with quotation marks and speakers marked by hand. None is
asked of the reader. Where nothing is said, a value is a round number by
judgement, and no finding is known to hang on it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameters:
    """What framing weighs and how far it looks."""

    # Whose voice, in voices.py.
    scare_words: int = 3
    """Words: the most that scare quotes hold. Higher: more short quotations without a speaker are scare quotes."""
    verb_before: int = 11
    """Words of the same sentence before a short quotation, in which a reporting verb makes it a quotation of somebody.

    Higher: fewer scare quotes.
    """
    verb_after: int = 4
    """The same after it; few, because a later verb more often belongs to the next clause."""

    # Negated terms and names, in terms/hits.py and terms/names.py.
    negated_within: int = 40
    """Characters before a term that are searched for a negating word; at least as long as one with two words between.

    Higher: nothing changes but the time, for the pattern itself allows two words between.
    """
    name_around: int = 80
    """Characters on each side of a capitalised term that are looked at for capitals, as a headline has them."""
    name_headline_share: float = 0.5
    """Share, 0..1, of the longer words around with capitals that makes a headline. Higher: more terms are names."""
    name_headline_words: int = 3
    """Words: fewer with capitals make no headline. Higher: more terms are names."""

    # Who speaks, in speech/.
    opening: int = 4
    """Words at the start of a sentence that ends with a colon, among which the speaker is looked for."""
    subject_within: int = 14
    """Words before a verb, or beside a quotation, that are looked at. Higher: more speakers, more of them wrong."""
    role_words: int = 8
    """Words of a role that are shown at most."""
    person_within: int = 4
    """Sentences before a quotation in which he or she is looked for. Higher: more named, more of them wrong."""
    clause_words: int = 8
    """Words of a clause among which its subject is looked for."""

    # Vocabulary, in vocabulary.py.
    prior: float = 0.1
    """Weight of the prior as a share of all words. Higher: rare words are less often distinctive."""
    distinctive: float = 1.96
    """z-score from which a word is distinctive; 95 of 100 by chance lie below it. Higher: fewer words."""

    # Whether two words have the same place in two sentences, in swaps/word_context.py.
    window: int = 2
    """Words on each side that are compared."""
    same_content: float = 2.0
    """Points for the same content word beside both."""
    same_function: float = 1.0
    """Points for the same function word beside both."""
    same_ending: float = 0.5
    """Points for the same ending, as in -ed."""
    stands_elsewhere: float = 1.0
    """Points taken off for each of the two that the other sentence has too, at another place."""
    skipped: float = 0.75
    """Factor on the points of a side where a word had to be passed over to find the same one."""
    root_letters: int = 4
    """First letters in common that make two words forms of one. Higher: more pairs, more of them inflections."""
    root_likeness: float = 0.7
    """Likeness, 0..1, from which two words are spellings of one."""
    headline_letters: int = 4
    """Letters of a word that is counted in deciding whether a sentence is a headline."""
    headline_words: int = 4
    """Such words that a headline has at least."""
    headline_share: float = 0.8
    """Share of them, 0..1, with capitals in a headline, where a capital tells no name."""

    # What two wordings share around them, in swaps/context_similarity.py.
    half_distance: float = 6.0
    """Words of distance, both together, at which a shared word is worth half. Higher: far words tell more."""
    crossed: float = 0.5
    """Factor on a shared word that is left of one wording and right of the other."""
    beside: float = 0.6
    """Added for the same content word directly beside both."""
    beside_function: float = 0.3
    """Added for the same function word directly beside both."""

    # Swaps, in swaps/linked.py and swaps/swaps.py.
    sentences_most: int = 12
    """Sentences of a passage; of one with more only the sentences most alike are compared. Higher: slower."""
    used_in_article: float = 0.25
    """Taken off a known alternative that the other article uses itself, outside the passage."""
    used_in_passage: float = 0.4
    """The same in the passage."""
    used_in_sentence: float = 0.5
    """The same in the sentence."""
    place_least: float = 4.5
    """Points of `word_context` that any two words need to be at the same place. Higher: fewer and surer swaps."""
    known_least: float = 0.65
    """Sum of context and likeness that known alternatives need. Higher: fewer and surer swaps."""
    around_least: float = 0.3
    """How much of that the context must give. Higher: fewer swaps of words that merely may mean the same."""
    shared_words: int = 1
    """Content words that two sentences must share for their alternatives to be compared."""
    other_form: float = 0.15
    """Taken off for two inflections that differ: raised beside increase."""
    loaded: float = 1.5
    """Factor on the rank of a swap one of whose words is loaded."""
    plain: float = 0.5
    """Factor on the rank of a swap of two neutral verbs of saying: said and told."""


PARAMETERS = Parameters()
