"""What the whole comparison costs, stage by stage, and how that grows with the load.

The loads are three articles each, made of the sample's passages with a part of
their words exchanged, so that quotations, numbers and loaded words are as
frequent as in news and the vocabulary grows with the load. Each size runs in a
process of its own without the collector of cyclic garbage, as in the engine's
child. Times are seconds of one core, and beside them multiples of a loop of
plain Python timed in the same process, so that two machines can be compared.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.synthetic import words_by_rank
from tui.comparison import stages
from tui.export.alignment_json import alignment_json
from tui.export.report_input import ReportInput
from tui.loading import load
from tui.model.article import Article
from tui.model.comparison import Stage
from tui.model.session import Session
from tui.storage.config import shipped_settings
from tui.storage.lexicons import read_lexicon
from tui.storage.rules import loading_rules
from tui.storage.shipped import sample_articles
from tui.view.index import ComparisonIndex

SIZES = (2_000, 9_000)
LARGE = (20_000, 50_000)
"""Measured too with `--large`."""
ARTICLES = 3
EXCHANGED = 0.9
"""The share of the longer words that are exchanged for made-up ones; more makes passages less alike."""
LOOPS = 2_000_000
"""Rounds of the loop that the machine is measured by: about .1 s."""
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
Row = dict[str, float]


def written(passages: int, folder: Path) -> list[Path]:
    """Three articles of so many passages in all, the same every time."""
    rng = random.Random(passages)
    words = words_by_rank(rng, 2_000 + passages)
    told = [
        article.words_of(passage)
        for article in load(sample_articles(), loading_rules(), shipped_settings()).articles
        for passage in article.passages
    ]

    def exchanged(word: re.Match[str]) -> str:
        if rng.random() > EXCHANGED:
            return word[0]
        other = words[min(int(rng.paretovariate(0.35)), len(words) - 1)]
        return other.capitalize() if word[0][0].isupper() else other

    paths = []
    for number in range(ARTICLES):
        texts = [re.sub(r"\b[^\W\d_]{4,}\b", exchanged, rng.choice(told)) for _ in range(passages // ARTICLES)]
        paths.append(folder / f"made-{number + 1}.txt")
        paths[-1].write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    return paths


def loop() -> float:
    """Seconds of one core that a loop of plain Python takes: the yardstick."""
    start, total = time.process_time(), 0
    for number in range(LOOPS):
        total += number & 3
    return time.process_time() - start


def measured(paths: Sequence[Path]) -> Row:
    """Seconds of one core from the start to each stage, and the memory that was needed, in this process."""
    settings, lexicon = shipped_settings(), read_lexicon()
    start = time.process_time()
    articles = load(paths, loading_rules(), settings).articles
    row: Row = {
        "passages": sum(len(article.passages) for article in articles),
        "load": time.process_time() - start,
        "loop": loop(),
    }
    gc.disable()
    start = time.process_time()
    for found in stages(articles, lexicon, settings):
        row[found.stage.name] = time.process_time() - start
    return {**row, "json": _align_json(articles), "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _align_json(articles: Sequence[Article]) -> float:
    """Seconds for what `parallax align --json` computes and writes of articles that are loaded."""
    settings = shipped_settings()
    start = time.process_time()
    *_, events = stages(articles, read_lexicon(), settings, framing=False)
    alignment_json(ReportInput(ComparisonIndex(events), Session("bench"), settings.align), all_pairs=False)
    return time.process_time() - start


def in_a_process(passages: int, texts: Path | None) -> Row:
    """The same for a made load, or for the texts of a folder, in a process of its own on one core."""
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(texts.glob("*.txt")) if texts else written(passages, Path(folder))
        command = [sys.executable, "-m", "tests.bench.whole", "--one", *map(str, paths)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env={**os.environ, **ONE_CORE})
    found: Row = json.loads(done.stdout)
    return found


def said(row: Row) -> str:
    """A line for one load."""
    parts = [f"{stage.name.lower()} {row[stage.name]:6.2f} s" for stage in Stage if stage.name in row]
    whole = row[Stage.ALL.name]
    return (
        f"{row['passages']:7,.0f} passages: {', '.join(parts)} ({whole / row['loop']:6.1f} loops), "
        f"align --json {row['json']:6.2f} s, loading {row['load']:5.2f} s, {row['MB']:5.0f} MB"
    )


def main() -> None:
    """Print a line for each load, and the growth."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("texts", type=Path, nargs="*", help="folders of articles to compare instead")
    cli.add_argument("--large", action="store_true", help=f"also {' and '.join(f'{size:,}' for size in LARGE)}")
    cli.add_argument("--one", type=Path, nargs="+", help="measure these articles and print JSON")
    args = cli.parse_args()
    if args.one:
        print(json.dumps(measured(args.one)))
        return
    asked = [(0, folder) for folder in args.texts] or [(size, None) for size in SIZES + (LARGE if args.large else ())]
    rows = []
    for passages, folder in asked:
        rows.append(in_a_process(passages, folder))
        print(said(rows[-1]), flush=True)
    if len(rows) > 1:
        first, last = rows[0], rows[-1]
        grown = math.log(last["ALL"] / first["ALL"]) / math.log(last["passages"] / first["passages"])
        print(f"growth from {first['passages']:,.0f} to {last['passages']:,.0f} passages: exponent {grown:.2f}")


if __name__ == "__main__":
    main()
