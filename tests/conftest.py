"""What several rooms' tests are given."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.desk import Desk, desk_in

settings.register_profile("parallax", deadline=None)
settings.load_profile("parallax")  # a busy machine is no failure: speed is for the benchmarks


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A reader's desk with two articles."""
    return desk_in(tmp_path)
