"""A stretch of text, kept so that it can be found again in a later copy of the article, or honestly not found.

The position holds while the text is the same. In a changed text the quotation
is looked for, first as it is, then by its two ends with their surroundings;
each way has a gate, because a note at a wrong place is worse than one adrift.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from tui.model.annotation import Anchor
from tui.model.article import Article
from tui.model.span import Span

Stand = tuple[str, Span | None]
"""The id of the article that an anchor is in ("" where it is not at hand), and where; None: adrift."""

AROUND = 32
"""How many characters before and after are kept."""
END = 48
"""How many characters of the quotation's head, and of its tail, are looked for together with their surroundings."""
LONG = 32
"""A quotation of so many characters is itself enough; a shorter one needs its surroundings too."""
SAME_PLACE = 0.5
"""How alike the surroundings of a short quotation must be."""
SAME_END = 0.65
"""How alike each end must be."""
SAME_WORDS = 0.6
"""How alike the whole must be to what is found between the two ends."""
REACH = 60_000
"""How far from its old place a changed quotation is looked for, so that a huge file costs no more than a long one."""
MOST = 500
"""How many occurrences of one quotation are weighed, the nearest ones."""


def anchored(article: Article, span: Span) -> Anchor:
    """`span` of the article, with what is needed to find it again."""
    text = article.text
    return Anchor(
        digest=article.digest,
        file=article.file,
        source=article.source.value or article.file,
        exact=span.of(text),
        prefix=text[max(0, span.start - AROUND) : span.start],
        suffix=text[span.end : span.end + AROUND],
        span=span,
    )


def standing(anchor: Anchor, articles: Sequence[Article]) -> Stand:
    """Where the anchor stands among several articles: in that of the same text, else of the same file, else source."""
    article = _article_of(anchor, articles)
    return ("", None) if article is None else (article.id, found(anchor, article))


def found(anchor: Anchor, article: Article) -> Span | None:
    """Where the anchor stands in the article; None where it is adrift."""
    text = article.text
    if article.digest == anchor.digest and anchor.span.of(text) == anchor.exact:
        return anchor.span
    if not anchor.exact.strip():
        return None
    return _quoted(anchor, text) or _between_ends(anchor, text)


def _article_of(anchor: Anchor, articles: Sequence[Article]) -> Article | None:
    """The article that an anchor was taken from; None where it is not among these."""
    name = PurePath(anchor.file).name
    same_text = [article for article in articles if article.digest == anchor.digest]
    same_file = [article for article in articles if name and PurePath(article.file).name == name]
    same_source = [article for article in articles if anchor.source and article.source.value == anchor.source]
    return next(iter(same_text + same_file + same_source), None)


def _quoted(anchor: Anchor, text: str) -> Span | None:
    """The same words: where the surroundings are most alike, and of several such places the nearest."""
    expected = anchor.span.start
    starts = sorted(_occurrences(anchor.exact, text), key=lambda start: abs(start - expected))[:MOST]
    if not starts:
        return None
    alike = {start: _surroundings(anchor, text, start) for start in starts}
    best = max(starts, key=lambda start: (alike[start], -abs(start - expected)))
    if len(anchor.exact) < LONG and alike[best] < SAME_PLACE:
        return None
    return Span(best, best + len(anchor.exact))


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def _surroundings(anchor: Anchor, text: str, start: int) -> float:
    """How alike the text before and after is to what was kept, from 0 to 1; 1 where nothing was kept."""
    from tui.text.similarity import likeness  # noqa: PLC0415 - rapidfuzz loads only where a text has changed

    end = start + len(anchor.exact)
    before = text[max(0, start - len(anchor.prefix)) : start]
    after = text[end : end + len(anchor.suffix)]
    sides = [(kept, now) for kept, now in ((anchor.prefix, before), (anchor.suffix, after)) if kept]
    return max((likeness(kept, now) for kept, now in sides), default=1.0)


def _between_ends(anchor: Anchor, text: str) -> Span | None:
    """The words from where its head now stands to where its tail does; None where either is not there."""
    from tui.text.similarity import likeness  # noqa: PLC0415 - as above

    first = max(0, anchor.span.start - REACH)
    part = text[first : anchor.span.end + REACH]
    head, tail = anchor.exact[:END], anchor.exact[-END:]
    start = _end_place(anchor.prefix + head, Span(len(anchor.prefix), len(anchor.prefix + head)), part)
    end = _end_place(tail + anchor.suffix, Span(0, len(tail)), part)
    if start is None or end is None or not _fits(end.end - start.start, len(anchor.exact)):
        return None
    span = _whole_words(Span(start.start, end.end), part)
    if likeness(anchor.exact, span.of(part)) < SAME_WORDS:
        return None
    return span.moved(first)


def _end_place(wanted: str, inner: Span, text: str) -> Span | None:
    """Where the part `inner` of `wanted` stands, in the place of `text` most like all of `wanted`."""
    from tui.text.similarity import best_place, counterpart  # noqa: PLC0415 - as above

    place = best_place(wanted, text, at_least=SAME_END)
    if place is None:
        return None
    part = counterpart(inner, wanted, place[0].of(text))
    return None if part is None else part.moved(place[0].start)


def _fits(length: int, kept: int) -> bool:
    """Whether a place is about as long as what was kept: from half to twice."""
    return kept <= 2 * length and length <= 2 * kept + END // 4


def _whole_words(span: Span, text: str) -> Span:
    """The span, widened to whole words where an end cuts one, without space at its ends."""
    start, end = span.start, span.end
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
