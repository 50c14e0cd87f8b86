"""Waiting for something outside the test, never for ever and never for a time."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 30.0
"""Seconds after which a condition that has not come true fails the test; a slow machine only takes longer."""
INTERVAL = 0.01
"""Seconds between two looks at a condition."""


def wait_until(condition: Callable[[], object], limit: float = PATIENCE) -> None:
    """Return once the condition holds; AssertionError where it does not within `limit` seconds."""
    end = time.monotonic() + limit
    while not condition():
        assert time.monotonic() < end, f"the condition did not come true within {limit:g} seconds"
        time.sleep(INTERVAL)
