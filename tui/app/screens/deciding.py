"""Questioning and correcting the machine from the reading screen; every decision is on disk before it shows."""

from __future__ import annotations

from tui.app.screens.prompt import PromptScreen
from tui.app.screens.taking import TakingScreen
from tui.model.annotation import Selection
from tui.model.session import Ruling
from tui.view.deciding import DECIDING, Proposal, rename


class DecidingScreen(TakingScreen):
    """The commands that pin, unlink, rule, merge, split, rename and dismiss."""

    def action_decide(self, id: str) -> None:
        """Decide what a key stands for, at the place where the reader is."""
        self._decide(DECIDING[id](self.reading, self.index))

    def action_one_story(self) -> None:
        """Rule that the articles tell one story, or take that ruling back, and compare them anew."""
        made = [one for one in self.workspace.session.decisions if one.ruling is Ruling.ONE_STORY]
        if made:
            changed = self.done(lambda: self.workspace.delete(made[-1].id))
        else:
            changed = self.done(lambda: self.workspace.decide(Ruling.ONE_STORY, []))
        if changed:
            self.say("stories are told apart again" if made else "ruled: one story")
            self.compare()

    async def action_rename(self) -> None:
        """Give the current event another name."""
        group = self.index.group(self.reading.event)
        if group is None or self.reading.between:
            self.say("there is no event here to rename")
            return
        await self.ask(PromptScreen(f"Name of event {group.id}", group.label, glyphs=self.glyphs), self._rename)

    def _rename(self, name: str | None) -> None:
        if name is not None:
            self._decide(rename(self.reading, self.index, name))

    def _decide(self, proposal: Proposal | str) -> None:
        if isinstance(proposal, str):
            self.say(proposal)
            return
        places = [Selection(article, span) for article, span in proposal.spans]
        if self.done(lambda: self.workspace.decide(proposal.ruling, places, proposal.value)):
            self.say(proposal.said)
