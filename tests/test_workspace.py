"""What a front end asks of a workspace that is open, and what it can rely on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk import Desk, on_disk, select
from tests.engines import FakeEngine
from tui.model.annotation import Annotation, Draft, Selection
from tui.model.article import article_by_id
from tui.model.comparison import Comparison
from tui.model.errors import ConflictError, EngineCancelled, SessionError
from tui.model.session import Ruling
from tui.storage.sessions import read_session
from tui.workspace import Workspace


def test_a_note_is_on_the_disk_when_annotate_returns(desk: Desk) -> None:
    workspace = desk.both()
    note = workspace.annotate(select(workspace, "Nobody had asked"), "Who?", ["voice", " voice ", ""])
    assert read_session(workspace.file)[0] == workspace.session
    assert workspace.session.annotations == (note,)
    assert (note.note, note.codes, note.created) == ("Who?", ("voice",), note.created)
    assert note.created.startswith("2026-03-01T09:0")
    assert note.anchors[0].exact == "Nobody had asked"
    assert {known.file for known in workspace.session.articles} == {str(desk.herald), str(desk.post)}


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


def test_a_ruling_that_it_is_one_story_turns_the_event_gate_off(desk: Desk) -> None:
    engine = FakeEngine(Comparison(()))
    workspace = desk.both(engine.made)
    workspace.compare()
    workspace.decide(Ruling.ONE_STORY, [])
    workspace.compare()
    workspace.undo()
    workspace.compare()
    assert [settings.align.event_gate for settings in engine.asked] == [True, False, True]


def test_what_is_exported_is_as_the_reader_ruled_it(desk: Desk, tmp_path: Path) -> None:
    workspace = desk.both()
    workspace.compare()
    group = workspace.comparison.alignment.groups[0]
    passage = article_by_id(workspace.articles, group.members[0].article).passages[group.members[0].passage]
    workspace.decide(Ruling.RENAME, [Selection(group.members[0].article, passage.span)], "the drowned farms")
    workspace.decide(Ruling.DISMISS_EVERYWHERE, [], "farce")
    assert workspace.ruled().alignment.groups[0].label == "the drowned farms"
    assert workspace.ruled() is workspace.ruled()
    report = workspace.export("report", tmp_path / "report.md").read_text(encoding="utf-8")
    assert "Event 1†: the drowned farms" in report
    workspace.undo()
    workspace.undo()
    assert workspace.ruled() is workspace.comparison
