"""What each part of the recipe is worth: the figures on some gold sets with one part at a time left out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tests.bench.gold import stories_in
from tests.bench.measures import figures
from tui.alignment.recipe import RECIPE, Recipe

WITHOUT: Mapping[str, Recipe] = {
    "the recipe": RECIPE,
    "function words": replace(RECIPE, function_words=0.0),
    "length pivot": replace(RECIPE, pivot=0.0),
    "lead words of names": replace(RECIPE, name_lead=1.0),
    "appositions": replace(RECIPE, apposition=1.0),
    "quotation marks": replace(RECIPE, quoted=1.0),
    "weight of numbers": replace(RECIPE, number=1.0),
    "names of neighbours": replace(RECIPE, lent=0.0, lent_to_pronoun=0.0),
    "pronouns": replace(RECIPE, lent_to_pronoun=RECIPE.lent),
    "thinning of lent names": replace(RECIPE, lent_most=1e9),
    "runs of letters": replace(RECIPE, letters=0.0),
    "phrases": replace(RECIPE, phrases=0.0),
    "numbers that differ": replace(RECIPE, numbers_differ=0.0),
    "days that differ": replace(RECIPE, days_differ=0.0),
    "dates that differ": replace(RECIPE, dates_differ=0.0),
    "other spellings": replace(RECIPE, kin=1.0, kin_names=1.0),
    "second order": replace(RECIPE, second_order=0.0),
    "chains": replace(RECIPE, chain=0.0),
    "two ends an article": replace(RECIPE, chain_width=64),
    "words alone": replace(RECIPE, letters=0.0, phrases=0.0, second_order=0.0, chain=0.0),
}


def main() -> None:
    """Read the folders from the command line and print the table."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folders", type=Path, nargs="+", help="each with stories/ and gold.tsv")
    args = cli.parse_args()
    sets = [list(stories_in(folder)) for folder in args.folders]
    print(f"{'without':24s}" + "".join(f"{folder.name:>20s}" for folder in args.folders))
    for name, recipe in WITHOUT.items():
        print(f"{name:24s}" + "".join(f"{figures(stories, recipe)!s:>20s}" for stories in sets), flush=True)
    print(f"{'event gate':24s}" + "".join(f"{figures(stories, event_gate=False)!s:>20s}" for stories in sets))


if __name__ == "__main__":
    main()
