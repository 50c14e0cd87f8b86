"""What a front end asks of a workspace, and what it can rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from tui.model.annotation import Annotation, Draft, Selection
from tui.model.errors import ConflictError, EngineCancelled, ParallaxError, SessionError
from tui.model.session import Ruling
from tui.model.span import Span
from tui.storage.paths import Home, home_of
from tui.storage.samples import sample_articles
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

    def open(self, *paths: Path | str, session: str | None = None, config: Path | None = None) -> Workspace:
        return Workspace.open(
            paths, session=session, config=config, home=self.home, clock=self.clock, new_id=self.new_id
        )

    def both(self) -> Workspace:
        return self.open(self.herald, self.post)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    herald, post = tmp_path / "herald.txt", tmp_path / "post.txt"
    herald.write_text(HERALD, encoding="utf-8")
    post.write_text(POST, encoding="utf-8")
    return Desk(home_of({"PARALLAX_HOME": "home"}, tmp_path), herald, post, count(), count())


def select(workspace: Workspace, words: str) -> list[Selection]:
    for article in workspace.articles:
        if (start := article.text.find(words)) >= 0:
            return [Selection(article.id, Span(start, start + len(words)))]
    raise AssertionError(f"{words} is in no article")


def on_disk(workspace: Workspace) -> list[str]:
    return [note.note for note in read_session(workspace.file)[0].annotations]


def test_opening_reads_the_articles_and_writes_nothing(desk: Desk) -> None:
    workspace = desk.both()
    assert [str(article.title) for article in workspace.articles] == ["The dam at Orlin", "Orlin gets its dam"]
    assert workspace.problems == ()
    assert workspace.comparison.articles == workspace.articles
    assert not desk.home.data.exists()
    assert not desk.home.state.exists()


def test_a_note_is_on_the_disk_when_annotate_returns(desk: Desk) -> None:
    workspace = desk.both()
    note = workspace.annotate(select(workspace, "Nobody had asked"), "Who?", ["voice", " voice ", ""])
    assert read_session(workspace.file)[0] == workspace.session
    assert workspace.session.annotations == (note,)
    assert (note.note, note.codes, note.created) == ("Who?", ("voice",), note.created)
    assert note.created.startswith("2026-03-01T09:0")
    assert note.anchors[0].exact == "Nobody had asked"
    assert {known.file for known in workspace.session.articles} == {str(desk.herald), str(desk.post)}


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


def test_undo_and_redo_say_what_they_did_and_write_it(desk: Desk) -> None:
    workspace = desk.both()
    first = workspace.annotate(select(workspace, "Nobody had asked"), "Who?")
    workspace.edit(first.id, "Who did?", ["voice"])
    workspace.delete(first.id)
    assert on_disk(workspace) == []
    steps = [workspace.undo, workspace.undo, workspace.redo, workspace.undo, workspace.undo, workspace.undo]
    assert [(step(), on_disk(workspace)) for step in steps] == [
        ("removing the note on “Nobody had asked”", ["Who did?"]),
        ("the change of the note on “Nobody had asked”", ["Who?"]),
        ("the change of the note on “Nobody had asked”", ["Who did?"]),
        ("the change of the note on “Nobody had asked”", ["Who?"]),
        ("the note on “Nobody had asked”", []),
        (None, []),
    ]
    assert workspace.session.revision == 8


def test_a_new_change_forgets_what_could_be_redone(desk: Desk) -> None:
    workspace = desk.both()
    workspace.annotate(select(workspace, "Nobody"), "One.")
    workspace.undo()
    workspace.annotate(select(workspace, "minister"), "Two.")
    assert workspace.redo() is None
    assert on_disk(workspace) == ["Two."]


def test_reopened_there_is_nothing_to_undo_but_what_is_written_since(desk: Desk) -> None:
    desk.both().annotate(select(desk.both(), "Nobody"), "One.")
    again = desk.both()
    assert again.undo() is None
    again.annotate(select(again, "minister"), "Two.")
    again.undo()
    assert on_disk(again) == ["One."]


def test_an_edit_keeps_the_place_and_the_time_of_writing(desk: Desk) -> None:
    workspace = desk.both()
    old = workspace.annotate(select(workspace, "Nobody"), "One.")
    new = workspace.edit(old.id, "Two.", ["a"])
    assert (new.id, new.anchors, new.created) == (old.id, old.anchors, old.created)
    assert new.modified > old.created
    with pytest.raises(KeyError):
        workspace.edit("urn:uuid:none", "", [])


def test_a_decision_is_kept_with_its_places_and_can_be_undone(desk: Desk) -> None:
    workspace = desk.both()
    places = select(workspace, "drown forty farms") + select(workspace, "Forty farms will be lost")
    decision = workspace.decide(Ruling.PIN, places)
    assert desk.both().session.decisions == (decision,)
    assert [anchor.exact for anchor in decision.anchors] == ["drown forty farms", "Forty farms will be lost"]
    assert workspace.undo() == "the decision pin on “drown forty farms”"
    assert desk.both().session.decisions == ()


CHANGES: list[Callable[[Workspace, Annotation], object]] = [
    lambda workspace, _: workspace.annotate(select(workspace, "minister"), "Two."),
    lambda workspace, note: workspace.edit(note.id, "Changed.", []),
    lambda workspace, note: workspace.delete(note.id),
    lambda workspace, _: workspace.decide(Ruling.DISMISS, select(workspace, "farce")),
    lambda workspace, _: workspace.undo(),
]


@pytest.mark.parametrize("change", CHANGES, ids=["annotate", "edit", "delete", "decide", "undo"])
def test_a_failed_write_leaves_the_session_and_what_can_be_undone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, change: Callable[[Workspace, Annotation], object]
) -> None:
    workspace = desk.both()
    note = workspace.annotate(select(workspace, "Nobody"), "One.")
    before = workspace.session

    def full(_path: Path, _text: str) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("tui.storage.sessions.write_atomic", full)
        with pytest.raises(SessionError, match="No space left on device"):
            change(workspace, note)
    assert workspace.session is before
    assert on_disk(workspace) == ["One."]
    assert workspace.undo() == "the note on “Nobody”"


WRITER = """
import sys
from datetime import datetime, UTC
from itertools import count
from pathlib import Path
from tui.model.annotation import Selection
from tui.model.span import Span
from tui.storage.paths import home_of
from tui.workspace import Workspace
numbers = count(int(sys.argv[2]) * 1000)
home = home_of({"PARALLAX_HOME": "home"}, Path(sys.argv[1]).parent)
clock = lambda: datetime.now(UTC)
workspace = Workspace.open([sys.argv[1]], home=home, clock=clock, new_id=lambda: f"urn:uuid:{next(numbers)}")
while True:
    note = workspace.annotate([Selection("a1", Span(0, 7))], "x" * 5000)
    print(note.id, flush=True)
