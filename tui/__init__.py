"""Parallax: a terminal reading room for comparing how sources frame the same events.

From Python: `load` articles, `compare` them, `write` what was found. These three
are loaded when they are first asked for, so that the command line, which needs
none of them, starts without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui._version import __version__

__all__ = ["__version__", "compare", "load", "write"]

if TYPE_CHECKING:
    from tui.api import compare, load, write
else:

    def __getattr__(name: str) -> object:
        """One of the three functions of `tui.api`."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from tui import api  # noqa: PLC0415 - see above

        return getattr(api, name)
