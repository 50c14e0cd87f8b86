"""Bytes become text by what the file declares, then by UTF-8, then by a guess that is said."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.loading.decode import decoded
from tui.model.errors import InputError

TEXT = "Київ, café — “peace”\n"

BINARY = {
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 text",
    "a zip archive": b"PK\x03\x04\x14\x00\x06\x00",
    "an old office document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "a rich text document": b"{\\rtf1\\ansi The bridge is closed.}",
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a program": b"\x7fELF\x02\x01\x01",
    "a compressed file": b"\x1f\x8b\x08\x00",
    "binary, or UTF-16 without its mark": "The bridge".encode("utf-16-le"),
    "binary": bytes(range(1, 9)) * 40 + b"The bridge is closed",
}


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-8"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    file = decoded(mark + TEXT.encode(encoding), "a.txt")
    assert (file.text, file.notices) == (TEXT, ())


def test_what_is_not_utf_8_is_read_as_windows_1252_and_said() -> None:
    file = decoded("The café\nis “closed”\n".encode("cp1252"), "a.txt")
    assert file.text == "The café\nis “closed”\n"
    assert file.notices == (
        "not UTF-8 (line 1); read as Windows-1252, which is a guess: look at accents and quotation marks",
    )


def test_bytes_that_windows_1252_does_not_know_are_shown_as_replaced() -> None:
    assert decoded(b"caf\xe9 \x81", "a.txt").text == "café \ufffd"


@pytest.mark.parametrize(("what", "data"), BINARY.items(), ids=BINARY.keys())
def test_what_is_no_text_is_named_with_what_to_do(what: str, data: bytes) -> None:
    with pytest.raises(InputError, match=rf"^a.txt: {what}.*save it as plain text"):
        decoded(data, "a.txt")


def test_a_damaged_marked_file_is_read_and_said() -> None:
    file = decoded(codecs.BOM_UTF8 + b"The bridge is \xff closed, and nobody knows why.", "a.txt")
    assert file.text == "The bridge is \ufffd closed, and nobody knows why."
    assert "damaged utf-8" in file.notices[0]


def test_a_file_with_a_mark_that_lies_is_refused() -> None:
    with pytest.raises(InputError, match="marked as utf-16-le but is not"):
        decoded(codecs.BOM_UTF16_LE + b"\x00\xd8" * 40 + b"\x00", "a.txt")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_becomes_one_line_feed(end: str) -> None:
    assert decoded(f"one{end}{end}two{end}".encode(), "a.txt").text == "one\n\ntwo\n"


def test_escape_sequences_do_not_get_in() -> None:
    assert decoded(b"a\x1b]52;c;aGk=\x07b", "a.txt").text == "a\ufffd]52;c;aGk=\ufffdb"


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\ufeff"), max_size=40))
def test_ordinary_text_comes_back_as_it_was_written(text: str) -> None:
    assert decoded(f"a{text}".encode(), "a.txt").text == f"a{text}"


def test_a_stray_null_does_not_make_a_text_binary() -> None:
    assert decoded(b"The bridge\x00 is closed.", "a.txt").text == "The bridge\ufffd is closed."


@given(st.binary(max_size=60))
def test_whatever_the_bytes_are_the_text_is_safe_or_there_is_a_reason(data: bytes) -> None:
    try:
        text = decoded(data, "a.txt").text
    except InputError:
        text = ""
    assert not {"\x1b", "\r", "\x00"} & set(text)
