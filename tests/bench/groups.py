"""Whether groups chain unrelated passages together: ours beside joining whatever is linked, on stories aligned by hand.

Prints how many groups there are, the largest, and the share of the pairs
inside groups that are aligned, with grade 2 and with grade 1 or 2.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

from tests.alignment.read import aligned
from tests.bench.gold import Story, stories_in
from tui.model.alignment import Alignment
from tui.model.article import Place
from tui.model.settings import AlignSettings

Group = frozenset[Place]


def joined(alignment: Alignment) -> list[Group]:
    """Whatever is linked, directly or over others."""
    group_of: dict[Place, Group] = {}
    for link in alignment.found():
        both = group_of.get(link.a, Group([link.a])) | group_of.get(link.b, Group([link.b]))
        group_of.update(dict.fromkeys(both, both))
    return list(set(group_of.values()))


def inside(story: Story, groups: Iterable[Group]) -> list[int]:
    """The grade of every pair of passages of different articles that share a group."""
    pairs = (pair for group in groups for pair in combinations(sorted(group), 2))
    return [story.grade(a, b) for a, b in pairs if a.article != b.article]


def row(name: str, groups: Sequence[Group], grades: Sequence[int]) -> str:
    """One line of the table."""
    right = sum(grade > 0 for grade in grades) / max(1, len(grades))
    core = sum(grade == 2 for grade in grades) / max(1, len(grades))
    largest = max(map(len, groups), default=0)
    return f"{name:24s} {len(groups):6d} groups, largest {largest:3d}, {len(grades):5d} pairs: {core:.2f} {right:.2f}"


def main() -> None:
    """Read the folder from the command line and print the table."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, help="with stories/ and gold.tsv")
    args = cli.parse_args()
    ours: tuple[list[Group], list[int]] = ([], [])
    chained: tuple[list[Group], list[int]] = ([], [])
    for story in stories_in(args.folder):
        alignment = aligned(story.articles, AlignSettings())
        for found, groups in ((ours, [Group(g.members) for g in alignment.groups]), (chained, joined(alignment))):
            found[0].extend(groups)
            found[1].extend(inside(story, groups))
    print(row("groups", *ours))
    print(row("whatever is linked", *chained))


if __name__ == "__main__":
    main()
