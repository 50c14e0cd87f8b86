"""What was compared, and what was left out of it, as blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.export.document import Block, Bullets, Heading, Paragraph, Table, one_line
from tui.export.findings import source_names
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.framing import Voice

UNKNOWN = "unknown"


def how_many(comparison: Comparison) -> str:
    """The heading over everything."""
    count = len(comparison.articles)
    return f"{count} sources compared" if count != 1 else "1 source, compared with none"


def compared(comparison: Comparison) -> Table:
    """A row for every article: who, what, when, and how long; what is not known says so."""
    words = comparison.framing.words
    names = source_names(comparison.articles)
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
        for article in comparison.articles
    )
    header = ("Source", "Title", "Author", "Date", "Passages", "Own words", "Quoted words")
    return Table(header, tuple(rows), frozenset({4, 5, 6}))


def listed(comparison: Comparison) -> Bullets:
    """The same, a line for each article, where there is no room for a table."""
    return Bullets(tuple(_line(tuple(map(str, row))) for row in compared(comparison).rows))


def _line(row: tuple[str, ...]) -> str:
    source, title, author, date, passages, own, quoted = row
    titled = title if title != UNKNOWN else f"title {UNKNOWN}"
    return f"{source}: {titled} · author {author} · date {date} · {passages} passages, {own} own words, {quoted} quoted"


def left_out(comparison: Comparison) -> Iterator[Block]:
    """Everything that was read but not compared, with the rule that left it out."""
    names = source_names(comparison.articles)
    rows = tuple((names[article.id], *dropped) for article in comparison.articles for dropped in _dropped(article))
    if rows:
        yield Paragraph("Read, but neither aligned nor counted. Every rule can be switched off in config.yaml.")
        yield Table(("Source", "Rule", "Words"), rows)
    else:
        yield Paragraph("Nothing.")


def notices(comparison: Comparison) -> Iterator[Block]:
    """What the reader should know about how the articles were read and matched."""
    names = source_names(comparison.articles)
    said = [f"{names[article.id]}: {notice}" for article in comparison.articles for notice in article.notices]
    if said or comparison.alignment.notices:
        yield Heading("To bear in mind", level=3)
        yield Bullets((*comparison.alignment.notices, *said))


def _dropped(article: Article) -> Iterator[tuple[str, str]]:
    """Each rule and the beginning of what it left out, in the order of the text; what is the same only once."""
    count = Counter((dropped.rule, one_line(dropped.span.of(article.text))) for dropped in article.dropped)
    for (rule, words), times in count.items():
        if words:
            shown = words if len(words) <= 120 else f"{words[:118].rsplit(' ', 1)[0]} …"
            yield rule, f"{shown} ×{times}" if times > 1 else shown
