"""How long a start takes on a terminal, as ratios to a bare Textual app's first paint: `make bench`.

Bare app, first text of an article and live app are measured in turn, so that
what else the machine does weighs on all alike. The live app counts as there
when it draws what only it draws, its footer.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.bare_app import FIRST
from tests.bench.wire import Wire

RUNS = 9
TEXT = b"Sometimes"
"""A word of the first article of the sample that stands in sight at the start."""
FOOTER = b"next event"
TO_REACH = {"text": 0.5, "live": 1.5}


def main() -> None:
    """Print the medians and their ratios."""
    bare, text, live = [], [], []
    with TemporaryDirectory() as folder:
        home = Path(folder)
        for run in range(RUNS + 1):
            with Wire(["-m", "tests.bench.bare_app"], home) as wire:
                first = wire.until(FIRST.encode())
            with Wire(["-m", "tui"], home) as wire:
                first_text, footer = wire.until(TEXT), wire.until(FOOTER)
            if run:  # the first compiles modules and fills the cache
                bare.append(first)
                text.append(first_text)
                live.append(footer)
    unit = median(bare)
    print(f"bare Textual app: first paint after {unit * 1_000:.0f} ms")
    for name, seconds in (("text", median(text)), ("live", median(live))):
        print(
            f"  {name:5} {seconds * 1_000:6.0f} ms, {seconds / unit:.2f} of the bare app's (to reach: {TO_REACH[name]})"
        )


if __name__ == "__main__":
    main()
