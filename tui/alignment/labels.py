"""A name for an event that a person understands: the rare words its passages share, as one of them puts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tui.alignment.words import Word

MOST = 5
"""A label of more words is read as a sentence, not as a name."""
BRIDGE = 2
"""Up to this many words between two chosen ones are kept, so that "four regions" stays "the four regions"."""


def label_of(members: Sequence[Sequence[Word]], rarity: Mapping[str, float]) -> str:
    """The rarest words that most of the members share, in the order and form of the member that has most of them.

    `members` are the words of each passage. Empty only where they share nothing.
    """
    chosen = _chosen(members, rarity)
    speaker = max(members, key=lambda words: _worth(words, chosen), default=())
    places = sorted(
        {stem: place for place, word in reversed(list(enumerate(speaker))) if (stem := word.stem) in chosen}.values()
    )
    return ", ".join(_text(speaker[run[0] : run[-1] + 1]) for run in _runs(places, speaker))


def _chosen(members: Sequence[Sequence[Word]], rarity: Mapping[str, float]) -> dict[str, float]:
    """The stems worth naming, and what each is worth: how rare it is, times in how many members it stands."""
    held = Counter(stem for words in members for stem in {w.stem for w in words if not w.form.is_function})
    worth = {stem: rarity.get(stem, 0.0) * count for stem, count in held.items() if count > 1}
    best = sorted(worth, key=lambda stem: (-worth[stem], stem))[:MOST]
    return {stem: worth[stem] for stem in best}


def _worth(words: Sequence[Word], chosen: Mapping[str, float]) -> tuple[float, int, str]:
    """What a member holds of the chosen stems, shorter ones first, then by their text."""
    return (
        sum(chosen.get(stem, 0.0) for stem in {word.stem for word in words}),
        -len(words),
        " ".join(word.form.folded for word in words),
    )


def _runs(places: Sequence[int], words: Sequence[Word]) -> list[list[int]]:
    """The chosen places, those with only a function word or two between them together."""
    runs: list[list[int]] = []
    for place in places:
        last = runs[-1][-1] if runs else None
        if last is not None and place - last <= BRIDGE + 1 and all(w.form.is_function for w in words[last + 1 : place]):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _text(words: Sequence[Word]) -> str:
    """The words as they are written, one space between them."""
    return " ".join(word.form.text for word in words)
