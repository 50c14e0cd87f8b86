"""Questioning and correcting the machine; every decision is on the disk before it shows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from tui.app.dialogs.prompt import PromptScreen
from tui.app.dialogs.why import WhyScreen
from tui.app.reading.desk import Desk, Handler
from tui.model.annotation import Selection
from tui.model.session import Ruling
from tui.view.deciding import DECIDING, Proposal, rename
from tui.view.why import why


def decide(desk: Desk, id: str) -> None:
    """Decide what a key stands for, at the place where the reader is."""
    _decide(desk, DECIDING[id](desk.reading, desk.index))


def one_story(desk: Desk) -> None:
    """Rule that the articles tell one story, or take that ruling back, and compare them anew."""
    made = [one for one in desk.workspace.session.decisions if one.ruling is Ruling.ONE_STORY]
    if made:
        changed = desk.commit(lambda: desk.workspace.delete(made[-1].id))
    else:
        changed = desk.commit(lambda: desk.workspace.decide(Ruling.ONE_STORY, []))
    if changed:
        desk.say("stories are told apart again" if made else "ruled: one story")
        desk.compare()


async def ask_name(desk: Desk) -> None:
    """Give the current event another name."""
    group = desk.index.group(desk.reading.event)
    if group is None or desk.reading.between:
        desk.say("there is no event here to rename")
        return
    dialog = PromptScreen(f"Name of event {group.id}", group.label, glyphs=desk.glyphs)
    await desk.ask(dialog, partial(_rename, desk))


def _rename(desk: Desk, name: str | None) -> None:
    if name is not None:
        _decide(desk, rename(desk.reading, desk.index, name))


def _decide(desk: Desk, proposal: Proposal | str) -> None:
    if isinstance(proposal, str):
        desk.say(proposal)
        return
    places = [Selection(article, span) for article, span in proposal.spans]
    if desk.commit(lambda: desk.workspace.decide(proposal.ruling, places, proposal.value)):
        desk.say(proposal.said)


async def explain(desk: Desk) -> None:
    """Say what speaks for and against the focused pane's place."""
    explanation = why(desk.reading, desk.index, desk.workspace.settings.align)
    await desk.ask(WhyScreen(explanation, desk.glyphs), lambda _: desk.learn("why"))


HANDLERS: Mapping[str, Handler] = {
    **{id: partial(decide, id=id) for id in DECIDING if id != "rename"},
    "rename": ask_name,
    "one-story": one_story,
    "compare": lambda desk: desk.compare(),
    "why": explain,
}
