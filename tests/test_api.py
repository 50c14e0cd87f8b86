"""Parallax from Python: what the README shows works, typed, and loads no more than it needs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import tui
from tests.desk import Desk, select
from tests.engines import in_process
from tui import compare, load, write
from tui.model.annotation import Selection
from tui.model.article import Article
from tui.model.comparison import Comparison, Stage
from tui.model.errors import FileThereError, InputError
from tui.model.session import Ruling

ROOT = Path(__file__).parents[1]


def test_the_example_of_the_readme_runs_and_writes_the_report(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    ran = subprocess.run(
        [sys.executable, "-c", example],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "('a1', " in ran.stdout
    assert re.search(r"^values own ", ran.stdout, re.MULTILINE)
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_paths_and_articles_give_the_same_comparison(desk: Desk) -> None:
    articles: tuple[Article, ...] = load(desk.herald, str(desk.post))
    found: Comparison = compare(articles)
    assert found.stage == Stage.ALL
    assert found == compare([desk.herald, desk.post])
    assert [group.members for group in found.alignment.groups]


def test_comparing_ends_at_the_stage_that_is_asked_for(desk: Desk) -> None:
    found = compare([desk.herald, desk.post], upto=Stage.TERMS)
    assert found.stage == Stage.TERMS
    assert [hit.term.text for hit in found.framing.hits["a1"]]
    assert found.alignment.groups == ()


def test_what_cannot_be_read_is_named(desk: Desk) -> None:
    with pytest.raises(InputError, match=r"gone\.txt"):
        load(desk.herald, "gone.txt")
    with pytest.raises(InputError):
        load()


@pytest.mark.parametrize("wrong", ["one.txt", Path("one.txt")])
def test_one_path_that_is_in_no_list_is_refused(wrong: str | Path) -> None:
    with pytest.raises(TypeError, match=r"\['one.txt'\]"):
        compare(wrong)  # type: ignore[arg-type]


def test_paths_and_articles_together_are_refused(desk: Desk) -> None:
    with pytest.raises(TypeError, match="not both"):
        compare([*load(desk.herald), desk.post])


@pytest.mark.parametrize(("name", "begins"), [("a.md", "# "), ("a.html", "<!doctype"), ("a.JSON", "{")])
def test_the_suffix_chooses_the_format(desk: Desk, tmp_path: Path, name: str, begins: str) -> None:
    found = compare([desk.herald, desk.post])
    assert write(found, tmp_path / name).read_text(encoding="utf-8").lstrip().startswith(begins)


def test_a_format_is_taken_by_its_name_and_an_unknown_one_is_refused(desk: Desk, tmp_path: Path) -> None:
    found = compare([desk.herald, desk.post])
    written = write(found, tmp_path / "links.json", format="alignment")
    assert json.loads(written.read_text(encoding="utf-8"))["format"] == "parallax.alignment"
    with pytest.raises(ValueError, match=r"report\.pdf.*\.html"):
        write(found, tmp_path / "report.pdf")
    with pytest.raises(ValueError, match=r"latex.*alignment"):
        write(found, tmp_path / "report.html", format="latex")


def test_a_file_is_never_replaced_unasked(desk: Desk, tmp_path: Path) -> None:
    found = compare([desk.herald, desk.post])
    path = write(found, tmp_path / "report.md")
    with pytest.raises(FileThereError):
        write(found, path)
    assert write(found, path, overwrite=True) == path


def test_with_a_session_it_is_written_as_the_reader_ruled_it(desk: Desk, tmp_path: Path) -> None:
    workspace = desk.both(in_process)
    found = workspace.compare()
    place = found.alignment.groups[0].members[0]
    article = next(one for one in workspace.articles if one.id == place.article)
    there = Selection(place.article, article.passages[place.passage].span)
    workspace.decide(Ruling.RENAME, [there], "the drowned farms")
    workspace.annotate(select(workspace, "Nobody had asked"), "Who?")
    by_path = write(found, tmp_path / "one.md", session=workspace.file).read_text(encoding="utf-8")
    by_value = write(found, tmp_path / "two.md", session=workspace.session).read_text(encoding="utf-8")
    from_the_screen = workspace.export("report", tmp_path / "three.md").read_text(encoding="utf-8")
    assert "Event 1†: the drowned farms" in by_path
    assert by_path == by_value == from_the_screen


def test_only_the_three_functions_and_the_version_are_at_the_door() -> None:
    assert sorted(tui.__all__) == ["__version__", "compare", "load", "write"]
    with pytest.raises(AttributeError, match="no attribute 'align'"):
        tui.align  # type: ignore[attr-defined]  # noqa: B018


def test_loading_is_free_of_textual_and_of_what_is_for_comparing() -> None:
    code = """
import sys, tui
before = {"tui.api", "numpy", "scipy", "textual"} & set(sys.modules)
tui.load("seeds")
print(sorted(before), sorted({"numpy", "scipy", "textual"} & set(sys.modules)))
"""
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split("\n")[0] == "[] []"
