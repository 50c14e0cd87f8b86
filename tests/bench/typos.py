"""How much misspelt names cost: every second capitalised word of every second article gets one wrong letter.

Words of four letters and more; the letter and its place are drawn by a seeded
generator. Prints average precision and hits as written, misspelt, and the drop.
"""

from __future__ import annotations

import argparse
import random
import re
from dataclasses import replace
from pathlib import Path

from tests.bench.gold import Story, stories_in
from tests.bench.measures import figures
from tui.model.article import Article

CAPITALISED = re.compile(r"\b[A-Z][A-Za-z]{3,}\b")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def misspelt(story: Story, rng: random.Random) -> Story:
    """The story with wrong letters in its first, third, fifth … article; every offset stays as it was."""
    articles = tuple(
        _misspelt(article, rng) if place % 2 == 0 else article for place, article in enumerate(story.articles)
    )
    return replace(story, articles=articles)


def _misspelt(article: Article, rng: random.Random) -> Article:
    """The article with a wrong letter in every second capitalised word."""
    places = list(CAPITALISED.finditer(article.text))[1::2]
    text = list(article.text)
    for match in places:
        at = rng.randrange(match.start(), match.end())
        wrong = rng.choice([letter for letter in LETTERS if letter != text[at].lower()])
        text[at] = wrong.upper() if text[at].isupper() else wrong
    return replace(article, text="".join(text), digest="")


def main() -> None:
    """Read the folder from the command line and print the figures."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, help="with stories/ and gold.tsv")
    cli.add_argument("--seed", type=int, default=1)
    args = cli.parse_args()
    rng = random.Random(args.seed)
    stories = list(stories_in(args.folder))
    clean = figures(stories)
    wrong = figures([misspelt(story, rng) for story in stories])
    print(f"as written  AP / hit@1  {clean}")
    print(f"misspelt    AP / hit@1  {wrong}")
    print(f"drop        AP          {clean.average_precision - wrong.average_precision:.3f}")


if __name__ == "__main__":
    main()
