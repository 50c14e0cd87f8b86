"""Parallax: a terminal reading room for comparing how sources frame the same events."""

__version__ = "0.1.0"
