"""Outside text in HTML stays the text it is, and the page asks nobody for anything."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.sample import CATEGORIES, EVIL, findings
from tui.export.document import Block, Bullets, Heading, Marked, Paragraph, Quote, Table, one_line
from tui.export.html import STYLE, as_html
from tui.export.report import report_html
from tui.model.framing import Category, Tone
from tui.model.marks import Run


class Reader(HTMLParser):
    """Collects the words and the tags of a page's body."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.feed(page.split("<body>")[1])
        self.close()

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] != ["sup"]:
            self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.append(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag == "sup":
            self.tags.append("/sup")


@given(st.text(max_size=40))
def test_a_page_shows_every_character_and_makes_no_tag_of_it(text: str) -> None:
    read = Reader(as_html([Paragraph(text)]))
    assert one_line("".join(read.words)) == one_line(text)
    assert read.tags == ["p"]


EVIL_CATEGORY = Category('x"><script>', "<", f'{EVIL}" onclick="x', "", Tone.NEGATIVE, 1)
ROLES = st.frozensets(
    st.sampled_from(
        [f"loaded:{EVIL_CATEGORY.id}", f"faint:{EVIL_CATEGORY.id}:quoted", 'loaded:"><b>:scare', "about", "negated"]
    ),
    max_size=3,
)


@given(st.lists(st.builds(Run, st.text(max_size=12), ROLES), max_size=6))
def test_marked_words_show_every_character_and_nothing_gets_out_of_an_attribute(marked: list[Run]) -> None:
    words = Marked(tuple(marked))
    read = Reader(as_html([Table(("A",), ((words,),))], [EVIL_CATEGORY]))
    assert one_line("".join(read.words)).removeprefix("A").strip() == one_line(words)
    assert set(read.tags) <= {"table", "thead", "tbody", "tr", "th", "td", "mark", "strong", "sup", "/sup"}
    assert {name for attributes in read.attributes for name in attributes} <= {"class", "style", "title"}
    assert {attributes["style"] for attributes in read.attributes if "style" in attributes} <= {"--hue: 0"}


def test_a_loaded_word_has_its_letter_and_its_category_by_name() -> None:
    page = report_html(findings())
    assert 'title="Deception, quoted, whose voice is uncertain">sham<sup>d?</sup></mark>' in page
    assert 'title="Hedges, negated">expected<sup>¬</sup></mark>' in page
    assert 'title="Deception">Deception<sup>d</sup></mark>' in page


def test_a_mark_that_is_cut_has_its_letter_once() -> None:
    role = "loaded:deception"
    cut = Marked((Run("sh", frozenset({role})), Run("am", frozenset({role, "about"}))))
    assert as_html([Paragraph(cut)], CATEGORIES).count("<sup>") == 1


@pytest.mark.parametrize(("ink", "paper"), [("(75% 25%)", "#fbfaf7"), ("(85% 75%)", "#15171b")], ids=["light", "dark"])
def test_every_colour_can_be_read_on_its_paper(ink: str, paper: str) -> None:
    saturation, lightness = (int(part) / 100 for part in re.findall(r"(\d+)%", ink))
    assert f"--loaded: {ink[1:-1]}" in STYLE
    assert f"--paper: {paper}" in STYLE
    ground = _luminance(*(int(paper[i : i + 2], 16) / 255 for i in (1, 3, 5)))
    for hue in range(360):
        text = _luminance(*hls_to_rgb(hue / 360, lightness, saturation))
        assert (max(text, ground) + 0.05) / (min(text, ground) + 0.05) >= 4.5, hue


def _luminance(*channels: float) -> float:
    """Relative luminance, as the Web Content Accessibility Guidelines define it."""
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_every_block_has_its_element() -> None:
    blocks: list[Block] = [
        Heading("T", 1),
        Quote("q", "w"),
        Bullets(("b",)),
        Table(("A", "1"), (("x", "2"),), frozenset({1})),
    ]
    page = as_html(blocks)
    assert "<title>T</title>" in page
    assert "<h1>T</h1>" in page
    assert "<blockquote><p>q</p><footer>— w</footer></blockquote>" in page
    assert "<ul><li>b</li></ul>" in page
    assert '<thead><tr><th>A</th><th class="figure">1</th></tr></thead>' in page
    assert '<tr><td>x</td><td class="figure">2</td></tr>' in page


def test_the_report_needs_nothing_from_outside() -> None:
    page = report_html(findings())
    assert not re.search(r"<(script|img|link|iframe|a)\b|https?://|url\(", page)
    assert "default-src 'none'" in page
