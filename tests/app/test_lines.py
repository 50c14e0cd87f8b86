import itertools

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.widgets.lines import Rows, column_at, height, wrapped

words = st.text(st.sampled_from("ab é漢字😀 -"), max_size=60)
widths = st.integers(2, 20)


@given(words, widths)
def test_wrapping_loses_nothing_but_the_space_at_a_break(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert lines[0][0] == 0
    assert lines[-1][1] == len(text)
    for (_, end), (start, _) in itertools.pairwise(lines):
        assert text[end:start] in {"", " "}


@given(words, widths)
def test_no_line_is_wider_than_the_pane(text: str, width: int) -> None:
    assert all(cell_len(text[start:end]) <= width for start, end in wrapped(text, width))


@given(words, widths)
def test_the_height_is_known_without_wrapping(text: str, width: int) -> None:
    assert height(text, width) == len(wrapped(text, width))


@given(st.text(st.sampled_from("ab "), max_size=60), widths)
def test_the_quick_way_breaks_where_the_exact_one_does(text: str, width: int) -> None:
    wide = text.replace("a", "é").replace("b", "ü")
    assert wrapped(text, width) == wrapped(wide, width)


def test_words_are_kept_whole_where_they_fit() -> None:
    assert [text[start:end] for text in ["the harbour deal"] for start, end in wrapped(text, 8)] == [
        "the",
        "harbour",
        "deal",
    ]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert wrapped("abcdefgh", 3) == [(0, 3), (3, 6), (6, 8)]


def test_the_mouse_finds_the_character_under_wide_ones() -> None:
    assert [column_at("漢字ab", 0, cells) for cells in range(6)] == [0, 0, 1, 1, 2, 3]


@given(st.lists(words, min_size=1, max_size=8), widths)
def test_every_row_belongs_to_one_passage(texts: list[str], width: int) -> None:
    rows = Rows(texts, width)
    expected = [(number, row) for number, text in enumerate(texts) for row in range(height(text, width) + 1)]
    assert [rows.at(row) for row in range(rows.total)] == expected
    assert all(rows.at(rows.first(number)) == (number, 0) for number in range(len(texts)))
