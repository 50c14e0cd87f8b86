"""The lines above and below the panes: where the reader is, and what to press."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content

from tui.app.commands import Command, shown_keys
from tui.app.messages import SourcePointed
from tui.app.render import Glyphs, Inks, fitted, line
from tui.app.widgets.drawn import Drawn
from tui.view.coaching import LESSONS
from tui.view.counterparts import shown_in, told_in
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading
from tui.view.states import Standing


class TopBar(Drawn):
    """The name of the session, and the current event."""

    def show(self, name: str, reading: Reading, index: ComparisonIndex, inks: Inks, comparing: str = "") -> None:
        """Say where the reader is; while the passages are being compared, say that instead."""
        width, dot = self.size.width - 2, f" {inks.glyphs.dot} "
        right = comparing or event_words(reading, index, inks.glyphs)
        if not comparing and not reading.sync:
            right = f"not in step{dot}{right}"
        count = len(index.articles)
        sources = f"{count} source{'' if count == 1 else 's'}"
        lefts = (f"Parallax  {name}{dot}{sources}", f"Parallax  {sources}", "Parallax")
        left = next((one for one in lefts if len(one) + 3 + min(len(right), width // 2) <= width), "Parallax")
        right = fitted(right, width - len(left) - 3)
        gap = " " * max(width - len(left) - len(right), 1)
        self.draw(
            line(
                (left[:8], f"bold {inks.colour('accent')}"),
                (left[8:] + gap, inks.colour("faint")),
                (right, inks.colour("foreground")),
            )
        )


def event_words(reading: Reading, index: ComparisonIndex, glyphs: Glyphs) -> str:
    """Such as `event 4 of 23 · in 4 of 5 · 1 uncertain · "withdraw from the four regions"`."""
    dot, group = f" {glyphs.dot} ", index.group(reading.event)
    if index.is_unknown:
        return "not compared yet"
    if not index.groups:
        return "no shared event found"
    if reading.between or group is None:
        return f"between events{dot}{len(index.groups)} shared"
    parts = [f"event {group.id} of {len(index.groups)}", *index.how_told(group)]
    parts += [f"{glyphs.ruled} yours"] if group.by_reader else []
    parts += [f"“{group.label}”"] if group.label else []
    return dot.join(parts)


class Tabs(Drawn):
    """All sources in one line, each with its sign for the current event; shown when they do not all fit."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._ends: list[int] = []

    def show(self, reading: Reading, index: ComparisonIndex, inks: Inks) -> None:
        """Draw a tab for each source, with its name where there is room."""
        width, count = self.size.width, max(len(index.articles), 1)
        room = max((width - 1) // count - 6, 0)
        parts: list[Content] = []
        self._ends = []
        for number, article in enumerate(index.articles):
            sign = sign_of(article.id, reading, index, inks.glyphs)
            focused = number == reading.pane
            name = f" {fitted(str(article.source), room)}" if room >= 4 else ""
            style = f"bold {inks.colour('accent')}" if focused else inks.colour("faint")
            parts.append(line((f"{number + 1} {inks.glyphs.focus if focused else sign}{name}", style)))
            self._ends.append((self._ends[-1] if self._ends else 0) + len(parts[-1]) + 2)
        self.draw(Content("  ").join(parts))

    def on_click(self, event: events.Click) -> None:
        """Put the focus on the source whose tab was clicked."""
        event.stop()
        number = next((at for at, end in enumerate(self._ends) if event.x < end), None)
        if number is not None:
            self.post_message(SourcePointed(number))


def sign_of(article: str, reading: Reading, index: ComparisonIndex, glyphs: Glyphs) -> str:
    """The sign of a source for the current event."""
    shown = shown_in(article, reading, index)
    standing = shown.standing if shown else told_in(article, reading, index).standing
    return {
        Standing.ORIGIN: glyphs.edge,
        Standing.FOUND: glyphs.strong,
        Standing.UNCERTAIN: glyphs.possible,
        Standing.NOT_FOUND: glyphs.not_found,
        Standing.RULED_OUT: glyphs.not_found,
        Standing.UNKNOWN: glyphs.unknown,
    }[standing]


class Coach(Drawn):
    """One line for newcomers, until they have tried everything in it."""

    def show(self, lesson: int, commands: Sequence[Command], inks: Inks) -> None:
        """Name the next key."""
        self.display = lesson < len(LESSONS)
        if not self.display:
            return
        before, _, after = LESSONS[lesson].words.partition("{key}")
        keys = next((shown_keys(command) for command in commands if command.id == LESSONS[lesson].command), "")
        key = keys.split(" ")[0]
        after = fitted(after, self.size.width - 2 - len(before) - len(key))
        self.draw(
            line((before, inks.colour("faint")), (key, f"bold {inks.colour('accent')}"), (after, inks.colour("faint")))
        )


class Foot(Drawn):
    """What was last said, or the note that stands here; and the few keys that matter most."""

    def show(self, commands: Sequence[Command], said: str, inks: Inks) -> None:
        """Draw the hints; `?` and `q` are never dropped, what was said gives way first."""
        width = self.size.width - 1
        hints = [
            (shown_keys(command).split(" ")[0], command.label.lower()) for command in commands if command.in_footer
        ]
        length = sum(len(key) + len(label) + 4 for key, label in hints)
        said = fitted(said, max(width - length - 2, 0))
        parts: list[str | tuple[str, str]] = []
        for key, label in hints:
            parts += [(f" {key}", f"bold {inks.colour('accent')}"), (f" {label}  ", inks.colour("faint"))]
        gap = " " * max(width - length - len(said), 1)
        self.draw(line(*parts, gap, (said, inks.colour("foreground"))))
