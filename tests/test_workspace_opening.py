"""Which articles and which session are opened, and what is said when something is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk import HERALD, Desk, on_disk, select
from tui.model.errors import ParallaxError, SessionError
from tui.model.span import Span
from tui.storage.shipped import sample_articles


def test_opening_reads_the_articles_and_writes_nothing(desk: Desk) -> None:
    workspace = desk.both()
    assert [str(article.title) for article in workspace.articles] == ["The dam at Orlin", "Orlin gets its dam"]
    assert workspace.problems == ()
    assert workspace.comparison.articles == workspace.articles
    assert not desk.home.data.exists()
    assert not desk.home.state.exists()


def test_reopened_in_any_order_the_notes_are_there(desk: Desk) -> None:
    workspace = desk.both()
    note = workspace.annotate(select(workspace, "Nobody had asked"), "Who?")
    again = desk.open(desk.post, desk.herald)
    assert again.session.annotations == workspace.session.annotations
    assert again.placed() == ((note, (("a2", note.anchors[0].span),)),)
    assert again.file == workspace.file


def test_other_articles_begin_another_session(desk: Desk) -> None:
    workspace = desk.both()
    workspace.annotate(select(workspace, "Nobody had asked"), "Who?")
    alone = desk.open(desk.herald)
    assert alone.session.annotations == ()
    alone.annotate(select(alone, "Nobody had asked"), "Alone.")
    assert alone.file != workspace.file
    assert on_disk(desk.both()) == ["Who?"]


def test_a_changed_article_keeps_its_session_and_each_note_is_found_or_adrift(desk: Desk) -> None:
    workspace = desk.both()
    kept = workspace.annotate(select(workspace, "Nobody had asked the farmers"), "Who?")
    lost = workspace.annotate(select(workspace, "called the hearing a farce"), "Quote.")
    changed = "UPDATED\n\n" + HERALD.replace(" The minister called the hearing a farce.", "")
    desk.herald.write_text(changed, encoding="utf-8")
    again = desk.both()
    places = {note.id: stands for note, stands in again.placed()}
    start = again.articles[0].text.index("Nobody had asked the farmers")
    assert places[kept.id] == (("a1", Span(start, start + len("Nobody had asked the farmers"))),)
    assert places[lost.id] == (("a1", None),)
    assert [note.anchors[0].adrift for note in again.session.annotations] == [False, True]
    assert any("changed" in problem for problem in again.problems)


def test_several_sessions_on_the_same_articles_are_named(desk: Desk) -> None:
    ours, theirs = desk.open(desk.herald, session="ours"), desk.open(desk.herald, session="theirs")
    ours.annotate(select(ours, "Nobody"), "Ours.")
    theirs.annotate(select(theirs, "Nobody"), "Theirs.")
    problems = desk.open(desk.herald).problems
    assert len(problems) == 1
    assert "ours" in problems[0]
    assert "theirs" in problems[0]


def test_a_named_session_takes_its_articles_along(desk: Desk) -> None:
    workspace = desk.open(desk.herald, session="dam")
    assert workspace.file == desk.home.sessions / "dam.parallax.json"
    workspace.annotate(select(workspace, "Nobody"), "One.")
    again = desk.open(session="dam")
    assert [article.digest for article in again.articles] == [article.digest for article in workspace.articles]
    assert [note.note for note in again.session.annotations] == ["One."]


def test_a_sessions_file_is_a_path_too_and_finds_articles_that_moved_with_it(desk: Desk, tmp_path: Path) -> None:
    workspace = desk.open(desk.herald, session=str(tmp_path / "dam.parallax.json"))
    workspace.annotate(select(workspace, "Nobody"), "One.")
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in (desk.herald, workspace.file):
        path.rename(moved / path.name)
    again = desk.open(moved / "dam.parallax.json")
    assert [stands for _, stands in again.placed()] == [(("a1", workspace.session.annotations[0].anchors[0].span),)]
    again.annotate(select(again, "minister"), "Two.")
    assert {known.file for known in again.session.articles} == {str(moved / "herald.txt")}


def test_an_article_can_be_added_to_the_session_that_is_open(desk: Desk) -> None:
    workspace = desk.open(desk.herald)
    workspace.annotate(select(workspace, "Nobody"), "One.")
    more = desk.open(desk.herald, desk.post, session=str(workspace.file))
    more.annotate(select(more, "minister will not"), "Two.")
    again = desk.both()
    assert again.file == workspace.file
    assert [note.note for note in again.session.annotations] == ["One.", "Two."]


def test_from_an_open_workspace_others_are_opened(desk: Desk) -> None:
    workspace = desk.open(desk.herald, session="dam")
    workspace.annotate(select(workspace, "Nobody"), "One.")
    more = workspace.opened("add", str(desk.post))
    assert (len(more.articles), more.file) == (2, workspace.file)
    assert len(workspace.opened("files", str(desk.post)).articles) == 1
    assert workspace.opened("files", str(workspace.file)).session.annotations == workspace.session.annotations
    assert workspace.opened("session", "dam").session.annotations == workspace.session.annotations
    assert len(workspace.opened("sample").articles) == 5


@pytest.mark.parametrize(("kind", "value"), [("files", "none.txt"), ("add", "none.txt"), ("session", "none")])
def test_what_cannot_be_opened_is_said_and_nothing_else_changes(desk: Desk, kind: str, value: str) -> None:
    workspace = desk.both()
    with pytest.raises(ParallaxError, match="none"):
        workspace.opened(kind, value)
    assert not desk.home.data.exists()


def test_a_note_on_an_article_that_is_not_open_is_kept_adrift(desk: Desk) -> None:
    workspace = desk.open(desk.herald, desk.post, session="dam")
    workspace.annotate(select(workspace, "Nobody"), "One.")
    other = desk.open(desk.post, session="dam")
    assert [stands for _, stands in other.placed()] == [(("", None),)]
    other.annotate(select(other, "minister"), "Two.")
    again = desk.open(session="dam")
    assert len(again.articles) == 2
    assert all(span for _, stands in again.placed() for _, span in stands)


@pytest.mark.parametrize("name", ["a/b", "", "../x", ".parallax.json"])
def test_a_name_that_is_no_name_is_refused(desk: Desk, name: str) -> None:
    if name:
        with pytest.raises(SessionError, match="is no session's name"):
            desk.open(desk.herald, session=name)
    else:
        assert desk.open(desk.herald, session=name).session.name.startswith("2026-03-01")


def test_a_broken_session_is_moved_aside_and_named(desk: Desk) -> None:
    file = desk.home.sessions / "dam.parallax.json"
    file.parent.mkdir(parents=True)
    file.write_text("{")
    workspace = desk.open(desk.herald, session="dam")
    aside = [path.name for path in file.parent.iterdir()]
    assert len(aside) == 1
    assert aside[0].startswith("dam.parallax.json.broken-")
    assert aside[0] in workspace.problems[0]
    workspace.annotate(select(workspace, "Nobody"), "One.")
    assert on_disk(workspace) == ["One."]


def test_a_newer_session_is_refused_by_name_and_stays(desk: Desk) -> None:
    workspace = desk.open(desk.herald, session="dam")
    workspace.annotate(select(workspace, "Nobody"), "One.")
    tree = json.loads(workspace.file.read_text())
    tree["parallax"]["version"] = 99
    workspace.file.write_text(json.dumps(tree))
    with pytest.raises(SessionError, match="newer Parallax"):
        desk.open(desk.herald, session="dam")
    other = desk.open(desk.herald)
    other.annotate(select(other, "Nobody"), "Two.")
    assert json.loads(workspace.file.read_text()) == tree


def test_without_paths_the_first_time_is_the_sample(desk: Desk) -> None:
    workspace = desk.open()
    assert [article.file for article in workspace.articles] == [str(path) for path in sample_articles()]
    assert "AP" in [str(article.source) for article in workspace.articles]


def test_without_paths_what_was_open_last_comes_back_with_its_notes_and_place(desk: Desk) -> None:
    workspace = desk.both()
    workspace.annotate(select(workspace, "Nobody"), "One.")
    workspace.remember({"event": 3, "layout": "single"})
    again = desk.open()
    assert [article.file for article in again.articles] == [str(desk.herald), str(desk.post)]
    assert [note.note for note in again.session.annotations] == ["One."]
    assert again.remembered() == {"event": 3, "layout": "single"}


def test_articles_without_notes_come_back_too(desk: Desk) -> None:
    desk.both().remember({"event": 1})
    assert [article.file for article in desk.open().articles] == [str(desk.herald), str(desk.post)]


def test_when_what_was_open_last_is_gone_the_sample_is_opened(desk: Desk) -> None:
    desk.open(desk.herald).remember({"event": 1})
    desk.herald.unlink()
    again = desk.open()
    assert len(again.articles) == 5
    assert again.problems == (f"What was open last is no longer there ({desk.herald}); this is the sample.",)


def test_when_last_session_is_broken_its_articles_come_back_without_it(desk: Desk) -> None:
    workspace = desk.open(desk.herald)
    workspace.annotate(select(workspace, "Nobody"), "One.")
    workspace.remember({"event": 1})
    workspace.file.write_text("{")
    again = desk.open()
    assert [article.file for article in again.articles] == [str(desk.herald)]
    assert again.session.annotations == ()
    assert again.file != workspace.file


def test_where_nothing_could_be_read_the_workspace_says_so_and_what_to_do(desk: Desk, tmp_path: Path) -> None:
    workspace = desk.open(tmp_path / "none.txt", tmp_path / "gone.txt")
    assert workspace.empty is not None
    assert str(workspace.empty) == (
        "None of what was named could be read. Open other files or a folder of articles (.txt or .md)."
    )
    assert [detail.split(":")[0] for detail in workspace.empty.details] == [
        str(tmp_path / "none.txt"), str(tmp_path / "gone.txt"),
    ]  # fmt: skip
    assert desk.both().empty is None


def test_when_the_folder_of_the_last_session_moved_one_message_says_where_it_was_and_what_is_kept(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "dam"
    folder.mkdir()
    for path in (desk.herald, desk.post):
        path.rename(folder / path.name)
    workspace = desk.open(folder)
    workspace.annotate(select(workspace, "Nobody"), "One.")
    workspace.remember({"event": 1})
    folder.rename(tmp_path / "moved")
    again = desk.open()
    assert again.articles == ()
    assert again.empty is not None
    assert str(again.empty) == (
        f"The 2 articles of session {workspace.session.name} are not in {folder} any more. "
        "Open the folder where they are now. 1 note is kept and will be found again there."
    )
    assert again.problems == (str(again.empty),)
    assert again.empty.tells(again.problems[0])
    assert again.empty.details == (str(folder / "herald.txt"), str(folder / "post.txt"))
    there = again.opened("files", str(tmp_path / "moved"))
    assert there.file == workspace.file
    assert all(span for _, stands in there.placed() for _, span in stands)


def test_a_session_whose_articles_moved_is_named_with_them_when_it_is_asked_for(desk: Desk) -> None:
    workspace = desk.open(desk.herald, session="dam")
    workspace.annotate(select(workspace, "Nobody"), "One.")
    desk.herald.unlink()
    with pytest.raises(ParallaxError, match=r"The article of session dam is not in .* any more\. Open the folder"):
        desk.open(desk.post).opened("session", "dam")


def test_files_of_a_session_that_are_gone_are_named_in_one_message(desk: Desk) -> None:
    workspace = desk.open(desk.herald, desk.post, session="dam")
    workspace.annotate(select(workspace, "Nobody"), "One.")
    desk.post.unlink()
    again = desk.open(session="dam")
    assert len(again.articles) == 1
    assert again.problems == again.unread
    assert len(again.problems) == 1
    assert "1 of the 2 articles of session dam is not where the session has it" in again.problems[0]


def test_what_was_open_last_is_known_as_soon_as_a_note_is_kept(desk: Desk) -> None:
    workspace = desk.both()
    workspace.annotate(select(workspace, "Nobody"), "One.")
    again = desk.open()  # nobody quit: the program was killed
    assert [article.file for article in again.articles] == [str(desk.herald), str(desk.post)]
    assert [note.note for note in again.session.annotations] == ["One."]


def test_a_killed_program_offers_the_draft_of_what_was_open(desk: Desk) -> None:
    workspace = desk.both()
    workspace.save_draft("half a thou", ["frame"], select(workspace, "Nobody"))
    draft = desk.open().draft()
    assert draft is not None
    assert (draft.note, draft.codes) == ("half a thou", ("frame",))


def test_what_is_open_is_written_once_however_many_notes_are_kept(desk: Desk) -> None:
    workspace = desk.both()
    workspace.annotate(select(workspace, "Nobody"), "One.")
    last = desk.home.state / "last" / "last.json"
    written = last.stat().st_ino
    workspace.annotate(select(workspace, "minister"), "Two.")
    assert last.stat().st_ino == written


def three(desk: Desk, tmp_path: Path) -> Path:
    """A folder with three articles, in which a note was kept."""
    folder = tmp_path / "dam"
    folder.mkdir()
    for path in (desk.herald, desk.post):
        path.rename(folder / path.name)
    (folder / "wire.txt").write_text("Dam approved\n\nThe dam at Orlin was approved by the council.\n")
    workspace = desk.open(folder)
    workspace.annotate(select(workspace, "Nobody"), "One.")
    workspace.remember({"pane": "x", "event": 1})
    return folder


def test_with_a_new_file_in_its_folder_a_session_goes_on_and_says_so(desk: Desk, tmp_path: Path) -> None:
    folder = three(desk, tmp_path)
    [before] = desk.home.sessions.glob("*.json")
    (folder / "new.txt").write_text("Protest at Orlin\n\nFarmers blocked the road to Orlin on Tuesday.\n")
    again = desk.open(folder)
    assert again.file == before
    assert len(again.placed()) == 1
    assert again.remembered() == {"pane": "x", "event": 1}
    told = f"3 of these 4 articles are in session {again.session.name}, with 1 note; "
    assert again.problems == (told + "it goes on with all of them (--session NAME begins another).",)
    again.annotate(select(again, "blocked"), "Two.")
    assert desk.open(folder).problems == ()
    assert len(desk.open(folder).session.articles) == 4


def test_a_draft_is_offered_though_a_file_was_added_or_changed(desk: Desk, tmp_path: Path) -> None:
    folder = three(desk, tmp_path)
    desk.open(folder).save_draft("half a thou", [], [])
    (folder / "new.txt").write_text("Protest at Orlin\n\nFarmers blocked the road to Orlin on Tuesday.\n")
    again = desk.open(folder)
    draft = again.draft()
    assert draft is not None
    assert draft.note == "half a thou"
    again.save_draft("")
    assert desk.open(folder).draft() is None
    (folder / "new.txt").unlink()
    assert desk.open(folder).draft() is None


def test_where_files_were_taken_away_and_added_the_session_is_named_and_not_opened(desk: Desk, tmp_path: Path) -> None:
    folder = three(desk, tmp_path)
    [before] = desk.home.sessions.glob("*.json")
    (folder / "wire.txt").unlink()
    (folder / "new.txt").write_text("Protest at Orlin\n\nFarmers blocked the road to Orlin on Tuesday.\n")
    again = desk.open(folder)
    assert again.session.annotations == ()
    name = before.name.removesuffix(".parallax.json")
    told = f"2 of these 3 articles are in session {name}, with 1 note; "
    assert again.problems == (told + f"open it from the recent sessions, or with --session {name}.",)
    assert desk.open(folder / "post.txt").problems[0].startswith("This article is in session")


def test_a_session_to_which_half_of_the_articles_belong_is_no_matter(desk: Desk) -> None:
    alone = desk.open(desk.herald)
    alone.annotate(select(alone, "Nobody"), "One.")
    assert desk.both().problems == ()
    assert desk.both().session.annotations == ()


def test_one_bad_input_is_a_problem_and_the_rest_works(desk: Desk, tmp_path: Path) -> None:
    workspace = desk.open(desk.herald, tmp_path / "none.txt")
    assert len(workspace.articles) == 1
    assert any("none.txt" in problem for problem in workspace.problems)


def test_what_is_wrong_in_the_config_keeps_its_default_and_a_banner_says_so(desk: Desk, tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("parallax: 1\nalgin: {}\nauthor: Kim\narticles: {herald.txt: {source: A, date: ''}}\n")
    workspace = desk.both()
    assert workspace.config == config
    assert [problem.split(": ", 1)[-1] for problem in workspace.problems] == [
        "unknown key 'algin'; did you mean 'align'?",
        "date wants a date such as 2025-06-01, not ''",
        "What is wrong in the configuration keeps its default until it is mended.",
    ]
    assert workspace.settings.author == "Kim"
    assert str(workspace.articles[0].source) == "A"
    assert workspace.settings.align == desk.open(desk.herald, config=sample_config()).settings.align


def sample_config() -> Path:
    return Path(__file__).parents[1] / "config.yaml"


def test_recent_sessions_are_listed(desk: Desk) -> None:
    workspace = desk.both()
    assert workspace.recent() == []
    workspace.annotate(select(workspace, "Nobody"), "One.")
    assert [listed.session for listed in workspace.recent()] == [workspace.session]


def test_opening_the_sample_loads_nothing_heavy(tmp_path: Path) -> None:
    code = f"""
import sys
from datetime import datetime, UTC
from pathlib import Path
from tui.storage.paths import home_of
from tui.workspace import Workspace
home = home_of({{"PARALLAX_HOME": {str(tmp_path)!r}}}, Path.cwd())
workspace = Workspace.open([], home=home, clock=lambda: datetime.now(UTC), new_id=lambda: "urn:x")
assert len(workspace.articles) == 5, workspace.problems
heavy = {{"numpy", "scipy", "msgspec", "textual", "filelock", "tui.comparison", "tui.alignment.align"}}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
