"""What several rooms' tests are given: limits of time, marks by folder, a reader's desk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.desk import Desk, desk_in

settings.register_profile("parallax", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "parallax")
"""A busy machine is no failure: speed is for the benchmarks. CI tries the same examples in every run, so that a run
that fails fails again; at the desk every run looks for new ones."""
ROOMS = {"app", "terminal"}
"""Folders whose tests are marked with the folder's name."""
SLOW = {
    "alignment/test_align.py", "alignment/test_candidates.py", "alignment/test_evidence.py", "cli/test_process.py",
    "storage/test_atomic.py", "test_api.py", "test_architecture.py", "test_engine.py",
}  # fmt: skip
"""Properties over whole loads, and what starts programs of its own: seconds each, and none is in `make quick`."""
TERMINAL_LIMIT = 2.0
"""How much longer than others a test on a real terminal may take: it starts whole programs."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark tests by their folder, and give those on a terminal a longer limit."""
    limit = config.getoption("timeout") or os.environ.get("PYTEST_TIMEOUT") or config.getini("timeout")
    for item in items:
        path = item.path.relative_to(Path(__file__).parent)
        room = path.parts[0]
        if path.as_posix() in SLOW:
            item.add_marker(pytest.mark.slow)
        if room in ROOMS:
            item.add_marker(room)
        if room == "terminal" and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(TERMINAL_LIMIT * float(limit)))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A reader's desk with two articles."""
    return desk_in(tmp_path)
