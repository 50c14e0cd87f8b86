"""Groups as the reader meets them: numbered, named, and saying who is silent."""

from __future__ import annotations

from collections.abc import Mapping

from tui.alignment.grouping import Members, Tie, grouped
from tui.alignment.labels import label_of
from tui.alignment.load import Load
from tui.alignment.scoring import Scored
from tui.model.alignment import Group, State
from tui.model.settings import AlignSettings


def groups_of(load: Load, scored: Scored, rarity: Mapping[str, float], settings: AlignSettings) -> tuple[Group, ...]:
    """The events of a load, by the mean relative place of their passages, ties by the earliest text."""
    found = scored.scores >= settings.possible
    columns = (scored.left[found], scored.right[found], scored.scores[found])
    ties = [Tie(int(a), int(b), float(score)) for a, b, score in zip(*columns, strict=True)]
    scores = {(tie.left, tie.right): tie.score for tie in ties}
    groups = sorted(grouped(ties, load.article_of.tolist()), key=lambda members: _reading_order(load, members))
    return tuple(
        Group(
            id=number,
            label=label_of([load.words[member] for member in sorted(members)], rarity),
            state=_state(members, scores, settings),
            members=tuple(load.place(member) for member in sorted(members, key=load.rank)),
            silent=_silent(load, members),
        )
        for number, members in enumerate(groups, start=1)
    )


def _reading_order(load: Load, members: Members) -> tuple[float, list[str]]:
    """Where a group stands: how deep its passages lie on the mean, to a thousandth, then its texts."""
    depths = sorted(load.depth(member) for member in members)
    return round(sum(depths) / len(depths), 3), sorted(load.text(member) for member in members)


def _state(members: Members, scores: Mapping[tuple[int, int], float], settings: AlignSettings) -> State:
    """Solid where every link inside is strong."""
    inside = [score for (left, right), score in scores.items() if left in members and right in members]
    return State.SOLID if min(inside) >= settings.strong else State.UNCERTAIN


def _silent(load: Load, members: Members) -> tuple[str, ...]:
    """The articles without a member, in the order given."""
    heard = {int(load.article_of[member]) for member in members}
    silent = [place for place in range(len(load.articles)) if place not in heard]
    return tuple(load.articles[place].id for place in sorted(silent, key=lambda place: load.given[place]))
