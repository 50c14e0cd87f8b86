"""A name for an event that a person understands: the rare words its passages share, as one of them puts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tui.alignment.words import Form

MOST = 4
"""A label of more words is read as a sentence, not as a name."""
BRIDGE = 2
"""Up to this many words between two chosen ones are kept, so that "four regions" stays "the four regions"."""


def label_of(articles: Sequence[Sequence[Sequence[Form]]], rarity: Mapping[str, float]) -> str:
    """The rarest words that most articles share, in the order and form of the passage that has most of them.

    `articles` holds, for each article, the words of each of its passages, in
    the order of their texts. Empty only where they share nothing.
    """
    chosen = _chosen([[form for passage in article for form in passage] for article in articles], rarity)
    speaker = max(
        [passage for article in articles for passage in article], key=lambda forms: _worth(forms, chosen), default=()
    )
    first: dict[str, int] = {}
    for place, form in enumerate(speaker):
        if form.stem in chosen:
            first.setdefault(form.stem, place)
    runs = _runs(_with_whole_names(first.values(), speaker), speaker)
    return ", ".join(" ".join(form.text for form in speaker[run[0] : run[-1] + 1]) for run in runs)


def _chosen(articles: Sequence[Sequence[Form]], rarity: Mapping[str, float]) -> dict[str, float]:
    """The stems worth naming, and what each is worth: how rare it is, times in how many articles it stands."""
    held = Counter(stem for forms in articles for stem in {form.stem for form in forms if not form.is_function})
    worth = {stem: rarity.get(stem, 0.0) * count for stem, count in held.items() if count > 1}
    best = sorted(worth, key=lambda stem: (-worth[stem], stem))[:MOST]
    return {stem: worth[stem] for stem in best}


def _worth(forms: Sequence[Form], chosen: Mapping[str, float]) -> tuple[float, int]:
    """What a passage holds of the chosen stems, the shorter of two first."""
    held = {form.stem for form in forms} & chosen.keys()
    return sum(sorted(chosen[stem] for stem in held)), -len(forms)


def _with_whole_names(places: Iterable[int], forms: Sequence[Form]) -> list[int]:
    """The places, and those of the capitalised words that stand directly around a capitalised one, in order."""
    found = set(places)
    for place in sorted(found):
        for step in (-1, 1):
            at = place
            while 0 <= at < len(forms) and forms[at].is_capital and not forms[at].is_function:
                found.add(at)
                at += step
    return sorted(found)


def _runs(places: Sequence[int], forms: Sequence[Form]) -> list[list[int]]:
    """The chosen places, those with only a function word or two between them together."""
    runs: list[list[int]] = []
    for place in places:
        last = runs[-1][-1] if runs else None
        if last is not None and place - last <= BRIDGE + 1 and all(f.is_function for f in forms[last + 1 : place]):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs
