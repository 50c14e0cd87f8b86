"""How a command went, as other programs read it: the documented exit statuses."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The status a command ends with."""

    DONE = 0
    CRASH = 1
    """A mistake in Parallax; the traceback is on stderr. Python gives this status by itself."""
    USAGE = 2
    """Called wrongly, or asked to replace a file without `--force`."""
    UNREADABLE = 3
    """Something named could not be read or written; what could be is answered."""
    CONFLICT = 4
    """Somebody else changed the session meanwhile."""
    FOUND = 5
    """`check` found something to mend."""
    INTERRUPTED = 130
    """Stopped by Ctrl+C."""
    PIPE_CLOSED = 141
    """Nobody reads stdout any more."""
