"""From files and folders to articles: one file a format, boilerplate marked, metadata with its evidence."""

from tui.loading.loader import Loaded, load

__all__ = ["Loaded", "load"]
