"""What was compared, and what was left out of it, as blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.export.document import Block, Bullets, Heading, Paragraph, Table, one_line
from tui.model.article import Article
from tui.model.framing import Voice
from tui.view.index import ComparisonIndex

UNKNOWN = "unknown"


def how_many(index: ComparisonIndex) -> str:
    """The heading over everything."""
    count = len(index.articles)
    return f"{count} sources compared" if count != 1 else "1 source, compared with none"


def compared(index: ComparisonIndex) -> Table:
    """A row for every article: who, what, when, and how long; what is not known says so."""
    words = index.comparison.framing.words
    names = index.source_names
    rows = (
        (
            names[article.id],
            str(article.title) or UNKNOWN,
            str(article.author) or UNKNOWN,
            str(article.date) or UNKNOWN,
            str(len(article.passages)),
            f"{words.get(article.id, {}).get(Voice.OWN, 0):,}",
            f"{words.get(article.id, {}).get(Voice.QUOTED, 0):,}",
        )
        for article in index.articles
    )
    header = ("Source", "Title", "Author", "Date", "Passages", "Own words", "Quoted words")
    return Table(header, tuple(rows), frozenset({4, 5, 6}))


def listed(index: ComparisonIndex) -> Bullets:
    """The same, a line for each article, where there is no room for a table."""
    return Bullets(tuple(_line(tuple(map(str, row))) for row in compared(index).rows))


def _line(row: tuple[str, ...]) -> str:
    source, title, author, date, passages, own, quoted = row
    titled = title if title != UNKNOWN else f"title {UNKNOWN}"
    return f"{source}: {titled} · author {author} · date {date} · {passages} passages, {own} own words, {quoted} quoted"


def left_out(index: ComparisonIndex) -> Iterator[Block]:
    """Everything that was read but not compared, with the rule that left it out."""
    names = index.source_names
    rows = tuple((names[article.id], *dropped) for article in index.articles for dropped in _dropped(article))
    if rows:
        yield Paragraph("Read, but neither aligned nor counted. Every rule can be switched off in config.yaml.")
        yield Table(("Source", "Rule", "Words"), rows)
    else:
        yield Paragraph("Nothing.")


def notices(index: ComparisonIndex) -> Iterator[Block]:
    """What the reader should know about how the articles were read and matched."""
    names = index.source_names
    said = [f"{names[article.id]}: {notice}" for article in index.articles for notice in article.notices]
    if said or index.comparison.alignment.notices:
        yield Heading("To bear in mind", level=3)
        yield Bullets((*index.comparison.alignment.notices, *said))


def _dropped(article: Article) -> Iterator[tuple[str, str]]:
    """Each rule and the beginning of what it left out, in the order of the text; what is the same only once."""
    count = Counter((dropped.rule, one_line(dropped.span.of(article.text))) for dropped in article.dropped)
    for (rule, words), times in count.items():
        if words:
            shown = words if len(words) <= 120 else f"{words[:118].rsplit(' ', 1)[0]} …"
            yield rule, f"{shown} ×{times}" if times > 1 else shown
