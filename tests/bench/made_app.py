"""The app on articles and findings made by rule, of any size: `python -m tests.bench.made_app PASSAGES FOLDER [busy]`.

Three sources; a third of the passages tell an event that all three tell, and
each passage has a loaded term. With `busy` the engine never ends: its child
keeps a core busy, niced as the engine's, and reports a hundred times a second.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import sleep
from uuid import uuid4

from tests.bench.synthetic import words_by_rank
from tui.app.app import run
from tui.engine import NICENESS, Engine
from tui.model.alignment import Alignment, Group, Level, Link, State
from tui.model.article import Article, Place
from tui.model.comparison import Comparison, Stage
from tui.model.framing import Framing, Hit, LoadedTerm
from tui.model.progress import Progress, ignore_progress
from tui.model.span import Span
from tui.storage.lexicons import shipped_categories
from tui.storage.paths import home_of
from tui.workspace import Workspace

SOURCES = 3
SHARED = 3
"""Every so many-th passage tells an event."""
SENTENCES = 3
BUSY = f"import os\nparent = os.getppid()\nos.nice({NICENESS})\nwhile os.getppid() == parent: pass"
"""What the busy child does; it ends with its parent, however that ends."""


def written(passages: int, folder: Path) -> list[Path]:
    """The articles as files: three, of so many passages each."""
    rng, paths = Random(passages), []
    words = words_by_rank(rng, 4_000)
    for source in range(SOURCES):
        texts = (" ".join(_sentence(rng, words) for _ in range(SENTENCES)) for _ in range(passages))
        paths.append(folder / f"source-{source}.txt")
        paths[-1].write_text("\n\n".join(texts), encoding="utf-8")
    return paths


def _sentence(rng: Random, words: list[str]) -> str:
    chosen = (words[int(len(words) ** rng.random()) - 1] for _ in range(18))
    return " ".join(chosen).capitalize() + "."


def made(articles: tuple[Article, ...], category: str) -> Comparison:
    """Findings by rule: links and an event at every third passage, and a loaded term in each."""
    count = min(len(article.passages) for article in articles)
    places = [tuple(Place(article.id, at) for article in articles) for at in range(1, count, SHARED)]
    links = [
        Link(a, b, 0.9, Level.STRONG, sentences=None)
        for event in places for number, a in enumerate(event) for b in event[number + 1 :]
    ]  # fmt: skip
    groups = [
        Group(number, "what all tell", State.SOLID, event) for number, event in enumerate(places, start=1)
    ]  # fmt: skip
    hits = {
        article.id: tuple(_hit(article, at, category) for at in range(len(article.passages))) for article in articles
    }
    return Comparison(articles, Alignment(tuple(links), tuple(groups)), Framing(hits), stage=Stage.ALL)


def _hit(article: Article, passage: int, category: str) -> Hit:
    start = article.passages[passage].span.start
    return Hit(article.id, Span(start, start + 4), LoadedTerm("made", category), passage=passage)


class MadeEngine(Engine):
    """Gives the findings made by rule at once."""

    def run(self, articles, lexicon, settings, **_: object) -> Comparison:  # type: ignore[no-untyped-def]
        """What `made` gives."""
        return made(tuple(articles), shipped_categories()[0].id)


class BusyEngine(Engine):
    """Works without an end, as on a very large load."""

    def run(self, articles, lexicon, settings, *, progress: Progress = ignore_progress, **_: object) -> Comparison:  # type: ignore[no-untyped-def]
        """Keep a niced child busy, and report."""
        with subprocess.Popen([sys.executable, "-c", BUSY]) as child:
            self._child = child
            share = 0.0
            while child.poll() is None:
                sleep(0.01)
                share = (share + 0.0001) % 1
                progress("matching passages", share)
        return Comparison(tuple(articles))


def main(passages: int, folder: Path, *, busy: bool) -> int:
    """Write the articles, and show the app on them."""
    workspace = Workspace.open(
        written(passages, folder),
        home=home_of({"PARALLAX_HOME": str(folder / "home")}, folder),
        clock=lambda: datetime.now(UTC),
        new_id=lambda: uuid4().urn,
        engine=BusyEngine if busy else MadeEngine,
    )
    return run(workspace)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2]), busy="busy" in sys.argv))
