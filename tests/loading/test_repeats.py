"""The title stands once, whatever its case and punctuation, and prose that resembles it stays."""

from pathlib import Path

import pytest

from tests.loading.pages import BODY, drops, loaded, page, words
from tui.loading.repeats import is_mostly_latin

TITLE = "The Bridge Is Closed, and Nobody Asked"


@pytest.mark.parametrize("again", [TITLE, TITLE.upper(), "the bridge is closed and nobody asked!", f"“{TITLE}”"])
@pytest.mark.parametrize("where", ["middle", "tail"])
def test_the_title_said_again_is_dropped(again: str, where: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, f"{TITLE}\n\n{page(**{where: again})}")
    assert words(article) == [TITLE, *BODY]
    assert drops(article) == [("repeated-title", again)]


@pytest.mark.parametrize("sign", [" - ", ": ", " | ", " — ", " -- "])
def test_the_title_before_the_first_words_is_dropped_with_its_sign(sign: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, f"{TITLE}\n\n{TITLE}{sign}{page()}")
    assert words(article) == [TITLE, *BODY]
    assert [rule for rule, _ in drops(article)] == ["title-opening"]


@pytest.mark.parametrize(
    "text", [f"{TITLE} her", "The Bridge Is Closed", f"{TITLE}, said the mayor - and wept.", "Nobody asked - why?"]
)
def test_what_only_resembles_the_title_stays(text: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, f"{TITLE}\n\n{page(middle=text)}")
    assert text in words(article)
    assert drops(article) == []


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Żółta łódź", True),
        ("Київ", False),
        ("橋", False),
        ("123", False),
        ("Kyiv (Київ) on Monday in the morning, said he", False),
    ],
)
def test_a_text_is_latin_where_nearly_all_its_letters_are(text: str, latin: bool) -> None:
    assert is_mostly_latin(text) == latin
