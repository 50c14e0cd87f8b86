"""The views behind `g`: what they show, and that every count leads into the panes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.app.reader import Reader, reading, screen_text
from tests.engines import FakeEngine
from tui.app.render import GLYPHS
from tui.app.themes import THEMES
from tui.app.views.parted import PartedScreen
from tui.app.views.table import TableScreen
from tui.model.comparison import Comparison
from tui.model.framing import Framing, Speaker, Voice
from tui.view.index import ComparisonIndex
from tui.view.quotes import Part as Speech
from tui.view.quotes import quote_rows, said_of
from tui.view.tone import tone_table
from tui.view.words import PAIRED, Part, places_of_use, use_rows
from tui.workspace import Workspace

VIEWS = {"t": "Tone", "w": "Words", "q": "Quotes"}
SIZES = [(80, 24), (160, 45)]


async def visit(reader: Reader, key: str) -> TableScreen:
    await reader.press("g", key)
    await reader.until(lambda: isinstance(reader.app.screen, TableScreen))
    await reader.pilot.pause()
    assert isinstance(reader.app.screen, TableScreen)
    return reader.app.screen


@pytest.mark.parametrize("key", VIEWS)
@pytest.mark.parametrize(("columns", "lines"), SIZES)
async def test_a_view_names_itself_its_sources_and_its_keys(
    workspace: Workspace, key: str, columns: int, lines: int
) -> None:
    async with reading(workspace, columns, lines) as reader:
        await visit(reader, key)
        shown = screen_text(reader).splitlines()
        assert shown[0].strip().startswith(VIEWS[key])
        assert "National" in "".join(shown)
        assert "Esc" in shown[-1]
        assert "s sort" in shown[-1]
        assert "f filter" in shown[-1]
        assert max(map(len, shown)) == columns


@pytest.mark.parametrize("key", VIEWS)
@pytest.mark.parametrize("leave", ["escape", "q"])
async def test_a_view_is_left_without_moving_the_reader(workspace: Workspace, key: str, leave: str) -> None:
    async with reading(workspace) as reader:
        before = reader.reading
        await visit(reader, key)
        await reader.press("j", leave)
        assert reader.app.screen is reader.home
        assert reader.reading == before


@pytest.mark.parametrize("key", VIEWS)
async def test_enter_on_a_word_goes_to_its_place_in_the_panes(workspace: Workspace, key: str) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, key)
        await reader.press("enter", "j")
        assert view.lines.has_focus
        line = view.lines.row
        place = view.contexts(view.table.row, view.table.column)[line].place
        await reader.press("enter")
        assert reader.app.screen is reader.home
        assert reader.reading.word == place
        assert reader.index.articles[reader.reading.pane].id == place.article
        passage = reader.index.articles[reader.reading.pane].passages[reader.reading.passage]
        assert passage.span.holds(place.span)


@pytest.mark.parametrize("key", VIEWS)
async def test_escape_in_the_words_goes_back_to_the_table_and_tab_goes_between(workspace: Workspace, key: str) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, key)
        await reader.press("tab")
        assert view.lines.has_focus
        assert "Enter go there" in screen_text(reader).splitlines()[-1]
        await reader.press("escape")
        assert "Enter see words" in screen_text(reader).splitlines()[-1]
        assert view.table.has_focus
        assert reader.app.screen is view


@pytest.mark.parametrize("key", VIEWS)
@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_a_view_says_the_same_in_every_theme_and_without_colour(
    open_sample: Callable[[], Workspace], monkeypatch: pytest.MonkeyPatch, key: str, theme: str
) -> None:
    texts = []
    for colours in (True, False):
        if not colours:
            monkeypatch.setenv("NO_COLOR", "1")
        async with reading(open_sample(), 120, 36) as reader:
            reader.app.theme = theme
            assert reader.app.no_color is not colours
            await visit(reader, key)
            texts.append(screen_text(reader))
    assert texts[0] == texts[1]


async def test_the_tone_table_is_sorted_by_the_chosen_source_and_back(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await visit(reader, "t")
        by_name = screen_text(reader)
        await reader.press("l", "l", "s")
        assert "sorted by National Post" in screen_text(reader)
        await reader.press("s")
        await reader.press("h", "h")
        assert screen_text(reader) == by_name


async def test_the_head_of_a_column_sorts_by_a_click(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, "t")
        await reader.pilot.click(view.table, offset=(40, 0))
        await reader.pilot.pause()
        assert "sorted by Vic (blog)" in screen_text(reader)


async def test_r_shows_the_rates_where_there_is_room_for_bars_alone(workspace: Workspace) -> None:
    async with reading(workspace, 120, 36) as reader:
        await visit(reader, "t")
        bars = screen_text(reader)
        assert "/1000" not in bars
        await reader.press("r")
        index = reader.index
        table = tone_table(index, reader.reading.filter)
        rate = table.rate(table.rows[0], 1, Voice.OWN)
        assert f"{rate:.1f}" in screen_text(reader).splitlines()[4]
        await reader.press("r")
        assert screen_text(reader) == bars


async def test_the_tone_view_lists_the_words_themselves_the_most_frequent_first(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, "t")
        await reader.press("2")
        shown = screen_text(reader)
        assert "sorted by count" in shown.splitlines()[0]
        assert "propaganda" in shown
        first, second = (view.contexts(row, 0) for row in (1, 2))
        assert len(first) >= len(second) > 1
        assert len({one.category for one in first}) == 1
        await reader.press("l", "s")
        assert "sorted by Vic (blog)" in screen_text(reader).splitlines()[0]
        await reader.press("s")
        assert "sorted by count" in screen_text(reader).splitlines()[0]
        await reader.press("1")
        assert "sorted by name" in screen_text(reader).splitlines()[0]


@pytest.mark.parametrize("key", VIEWS)
async def test_an_open_view_shows_what_is_found_meanwhile(workspace: Workspace, key: str) -> None:
    async with reading(workspace) as reader:
        await visit(reader, key)
        counted = screen_text(reader)
        found = reader.home.index.comparison
        reader.home.index = ComparisonIndex(replace(found, framing=Framing(words=found.framing.words)))
        await reader.pilot.pause()
        emptied = screen_text(reader)
        reader.home.index = ComparisonIndex(found)
        await reader.pilot.pause()
        assert emptied != counted == screen_text(reader)


async def test_v_counts_one_voice_alone(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, "t")
        await reader.press("v", "v")
        notes = {context.note for context in view.contexts(0, 0)}
        assert "quoted" in screen_text(reader).splitlines()[0]
        assert notes
        assert all(note.startswith("quoted") for note in notes)


async def test_a_category_is_switched_off_for_the_view_only(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await visit(reader, "t")
        assert "Hedges" in screen_text(reader)
        await reader.press("f", "n", "enter")
        assert "Nothing loaded was found, or the filter hides it." in screen_text(reader)
        await reader.press("q")
        assert reader.reading.filter.is_off()


async def test_a_click_chooses_a_cell_and_a_click_on_a_line_goes_there(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, "t")
        await reader.pilot.click(view.table, offset=(40, 3))
        await reader.pilot.pause()
        assert (view.table.row, view.table.column) == (1, 1)
        await reader.press("k")
        await reader.pilot.click(view.lines, offset=(30, 0))
        await reader.pilot.pause()
        assert reader.app.screen is reader.home


async def test_the_table_scrolls_sideways_where_sources_do_not_fit(workspace: Workspace) -> None:
    async with reading(workspace, 80, 24) as reader:
        await visit(reader, "t")
        assert "5 AP" not in screen_text(reader)
        await reader.press("l", "l", "l", "l", "l")
        assert "5 AP" in screen_text(reader)


@pytest.mark.parametrize("columns", [80, 160])
async def test_numbers_and_clicks_on_their_names_change_the_table(workspace: Workspace, columns: int) -> None:
    async with reading(workspace, columns, 24) as reader:
        view = await visit(reader, "w")
        assert isinstance(view, PartedScreen)
        for number, (name, count) in enumerate(view.parts(), 1):
            await reader.press(str(number))
            heading = screen_text(reader).splitlines()[0]
            assert f"{number} {name} {count}" in heading
        await reader.pilot.click("Heading", offset=(heading.index("3 distinctive") + 2, 0))
        await reader.pilot.pause()
        assert view.part == 3
        assert "log-odds" in screen_text(reader)


async def test_a_distinctive_word_opens_its_uses_in_the_chosen_source(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, "w")
        await reader.press("3", "l", "s")
        row = use_rows(reader.index, Part.DISTINCTIVE, order=1)[0]
        assert row.use.word in screen_text(reader).splitlines()[4]
        places = [context.place for context in view.contexts(0, 1)]
        assert len(places) == row.counts[0]
        assert {place.article for place in places} == {"a1"}


async def test_a_swap_shows_both_its_contexts_and_sources(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, "w")
        swap = reader.index.comparison.framing.swaps[0]
        contexts = view.contexts(0, 0)
        assert sorted(context.term.casefold() for context in contexts) == sorted(swap.words)
        assert len({context.source for context in contexts}) == swap.sources
        assert all(context.term in screen_text(reader) for context in contexts)


async def test_f_keeps_the_words_that_hold_a_text(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await visit(reader, "w")
        await reader.press("6", "f", *"putin", "enter")
        shown = screen_text(reader)
        assert "6 in all 1" in shown
        assert "in all with “putin”" in shown
        await reader.press("f", *"xyz", "enter")
        assert "No row has “xyz” in it." in screen_text(reader)


def test_every_count_of_the_sample_opens_as_many_places(compared: Comparison) -> None:
    index = ComparisonIndex(compared)
    for part in set(Part) - set(PAIRED):
        for row in use_rows(index, part):
            for column in range(len(index.articles) + 1):
                assert len(places_of_use(row, column, index)) == row.count(column)


async def test_before_there_are_findings_a_view_says_to_wait(
    open_sample: Callable[[], Workspace], engine: FakeEngine
) -> None:
    workspace = open_sample()
    engine.answer = workspace.comparison
    async with reading(workspace) as reader:
        await reader.press("g", "w")
        await reader.until(lambda: "not compared: C compares" in reader.foot)
        assert reader.app.screen is reader.home


async def test_ascii_glyphs_take_the_place_of_every_sign(
    open_sample: Callable[[], Workspace],
) -> None:
    async with reading(open_sample(), 120, 36) as reader:
        inks = reader.home.inks
        assert inks is not None
        reader.home.inks = replace(inks, glyphs=GLYPHS["ascii"])
        for key in VIEWS:
            await visit(reader, key)
            shown = screen_text(reader)
            assert not set("▌▇▾→▸◂") & set(shown), key
            await reader.press("q")


async def test_a_speaker_opens_what_the_source_quotes(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        view = await visit(reader, "q")
        await reader.press("j")
        row = quote_rows(reader.index, Speech.SPEAKERS)[1]
        assert row.label in screen_text(reader)
        assert said_of(row, 0) in screen_text(reader)
        assert [context.place.span for context in view.contexts(1, 0)] == [one.span for one in row.at(0)]


async def test_f_shows_one_kind_of_speaker_after_the_other(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await visit(reader, "q")
        every = screen_text(reader)
        for known in Speaker:
            await reader.press("f")
            shown = screen_text(reader)
            assert f"speakers {known} alone" in shown
            assert not [one for one in set(Speaker) - {known} if f"\n {one} " in shown]
        await reader.press("f")
        assert screen_text(reader) == every


async def test_verbs_are_a_table_of_their_own(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await visit(reader, "q")
        await reader.press("2")
        shown = screen_text(reader)
        assert "Verbs that only say that somebody spoke." in shown
        assert "said" in shown
