"""Outside text in HTML stays the text it is, and the page asks nobody for anything."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from tests.export.sample import findings
from tui.export.document import Block, Bullets, Heading, Paragraph, Quote, Table, one_line
from tui.export.html import as_html
from tui.export.report import report_html


class Reader(HTMLParser):
    """Collects the words and the tags of a page's body."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.feed(page.split("<body>")[1])
        self.close()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


@given(st.text(max_size=40))
def test_a_page_shows_every_character_and_makes_no_tag_of_it(text: str) -> None:
    read = Reader(as_html([Paragraph(text)]))
    assert one_line("".join(read.words)) == one_line(text)
    assert read.tags == ["p"]


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
