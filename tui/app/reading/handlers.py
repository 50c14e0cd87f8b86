"""What each command does, by its id; a command that has no handler here fails a test."""

from __future__ import annotations

from collections.abc import Mapping

from tui.app.reading import copying, decisions, files, menus, moving, notes, search, views
from tui.app.reading.desk import Handler

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
