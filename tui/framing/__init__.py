"""How it is told: loaded terms, their voices, and how often each source uses them."""

from tui.framing.frame import frame

__all__ = ["frame"]
