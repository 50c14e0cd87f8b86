"""Whether loading keeps every paragraph of texts in which nothing is boilerplate.

The gold is a folder of text files, one paragraph a line, blank lines
between. Each must come back in exactly one passage. Prints every paragraph
that is lost or found twice, every passage that holds none, every drop, how
many passages differ from their paragraph, and the kinds that were given.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

from tui.loading import load
from tui.model.article import Article
from tui.model.settings import Settings
from tui.storage.rules import loading_rules


def folded(text: str) -> str:
    """Letters and digits only, as the benchmark's own scorer compares."""
    return f" {' '.join(re.findall('[a-z0-9]+', text.lower()))} "


def faults(article: Article, gold: list[str]) -> list[str]:
    """What is wrong with one file, each in a line."""
    passages = [passage.span.of(article.text) for passage in article.passages]
    words = [folded(passage) for passage in passages]
    exact = {passage.strip() for passage in passages}
    found = {line: sum(folded(line) in text for text in words) for line in gold}
    lines = Counter(folded(line) for line in gold)
    same = [line for line in dict.fromkeys(gold) if words.count(folded(line)) > lines[folded(line)]]
    return [
        *(f"lost     {line[:120]}" for line, count in found.items() if not count),
        *(f"twice    {line[:120]}" for line in same),
        *(f"no line  {text[:120]}" for text in passages if not any(folded(line) in folded(text) for line in gold)),
        *(f"differs  {line[:120]}" for line in gold if line not in exact),
        *(f"dropped  {mark.rule}: {mark.span.of(article.text)[:120]}" for mark in article.dropped),
    ]


def main() -> None:
    """Load every text file under the folder and print what was not kept."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path)
    files = sorted(cli.parse_args().folder.rglob("*.txt"))
    loaded = load(files, loading_rules(), Settings())
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for article in loaded.articles:
        gold = [part.strip() for part in article.text.split("\n\n") if part.strip()]
        wrong = faults(article, gold)
        counts.update(line.split()[0] for line in wrong)
        kinds.update(passage.kind for passage in article.passages)
        print(
            *(f"{Path(article.file).name}: {line}" for line in (*wrong, *map("notice   {}".format, article.notices))),
            sep="\n",
            end="\n" if wrong or article.notices else "",
        )
    print(*loaded.problems, sep="\n")
    print(f"{len(loaded.articles)} files, {sum(kinds.values())} passages {dict(kinds)}; faults {dict(counts)}")


if __name__ == "__main__":
    main()
