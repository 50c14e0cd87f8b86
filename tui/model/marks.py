"""Marks, not markup: what a stretch of text is; each medium decides how that looks."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A role over a span of an article's text."""

    span: Span
    role: str
    """Such as `loaded:deception`, `faint:hedge`, `note`, `search`, `selected`, `best` or `reason`."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text under one set of roles."""

    text: str
    roles: frozenset[str]
