"""English words and endings that tell the part of speech of the word beside them, or how it is inflected."""

from __future__ import annotations

POINTING = frozenset(["this", "these", "those"])
"""Before a noun, and before a verb in the past: this started."""
BEFORE_NOUNS = frozenset("a an the his its their our my your no any each every of".split()) | POINTING
"""Only a noun follows, not a verb."""
BEFORE_VERBS = frozenset(
    "to will would can could may might must should shall cannot won't wouldn't can't couldn't shouldn't didn't don't"
    " doesn't did does he she they we i who which".split()
)
"""A verb follows, not a noun, where the word is a base form and no adverb."""
SHORT_FOR_A_VERB = frozenset("he she it that there who what here where how let".split())
"""With `'s` these are no possessives: he's, let's."""
ENDINGS = ("ing", "ed", "ly", "s")
"""Of inflected words and adverbs."""
NEGATING = tuple("not never no without hardly scarcely barely nor neither cannot nobody nothing none".split())
"""Words that negate what follows, beside those in `n't`."""
