"""Keeping notes: each is on the disk before the screen says so, and a failed write leaves it in hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from tui.app.dialogs.annotate import AnnotateScreen, Written
from tui.app.dialogs.notes import NoteAction, NotesScreen
from tui.app.reading.desk import Desk, Handler
from tui.model.annotation import Annotation, Selection
from tui.model.errors import ConflictError, ParallaxError
from tui.model.session import Ruling
from tui.view.index import ComparisonIndex
from tui.view.moves import at_passage, jumped
from tui.view.notes import note_rows
from tui.view.reading import Reading
from tui.view.selecting import chosen


async def annotate(desk: Desk) -> None:
    """Write a note on the selection; where a note was put away unfinished, that is offered again."""
    desk.hold()
    selection, draft = chosen(desk.reading, desk.index), desk.workspace.draft()
    if draft is not None and draft.selections:
        selection = draft.selections[0]
    if selection is not None:
        await _ask_for(desk, selection, draft.note if draft else "", draft.codes if draft else ())


async def _ask_for(desk: Desk, selection: Selection, note: str, codes: Sequence[str], error: str = "") -> None:
    """Ask for a note; `error` says why it could not be kept the last time."""
    article = desk.index.articles[desk.index.number[selection.article]]
    dialog = AnnotateScreen(
        " ".join(selection.span.of(article.text).split()),
        str(article.source),
        note,
        codes,
        desk.workspace.session.codes(),
        on_draft=lambda note, codes: _put_away(desk, note, codes, selection),
        error=error,
        glyphs=desk.glyphs,
    )
    await desk.ask(dialog, partial(_keep, desk, selection))


def _keep(desk: Desk, selection: Selection, written: Written | None) -> None:
    """Keep what was written, or put it away."""
    if written is None:
        return
    if not written.keep:
        _put_away(desk, written.note, written.codes, selection)
        desk.say("put away as a draft; a offers it again")
        return
    try:
        desk.workspace.annotate([selection], written.note, written.codes)
    except ConflictError as conflict:
        desk.warn(conflict)
    except ParallaxError as failure:
        desk.call_next(_ask_for, desk, selection, written.note, written.codes, str(failure))
        return
    desk.go(desk.reading.unselected())
    desk.show_session()
    desk.learn("annotate")
    session = desk.workspace.session
    desk.say(f"kept · {len(session.annotations)} in {session.name}")


def _put_away(desk: Desk, note: str, codes: Sequence[str], selection: Selection) -> None:
    """Keep a half-written note; where even that cannot be written, the reader is told."""
    try:
        desk.workspace.save_draft(note, codes, [selection])
    except ParallaxError as error:
        desk.warn(error)


def repeat_codes(desk: Desk) -> None:
    """Give the selection the codes of the last note."""
    selection, notes = chosen(desk.reading, desk.index), desk.workspace.session.annotations
    codes = notes[-1].codes if notes else ()
    if selection is None or not codes:
        desk.say("no codes to repeat yet")
    elif desk.commit(lambda: desk.workspace.annotate([selection], "", codes)):
        desk.go(desk.reading.unselected())
        desk.say(f"kept as {', '.join(codes)}")


async def edit(desk: Desk) -> None:
    """Change the note that stands here."""
    if (note := note_here(desk.reading, desk.index)) is None:
        desk.say("no note stands here")
    else:
        await _ask_again(desk, note, note.note, note.codes)


async def _ask_again(desk: Desk, note: Annotation, text: str, codes: Sequence[str], error: str = "") -> None:
    """Ask for the new text of a note; `error` says why it could not be kept the last time."""
    anchor, known = note.anchors[0], desk.workspace.session.codes()
    dialog = AnnotateScreen(anchor.exact, anchor.source, text, codes, known, error=error, glyphs=desk.glyphs)
    await desk.ask(dialog, partial(_rewrite, desk, note))


def _rewrite(desk: Desk, note: Annotation, written: Written | None) -> None:
    """Keep the new text."""
    if written is None or not written.keep:
        desk.say("left as it was")
        return
    try:
        desk.workspace.edit(note.id, written.note, written.codes)
    except ConflictError as conflict:
        desk.warn(conflict)
    except ParallaxError as failure:
        desk.call_next(_ask_again, desk, note, written.note, written.codes, str(failure))
        return
    desk.show_session()
    desk.say("kept")


def delete(desk: Desk) -> None:
    """Delete the note that stands here."""
    if (note := note_here(desk.reading, desk.index)) is None:
        desk.say("no note stands here")
    else:
        _delete(desk, note.id)


def _delete(desk: Desk, id: str) -> None:
    if desk.commit(lambda: desk.workspace.delete(id)):
        desk.say("note deleted; u brings it back")


def undo(desk: Desk) -> None:
    """Take back the last change."""
    _step(desk, desk.workspace.undo, "nothing to undo")


def redo(desk: Desk) -> None:
    """Make the change again that was taken back."""
    _step(desk, desk.workspace.redo, "nothing to redo")


def _step(desk: Desk, step: Callable[[], str | None], nothing: str) -> None:
    words: list[str] = []
    before = is_one_story(desk)
    if desk.commit(lambda: words.append(step() or nothing)):
        desk.say(words[0])
    if is_one_story(desk) is not before:
        desk.compare()


def is_one_story(desk: Desk) -> bool:
    """Whether the reader ruled that the articles tell one story, on which the comparison depends."""
    return any(one.ruling is Ruling.ONE_STORY for one in desk.workspace.session.decisions)


async def go_notes(desk: Desk) -> None:
    """List the notes, and do with one what the reader chose."""
    desk.come_home()
    rows = note_rows(desk.workspace.placed(), desk.index.articles)
    await desk.ask(NotesScreen(rows, desk.glyphs), partial(_do_with_note, desk))


def _do_with_note(desk: Desk, wanted: NoteAction | None) -> None:
    if wanted is None:
        return
    note = next((one for one in desk.workspace.session.annotations if one.id == wanted.id), None)
    if note is None:
        return
    if wanted.action == "delete":
        _delete(desk, note.id)
    elif wanted.action == "edit":
        desk.call_next(_ask_again, desk, note, note.note, note.codes)
    else:
        _jump_to(desk, note)


def _jump_to(desk: Desk, note: Annotation) -> None:
    """Put the focus on the place where a note stands."""
    places = next((places for one, places in desk.workspace.placed() if one.id == note.id), ())
    for id, span in places:
        number = desk.index.number.get(id)
        if span is None or number is None:
            continue
        passage = desk.index.articles[number].passage_at(span.start)
        if passage is not None:
            desk.go(jumped(desk.reading, at_passage(desk.reading, desk.index, number, passage.id)))
            return
    desk.say("its place cannot be found in these articles")


def note_here(reading: Reading, index: ComparisonIndex) -> Annotation | None:
    """The note that touches the selection, else the latest one on the focused passage."""
    if not index.articles or not index.articles[reading.pane].passages:
        return None
    here = index.notes_at.get(index.place(reading.pane, reading.passage), ())
    selection = reading.selection
    touched = [note for note, span in here if selection and span.overlaps(selection.span)]
    return touched[-1] if touched else here[-1][0] if here else None


HANDLERS: Mapping[str, Handler] = {
    "annotate": annotate,
    "repeat-code": repeat_codes,
    "edit-note": edit,
    "delete-note": delete,
    "undo": undo,
    "redo": redo,
    "go-notes": go_notes,
}
