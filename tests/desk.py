"""A reader's desk for the tests of the workspace: two articles, folders of their own, a clock that moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from tui.engine import Engine, EngineMaker
from tui.model.annotation import Selection
from tui.model.span import Span
from tui.storage.paths import Home, home_of
from tui.storage.sessions import read_session
from tui.workspace import Workspace

HERALD = """The dam at Orlin

The dam at Orlin will drown forty farms, the council said on Monday.

Nobody had asked the farmers. The minister called the hearing a farce.
"""
POST = """Orlin gets its dam

Forty farms will be lost to the dam at Orlin, which the council approved on Monday.

The minister will not attend the opening.
"""


@dataclass
class Desk:
    """A reader's folders, two articles, and a clock that moves by a minute."""

    home: Home
    herald: Path
    post: Path
    minutes: Iterator[int]
    numbers: Iterator[int]

    def clock(self) -> datetime:
        return datetime(2026, 3, 1, 9, 0, tzinfo=UTC) + timedelta(minutes=next(self.minutes))

    def new_id(self) -> str:
        return f"urn:uuid:{next(self.numbers)}"

    def open(
        self,
        *paths: Path | str,
        session: str | None = None,
        config: Path | None = None,
        engine: EngineMaker = Engine,
    ) -> Workspace:
        return Workspace.open(
            paths, session=session, config=config, home=self.home, clock=self.clock, new_id=self.new_id, engine=engine
        )

    def both(self, engine: EngineMaker = Engine) -> Workspace:
        return self.open(self.herald, self.post, engine=engine)


def desk_in(folder: Path) -> Desk:
    """A desk with both articles on it."""
    herald, post = folder / "herald.txt", folder / "post.txt"
    herald.write_text(HERALD, encoding="utf-8")
    post.write_text(POST, encoding="utf-8")
    return Desk(home_of({"PARALLAX_HOME": "home"}, folder), herald, post, count(), count())


def select(workspace: Workspace, words: str) -> list[Selection]:
    for article in workspace.articles:
        if (start := article.text.find(words)) >= 0:
            return [Selection(article.id, Span(start, start + len(words)))]
    raise AssertionError(f"{words} is in no article")


def on_disk(workspace: Workspace) -> list[str]:
    return [note.note for note in read_session(workspace.file)[0].annotations]
