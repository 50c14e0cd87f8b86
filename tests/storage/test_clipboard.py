"""What the terminal is told to put into the clipboard."""

from base64 import b64decode

from hypothesis import given
from hypothesis import strategies as st

from tui.storage.clipboard import MOST, osc52


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_text_comes_out_as_it_went_in(text: str) -> None:
    sequence = osc52(text)
    assert sequence is not None
    assert sequence.startswith("\x1b]52;c;")
    assert b64decode(sequence[7:-1]).decode() == text


def test_nothing_in_the_text_can_end_the_sequence() -> None:
    sequence = osc52("\x07\x1b\\ \x1b]0;title\x07")
    assert sequence is not None
    assert sequence.count("\x07") == 1
    assert sequence.count("\x1b") == 1


def test_more_than_terminals_take_is_refused() -> None:
    assert osc52("é" * MOST) is None
