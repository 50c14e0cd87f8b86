"""Going to a source, and opening other articles: a path, a recent session, the sample."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, OptionList, Static

from tui.app.render import UNICODE, Glyphs, line, plain
from tui.app.widgets.dialog import ESC, Hint
from tui.app.widgets.fields import LineBox
from tui.app.widgets.listing import ListDialog, Listing
from tui.text.clean import safe_line

SAMPLE = "sample:"
RECENT_SHOWN = 8


@dataclass(frozen=True, slots=True)
class OpenChoice:
    """Where the reader wants to go."""

    kind: str
    """`source`, `files`, `add`, `session` or `sample`."""
    value: str = ""
    """The number of the source, the path, or the name of the session."""


class PathSuggester(Suggester):
    """Completes the name of a file or folder that is being written."""

    def __init__(self) -> None:
        """Look anew at every key: files come and go."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The value completed by the first name that fits; None where none does."""
        path = value.removeprefix("+").lstrip()
        return next((value.removesuffix(path) + fit for fit in completions(path)), None)


def completions(value: str) -> list[str]:
    """The paths that begin as `value` does, as they would be written: folders with a slash.

    Without the hidden ones, and without names that hold what a terminal would obey.
    """
    if not value:
        return []
    folder, begun = value.rpartition("/")[0::2]
    try:
        inside = sorted(Path(folder + "/" if "/" in value else ".").expanduser().iterdir())
    except (OSError, RuntimeError):  # the latter for the home of a user who is not there
        return []
    head = f"{folder}/" if "/" in value else ""
    return [
        f"{head}{path.name}{'/' if path.is_dir() else ''}"
        for path in inside
        if path.name.startswith(begun)
        and not (path.name.startswith(".") and not begun)
        and path.name == safe_line(path.name)
    ]


class OpenScreen(ListDialog[OpenChoice]):
    """Returns where to go."""

    HINTS: ClassVar[Sequence[Hint]] = (
        Hint("Enter", "open", "open"),
        Hint("Tab", "complete", "complete"),
        Hint("+ before a path", "adds it"),
        ESC,
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", "Complete", show=False, priority=True)]
    DEFAULT_CSS = """
    OpenScreen {
        #frame { max-width: 100; }
        &.-tall Listing { max-height: 40vh; margin-top: 1; }
        #problems { color: $warning; max-height: 2; display: none; }
        &.-tall #problems { max-height: 20vh; margin-top: 1; }
        #problems.-shown { display: block; }
    }
    """

    def __init__(
        self,
        sources: Sequence[str],
        recent: Sequence[tuple[str, str]],
        problems: Sequence[str] = (),
        glyphs: Glyphs = UNICODE,
    ) -> None:
        """Take the sources that are open, the recent sessions with a description, and what was not read and why."""
        super().__init__("Open", glyphs)
        self._sources, self._recent, self._problems = sources, recent[:RECENT_SHOWN], problems

    def body(self) -> ComposeResult:
        """The path, the list, and what could not be read."""
        yield LineBox(placeholder="a file, a folder or a session", suggester=PathSuggester())
        listing = Listing()
        listing.can_focus = False
        yield listing
        problems = Content("\n").join(plain(problem) for problem in self._problems)
        yield Static(problems, id="problems", classes="-shown" if self._problems else "")

    def on_mount(self) -> None:
        """List what can be chosen without writing."""
        self.query_one(Listing).show(self._rows())
        self.query_one(LineBox).focus()

    def _rows(self) -> Iterator[tuple[str | None, Content]]:
        if self._sources:
            yield None, line("sources")
        for number, source in enumerate(self._sources):
            yield f"source:{number}", line((f"{number + 1:3}  ", "$primary"), source)
        if self._recent:
            yield None, line("recent sessions")
        for name, description in self._recent:
            yield f"session:{name}", line(name, (f"  {description}", "$faint"))
        yield None, line("or")
        yield SAMPLE, line("the sample: five articles on the same peace talks")

    def action_complete(self) -> None:
        """Take the completion; where several fit, as far as they agree."""
        box = self.query_one(LineBox)
        path = box.value.removeprefix("+").lstrip()
        if fits := completions(path):
            box.value = box.value.removesuffix(path) + _common(fits)
            box.cursor_position = len(box.value)

    @on(Input.Submitted)
    def action_open(self) -> None:
        """Close with what was written, else with what is chosen."""
        path = self.query_one(LineBox).value.strip()
        if path.startswith("+"):
            if added := path[1:].strip():
                self.answer(OpenChoice("add", added))
        elif path:
            self.answer(OpenChoice("files", path))
        else:
            self._go()

    @on(OptionList.OptionSelected)
    def _go(self) -> None:
        """Close with what is chosen, whatever was written: a click means its row."""
        if id := self.query_one(Listing).chosen:
            kind, _, value = id.partition(":")
            self.answer(OpenChoice(kind, value))


def _common(paths: Sequence[str]) -> str:
    """The beginning that all paths share."""
    first, last = min(paths), max(paths)
    same = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[:same]
