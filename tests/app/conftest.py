from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from tui.engine import Progress
from tui.model.comparison import Comparison
from tui.storage.paths import home_of
from tui.workspace import Workspace

SEEDS = Path(__file__).parents[2] / "seeds"
Opener = Callable[..., Workspace]


def opened(home: Path, *paths: Path) -> Workspace:
    """A workspace whose folders all lie in `home`."""
    ids = count(1)
    return Workspace.open(
        paths or (SEEDS,),
        home=home_of({"PARALLAX_HOME": str(home)}, SEEDS.parent),
        clock=lambda: datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        new_id=lambda: f"urn:note:{next(ids)}",
    )


@pytest.fixture(scope="session")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """The findings about the sample, computed once."""
    workspace = opened(tmp_path_factory.mktemp("compared"))
    try:
        return workspace.compare()
    finally:
        workspace.close()


@pytest.fixture
def open_sample(
    compared: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Workspace]]:
    """Opens the sample in the reader's folders of this test, as often as asked; the engine's answer is at hand."""

    def compare(workspace: Workspace, progress: Progress | None = None, *, all_pairs: bool = False) -> Comparison:
        if progress:
            progress("naming the events", 0.9)
        workspace.comparison = compared
        return compared

    monkeypatch.setattr(Workspace, "compare", compare)
    made: list[Workspace] = []

    def open_it() -> Workspace:
        made.append(opened(tmp_path))
        return made[-1]

    yield open_it
    for workspace in made:
        workspace.close()


@pytest.fixture
def workspace(open_sample: Callable[[], Workspace]) -> Workspace:
    """The sample, opened once."""
    return open_sample()
