"""Why two passages may tell the same event, and what speaks against it, in words for the reader."""

from __future__ import annotations

from tui.alignment.passage_words import PassageWords, Vocabulary
from tui.alignment.signals import PENALTIES, SHARES
from tui.model.alignment import Reason

FOR = ("phrase", "names", "numbers", "words", "dates")
"""The kinds of reasons for a link, the strongest first; others follow in the order of the signals."""
AGAINST = ("dates", "days", "numbers")
"""The same for reasons against it, which come last."""


def reasons_for(left: PassageWords, right: PassageWords, vocabulary: Vocabulary) -> tuple[Reason, ...]:
    """What two passages share and where they differ, the strongest first; empty where there is nothing to name."""
    found = [reason for signal in (*SHARES, *PENALTIES) for reason in signal.reasons(left, right, vocabulary)]
    return tuple(sorted(found, key=_order))


def _order(reason: Reason) -> tuple[bool, int]:
    kinds = AGAINST if reason.against else FOR
    return reason.against, kinds.index(reason.kind) if reason.kind in kinds else len(kinds)
