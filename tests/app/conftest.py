from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from tests.engines import FakeEngine, in_process
from tui.engine import Engine, EngineMaker
from tui.model.comparison import Comparison
from tui.storage.paths import home_of
from tui.workspace import Workspace

SEEDS = Path(__file__).parents[2] / "seeds"
Opener = Callable[..., Workspace]


def opened(home: Path, *paths: Path, engine: EngineMaker = Engine) -> Workspace:
    """A workspace whose folders all lie in `home`."""
    ids = count(1)
    return Workspace.open(
        paths or (SEEDS,),
        home=home_of({"PARALLAX_HOME": str(home)}, SEEDS.parent),
        clock=lambda: datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        new_id=lambda: f"urn:note:{next(ids)}",
        engine=engine,
    )


@pytest.fixture(scope="session")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """The findings about the sample, computed once."""
    return opened(tmp_path_factory.mktemp("compared"), engine=in_process).compare()


@pytest.fixture
def engine(compared: Comparison) -> FakeEngine:
    """The engine of `open_sample`: its answer is at hand; `hold` lets it work until `release`."""
    return FakeEngine(compared)


@pytest.fixture
def open_sample(engine: FakeEngine, tmp_path: Path) -> Iterator[Callable[[], Workspace]]:
    """Opens the sample in the reader's folders of this test, as often as asked."""
    made: list[Workspace] = []

    def open_it() -> Workspace:
        made.append(opened(tmp_path, engine=engine.made))
        return made[-1]

    yield open_it
    for workspace in made:
        workspace.close()


@pytest.fixture
def workspace(open_sample: Callable[[], Workspace]) -> Workspace:
    """The sample, opened once."""
    return open_sample()
