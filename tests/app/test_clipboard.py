from tui.app.reading.copying import MOST, fits_clipboard


def test_what_terminals_take_fits() -> None:
    assert fits_clipboard("a" * MOST)


def test_more_than_terminals_take_does_not_and_bytes_count_not_characters() -> None:
    assert not fits_clipboard("a" * (MOST + 1))
    assert not fits_clipboard("é" * (MOST // 2 + 1))
