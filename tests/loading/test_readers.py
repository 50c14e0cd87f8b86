"""A reader gives one article or many from one file, and each of them is found again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.desk import HERALD, POST, Desk, select
from tests.loading.pages import page, words
from tests.loading.test_articles import RULES
from tui.loading import loader
from tui.loading.loader import READERS, load
from tui.loading.parsed_file import ParsedFile, Reader
from tui.loading.plain import PLAIN
from tui.model.errors import InputError
from tui.model.settings import ArticleSettings, Settings


def _pages(raw: bytes, name: str) -> Iterator[ParsedFile]:
    """Articles between form feeds; a file that ends in one was cut off."""
    for part in raw.split(b"\f"):
        if not part:
            raise InputError(f"{name}: cut off")
        yield from PLAIN.read(part, name)


PAGES = Reader((".pages",), ("application/x-pages",), _pages)


def read(*paths: Path, settings: Settings | None = None) -> loader.Loaded:
    return load(paths, RULES, settings or Settings(), (*READERS, PAGES))


def test_one_file_gives_many_articles_each_with_an_id_and_a_name(tmp_path: Path) -> None:
    box, last = tmp_path / "box.pages", tmp_path / "last.txt"
    box.write_text(f"{page(head='One')}\f{page(head='Two')}\f{page(head='Three')}")
    last.write_text(page())
    found = read(box, last).articles
    assert [(article.id, article.file) for article in found] == [
        ("a1", str(box)), ("a2", f"{box}#2"), ("a3", f"{box}#3"), ("a4", str(last)),
    ]  # fmt: skip
    assert [words(article)[0] for article in found[:3]] == ["One", "Two", "Three"]


def test_a_folder_takes_every_format_that_a_reader_knows(tmp_path: Path) -> None:
    (tmp_path / "a.pages").write_text(f"{page()}\f{page(tail='More.')}")
    (tmp_path / "b.md").write_text(page())
    (tmp_path / "c.xyz").write_text(page())
    assert [Path(article.file).name for article in read(tmp_path).articles] == ["a.pages", "a.pages#2", "b.md"]


def test_what_one_part_lacks_costs_that_part_and_what_came_before_an_error_counts(tmp_path: Path) -> None:
    box = tmp_path / "box.pages"
    box.write_text(f"{page()}\f*** --- ...\f{page(tail='Third.')}\f")
    found = read(box)
    assert [article.file for article in found.articles] == [str(box), f"{box}#3"]
    assert found.problems[0].startswith(f"{box}#2: no words in it")
    assert found.problems[1:] == (f"{box}: cut off",)


def test_metadata_is_given_to_each_part_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "box.pages").write_text(f"{page()}\f{page(tail='Second.')}")
    given = {"box.pages#2": ArticleSettings(source="The Herald")}
    found = read(tmp_path / "box.pages", settings=replace(Settings(), articles=given)).articles
    assert [article.source.value for article in found] == ["box", "The Herald"]


@pytest.fixture
def box(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of two articles, in a Parallax that can read it."""
    monkeypatch.setattr("tui.opening.load", partial(load, readers=(*READERS, PAGES)))
    file = tmp_path / "box.pages"
    file.write_text(f"{HERALD}\f{POST}", encoding="utf-8")
    return file


def test_a_session_finds_the_articles_of_one_file_again(desk: Desk, box: Path) -> None:
    workspace = desk.open(box)
    workspace.annotate(select(workspace, "will not attend"), "Second of two.")
    workspace.remember({"event": 1})
    for again in (desk.open(box), desk.open(), desk.open(session=workspace.session.name)):
        assert [article.file for article in again.articles] == [str(box), f"{box}#2"]
        assert again.problems == ()
        assert [stands[0][0] for _, stands in again.placed()] == ["a2"]
    more = workspace.opened("add", str(desk.herald))
    assert [Path(article.file).name for article in more.articles] == ["box.pages", "box.pages#2", "herald.txt"]


def test_a_file_of_articles_that_moved_with_its_session_is_found(desk: Desk, box: Path, tmp_path: Path) -> None:
    workspace = desk.open(box, session=str(tmp_path / "dam.parallax.json"))
    workspace.annotate(select(workspace, "will not attend"), "Second of two.")
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in (box, workspace.file):
        path.rename(moved / path.name)
    assert len(desk.open(moved / "dam.parallax.json").articles) == 2
