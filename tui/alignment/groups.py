"""Groups as the reader meets them: numbered, named, and saying who is silent."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, combinations, pairwise

from tui.alignment.grouping import Members, Tie, grouped
from tui.alignment.labels import label_of
from tui.alignment.links import level_of
from tui.alignment.load import Load
from tui.alignment.scoring import Scored
from tui.alignment.words import Form
from tui.model.alignment import Group, State, state_of
from tui.model.article import Place
from tui.model.settings import AlignSettings


def groups_of(load: Load, scored: Scored, rarity: Mapping[str, float], settings: AlignSettings) -> tuple[Group, ...]:
    """The events of a load, by the mean relative place of their passages, ties by the earliest text."""
    found = scored.scores >= settings.possible
    columns = (scored.left[found], scored.right[found], scored.scores[found])
    ties = [Tie(int(a), int(b), float(score)) for a, b, score in zip(*columns, strict=True)]
    scores = {(min(tie.left, tie.right), max(tie.left, tie.right)): tie.score for tie in ties}
    groups = sorted(grouped(ties, load.article_of.tolist()), key=lambda members: _reading_order(load, members))
    named = [label_of(_by_article(load, members), rarity) for members in groups]
    states = [_state(members, scores, settings) for members in groups]
    return tuple(
        Group(number, label, state, _places(load, members), _silent(load, members))
        for number, (members, label, state) in enumerate(zip(groups, named, states, strict=True), start=1)
    )


def _by_article(load: Load, members: Members) -> list[list[list[Form]]]:
    """The words of the members, those of one article together."""
    found: dict[int, list[list[Form]]] = {}
    for member in sorted(members):
        found.setdefault(int(load.article_of[member]), []).append(load.forms(member))
    return list(found.values())


def _places(load: Load, members: Members) -> tuple[Place, ...]:
    """The members in reading order."""
    return tuple(load.places[member] for member in sorted(members, key=load.rank.item))


def _reading_order(load: Load, members: Members) -> tuple[float, list[int]]:
    """Where a group stands: how deep its passages lie on the mean, to a thousandth, then by the order of texts."""
    depths = sorted(load.depth(member) for member in members)
    return round(sum(depths) / len(depths), 3), sorted(members)


def _state(members: Members, scores: Mapping[tuple[int, int], float], settings: AlignSettings) -> State:
    """Solid where every link inside is strong."""
    pairs = (pair for pair in combinations(sorted(members), 2) if pair in scores)
    return state_of(members, [(*pair, level_of(scores[pair], settings)) for pair in pairs])


def _silent(load: Load, members: Members) -> tuple[str, ...]:
    """The articles without a member, in the order given."""
    heard = sorted({load.given[load.article_of[member]] for member in members})
    edges = [-1, *heard, len(load.ids)]
    return tuple(chain.from_iterable(load.ids[one + 1 : other] for one, other in pairwise(edges)))
