"""What each command does, by its id; a command that has no handler here fails a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.app.commands import Command
from tui.app.reading import copying, decisions, files, menus, moving, notes, search, views
from tui.app.reading.desk import Desk, Handler
from tui.app.reading.phase import key_of, not_found_out
from tui.model.comparison import Stage

HANDLERS: Mapping[str, Handler] = {
    **moving.HANDLERS,
    **search.HANDLERS,
    **notes.HANDLERS,
    **decisions.HANDLERS,
    **copying.HANDLERS,
    **files.HANDLERS,
    **views.HANDLERS,
    **menus.HANDLERS,
}
"""Of every subject."""
ANYWHERE = frozenset({"help", "palette", "go", "open", "export", "theme", "undo", "redo"})
"""Commands that mean the same in a view, and in a list, as over the panes."""
WITHOUT_ARTICLES = ANYWHERE | {"back", "escape", "go-notes", "go-read", "go-to-source"}
"""Commands that mean something where no article is open."""
OF_EVENTS = frozenset({
    "next-event", "previous-event", "next-alone", "previous-alone", "next-candidate", "merge", "split", "rename",
    "pin", "unlink", "no-counterpart", "why", "copy-event",
})  # fmt: skip
"""Commands that mean something once the passages were compared."""
OF_TERMS = frozenset({"next-term", "previous-term", "dismiss", "dismiss-everywhere"})
"""Commands that mean something once loaded terms were looked for."""
OF_A_PASSAGE = OF_EVENTS | OF_TERMS | {
    "next-passage", "previous-passage", "page-down", "page-up", "first-passage", "last-passage", "go-top", "level",
    "select", "shrink", "grow", "annotate", "repeat-code", "edit-note", "delete-note", "copy",
}  # fmt: skip
"""Commands that do something at the focused passage."""
NEEDS: Sequence[tuple[frozenset[str], Stage]] = ((OF_TERMS, Stage.TERMS), (OF_EVENTS, Stage.EVENTS))


def what_is_missing(desk: Desk, id: str) -> str:
    """Why a command can do nothing now, in words for the reader; empty where it can."""
    articles, stage = desk.index.articles, desk.index.comparison.stage
    if not articles and id not in WITHOUT_ARTICLES:
        return f"no article is open; {key_of('open', desk.commands)} opens some"
    if any(id in commands and stage < needed for commands, needed in NEEDS):
        return not_found_out(desk.phase, desk.commands)
    if id in OF_A_PASSAGE and not articles[desk.reading.pane].passages:
        return "this article has no passage"
    return ""


def commands_over(desk: Desk, *, is_home: bool) -> list[Command]:
    """The commands that work over the panes, or over a view or dialog."""
    if not desk.index.articles:
        return [command for command in desk.commands if command.id in WITHOUT_ARTICLES]
    return [command for command in desk.commands if is_home or command.id in ANYWHERE or command.after_g]


async def use_anywhere(desk: Desk, key: str) -> None:
    """Do what a key means anywhere, or say that it means nothing in the view or dialog on top."""
    command = next((one for one in desk.commands if not one.after_g and key in one.keys.split(",")), None)
    if command is not None and command.id in ANYWHERE:
        await desk.action_run(command.id)
    elif command is not None:
        desk.say(f"{command.label}: in the panes only; Esc goes back")
