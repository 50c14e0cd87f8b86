"""How long each step takes, on the sample and on loads that grow: `make bench`.

The larger loads are made by rule, the same every time. Prints the median of
several runs, and the most memory that the process has needed so far.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from tests.alignment.read import aligned
from tests.bench.synthetic import load_of
from tui.export import EXPORTERS
from tui.export.report_input import ReportInput
from tui.framing.frame import frame
from tui.loading import load
from tui.model.comparison import Comparison
from tui.model.session import Session
from tui.storage.config import shipped_settings
from tui.storage.lexicons import read_lexicon
from tui.storage.rules import loading_rules
from tui.storage.shipped import sample_articles
from tui.text.analysis import analyse
from tui.view.index import ComparisonIndex

SIZES = (500, 1_000, 2_000, 4_000)
RUNS = 3


def timed(step: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of a step, in seconds."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        step()
        times.append(perf_counter() - start)
    return median(times)


def main() -> None:
    """Print a line for each step."""
    settings, rules, lexicon = shipped_settings(), loading_rules(), read_lexicon()
    articles = load(sample_articles(), rules, settings).articles
    read = [analyse(article) for article in articles]
    comparison = Comparison(articles, aligned(articles, settings.align), frame(read, lexicon), lexicon.categories)

    def anew() -> ReportInput:
        """With an index that has made no table yet."""
        return ReportInput(ComparisonIndex(comparison), Session("bench"), settings.align)

    print(f"sample: {len(articles)} articles, {sum(len(one.passages) for one in articles)} passages")
    print(f"  load    {timed(lambda: load(sample_articles(), rules, settings)) * 1_000:8.1f} ms")
    print(f"  align   {timed(lambda: aligned(articles, settings.align)) * 1_000:8.1f} ms")
    print(f"  analyse {timed(lambda: [analyse(one) for one in articles]) * 1_000:8.1f} ms")
    print(f"  frame   {timed(lambda: frame(read, lexicon)) * 1_000:8.1f} ms")
    for name, exporter in EXPORTERS.items():
        print(f"  export {name:10} {timed(lambda write=exporter: write(anew())) * 1_000:8.1f} ms")  # type: ignore[misc]
    for size in SIZES:
        many = load_of(size).articles
        seconds = timed(lambda load=many: aligned(load, settings.align), 1)  # type: ignore[misc]
        print(f"align {size:6,} passages {seconds:7.2f} s, at most {_megabytes():,.0f} MB so far")


def _megabytes() -> float:
    """What the process has needed at most; the system counts in bytes on macOS, in kilobytes elsewhere."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)


if __name__ == "__main__":
    main()
