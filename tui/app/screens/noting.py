"""Keeping notes from the reading screen: each is on disk before the screen says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.app.render import UNICODE, Glyphs
from tui.app.screens.annotate import AnnotateScreen, Written
from tui.app.screens.comparing import ComparingScreen
from tui.app.screens.notes import NoteAction, NotesScreen
from tui.model.annotation import Annotation, Selection
from tui.model.errors import ConflictError, ParallaxError
from tui.model.session import Ruling
from tui.view.moves import at_passage, jumped
from tui.view.notes import note_rows
from tui.view.selecting import chosen


class NotingScreen(ComparingScreen):
    """The commands that write, change and list notes."""

    @property
    def glyphs(self) -> Glyphs:
        """The signs that the terminal is set to."""
        return self.inks.glyphs if self.inks else UNICODE

    async def action_annotate(self) -> None:
        """Write a note on the selection; where a note was put away unfinished, that is offered again."""
        selection, draft = chosen(self.reading, self.index), self.workspace.draft()
        if draft is not None and draft.selections:
            selection = draft.selections[0]
        if selection is not None:
            await self._ask_for(selection, draft.note if draft else "", draft.codes if draft else ())

    async def _ask_for(self, selection: Selection, note: str, codes: Sequence[str], error: str = "") -> None:
        """Ask for a note; `error` says why it could not be kept the last time."""
        article = self.index.articles[self.index.number[selection.article]]
        dialog = AnnotateScreen(
            " ".join(selection.span.of(article.text).split()),
            str(article.source),
            note,
            codes,
            self.workspace.session.codes(),
            on_draft=lambda note, codes: self._put_away(note, codes, selection),
            error=error,
            glyphs=self.glyphs,
        )
        await self.ask(dialog, lambda written: self._written(selection, written))

    def _written(self, selection: Selection, written: Written | None) -> None:
        """Keep what was written, or put it away; a failed write leaves it in hand."""
        if written is None:
            return
        if not written.keep:
            self._put_away(written.note, written.codes, selection)
            self.say("put away as a draft; a offers it again")
            return
        try:
            self.workspace.annotate([selection], written.note, written.codes)
        except ConflictError as conflict:
            self.warn(conflict)
        except ParallaxError as failure:
            self.call_next(self._ask_for, selection, written.note, written.codes, str(failure))
            return
        self.reading = self.reading.unselected()
        self.take_session()
        self.learned("annotate")
        self.say(f"kept · {len(self.workspace.session.annotations)} in {self.workspace.session.name}")

    def _put_away(self, note: str, codes: Sequence[str], selection: Selection) -> None:
        """Keep a half-written note; where even that cannot be written, the reader is told."""
        try:
            self.workspace.save_draft(note, codes, [selection])
        except ParallaxError as error:
            self.warn(error)

    def action_repeat(self) -> None:
        """Give the selection the codes of the last note."""
        selection = chosen(self.reading, self.index)
        codes = self.workspace.session.annotations[-1].codes if self.workspace.session.annotations else ()
        if selection is None or not codes:
            self.say("no codes to repeat yet")
            return
        if self.done(lambda: self.workspace.annotate([selection], "", codes)):
            self.reading = self.reading.unselected()
            self.say(f"kept as {', '.join(codes)}")

    async def action_edit(self) -> None:
        """Change the note that stands here."""
        if (note := self.note_here()) is None:
            self.say("no note stands here")
        else:
            await self._ask_again(note, note.note, note.codes)

    async def _ask_again(self, note: Annotation, text: str, codes: Sequence[str], error: str = "") -> None:
        """Ask for the new text of a note; `error` says why it could not be kept the last time."""
        anchor, known = note.anchors[0], self.workspace.session.codes()
        dialog = AnnotateScreen(anchor.exact, anchor.source, text, codes, known, error=error, glyphs=self.glyphs)
        await self.ask(dialog, lambda written: self._rewritten(note, written))

    def _rewritten(self, note: Annotation, written: Written | None) -> None:
        """Keep the new text; a failed write leaves it in hand."""
        if written is None or not written.keep:
            self.say("left as it was")
            return
        try:
            self.workspace.edit(note.id, written.note, written.codes)
        except ConflictError as conflict:
            self.warn(conflict)
        except ParallaxError as failure:
            self.call_next(self._ask_again, note, written.note, written.codes, str(failure))
            return
        self.take_session()
        self.say("kept")

    def action_delete(self) -> None:
        """Delete the note that stands here."""
        if (note := self.note_here()) is None:
            self.say("no note stands here")
        else:
            self._delete(note.id)

    def _delete(self, id: str) -> None:
        if self.done(lambda: self.workspace.delete(id)):
            self.say("note deleted; u brings it back")

    def action_undo(self) -> None:
        """Take back the last change."""
        self._said_of(self.workspace.undo, "nothing to undo")

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self._said_of(self.workspace.redo, "nothing to redo")

    async def action_go_notes(self) -> None:
        """List the notes, and do with one what the reader chose."""
        rows = note_rows(self.workspace.placed(), self.index.articles)
        await self.ask(NotesScreen(rows, self.glyphs), self._do_with_note)

    def _do_with_note(self, chosen_note: NoteAction | None) -> None:
        if chosen_note is None:
            return
        note = next((one for one in self.workspace.session.annotations if one.id == chosen_note.id), None)
        if note is None:
            return
        if chosen_note.action == "delete":
            self._delete(note.id)
        elif chosen_note.action == "edit":
            self.call_next(self._ask_again, note, note.note, note.codes)
        else:
            self._jump_to(note)

    def _jump_to(self, note: Annotation) -> None:
        """Put the focus on the place where a note stands."""
        places = next((places for one, places in self.workspace.placed() if one.id == note.id), ())
        for id, span in places:
            number = self.index.number.get(id)
            if span is None or number is None:
                continue
            passage = self.index.articles[number].passage_at(span.start)
            if passage is not None:
                moved = at_passage(self.reading, self.index, number, passage.id)
                self.reading = jumped(self.reading, moved)
                return
        self.say("its place cannot be found in these articles")

    def note_here(self) -> Annotation | None:
        """The note that touches the selection, else the latest one on the focused passage."""
        if not self.index.articles or not self.index.articles[self.reading.pane].passages:
            return None
        place = self.index.place(self.reading.pane, self.reading.passage)
        here = self.index.notes_at.get(place, ())
        selection = self.reading.selection
        touched = [note for note, span in here if selection and span.overlaps(selection.span)]
        return touched[-1] if touched else here[-1][0] if here else None

    def done(self, change: Callable[[], object]) -> bool:
        """Make a change to the session; a failed one is said, and nothing is lost.

        After a conflict the change is kept in a copy, which is open from then on.
        """
        try:
            change()
        except ConflictError as conflict:
            self.warn(conflict)
        except ParallaxError as error:
            self.warn(error)
            return False
        self.take_session()
        return True

    def _said_of(self, step: Callable[[], str | None], nothing: str) -> None:
        words: list[str] = []
        before = self._one_story()
        if self.done(lambda: words.append(step() or nothing)):
            self.say(words[0])
        if self._one_story() is not before:
            self.compare()

    def _one_story(self) -> bool:
        """Whether the reader ruled that the articles tell one story, on which the comparison depends."""
        return any(one.ruling is Ruling.ONE_STORY for one in self.workspace.session.decisions)
