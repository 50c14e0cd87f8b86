"""How well sentence ends are found again when the paragraphs of a story are joined.

The gold is a folder of text files with one sentence a paragraph. The
paragraphs of a file are joined with spaces, and the ends inside are compared.
Prints precision, recall and F1 over all files, as written and in lower case.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from tui.model.rules import Abbreviations
from tui.storage.rules import loading_rules
from tui.text.sentences import sentences_of


def joined(file: Path) -> tuple[str, set[int]]:
    """The file's paragraphs on one line, and where each but the last ends."""
    paragraphs = [" ".join(part.split()) for part in file.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    ends: set[int] = set()
    length = 0
    for paragraph in paragraphs[:-1]:
        ends.add(length + len(paragraph))
        length += len(paragraph) + 1
    return " ".join(paragraphs), ends


def compared(text: str, gold: set[int], abbreviations: Abbreviations) -> tuple[set[int], set[int], set[int]]:
    """Ends found and right, found and wrong, and missed."""
    found = {span.end for span in sentences_of(text, abbreviations)[:-1]}
    return found & gold, found - gold, gold - found


def mistakes(text: str, ends: set[int], sign: str) -> Iterator[str]:
    """Each end with the text around it."""
    return (f"{sign} {text[max(0, end - 50) : end]} ¦ {text[end : end + 40].strip()}" for end in sorted(ends))


def scored(files: list[Path], abbreviations: Abbreviations, *, lower: bool, show: bool) -> str:
    """One line of figures for all files."""
    counts = [0, 0, 0]
    for file in files:
        text, gold = joined(file)
        text = "".join(c.lower() if len(c.lower()) == 1 else c for c in text) if lower else text
        parts = compared(text, gold, abbreviations)
        counts = [count + len(part) for count, part in zip(counts, parts, strict=True)]
        if show:
            print(*mistakes(text, parts[1], "+"), *mistakes(text, parts[2], "-"), sep="\n")
    right, wrong, missed = counts
    precision, recall = right / (right + wrong), right / (right + missed)
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {2 * right / (2 * right + wrong + missed):.3f}"


def main() -> None:
    """Read the folder from the command line and print the figures."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path)
    cli.add_argument("--mistakes", choices=["as-written", "lower"], help="print every wrong and missed end")
    args = cli.parse_args()
    files = sorted(args.folder.rglob("*.txt"))
    abbreviations = loading_rules().abbreviations
    print("as written:", scored(files, abbreviations, lower=False, show=args.mistakes == "as-written"))
    print("lower case:", scored(files, abbreviations, lower=True, show=args.mistakes == "lower"))


if __name__ == "__main__":
    main()
