"""Keys in the order in which they were typed: the next is looked at when all that the last one sets off is done.

Textual hands each key to the widget that has the focus at that moment, and
runs a binding only when the key has bubbled up to the app again. Keys that come
in a burst (typed ahead, pasted by a text expander, held up by a slow line)
would so be handed to a field that a Tab before them is about to leave, or to
the screen beneath a dialog that the key before them opens.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence

from textual import events
from textual.app import App, ScreenStackError
from textual.message_pump import MessagePump

ROUNDS = 8
"""How often the focused widget and what it lies in are asked to come to rest; a key that opens a dialog needs three."""
LIMIT = 2.0
"""Seconds after which the next key is looked at all the same: a widget that hangs must not stop the keyboard."""


class InputOrder:
    """Lets one key, paste or click through at a time."""

    def __init__(self, app: App[None]) -> None:
        """Watch over the input of an app."""
        self._app = app
        self._waiting: deque[events.InputEvent] = deque()
        self._current: events.InputEvent | None = None
        self._task: asyncio.Task[None] | None = None

    def must_wait(self, event: events.InputEvent) -> bool:
        """Whether an event has to wait for the one before; it is then posted to the app again, in its turn."""
        if event is self._current:
            return False
        if self._current is not None:
            self._waiting.append(event)
            return True
        if isinstance(event, events.Key | events.Paste | events.MouseDown | events.MouseUp):
            self._current = event
        return False

    def passed(self, event: events.InputEvent) -> None:
        """Wait until all that an event set off is done, then post the next one."""
        if event is self._current:
            self._task = asyncio.create_task(self._settle())

    async def _settle(self) -> None:
        try:
            async with asyncio.timeout(LIMIT):
                for _ in range(ROUNDS):
                    path = self._path()
                    for node in path:
                        await _at_rest(node)
                    if path == self._path() and not any(node.message_queue_size for node in path):
                        break
        except ScreenStackError:  # the app is ending
            return
        except TimeoutError:
            self._app.log.warning("the screen did not come to rest after a key")
        self._current = self._waiting.popleft() if self._waiting else None
        if self._current is not None:
            self._app.post_message(self._current)

    def _path(self) -> Sequence[MessagePump]:
        """What a key goes through: the focused widget, what it lies in, the screen, the app."""
        return (self._app.focused or self._app.screen).ancestors_with_self


async def _at_rest(node: MessagePump) -> None:
    """Wait until a node has done all that it was told so far."""
    done = asyncio.Event()
    if node.call_later(done.set):
        await done.wait()
