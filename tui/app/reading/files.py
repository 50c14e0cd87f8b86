"""Opening articles and writing exports, both in a thread: the panes can be read meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from tui.app.dialogs.dropped import DroppedScreen
from tui.app.dialogs.export import ExportChoice, ExportScreen
from tui.app.dialogs.open import OpenChoice, OpenScreen
from tui.app.reading.desk import Desk, Handler
from tui.storage.paths import SUFFIX
from tui.view.dropped import left_out
from tui.view.moves import to_pane
from tui.workspace import Workspace


async def export(desk: Desk) -> None:
    """Ask which format, and where to."""
    from tui.export import EXPORTERS  # noqa: PLC0415 - all formats, which few starts need

    formats = [(id, exporter.label, exporter.suffix) for id, exporter in EXPORTERS.items()]
    name = desk.workspace.session.name
    dialog = ExportScreen(formats, str(Path.cwd()), name, exists=_exists, glyphs=desk.glyphs)
    await desk.ask(dialog, partial(_export, desk))


def _export(desk: Desk, choice: ExportChoice | None) -> None:
    """Write it, and say where it is."""
    if choice is None:
        return
    path = Path(choice.path).expanduser()

    def done(written: Path) -> None:
        desk.tell(f"written: {written}")
        desk.learn("export")

    workspace = desk.workspace
    desk.aside(f"writing {path.name}", lambda: workspace.export(choice.format, path, overwrite=choice.overwrite), done)


async def ask_open(desk: Desk) -> None:
    """Go to a source, or open other articles."""
    sources = [str(article.source) for article in desk.index.articles]
    dialog = OpenScreen(sources, _recent(desk.workspace), desk.workspace.problems, desk.glyphs)
    await desk.ask(dialog, partial(_open, desk))


def _open(desk: Desk, choice: OpenChoice | None) -> None:
    if choice is None:
        return
    if choice.kind == "source":
        desk.come_home()
        desk.go(to_pane(desk.reading, desk.index, int(choice.value)))
    else:
        open_others(desk, choice)


def open_others(desk: Desk, choice: OpenChoice) -> None:
    """Read other articles; what is open stays until they are ready, and where they cannot be read."""
    before, workspace = desk.workspace.session, desk.workspace

    def done(opened: Workspace) -> None:
        if workspace.session is not before:  # something was kept meanwhile, in the session that was read
            opened.close()
            desk.call_next(open_others, desk, choice)
        else:
            desk.replace(opened)

    desk.aside(f"opening {choice.value or 'the sample'}", lambda: workspace.opened(choice.kind, choice.value), done)


def _recent(workspace: Workspace) -> list[tuple[str, str]]:
    """The names of the sessions, each with what is in it, or why it cannot be read."""
    found = []
    for one in workspace.recent():
        notes = one.session.annotations if one.session else ()
        said = f"{len(notes)} note{'' if len(notes) == 1 else 's'}"
        found.append((one.path.name.removesuffix(SUFFIX), one.problem or said))
    return found


def _exists(path: str) -> bool:
    """Whether there is a file already, as far as can be seen."""
    try:
        return Path(path).expanduser().exists()
    except (OSError, RuntimeError):
        return False


async def show_left_out(desk: Desk) -> None:
    """Say how the focused article was read, and what was left out of it."""
    read = left_out(desk.index.articles[desk.reading.pane])
    await desk.ask(DroppedScreen(read, desk.glyphs), lambda _: None)


HANDLERS: Mapping[str, Handler] = {
    "export": export,
    "open": ask_open,
    "go-to-source": ask_open,
    "dropped": show_left_out,
}
