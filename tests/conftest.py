"""What several rooms' tests are given."""

from pathlib import Path

import pytest

from tests.desk import Desk, desk_in


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A reader's desk with two articles."""
    return desk_in(tmp_path)
