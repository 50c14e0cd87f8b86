"""Moving the place: passages, events, sources, loaded terms, the selection."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from tui.app.commands import NUMBERED, NUMBERS
from tui.app.reading.desk import Desk, Handler
from tui.app.reading.phase import Phase
from tui.view import selecting
from tui.view.finding import next_term, term_reached
from tui.view.moves import MOVES, at_passage, bring_level, next_pane, to_pane


def move(desk: Desk, id: str) -> None:
    """Make a move that needs nothing but its key."""
    before = desk.reading
    desk.go(MOVES[id](before, desk.index))
    desk.learn(id)
    if desk.reading == before:
        desk.say("nothing further that way")


def level(desk: Desk) -> None:
    """Bring every pane level with the focus; where one fills the screen, flip to the next source."""
    step = next_pane if desk.fitting == 1 else bring_level
    desk.go(step(desk.reading, desk.index))


def to_source(desk: Desk, number: int) -> None:
    """Go to the source of that number, from 1."""
    if number <= len(desk.index.articles):
        desk.go(to_pane(desk.reading, desk.index, number - 1))
    else:
        desk.say(f"there is no source {number}")


def sideways(desk: Desk, step: int) -> None:
    """Move the selection; where nothing is chosen, go to the next pane."""
    if desk.reading.unit is not None:
        desk.go(selecting.move_selection(desk.reading, desk.index, step))
    else:
        desk.go(to_pane(desk.reading, desk.index, desk.reading.pane + step))
        desk.learn("next-pane")


def page(desk: Desk, direction: int) -> None:
    """Read on by a screenful."""
    desk.go(at_passage(desk.reading, desk.index, desk.reading.pane, desk.page(direction)))


def term(desk: Desk, step: int) -> None:
    """Go to the next loaded term, and say which it is."""
    desk.go(next_term(desk.reading, desk.index, step))
    desk.learn("next-term")
    if hit := term_reached(desk.reading, desk.index):
        name = next(one.name for one in desk.workspace.categories if one.id == hit.term.category)
        text = desk.index.articles[desk.reading.pane].text
        desk.say(f"{hit.span.of(text)} · {name} · {hit.voice.value}")


def select(desk: Desk) -> None:
    """Choose the sentence, the passage, the word."""
    desk.go(selecting.select_next_unit(desk.reading, desk.index))
    desk.learn("select")
    unit = desk.reading.unit
    desk.say(f"{unit} · ← → move · a note · y copy · Esc clear" if unit else "")


def grow(desk: Desk, words: int) -> None:
    """Change the selection by some words."""
    desk.go(selecting.grow_selection(desk.reading, desk.index, words))


def clear(desk: Desk) -> None:
    """Stop comparing; else clear the selection, then the word last reached and the search; never quit."""
    if desk.phase is Phase.COMPARING:
        desk.workspace.cancel()
    else:
        desk.go(desk.reading.cleared())


HANDLERS: Mapping[str, Handler] = {
    **{id: partial(move, id=id) for id in MOVES},
    **{f"{NUMBERED}-{number}": partial(to_source, number=number) for number in NUMBERS},
    "level": level,
    "next-pane": partial(sideways, step=1),
    "previous-pane": partial(sideways, step=-1),
    "page-down": partial(page, direction=1),
    "page-up": partial(page, direction=-1),
    "next-term": partial(term, step=1),
    "previous-term": partial(term, step=-1),
    "select": select,
    "shrink": partial(grow, words=-1),
    "grow": partial(grow, words=1),
    "escape": clear,
    "go-top": partial(move, id="first-passage"),
}
