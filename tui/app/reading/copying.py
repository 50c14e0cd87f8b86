"""Copying a citation or an event; the terminal puts it into the clipboard."""

from __future__ import annotations

from collections.abc import Mapping

from tui.app.reading.desk import Desk, Handler
from tui.export.citation import citation, event_table
from tui.model.annotation import Selection
from tui.view.selecting import chosen

MOST = 74_000
"""How many bytes a terminal is trusted to take; several stop at 100,000 characters of base64."""


def copy(desk: Desk) -> None:
    """Copy the selection, or the passage, as a citation."""
    if (selection := chosen(desk.reading, desk.index)) is not None:
        copy_place(desk, selection)


def copy_place(desk: Desk, place: Selection) -> None:
    """Copy a place as a citation."""
    article = desk.index.articles[desk.index.number[place.article]]
    _copy(desk, citation(article, place.span), f"{len(place.span)} characters with their source")


def copy_event(desk: Desk) -> None:
    """Copy the current event as a Markdown table: every source with its words, or with the nearest candidate."""
    group = None if desk.reading.between else desk.index.group(desk.reading.event)
    if group is None:
        desk.say("there is no event here to copy")
        return
    _copy(desk, event_table(desk.index, group), f"event {group.id} as a Markdown table")


def _copy(desk: Desk, text: str, what: str) -> None:
    """Hand a text to the terminal, and say so; one that the terminal would drop stays here."""
    if not fits_clipboard(text):
        desk.say("too long for a terminal's clipboard; E writes it to a file")
        return
    desk.app.copy_to_clipboard(text)
    desk.say(f"sent to the terminal's clipboard (OSC 52): {what}")


def fits_clipboard(text: str) -> bool:
    """Whether a terminal takes all of `text`; a longer one it drops without a word."""
    return len(text.encode("utf-8", "replace")) <= MOST


HANDLERS: Mapping[str, Handler] = {"copy": copy, "copy-event": copy_event}
