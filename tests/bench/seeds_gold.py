"""How often the passage that a reader would want is the first, or among the first three, counterparts in the sample.

The gold is `tests/cases/seeds-gold.yaml`, made by reading. For every passage
with a counterpart in another article, that article's passages are ranked.
Prints the figures beside other methods, and every wrong first counterpart.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from tests.alignment.read import aligned
from tests.bench.baselines import SECOND_RECIPE, first_recipe, tf_idf, token_set_ratio, words_of
from tests.bench.measures import scores_of
from tui.loading import load
from tui.model.article import Article, Place
from tui.model.settings import AlignSettings, Settings
from tui.storage.rules import loading_rules
from tui.storage.safe_yaml import Mapping as Tree
from tui.storage.safe_yaml import Sequence as Rows
from tui.storage.safe_yaml import read_yaml

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests/cases/seeds-gold.yaml"
FIRST = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """A passage, another article, and its passages that a reader would want beside it."""

    place: Place
    article: str
    right: frozenset[Place]
    neither: frozenset[Place]
    """Passages that count neither for nor against."""


def wanted(articles: Sequence[Article], at_least: int) -> list[Wanted]:
    """The gold, both ways round; pairs under the grade count neither for nor against."""
    gold = cast("Tree", read_yaml(GOLD.read_text(encoding="utf-8"), GOLD.name))
    right: dict[tuple[Place, str], set[Place]] = defaultdict(set)
    neither: dict[tuple[Place, str], set[Place]] = defaultdict(set)
    for key in ("pairs", "either"):
        for row in cast("Rows", gold[key]):  # type: ignore[index]
            pair = cast("Tree", row)
            ends = [_place(articles, cast("Rows", pair[end])) for end in ("a", "b")]  # type: ignore[index]
            counts = key == "pairs" and int(str(pair["grade"])) >= at_least  # type: ignore[index]
            for one, other in (ends, reversed(ends)):
                (right if counts else neither)[one, other.article].add(other)
    return [
        Wanted(place, article, frozenset(found), frozenset(neither[place, article]))
        for (place, article), found in right.items()
    ]


def _place(articles: Sequence[Article], row: Rows) -> Place:
    """The passage that a row names: the file's number and the first words, a bullet before them left out."""
    number, words = (str(part) for part in row)
    [article] = [one for one in articles if Path(one.file).name.startswith(number)]
    [found] = [one for one in article.passages if article.words_of(one).lstrip("• ").startswith(words)]
    return Place(article.id, found.id)


def ranked(one: Wanted, articles: Sequence[Article], scores: Mapping[frozenset[Place], float]) -> list[Place]:
    """The other article's passages, best first."""
    [other] = [article for article in articles if article.id == one.article]
    places = [Place(other.id, passage.id) for passage in other.passages]
    places = [place for place in places if place not in one.neither]
    return sorted(places, key=lambda place: (-scores.get(frozenset([one.place, place]), -1.0), place))


def figures(gold: Sequence[Wanted], articles: Sequence[Article], scores: Mapping[frozenset[Place], float]) -> str:
    """hit@1 and hit@3."""
    lists = [(one.right, ranked(one, articles, scores)) for one in gold]
    first = sum(found[0] in right for right, found in lists) / len(lists)
    three = sum(not right.isdisjoint(found[:FIRST]) for right, found in lists) / len(lists)
    return f"{first:.2f} / {three:.2f}"


def main() -> None:
    """Print the figures of every method, and our mistakes."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--mistakes", action="store_true", help="print every wrong first counterpart")
    args = cli.parse_args()
    articles = load([ROOT / "seeds"], loading_rules(), Settings()).articles
    ours = scores_of(aligned(articles, AlignSettings(), all_pairs=True))
    methods = {
        "token_set_ratio, raw": token_set_ratio(articles),
        "TF-IDF, stemmed": tf_idf(articles),
        "first recipe": first_recipe(articles),
        "second recipe": scores_of(aligned(articles, AlignSettings(), all_pairs=True, recipe=SECOND_RECIPE)),
        "Parallax": ours,
    }
    golds = {grade: wanted(articles, grade) for grade in (1, 2)}
    print(f"{'hit@1 / hit@3':24s}{len(golds[1]):5d} of any grade{len(golds[2]):6d} of grade 2")
    for name, scores in methods.items():
        print(f"{name:24s}{figures(golds[1], articles, scores):>18s}{figures(golds[2], articles, scores):>16s}")
    if args.mistakes:
        text = words_of(articles)
        for one in golds[1]:
            best = ranked(one, articles, ours)[0]
            if best not in one.right:
                print(f"\n{one.place}: {text[one.place][:100]}\n   got    {text[best][:100]}")
                print(*(f"   wanted {text[place][:100]}" for place in sorted(one.right)), sep="\n")


if __name__ == "__main__":
    main()
