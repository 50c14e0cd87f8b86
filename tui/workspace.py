"""All that a front end may ask: open articles, compare them, keep and take back what the reader writes.

It owns the engine and the session. What the reader writes is on the disk
before the method that wrote it returns; where that fails, SessionError is
raised and the session is the value it was, so the note is still in hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tui.decisions import apply_decisions
from tui.engine import Engine, EngineMaker, Found, ignore_stage
from tui.model.annotation import Anchor, Annotation, Draft, Selection
from tui.model.article import article_by_id
from tui.model.comparison import Comparison, Stage
from tui.model.errors import InputError, SessionError
from tui.model.progress import Progress, ignore_progress
from tui.model.session import Decision, Ruling, Session
from tui.opening import LAST, Opened, Setup, open_articles, read_setup
from tui.storage.exports import write_export
from tui.storage.kept_session import KeptSession
from tui.storage.paths import Home, file_of, is_there
from tui.storage.session_choice import known_article
from tui.storage.sessions import Listed, any_session, sessions_in
from tui.storage.shipped import sample_articles
from tui.storage.ui_state import KeptDraft, draft_as_tree, draft_from_tree, key_of, remember, remembered
from tui.text.anchors import Stand, anchored, standing
from tui.text.clean import safe_line, safe_text
from tui.view.index import ComparisonIndex

Clock = Callable[[], datetime]
"""The time, with its zone."""
RECENT = 8
"""So many sessions are offered; each is parsed to say what is in it."""
PLACES, DRAFTS = "places", "drafts"
"""What the state folder holds besides what was open last: where the reader stood, and half-written notes."""


class Workspace:
    """Some articles, what was found out about them, and the session that is about them."""

    def __init__(
        self, opened: Opened, home: Home, clock: Clock, new_id: Callable[[], str], engine: EngineMaker = Engine
    ) -> None:
        self.articles = opened.articles
        self.problems = opened.problems
        """Inputs that were not read, what is wrong in the configuration, notices about the session."""
        self.unread = opened.unread
        """Of these, the inputs that were named and not read."""
        self.settings = opened.setup.settings
        self.categories = opened.setup.categories
        """Of loaded terms, as the reader's lexicon has them."""
        self.empty = opened.empty
        """Why there is no article, and what the reader can do; None where there is one."""
        self.config = opened.setup.file
        """The config file that is in use, or would be were it not broken."""
        self.comparison = Comparison(opened.articles, categories=self.categories, stage=Stage.NOTHING)
        """Without findings until `compare` has run."""
        self._home, self._clock, self._new_id, self._engine_maker = home, clock, new_id, engine
        self._engine = engine(home.cache)
        self._stands: dict[Anchor, Stand] = {}
        self._index: ComparisonIndex | None = None
        self._ruled: tuple[tuple[Comparison, tuple[Decision, ...]], Comparison] | None = None
        self._key = key_of(article.digest for article in self.articles)
        self._key_before = key_of(known.digest for known in opened.chosen.session.articles)
        """The articles as the session knows them: what was kept about them holds where one was changed or added."""
        self._last: Mapping[str, object] = {}
        """What was written as open last."""
        self._kept = KeptSession(self._settled(opened.chosen.session), opened.chosen.at)

    @classmethod
    def open(
        cls,
        paths: Sequence[str | Path],
        *,
        config: Path | Setup | None = None,
        session: str | None = None,
        home: Home,
        clock: Clock,
        new_id: Callable[[], str],
        engine: EngineMaker = Engine,
    ) -> Workspace:
        """Read articles from files and folders, and the session that is about them.

        A path may be a session's file; without paths the named session's
        articles are opened, else what was open last, else the sample.
        `config` is a config file, or what was read from one; `session` is a
        name or a session's file. `new_id` gives fresh URNs, `engine` makes what compares.
        Raises SessionError only where a session that was named cannot be
        used; whatever else is wrong is in `problems`.
        """
        setup = config if isinstance(config, Setup) else read_setup(home, config)
        opened = open_articles(paths, setup, session=session, home=home, now=clock())
        return cls(opened, home, clock, new_id, engine)

    def opened(self, kind: str, value: str = "") -> Workspace:
        """Another workspace, for the same reader; this one stays as it is, and must still be closed.

        `kind` is `files` (a file or folder, or a session's file), `add` (one
        more, in this session), `session` (by name) or `sample`. Raises
        InputError where no article could be read, SessionError as `open` does.
        """
        paths: Mapping[str, Sequence[str | Path]] = {
            "files": [value],
            "add": [*dict.fromkeys(file_of(article.file) for article in self.articles), value],
            "session": [],
            "sample": sample_articles(),
        }
        session = {"add": str(self.file), "session": value}.get(kind)
        if kind == "session" and not is_there(self._home.session(value)):
            raise SessionError(f"{safe_line(value)}: no such session; it is none of those listed")
        workspace = Workspace.open(
            [Path(path).expanduser() for path in paths[kind]],
            config=self.config,
            session=session,
            home=self._home,
            clock=self._clock,
            new_id=self._new_id,
            engine=self._engine_maker,
        )
        if workspace.empty is not None and kind == "session":
            raise InputError(str(workspace.empty))
        if workspace.empty is not None or (kind == "add" and workspace.unread):
            raise InputError("\n".join(workspace.unread) or str(workspace.empty))
        return workspace

    @property
    def session(self) -> Session:
        """The notes and decisions about these articles, as they are on the disk."""
        return self._kept.session

    @property
    def file(self) -> Path:
        """The session's file, whether or not it is written yet; give it to `open` to stay in this session."""
        return self._kept.at.path

    def compare(
        self,
        progress: Progress = ignore_progress,
        found: Found = ignore_stage,
        *,
        framing: bool = True,
        all_pairs: bool = False,
    ) -> Comparison:
        """Compute every finding in the engine; blocks, so call it from a worker.

        Each stage becomes `comparison` as soon as it is ready, unless that holds
        more already, and is then handed to `found`; so is the last one, which is
        returned. Without `framing` only links and events are looked for. Where
        the reader ruled that the articles tell one story, the event gate is off.
        Raises EngineCancelled and EngineError; the stages that were ready stay.
        """
        settings = self.settings
        if any(decision.ruling is Ruling.ONE_STORY for decision in self.session.decisions):
            settings = replace(settings, align=replace(settings.align, event_gate=False))

        def take(comparison: Comparison) -> None:
            if comparison.stage >= self.comparison.stage:
                self.comparison = replace(comparison, categories=self.categories)
                found(self.comparison)

        asked = {"framing": framing, "all_pairs": all_pairs}
        last = self._engine.run(self.articles, None, settings, **asked, progress=progress, found=take)
        self.comparison = replace(last, categories=self.categories)
        found(self.comparison)
        return self.comparison

    def cancel(self) -> None:
        """Stop the comparison that is running."""
        self._engine.cancel()

    def close(self) -> None:
        """End the engine; everything else is on the disk already."""
        self._engine.close()

    def annotate(self, selections: Sequence[Selection], note: str, codes: Sequence[str] = ()) -> Annotation:
        """Keep a note on some places; the draft it may come from is done with.

        Raises SessionError where it could not be kept, and the note is not in
        the session; its ConflictError where it was kept in a copy of the
        session, which is the open session from then on.
        """
        written = Annotation(
            id=self._new_id(),
            anchors=self._anchors(selections),
            note=safe_text(note),
            codes=_codes(codes),
            author=self.settings.author,
            created=self._now(),
        )
        self._change(f"the note on {_named(written.anchors)}", self.session.annotated(written))
        with suppress(SessionError):  # the note is kept; a draft that stays behind does no harm
            self.save_draft("")
        return written

    def edit(self, id: str, note: str, codes: Sequence[str] = ()) -> Annotation:
        """Change the note of that id; raises as `annotate` does, and KeyError where there is no such note."""
        old = self._annotation(id)
        new = replace(old, note=safe_text(note), codes=_codes(codes), modified=self._now())
        self._change(f"the change of the note on {_named(new.anchors)}", self.session.annotated(new))
        return new

    def delete(self, id: str) -> None:
        """Remove the note or the decision of that id; raises as `annotate` does."""
        notes = [note for note in self.session.annotations if note.id == id]
        what = f"removing the note on {_named(notes[0].anchors)}" if notes else "removing a decision"
        self._change(what, self.session.without(id))

    def decide(self, ruling: Ruling, selections: Sequence[Selection], value: str = "") -> Decision:
        """Keep a decision about some places; raises as `annotate` does."""
        decision = Decision(
            id=self._new_id(),
            ruling=ruling,
            anchors=self._anchors(selections),
            value=safe_line(value),
            author=self.settings.author,
            created=self._now(),
        )
        self._change(f"the decision {ruling.value} on {_named(decision.anchors)}", self.session.decided(decision))
        return decision

    def undo(self) -> str | None:
        """Take back the last change since the session was opened, on the disk too; say what it was, None for none."""
        return self._kept.undo(self._clock())

    def redo(self) -> str | None:
        """Make the change that was taken back last again; say what it is, None for none."""
        return self._kept.redo(self._clock())

    def placed(self) -> tuple[tuple[Annotation, tuple[Stand, ...]], ...]:
        """Every note, and where each of its anchors stands in the articles at hand."""
        return tuple((note, tuple(map(self.stand, note.anchors))) for note in self.session.annotations)

    def ruled(self) -> Comparison:
        """The comparison as the reader's decisions have it: what every exit shows, prints and writes."""
        made_of = (self.comparison, self.session.decisions)
        if self._ruled is None or any(old is not new for old, new in zip(self._ruled[0], made_of, strict=True)):
            decisions = [(one, tuple(map(self.stand, one.anchors))) for one in self.session.decisions]
            self._ruled = (made_of, apply_decisions(self.comparison, decisions))
        return self._ruled[1]

    def index(self) -> ComparisonIndex:
        """The comparison as ruled, to be looked up, with the notes where they stand; its tables are made once."""
        ruled, notes = self.ruled(), self.placed()
        if self._index is None or self._index.comparison is not ruled:
            self._index = ComparisonIndex(ruled, notes)
        elif self._index.notes != notes:
            self._index = self._index.with_notes(notes)
        return self._index

    def stand(self, anchor: Anchor) -> Stand:
        """Where an anchor stands in the articles at hand; looked for once."""
        key = replace(anchor, adrift=False)
        if key not in self._stands:
            self._stands[key] = standing(anchor, self.articles)
        return self._stands[key]

    def save_draft(self, note: str, codes: Sequence[str] = (), selections: Sequence[Selection] = ()) -> None:
        """Put a half-written note away; nothing written forgets it. Raises SessionError."""
        draft = KeptDraft(safe_text(note), _codes(codes), self._anchors(selections))
        try:
            remember(self._home.state, DRAFTS, self._key, draft_as_tree(draft))
            if self._key != self._key_before:
                remember(self._home.state, DRAFTS, self._key_before, {})
        except OSError as error:
            folder = safe_line(str(self._home.state))
            raise SessionError(f"{folder}: the draft could not be written ({error.strerror})") from error
        self._remember_last()

    def draft(self) -> Draft | None:
        """The note that was put away; None where there is none."""
        kept = draft_from_tree(self._remembered(DRAFTS)) if self.articles else None
        if kept is None:
            return None
        stands = [self.stand(anchor) for anchor in kept.anchors]
        return Draft(kept.note, kept.codes, tuple(Selection(id, span) for id, span in stands if span))

    def remember(self, place: Mapping[str, object]) -> None:
        """Keep the reader's place and layout for these articles, and that they were open last.

        Nothing the reader wrote is in it, so a folder that cannot be written is no error.
        """
        with suppress(OSError):
            remember(self._home.state, PLACES, self._key, place, synced=False)
        self._remember_last()

    def remembered(self) -> Mapping[str, object]:
        """The place and layout kept for these articles; empty where there are none."""
        return self._remembered(PLACES)

    def export(self, format: str, path: Path, *, overwrite: bool = False) -> Path:
        """Write everything found and kept to a file, in a format of EXPORTERS; say where it is.

        Raises FileThereError where the file exists, unless `overwrite`; OutputError where it cannot be written.
        """
        from tui.export import EXPORTERS  # noqa: PLC0415 - all formats, which few starts need
        from tui.export.report_input import ReportInput  # noqa: PLC0415

        given = ReportInput(self.index(), self.session, self.settings.align, machine=self.comparison)
        write_export(path, EXPORTERS[format](given), overwrite=overwrite)
        return path

    def recent(self) -> list[Listed]:
        """The RECENT sessions in the reader's folder that were written last, the last first."""
        return sessions_in(self._home.sessions, RECENT)

    @property
    def is_first_visit(self) -> bool:
        """Whether this reader has kept nothing yet: no session, and no place in these articles."""
        return not any_session(self._home.sessions) and not self.remembered()

    def _change(self, what: str, session: Session) -> None:
        """Keep a change of the session, and that these articles are open, so that a killed program opens them again."""
        try:
            self._kept.change(what, session, self._clock())
        finally:
            self._remember_last()

    def _remember_last(self) -> None:
        """Keep what is open as what was open last; written only where that is news, and no error where it cannot be."""
        files = [known_article(article, self._home.here).file for article in self.articles]
        last = {"files": files, "session": str(self._kept.at.path) if self._kept.at.digest else ""}
        if files and last != self._last:
            with suppress(OSError):
                remember(self._home.state, LAST, LAST, last, synced=False)
                self._last = last

    def _remembered(self, kind: str) -> Mapping[str, object]:
        """What was kept about these articles, or else about them as the session knows them."""
        return remembered(self._home.state, kind, self._key) or remembered(self._home.state, kind, self._key_before)

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")

    def _anchors(self, selections: Sequence[Selection]) -> tuple[Anchor, ...]:
        return tuple(anchored(article_by_id(self.articles, one.article), one.span) for one in selections)

    def _annotation(self, id: str) -> Annotation:
        for note in self.session.annotations:
            if note.id == id:
                return note
        raise KeyError(id)

    def _settled(self, session: Session) -> Session:
        """The session as it is about the articles at hand: which they are, and which of its places are adrift."""
        here = [known_article(article, self._home.here) for article in self.articles]
        files, digests = {known.file for known in here}, {known.digest for known in here}
        away = [known for known in session.articles if known.file not in files and known.digest not in digests]
        notes = (replace(note, anchors=self._marked(note.anchors)) for note in session.annotations)
        decisions = (replace(one, anchors=self._marked(one.anchors)) for one in session.decisions)
        return replace(session, articles=(*here, *away), annotations=tuple(notes), decisions=tuple(decisions))

    def _marked(self, anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
        return tuple(replace(anchor, adrift=self.stand(anchor)[1] is None) for anchor in anchors)


def _named(anchors: Sequence[Anchor]) -> str:
    """The first place in a few words, for undo."""
    if not anchors:
        return "no place"
    words = " ".join(anchors[0].exact.split())
    return f"“{words if len(words) <= 40 else words[:39] + '…'}”"


def _codes(codes: Sequence[str]) -> tuple[str, ...]:
    """Each code once, on one line, none empty."""
    return tuple(dict.fromkeys(code for one in codes if (code := safe_line(one).strip())))
