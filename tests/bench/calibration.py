"""How often a link of each level is right, on stories aligned by hand.

Links as the reader gets them, without all pairs. Prints for each level and for
bands of the score how many links there are, the share with grade 2 and with
grade 1 or 2, and which share of all grade 2 pairs the level holds; then how
often the best counterpart of a passage is right, by its score.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tests.alignment.read import aligned
from tests.bench.gold import Story, stories_in
from tui.model.alignment import Alignment, Level
from tui.model.article import Place
from tui.model.settings import AlignSettings

BANDS = (0.0, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32, 0.36, 0.4, 0.5, 1.01)


class Graded(NamedTuple):
    """A link's score and level, and its grade by hand."""

    score: float
    level: Level
    grade: int


def graded(story: Story, alignment: Alignment) -> list[Graded]:
    """The links of a story with their grades."""
    return [Graded(link.score, link.level, story.grade(link.a, link.b)) for link in alignment.links]


def best_counterparts(story: Story, alignment: Alignment) -> list[Graded]:
    """The best link of every passage into every other article."""
    best: dict[tuple[Place, str], Graded] = {}
    for link in alignment.links:
        found = Graded(link.score, link.level, story.grade(link.a, link.b))
        for end in (link.a, link.b):
            key = (end, link.other(end).article)
            best[key] = max(best.get(key, found), found, key=lambda one: one.score)
    return list(best.values())


def row(name: str, links: Sequence[Graded], core: int) -> str:
    """One line of the table."""
    if not links:
        return f"{name:22s} {0:5d}"
    twos = sum(link.grade == 2 for link in links)
    right = sum(link.grade > 0 for link in links)
    return f"{name:22s} {len(links):5d}  {twos / len(links):.2f}  {right / len(links):.2f}  {twos / core:.2f}"


def table(links: Sequence[Graded], core: int) -> Iterable[str]:
    """The lines of the table: by level, then by score."""
    yield "level or score         links  2     1|2   share of all grade 2"
    for level in Level:
        yield row(level, [link for link in links if link.level is level], core)
    yield row("strong and possible", [link for link in links if link.level is not Level.WEAK], core)
    for low, high in pairwise(BANDS):
        yield row(f"{low:.2f} to {high:.2f}", [link for link in links if low <= link.score < high], core)


def main() -> None:
    """Read the folder from the command line and print the tables."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, help="with stories/ and gold.tsv")
    args = cli.parse_args()
    links: list[Graded] = []
    best: list[Graded] = []
    core = 0
    for story in stories_in(args.folder):
        alignment = aligned(story.articles, AlignSettings())
        links += graded(story, alignment)
        best += best_counterparts(story, alignment)
        core += sum(grade == 2 for grade in story.grades.values())
    print(*table(links, core), sep="\n")
    print("\nbest counterpart of a passage in another article")
    print(*table(best, core), sep="\n")


if __name__ == "__main__":
    main()
