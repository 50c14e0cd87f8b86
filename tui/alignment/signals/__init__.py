"""The signals of matching: each tells how much two passages agree or differ in one respect, as scores and in words.

To add one, write a file with a class that fits `Signal` and name it here; the
scale of all scores and the reasons follow from these two lists.
"""

from tui.alignment.signals.letters import SharedLetters
from tui.alignment.signals.phrases import SharedPhrases
from tui.alignment.signals.quantities import DATES, DAYS, NUMBERS
from tui.alignment.signals.signal import Signal
from tui.alignment.signals.words import SharedWords

SHARES: tuple[Signal, ...] = (SharedWords(), SharedLetters(), SharedPhrases())
"""Evidence for a pair: scores times weights, added up."""
PENALTIES: tuple[Signal, ...] = (NUMBERS, DATES, DAYS)
"""Evidence against a pair: of the sum, the weight times the score is taken off, one after the other."""

__all__ = ["PENALTIES", "SHARES", "Signal"]
