"""Going to the views, and from a view to the place that the reader chose there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from tui.app.reading.desk import Desk, Handler
from tui.app.reading.phase import not_found_out
from tui.app.views import VIEWS, View
from tui.model.annotation import Selection
from tui.view.finding import to_word


async def show(desk: Desk, view: View) -> None:
    """Show a view; go where the reader chooses to go in it."""
    if desk.index.comparison.stage < view.needs:
        desk.say(not_found_out(desk.phase, desk.commands))
        return
    desk.come_home()
    await desk.ask(view.make(desk.index, desk.styles_now, desk.reading.filter), partial(_go_to, desk))


def _go_to(desk: Desk, place: Selection | None) -> None:
    if place is not None:
        desk.go(to_word(desk.reading, desk.index, place))


def read(desk: Desk) -> None:
    """Back to the panes."""
    desk.come_home()


HANDLERS: Mapping[str, Handler] = {
    **{id: partial(show, view=view) for id, view in VIEWS.items()},
    "go-read": read,
}
