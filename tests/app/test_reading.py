"""The reading screen, as a reader meets it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.content import Content

from tests.app.conftest import opened
from tests.app.reader import reading, screen_text, shown
from tui.app.themes import THEMES
from tui.app.widgets.source import SourceHeader, SourcePane, TallyStrip
from tui.view.counterparts import shown_in
from tui.view.reading import Layout
from tui.view.states import Standing
from tui.workspace import Workspace


async def test_every_pane_follows_the_event(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        event = reader.reading.event
        await reader.press("left_square_bracket", "right_square_bracket")
        await reader.press("right_square_bracket")
        assert reader.reading.event != event
        row = reader.panes[reader.reading.pane].passages.row_of(reader.reading.passage)
        for pane in reader.panes:
            counterpart = shown_in(pane.article.id, reader.reading, reader.index)
            assert counterpart is None or pane.passages.row_of(counterpart.place.passage) == row


@pytest.mark.parametrize(("columns", "panes"), [(160, 5), (120, 4), (100, 3), (80, 1), (60, 1)])
async def test_as_many_panes_stand_side_by_side_as_fit(workspace: Workspace, columns: int, panes: int) -> None:
    async with reading(workspace, columns, 24) as reader:
        assert len(reader.panes) == panes


async def test_a_source_without_a_counterpart_says_so_in_place(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        for _ in reader.index.groups:
            await reader.press("right_square_bracket")
            for pane in reader.panes:
                counterpart = shown_in(pane.article.id, reader.reading, reader.index)
                if counterpart is not None and counterpart.standing is Standing.NOT_FOUND:
                    assert "not found by matching" in reader.text_of(pane.number)
                    return
    raise AssertionError("every source has every event")


async def test_enter_flips_through_the_sources_where_one_fills_the_screen(workspace: Workspace) -> None:
    async with reading(workspace, 80, 24) as reader:
        pane = reader.reading.pane
        await reader.press("enter")
        assert [one.number for one in reader.panes] == [(pane + 1) % 5]


async def test_the_focused_pane_is_always_among_those_shown(workspace: Workspace) -> None:
    async with reading(workspace, 100, 24) as reader:
        for number in (5, 1, 3):
            await reader.press(str(number))
            assert number - 1 in [pane.number for pane in reader.panes]


async def test_zoom_and_layouts_change_how_many_panes_there_are(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("z")
        assert len(reader.panes) == 1
        await reader.press("0")
        assert len(reader.panes) == 5
        await reader.press("backslash")
        assert (reader.reading.layout, len(reader.panes)) == (Layout.STACKED, 4)
        await reader.press("L")
        assert (reader.reading.layout, len(reader.panes)) == (Layout.SINGLE, 1)


async def test_the_header_says_who_wrote_it_and_what_is_unknown(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        headers = [shown(pane.query_one(SourceHeader)) for pane in reader.panes]
        assert "Adam Zivo · no date" in headers[1]
        assert "badely? · 2025-09-06" in headers[3]
        assert "no byline · 2025-06-01" in headers[4]


async def test_each_source_has_its_own_tally_by_voice(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        tallies = [shown(pane.query_one(TallyStrip)) for pane in reader.panes]
        assert all("own " in tally and "scare " in tally for tally in tallies)
        assert len(set(tallies)) == 5


async def test_a_loaded_term_is_named_when_it_is_reached(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("2", "home", "t")
        word = reader.reading.word
        assert word is not None
        assert word.span.of(reader.index.articles[1].text) in reader.foot
        assert "own" in reader.foot or "quoted" in reader.foot


async def test_a_search_goes_through_all_sources(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("slash", *"Istanbul", "enter")
        await reader.until(lambda: reader.reading.search == "Istanbul")
        assert reader.reading.word is not None
        panes = set()
        for _ in range(6):
            await reader.press("n")
            panes.add(reader.reading.pane)
        assert panes == {1, 4}
        await reader.press("escape", "escape")
        assert reader.reading.search == ""


async def test_escape_never_quits(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("escape", "escape", "escape")
        assert reader.app.is_running


async def test_q_at_home_quits_with_status_0(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("q")
    assert reader.app.return_code == 0


async def test_out_of_step_the_others_stay(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("s")
        tops = [pane.passages.top for pane in reader.panes[1:]]
        await reader.press("1", "end")
        assert [pane.passages.top for pane in reader.panes[1:]] == tops
        assert "not in step" in reader.top


async def test_place_and_layout_are_found_again(open_sample: Callable[[], Workspace]) -> None:
    async with reading(open_sample()) as reader:
        await reader.press("3", "j", "j", "z")
        before = reader.reading
    async with reading(open_sample()) as reader:
        assert (reader.reading.pane, reader.reading.here, reader.reading.zoomed) == (before.pane, before.here, True)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_theme_draws_every_event(workspace: Workspace, theme: str) -> None:
    async with reading(workspace) as reader:
        reader.app.theme = theme
        await reader.press("right_square_bracket", "t", "v")
        assert all(reader.text_of(pane.number).strip() for pane in reader.panes)


async def test_space_reads_on_to_the_end(workspace: Workspace) -> None:
    async with reading(workspace, 80, 24) as reader:
        for _ in range(40):
            await reader.press("space")
        assert reader.reading.passage == len(reader.index.articles[reader.reading.pane].passages) - 1


async def test_a_click_moves_the_focus_and_a_double_click_chooses_a_word(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        pane = reader.panes[2]
        await reader.pilot.click(pane.passages, offset=(6, 12))
        await reader.pilot.pause()
        assert reader.reading.pane == 2
        await reader.pilot.click(pane.passages, offset=(6, 12), times=2)
        await reader.until(lambda: reader.reading.selection is not None)


async def test_a_single_article_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "alone.txt").write_text("A title\n\nA passage [bold]that[/nope] stands alone.\n")
    workspace = opened(tmp_path, tmp_path / "alone.txt")
    async with reading(workspace) as reader:
        assert "[bold]that[/nope] stands" in reader.text_of(0)
        await reader.press("right_square_bracket", "c", "i", "escape")
        assert reader.app.is_running
    workspace.close()


async def test_markup_and_escapes_in_an_article_are_only_text(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("[/nope] \x1b]52;c;x\x07 [@click=app.quit]Title[/]\n\nThe harbour deal [red].\n")
    workspace = opened(tmp_path, tmp_path / "a.txt", tmp_path / "b.txt")
    async with reading(workspace, 100, 30) as reader:
        assert "[/nope]" in reader.text_of(0)
        assert "\x1b" not in reader.text_of(0)
    workspace.close()


async def test_the_name_of_the_focused_source_stands_out(workspace: Workspace) -> None:
    def style_of(pane: SourcePane) -> str:
        header = pane.query_one(SourceHeader).render()
        assert isinstance(header, Content)
        return str(header.spans[0].style)

    async with reading(workspace) as reader:
        await reader.press("4")
        styles = [style_of(pane) for pane in reader.panes]
        assert styles.count(styles[3]) == 1
        assert len(set(styles)) == 2


async def test_what_was_left_out_of_an_article_can_be_seen(workspace: Workspace) -> None:
    async with reading(workspace) as reader:
        await reader.press("2", "D")
        await reader.until(lambda: "photo-caption" in screen_text(reader))
        await reader.press("q")
        await reader.until(lambda: reader.app.screen is reader.home)


async def test_a_selection_and_an_event_can_be_copied_and_the_foot_says_how(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(workspace) as reader:
        await reader.press("v", "y")
        chosen = reader.reading.selection
        assert chosen is not None
        words = chosen.span.of(reader.index.articles[reader.reading.pane].text)
        assert " ".join(words.split()) in reader.app.clipboard
        assert "OSC 52" in reader.foot
        await reader.press("Y")
        assert reader.app.clipboard.count("|") > 10


async def test_keys_of_the_readers_own_hold_and_are_shown(workspace: Workspace) -> None:
    app = replace(workspace.settings.app, keys={"next-event": "w", "go-notes": "k"})
    workspace.settings = replace(workspace.settings, app=app)
    async with reading(workspace) as reader:
        await reader.press("left_square_bracket", "left_square_bracket", "left_square_bracket", "left_square_bracket")
        event = reader.reading.event
        await reader.press("w")
        assert reader.reading.event == event + 1
        assert "w next event" in reader.foot
        await reader.press("g")
        await reader.until(lambda: "Go to" in screen_text(reader))
        await reader.press("k")
        await reader.until(lambda: "No notes yet" in screen_text(reader))
