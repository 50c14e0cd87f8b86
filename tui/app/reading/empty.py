"""What stands in place of the panes where no article is open: why, and what to do."""

from __future__ import annotations

from tui.app.commands import Command
from tui.app.reading.phase import key_of
from tui.app.render import Inks, line
from tui.app.widgets.drawn import Drawn
from tui.opening import EmptyReason

SHOWN = 8
"""So many things that could not be read are named; of more only the number is given."""


class EmptyNotice(Drawn):
    """One screen that says what to do."""

    def show(self, reason: EmptyReason, commands: tuple[Command, ...], inks: Inks) -> None:
        """Say why nothing is open, which key opens something, and what could not be read."""
        more = len(reason.details) - SHOWN
        details = [line((f"{inks.glyphs.dot} {one}", inks.colour("faint"))) for one in reason.details[:SHOWN]]
        keys = [line((key_of(id, commands), f"bold {inks.colour('accent')}"), f"  {what}") for id, what in _KEYS]
        self.draw(
            line((reason.what, "bold")),
            line(reason.advice),
            line(""),
            *keys,
            line(""),
            *details,
            *([line((f"and {more} more", inks.colour("faint")))] if more > 0 else []),
        )


_KEYS = (
    ("open", "open a file, a folder, a session or the sample"),
    ("help", "every key"),
    ("back", "quit"),
)
