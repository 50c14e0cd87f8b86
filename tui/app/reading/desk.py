"""What a command may ask of the reading screen: the desk on which the articles lie."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol, TypeVar

from textual.app import App
from textual.screen import Screen

from tui.app.commands import Command
from tui.app.reading.phase import Phase
from tui.app.render import Glyphs, Inks
from tui.model.errors import ParallaxError
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading
from tui.workspace import Workspace

Answer = TypeVar("Answer")
Result = TypeVar("Result")


class Desk(Protocol):
    """The state of the reading screen, and the few ways to change it."""

    workspace: Workspace
    commands: tuple[Command, ...]
    """With the reader's own keys."""

    @property
    def app(self) -> App[object]:
        """The app, for its theme, its clipboard and its end."""

    @property
    def reading(self) -> Reading:
        """Where the reader stands; `go` changes it, and nothing else."""

    @property
    def index(self) -> ComparisonIndex:
        """What was found out so far, as the reader has ruled it."""

    @property
    def phase(self) -> Phase:
        """How far the comparison has come."""

    @property
    def styles_now(self) -> Inks:
        """The colours and signs of the theme."""

    @property
    def glyphs(self) -> Glyphs:
        """The signs that the terminal is set to."""

    @property
    def fitting(self) -> int:
        """How many panes the screen has room for."""

    def page(self, direction: int) -> int:
        """The passage that is one screenful on, or back, in the focused pane."""

    def go(self, reading: Reading) -> None:
        """Stand there: the one door for where the reader stands."""

    def hold(self) -> None:
        """Keep the reader at this place, whatever is found meanwhile."""

    def say(self, words: str) -> None:
        """Put a short message into the footer; it gives way to the next move."""

    def warn(self, error: ParallaxError) -> None:
        """Show what went wrong, in the error's own words."""

    def tell(self, words: str) -> None:
        """Show a message that stays for some seconds."""

    def learn(self, command: str) -> None:
        """Go on to a newcomer's next hint where this was the command to try."""

    def commit(self, change: Callable[[], object]) -> bool:
        """Make a change to the session and show it; False, and a message, where it could not be kept.

        After a conflict the change is kept in a copy, which is open from then on.
        """

    def show_session(self) -> None:
        """Show the notes and decisions as they are now."""

    def compare(self) -> None:
        """Compare the articles, from the beginning."""

    async def ask(self, dialog: Screen[Answer], then: Callable[[Answer | None], None]) -> None:
        """Open a dialog or a view, and call `then` with its answer; a key that is typed ahead goes to it."""

    def call_next(self, callback: Callable[..., object], *args: Any) -> None:
        """Call something when the dialog that answers now is gone."""

    def aside(self, doing: str, work: Callable[[], Result], then: Callable[[Result], None]) -> bool:
        """Do some work in a thread, and say meanwhile what is being done; then call `then` with its result.

        A ParallaxError is shown. False where other work is still going on.
        """

    def replace(self, workspace: Workspace) -> None:
        """Show another workspace instead, as soon as no dialog is open."""

    def commands_over(self, top: Screen[Any]) -> Sequence[Command]:
        """The commands that work while `top` is the screen on top."""

    def come_home(self) -> None:
        """Close the views and dialogs that lie over the panes."""

    async def action_run(self, id: str) -> None:
        """Do what a command of that id does."""


Handler = Callable[[Desk], Awaitable[None] | None]
"""What a command does."""
