"""How long the lexicon takes on an article of 1,000 words: the trie beside one big regular expression.

usage: python -m tests.bench.lookup [FOLDER]

FOLDER holds articles (default: the sample). Prints milliseconds after warm-up (the best of many runs), the ratio of
the two, and the trie's share of what loading and aligning the articles takes. The expression knows exact words,
beginnings and phrases, and for a stem every word of the articles that has it, so both look for the same.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from tests.alignment.read import aligned
from tui.framing.terms.lexicon_coverage import strikes
from tui.framing.terms.lookup import Lookup
from tui.loading import load
from tui.model.article import Article, Kind, Passage
from tui.model.framing import Lexicon, Match
from tui.model.settings import AlignSettings, Settings
from tui.model.span import Span
from tui.storage.lexicons import read_lexicon
from tui.storage.rules import loading_rules
from tui.text.analysis import analyse

WORDS = 1000
RUNS = 30


def main(folder: Path) -> None:
    """Measure and print."""
    started = perf_counter()
    articles = load(sorted(folder.glob("*.txt")), loading_rules(), Settings()).articles
    aligned(articles, AlignSettings())
    opening = (perf_counter() - started) / len(articles)
    started = perf_counter()
    lexicon = read_lexicon()
    reading = perf_counter() - started
    text = _thousand_words(articles)
    lookup, pattern = Lookup(lexicon), _expression(lexicon, articles)
    read = analyse(Article("a1", "text", text, (Passage(0, Kind.BODY, Span(0, len(text)), (Span(0, len(text)),)),)))
    trie = _best(lambda: len(lookup.found_in(read, range(len(read.starts)))))
    regex = _best(lambda: sum(1 for _ in pattern.finditer(text)))
    print(f"terms {len(lexicon.terms)}, read in {reading * 1000:.0f} ms")
    print(f"trie {trie * 1000:.2f} ms, one big regex {regex * 1000:.2f} ms per {WORDS} words: ratio {regex / trie:.1f}")
    print(f"loading and aligning takes {opening * 1000:.1f} ms an article: the trie is {trie / opening:.1%} of it")


def _thousand_words(articles: Sequence[Article]) -> str:
    """The first thousand words of the articles' passages, over and over if they are short."""
    words = [word for a in articles for p in a.passages for word in p.span.of(a.text).split()]
    return " ".join((words * (WORDS // max(1, len(words)) + 1))[:WORDS])


def _expression(lexicon: Lexicon, articles: Sequence[Article]) -> re.Pattern[str]:
    """Every wording as an alternative, the longest first."""
    struck = {strike.term.text: strike.words for strike in strikes(lexicon, articles)}
    wordings: set[str] = set()
    for term in lexicon.terms:
        wordings.update((*term.forms, *struck.get(term.text, ())))
        wordings.add(term.text + (r"\w*" if term.match is Match.PREFIX else ""))
    ordered = sorted(wordings, key=len, reverse=True)
    alternatives = "|".join(re.escape(w).replace(r"\\w\*", r"\w*").replace(r"\ ", r"[\s-]+") for w in ordered)
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


def _best(run: Callable[[], int]) -> float:
    """Seconds of the fastest of many runs, after one to warm up."""
    run()
    times: list[float] = []
    for _ in range(RUNS):
        started = perf_counter()
        run()
        times.append(perf_counter() - started)
    return min(times)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "seeds")
