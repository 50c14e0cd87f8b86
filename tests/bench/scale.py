"""How time and memory grow with the load, what the index loses, and how other ways to compare passages take beside it.

Each size runs in a process of its own, so that its memory is its own, without
the collector of cyclic garbage, as in the engine's child. Times are seconds of
one core. Give gold folders to see which share of their pairs the index loses.
"""

from __future__ import annotations

import argparse
import difflib
import gc
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz import fuzz, process

from tests.alignment.read import aligned
from tests.bench.baselines import words_of
from tests.bench.gold import Story, stories_in
from tests.bench.measures import scores_of
from tests.bench.synthetic import load_of
from tui.alignment.recipe import RECIPE
from tui.model.settings import AlignSettings

SIZES = (2_000, 5_000, 10_000, 20_000, 50_000)
BESIDE = 1_000
"""Passages for the comparison with other ways, all of which compare all pairs."""
DIFFLIB = 120
"""Passages for difflib, which is too slow for more; its time is scaled to all pairs."""
INDEXED = replace(RECIPE, every_pair_up_to=0)
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def measured(passages: int) -> dict[str, float]:
    """The seconds and the megabytes that one load takes, with the index, in this process."""
    articles = load_of(passages).articles
    gc.disable()
    start = time.process_time()
    alignment = aligned(articles, AlignSettings(), recipe=INDEXED)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"passages": passages, "seconds": seconds, "megabytes": memory, "links": len(alignment.links)}


def in_a_process(passages: int) -> dict[str, float]:
    """The same, in a process of its own on one core."""
    command = [sys.executable, "-m", "tests.bench.scale", "--one", str(passages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, **ONE_CORE})
    found: dict[str, float] = json.loads(done.stdout)
    return found


def exponent(rows: Sequence[dict[str, float]]) -> float:
    """The growth from the first to the last row: 1 is with the load, 2 with its square."""
    first, last = rows[0], rows[-1]
    return math.log(last["seconds"] / first["seconds"]) / math.log(last["passages"] / first["passages"])


def lost(stories: Sequence[Story], width: int | None) -> float:
    """The share of the gold pairs that all pairs would score and the index does not; `width` candidates a passage."""
    recipe = INDEXED if width is None else replace(INDEXED, index_width=width, index_pairs=0)
    gold = missing = 0
    for story in stories:
        everything = AlignSettings(possible=0.0, strong=0.0)
        scores = scores_of(aligned(story.articles, everything, recipe=recipe))
        place = {line: place for place, line in story.lines.items()}
        pairs = [frozenset(place[line] for line in pair) for pair in story.grades if pair <= place.keys()]
        gold += len(pairs)
        missing += sum(pair not in scores for pair in pairs)
    return missing / max(1, gold)


def timed(work: Callable[[], object]) -> float:
    """Seconds of one core."""
    start = time.process_time()
    work()
    return time.process_time() - start


def beside(passages: int) -> dict[str, float]:
    """Seconds for all pairs of a load, by each way that is installed."""
    articles = load_of(passages).articles
    texts = list(words_of(articles).values())
    few = texts[:DIFFLIB]
    ways: dict[str, float] = {
        "Parallax, with reasons and groups": timed(lambda: aligned(articles, AlignSettings())),
        "rapidfuzz cdist, token_set_ratio": timed(lambda: process.cdist(texts, texts, scorer=fuzz.token_set_ratio)),
        "difflib, scaled up": timed(lambda: [difflib.SequenceMatcher(None, a, b).ratio() for a in few for b in few])
        * (passages / DIFFLIB) ** 2,
    }
    if find_spec("sklearn"):
        text = import_module("sklearn.feature_extraction.text")

        def cosine() -> object:
            rows = text.TfidfVectorizer(stop_words="english").fit_transform(texts)
            return (rows @ rows.T).toarray()

        ways["scikit-learn TF-IDF"] = timed(cosine)
    return ways


def main() -> None:
    """Print growth, losses and times."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("gold", type=Path, nargs="*", help="folders with stories/ and gold.tsv")
    cli.add_argument("--one", type=int, help="measure one size and print JSON")
    args = cli.parse_args()
    if args.one:
        print(json.dumps(measured(args.one)))
        return
    rows = []
    for size in SIZES:
        rows.append(in_a_process(size))
        print("{passages:7.0f} passages {seconds:7.2f} s {megabytes:6.0f} MB {links:8.0f} links".format(**rows[-1]))
    print(f"growth from {SIZES[0]:,} to {SIZES[-1]:,} passages: exponent {exponent(rows):.2f}\n")
    for folder in args.gold:
        stories = list(stories_in(folder))
        shares = ", ".join(f"{lost(stories, width):.1%} at {width or 'its own'} candidates" for width in (None, 30, 10))
        print(f"{folder.name}: gold pairs lost by the index {shares}")
    print(f"\n{BESIDE:,} passages, all pairs:")
    for name, seconds in beside(BESIDE).items():
        print(f"{name:36s} {seconds:8.2f} s")


if __name__ == "__main__":
    main()
