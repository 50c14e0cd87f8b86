"""What Parallax wrote is named and left out, wherever it lies and whatever it is called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.export.sample import findings
from tests.loading.pages import page
from tests.loading.test_articles import loaded_from
from tui.export import EXPORTERS
from tui.export.plain import comparison_text

WRITTEN = {f"{name}{exporter.suffix}": exporter(findings()) for name, exporter in EXPORTERS.items()} | {
    "comparison.txt": comparison_text(findings())
}
SAVED_AGAIN: dict[str, Callable[[str], bytes]] = {
    "as it was": str.encode,
    "with a byte order mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "Windows-1252": lambda text: text.encode("cp1252", "replace"),
    "Windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "with a line before and after": lambda text: f"{text}\nMy own last word.\n".encode(),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_file_of_ours_is_named_and_the_articles_beside_it_are_loaded(name: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(page())
    (tmp_path / "copy of mine.txt").write_text(WRITTEN[name], encoding="utf-8")
    result = loaded_from(tmp_path)
    assert [Path(article.file).name for article in result.articles] == ["good.txt"]
    assert result.problems == ()
    [notice] = result.notices
    assert notice.startswith(f"{tmp_path / 'copy of mine.txt'} is a")
    assert notice.endswith("that Parallax wrote; it was not opened as an article")


@pytest.mark.parametrize("name", WRITTEN)
def test_a_file_of_ours_that_is_named_could_not_be_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(WRITTEN[name], encoding="utf-8")
    result = loaded_from(tmp_path / name)
    assert result.articles == ()
    assert [problem.partition(" that Parallax wrote")[2] for problem in result.problems] == [
        "; it was not opened as an article"
    ]


@pytest.mark.parametrize("again", SAVED_AGAIN)
def test_a_report_that_an_editor_saved_again_is_still_ours(again: str, tmp_path: Path) -> None:
    (tmp_path / "summary.md").write_bytes(SAVED_AGAIN[again](WRITTEN["report.md"]))
    assert "is a report that Parallax wrote" in loaded_from(tmp_path / "summary.md").problems[0]


def test_a_folder_of_nothing_but_reports_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text(WRITTEN["report.md"], encoding="utf-8")
    result = loaded_from(tmp_path)
    assert (result.articles, result.notices) == ((), ())
    assert "nothing in this folder but what Parallax wrote" in result.problems[-1]


def test_an_article_about_parallax_is_read(tmp_path: Path) -> None:
    text = page(tail='The file says "parallax.report: written by Parallax, not an article" and is adrift.')
    (tmp_path / "review.md").write_text(text)
    assert len(loaded_from(tmp_path).articles) == 1
