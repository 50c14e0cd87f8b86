"""Help, the palette, the menu of views, the theme, and the way out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from tui.app.commands import Command
from tui.app.dialogs.go import GoMenu
from tui.app.dialogs.help import HelpScreen, Sign
from tui.app.reading.desk import Desk, Handler
from tui.app.themes import THEMES
from tui.app.widgets.dialog import Hint


async def show_help(desk: Desk) -> None:
    """List every key, and run what the reader picks."""
    top = desk.app.screen
    hints: Sequence[Hint] = getattr(top, "HINTS", ())
    own = [
        Command(f"here {at}", hint.keys, hint.label.capitalize(), f"{hint.label.capitalize()}, here", "here")
        for at, hint in enumerate(hints)
    ]

    def run(id: str | None) -> None:
        chosen = next((hint.action for hint, command in zip(hints, own, strict=True) if command.id == id), None)
        if chosen is None:
            _run(desk, id)
        elif chosen:
            desk.call_next(top.run_action, chosen)

    await desk.ask(HelpScreen([*own, *desk.commands_over(top)], _legend(desk), desk.glyphs), run)


async def show_views(desk: Desk) -> None:
    """Wait for the second key of a view."""
    views = [command for command in desk.commands if command.after_g]
    await desk.ask(GoMenu(views, desk.glyphs), partial(_run, desk))


def _run(desk: Desk, id: str | None) -> None:
    if id is not None:
        desk.call_next(desk.action_run, id)


def next_theme(desk: Desk) -> None:
    """Go round the themes."""
    names = [theme.name for theme in THEMES]
    now = desk.app.theme
    desk.app.theme = names[(names.index(now) + 1) % len(names)] if now in names else names[0]
    desk.say(desk.app.theme.removeprefix("parallax-"))


def leave(desk: Desk) -> None:
    """Home is the last screen, so this quits."""
    desk.app.exit()


def _legend(desk: Desk) -> list[Sign]:
    """The signs and letters of the panes, with what they mean."""
    glyphs = desk.glyphs
    signs = [
        (glyphs.focus, "your focus"),
        (glyphs.strong, "found: matching is sure"),
        (glyphs.possible, "uncertain: it may be the same"),
        (glyphs.not_found, "not found by matching; the nearest candidate is shown faintly"),
        (glyphs.unknown, "not compared yet"),
        (glyphs.ruled, "ruled by you"),
        (glyphs.note, "a note of yours"),
    ]
    return [*signs, *((category.letter, category.name) for category in desk.workspace.categories)]


HANDLERS: Mapping[str, Handler] = {
    "help": show_help,
    "palette": lambda desk: desk.app.action_command_palette(),
    "go": show_views,
    "theme": next_theme,
    "back": leave,
}
