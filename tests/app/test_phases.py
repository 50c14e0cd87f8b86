"""What the reader does while the engine compares is there afterwards, and nothing is claimed before."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from tests.app.reader import Reader, reading, screen_text
from tests.engines import FakeEngine
from tui.app.reading.phase import Phase
from tui.model.comparison import Stage
from tui.view.reading import Layout
from tui.workspace import Workspace


async def search(reader: Reader) -> None:
    await reader.press("slash", *"Istanbul", "enter")
    await reader.until(lambda: reader.reading.search == "Istanbul")


async def choose_marks(reader: Reader) -> None:
    await reader.press("f", "n", "enter")
    await reader.until(lambda: not reader.reading.filter.is_off())


async def go_to_a_source_by_the_list(reader: Reader) -> None:
    await reader.press("o", "down", "down", "enter")
    await reader.until(lambda: reader.reading.pane == 2)


async def move(reader: Reader) -> None:
    await reader.press("3", "j", "j", "j")


async def select(reader: Reader) -> None:
    await reader.press("2", "v", "v")


async def change_the_layout(reader: Reader) -> None:
    await reader.press("backslash")


async def read_one_alone(reader: Reader) -> None:
    await reader.press("4", "z")


async def leave_step(reader: Reader) -> None:
    await reader.press("s")


async def write_a_note(reader: Reader) -> None:
    await reader.press("a", *"early", "ctrl+s")
    await reader.until(lambda: reader.app.screen is reader.home)


async def go_to_a_loaded_term_or_not(reader: Reader) -> None:
    """Nothing is known of loaded terms yet: the key says so and moves nobody."""
    await reader.press("2", "t")


DONE = [
    search, choose_marks, go_to_a_source_by_the_list, move, select, change_the_layout, read_one_alone, leave_step,
    write_a_note, go_to_a_loaded_term_or_not,
]  # fmt: skip


@asynccontextmanager
async def comparing(workspace: Workspace, engine: FakeEngine, *, lines: int = 45) -> AsyncIterator[Reader]:
    """The app while the engine is at work."""
    engine.hold()
    async with reading(workspace, 160, lines, compared=False) as reader:
        await reader.until(engine.working.is_set)
        try:
            yield reader
        finally:
            engine.release()


async def finish(reader: Reader, engine: FakeEngine) -> None:
    engine.release()
    await reader.until(lambda: reader.home.phase is Phase.COMPARED)
    await reader.pilot.pause()


@pytest.mark.parametrize("do", DONE, ids=lambda do: do.__name__)
async def test_what_is_done_while_comparing_is_there_afterwards(
    workspace: Workspace, engine: FakeEngine, do: Callable[[Reader], Awaitable[None]]
) -> None:
    async with comparing(workspace, engine) as reader:
        await do(reader)
        before, kept = reader.reading, workspace.session
        await finish(reader, engine)
        after = reader.reading
        assert reader.index.comparison.stage is Stage.ALL
        assert (after.pane, after.passage) == (before.pane, before.passage)
        assert (after.search, after.filter, after.word) == (before.search, before.filter, before.word)
        assert (after.layout, after.zoomed, after.sync) == (before.layout, before.zoomed, before.sync)
        assert (after.selection, after.unit) == (before.selection, before.unit)
        assert workspace.session is kept


@pytest.mark.parametrize("do", [search, move, write_a_note], ids=lambda do: do.__name__)
@pytest.mark.parametrize("stage", [Stage.TERMS, Stage.EVENTS])
async def test_what_is_done_between_two_stages_is_there_afterwards(
    workspace: Workspace, engine: FakeEngine, stage: Stage, do: Callable[[Reader], Awaitable[None]]
) -> None:
    engine.held_at = stage
    async with comparing(workspace, engine) as reader:
        assert reader.index.comparison.stage is stage
        await do(reader)
        before = reader.reading
        await finish(reader, engine)
        assert (reader.reading.pane, reader.reading.passage) == (before.pane, before.passage)
        assert reader.reading.search == before.search


async def test_loaded_terms_are_shown_before_the_events_are_known(workspace: Workspace, engine: FakeEngine) -> None:
    engine.held_at = Stage.TERMS
    async with comparing(workspace, engine) as reader:
        await reader.press("2", "home", "t")
        assert reader.reading.word is not None
        assert "comparing" in reader.top
        await reader.press("g", "t")
        await reader.until(lambda: "Tone" in screen_text(reader).splitlines()[0])


async def test_what_comes_after_the_events_moves_nobody(workspace: Workspace, engine: FakeEngine) -> None:
    engine.held_at = Stage.EVENTS
    async with comparing(workspace, engine) as reader:
        before = reader.reading
        assert before.event > 0
        assert f"event {before.event} of" in reader.top
        assert "comparing…" in reader.foot
        await finish(reader, engine)
        assert reader.reading == before
        assert "comparing" not in reader.foot


async def test_a_reader_who_touched_nothing_is_shown_the_surest_event(workspace: Workspace, engine: FakeEngine) -> None:
    async with comparing(workspace, engine) as reader:
        assert (reader.reading.event, reader.reading.passage) == (0, 0)
        await finish(reader, engine)
        assert reader.reading.event > 0
        assert "event" in reader.top


async def test_the_place_of_the_last_time_is_shown_from_the_first_frame(
    open_sample: Callable[[], Workspace], engine: FakeEngine
) -> None:
    async with reading(open_sample()) as reader:
        await reader.press("3", "j", "j", "L")
        left = reader.reading
    async with comparing(open_sample(), engine) as reader:
        assert (reader.reading.pane, reader.reading.here, reader.reading.layout) == (2, left.here, Layout.STACKED)
        await finish(reader, engine)
        assert (reader.reading.pane, reader.reading.here) == (2, left.here)


async def test_nothing_is_claimed_before_the_comparison_has_run(workspace: Workspace, engine: FakeEngine) -> None:
    async with comparing(workspace, engine) as reader:
        assert "comparing" in reader.top
        shown = screen_text(reader)
        for claim in ("no shared event", "○", "own 0", "not found", "not compared"):
            assert claim not in shown, claim
        for key, said in (("right_square_bracket", "not known yet"), ("t", "not known yet"), ("Y", "not known yet")):
            await reader.press(key)
            assert said in reader.foot, key
        await reader.press("g", "q")
        await reader.until(lambda: "not known yet" in reader.foot)


async def test_what_was_stopped_stays_unknown_and_says_how_to_go_on(workspace: Workspace, engine: FakeEngine) -> None:
    async with comparing(workspace, engine) as reader:
        await reader.press("escape")
        await reader.until(lambda: reader.home.phase is Phase.STOPPED)
        await reader.press("j")
        assert "not compared: C compares" in reader.top
        assert "no shared event" not in screen_text(reader)
        await reader.press("C")
        await finish(reader, engine)
        assert "not compared" not in reader.top
        assert (reader.reading.pane, reader.reading.passage) == (0, 1)


async def test_a_failure_is_told_and_the_articles_can_be_read(workspace: Workspace, engine: FakeEngine) -> None:
    async with comparing(workspace, engine) as reader:
        engine.fail("no memory")
        engine.release()
        await reader.until(lambda: reader.home.phase is Phase.FAILED)
        await reader.press("j")
        assert reader.reading.passage == 1
        assert "not compared: C compares" in reader.top


async def test_a_ruling_while_comparing_starts_anew_and_only_the_last_answer_counts(
    workspace: Workspace, engine: FakeEngine
) -> None:
    async with comparing(workspace, engine) as reader:
        await reader.press("O")
        await reader.until(lambda: len(engine.asked) == 2)
        await finish(reader, engine)
        assert not engine.asked[-1].align.event_gate
