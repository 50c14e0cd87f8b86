"""A reader's machine: two short articles in the current folder, and folders of their own for sessions and settings."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui.model.annotation import Selection
from tui.model.span import Span
from tui.storage.paths import home_of
from tui.workspace import Workspace

ARTICLES = {
    "one.txt": (
        "Harbour deal is a sham\n\n"
        "Mayor Ode signed the harbour agreement with Port Authority chief Lind on 3 May.\n\n"
        "The phoney ceremony fooled nobody, critics of the harbour agreement say.\n"
    ),
    "two.txt": (
        "Mayor signs harbour agreement\n\n"
        "The harbour agreement was signed on 3 May by mayor Ode and Port Authority chief Lind.\n\n"
        "Rain is expected in the mountains.\n"
    ),
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with the articles in it."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARALLAX_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def session(here: Path) -> str:
    """The name of a session about the two articles, with one note in it."""
    workspace = Workspace.open(
        list(ARTICLES),
        session="harbour",
        home=home_of(os.environ, here),
        clock=lambda: datetime(2025, 6, 1, 10, tzinfo=UTC),
        new_id=lambda: "urn:uuid:1",
    )
    workspace.annotate([Selection("a1", Span(0, 12))], "deal or agreement?", ["naming"])
    workspace.close()
    return workspace.session.name
