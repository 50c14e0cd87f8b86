"""Key to last byte painted, on a terminal of 200 × 50, as ratios to a bare Textual app's key: `make bench`.

On the sample, on three sources of growing length, and while the engine works.
The bare app runs beside the other, and each of its keys is pressed between two
of the measured ones, so that what else the machine does weighs on both alike.
Give numbers of passages a source to measure those alone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.bare_app import FIRST
from tests.bench.wire import Wire

PRESSES = 25
SIZES = (35, 350, 3_500, 10_000, 17_000)
"""Passages in each of the three sources."""
KEYS = {"j": ("k", 4), "t": ("T", 4), "]": ("[", 6)}
"""By key: the one that goes back, and the ratio to reach."""
STEPS = 12
"""Presses before going back, so that a small load has as many places to go to as a large one."""
STEPS_SAMPLE = 4
READY, READY_SAMPLE, READY_BUSY = b"in 3 of 3", b" of 5 ", b"matching passages"


def measured(wire: Wire, bare: Wire, key: str, steps: int) -> str:
    """One key's median time, its ratio to the bare app's, and the median of the bytes it wrote."""
    times: list[float] = []
    units: list[float] = []
    counts: list[int] = []
    while len(times) < PRESSES:
        for _ in range(steps):
            seconds, count = wire.press(key)
            times.append(seconds)
            counts.append(count)
            units.append(bare.press("j")[0])
        for _ in range(steps):
            wire.press(KEYS[key][0])
    ratio = median(times) / median(units)
    return f"{key} {median(times) * 1_000:6.1f} ms {ratio:5.1f}× {median(counts):7,.0f} B"


def main() -> None:
    """Print a line for each load."""
    given = [int(one) for one in sys.argv[1:]]
    to_reach = ", ".join(f"{key} {ratio}×" for key, (_, ratio) in KEYS.items())
    print(f"key to last byte painted, 200 × 50, and how many times a bare app's (to reach: {to_reach})")
    with TemporaryDirectory() as folder, Wire(["-m", "tests.bench.bare_app"], Path(folder)) as bare:
        bare.until(FIRST.encode())
        bare.settle()
        if not given:
            with Wire(["-m", "tui"], Path(folder)) as wire:
                _measure("the sample", wire, bare, READY_SAMPLE, STEPS_SAMPLE)
        for size in given or SIZES:
            for busy in (False, True):
                name = f"3 × {size:,}{', engine busy' if busy else ''}"
                with TemporaryDirectory() as load:
                    arguments = ["-m", "tests.bench.made_app", str(size), load, *(["busy"] if busy else [])]
                    with Wire(arguments, Path(load)) as wire:
                        _measure(name, wire, bare, READY_BUSY if busy else READY, STEPS)


def _measure(name: str, wire: Wire, bare: Wire, ready: bytes, steps: int) -> None:
    """Wait until the app is there, and print what its keys take; without findings only `j` goes anywhere."""
    wire.until(ready)
    wire.settle()
    keys = "j" if ready == READY_BUSY else KEYS
    print(f"  {name:24} {'   '.join(measured(wire, bare, key, steps) for key in keys)}", flush=True)


if __name__ == "__main__":
    main()