"""


def test_killed_while_it_writes_no_note_is_lost_that_was_kept(desk: Desk) -> None:
    kept: set[str] = set()
    for turn in range(4):
        command = [sys.executable, "-c", WRITER, str(desk.herald), str(turn)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            kept |= {writer.stdout.readline().strip() for _ in range(3 + turn)}
            writer.kill()
        workspace = desk.open(desk.herald)
        assert workspace.problems == ()
        assert {note.id for note in workspace.session.annotations} >= kept


def test_after_a_conflict_the_note_is_in_the_copy_and_the_copy_is_open(desk: Desk) -> None:
    ours, theirs = desk.both(), desk.both()
    name = ours.file
    theirs.annotate(select(theirs, "Nobody"), "Theirs.")
    with pytest.raises(ConflictError, match="conflict-"):
        ours.annotate(select(ours, "Nobody"), "Ours.")
    assert ours.file != name
    assert on_disk(ours) == ["Ours."]
    ours.annotate(select(ours, "minister"), "More.")
    assert on_disk(ours) == ["Ours.", "More."]
    assert on_disk(theirs) == ["Theirs."]
    assert [ours.undo(), ours.undo(), ours.undo()] == ["the note on “minister”", "the note on “Nobody”", None]
    assert on_disk(ours) == []


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
    assert len(desk.open().articles) == 5


def test_when_last_session_is_broken_its_articles_come_back_without_it(desk: Desk) -> None:
    workspace = desk.open(desk.herald)
    workspace.annotate(select(workspace, "Nobody"), "One.")
    workspace.remember({"event": 1})
    workspace.file.write_text("{")
    again = desk.open()
    assert [article.file for article in again.articles] == [str(desk.herald)]
    assert again.session.annotations == ()
    assert again.file != workspace.file


def test_a_place_belongs_to_its_articles(desk: Desk) -> None:
    desk.both().remember({"event": 3})
    assert desk.open(desk.herald).remembered() == {}
    assert desk.open(desk.post, desk.herald).remembered() == {"event": 3}


def test_a_place_that_cannot_be_written_is_no_error(desk: Desk) -> None:
    desk.home.state.parent.mkdir(parents=True)
    desk.home.state.write_text("a file where the folder should be")
    workspace = desk.both()
    workspace.remember({"event": 3})
    assert workspace.remembered() == {}
    note = workspace.annotate(select(workspace, "Nobody"), "One.")
    assert workspace.session.annotations == (note,)
    with pytest.raises(SessionError, match="draft could not be written"):
        workspace.save_draft("half a")


def test_a_draft_is_offered_again_until_its_note_is_kept(desk: Desk) -> None:
    workspace = desk.both()
    places = select(workspace, "Nobody had asked")
    workspace.save_draft("half a th", ["voice"], places)
    again = desk.both()
    assert again.draft() == Draft("half a th", ("voice",), tuple(places))
    again.annotate(places, "half a thought", ["voice"])
    assert again.draft() is None
    assert desk.both().draft() is None


def test_a_draft_with_nothing_in_it_is_none(desk: Desk) -> None:
    workspace = desk.both()
    workspace.save_draft("half")
    workspace.save_draft("  ")
    assert workspace.draft() is None


def test_one_bad_input_is_a_problem_and_the_rest_works(desk: Desk, tmp_path: Path) -> None:
    workspace = desk.open(desk.herald, tmp_path / "none.txt")
    assert len(workspace.articles) == 1
    assert any("none.txt" in problem for problem in workspace.problems)


def test_a_broken_config_is_a_banner_and_the_defaults_hold(desk: Desk, tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("parallax: 1\nalgin: {}\n")
    workspace = desk.both()
    assert workspace.config == config
    assert "did you mean 'align'" in workspace.problems[0]
    assert workspace.settings.align == desk.open(desk.herald, config=sample_config()).settings.align


def sample_config() -> Path:
    return Path(__file__).parents[1] / "config.yaml"


def test_the_name_in_the_config_is_written_into_notes(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("parallax: 1\nauthor: Kim\n")
    workspace = desk.both()
    assert workspace.annotate(select(workspace, "Nobody"), "One.").author == "Kim"


def test_what_is_pasted_into_a_note_is_made_safe(desk: Desk) -> None:
    workspace = desk.both()
    note = workspace.annotate(select(workspace, "Nobody"), "a\x1b]52;c;x\x07\nb", ["c\x1b[31m\nd"])
    assert (note.note, note.codes) == ("a\ufffd]52;c;x\ufffd\nb", ("c\ufffd[31m d",))


def test_compare_fills_the_comparison_and_tells_its_progress(desk: Desk) -> None:
    workspace, told = desk.both(), list[str]()
    comparison = workspace.compare(lambda what, _share: told.append(what))
    assert comparison is workspace.comparison
    assert set(comparison.framing.words) == {"a1", "a2"}
    assert told
    workspace.close()


def test_cancelled_the_comparison_is_what_it_was(desk: Desk) -> None:
    workspace = desk.both()
    before = workspace.comparison
    with pytest.raises(EngineCancelled):
        workspace.compare(lambda _what, _share: workspace.cancel())
    assert workspace.comparison is before


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
heavy = {{"numpy", "scipy", "textual", "filelock", "tui.comparison", "tui.alignment.align"}}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
