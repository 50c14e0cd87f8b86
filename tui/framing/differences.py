"""Numbers and dates that linked sentences give differently: 1,000 prisoners beside 2,000 prisoners."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.model.alignment import Link
from tui.model.article import Article, Place
from tui.model.framing import Difference, Spot
from tui.model.span import Span
from tui.text.function_words import FUNCTION_WORDS
from tui.text.stems import stem
from tui.text.tokens import HYPHENS, Token, tokens_of

MONTHS = {
    name[:3]: number
    for number, name in enumerate(
        ("january february march april may june july august september october november december".split()),
        start=1,
    )
}
MONTH = re.compile(r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|ober)?|may")
ONES = {word: value for value, word in enumerate("one two three four five six seven eight nine".split(), start=1)}
TEENS = {
    word: value
    for value, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
NUMBER_WORDS = {word: value for word, value in (ONES | TEENS).items() if word != "one"}
"""Without `one`, which seldom counts."""
SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "%": "percent"}
"""Units written as a sign before or after the number."""
SCALES = frozenset(["hundred", "thousand", "million", "billion", "trillion"])
"""Words that belong to the number and not to what is counted."""
BEFORE_DATES = frozenset(["on", "of", "by", "since", "until", "from", "after", "before", "to", "for", "between", "and"])
MONTH_DAYS = 31


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts, or a day of a month."""

    kind: str
    """`number` or `date`."""
    value: str
    """Digits, with the scale behind; for a date `month-day`."""
    unit: str
    """The stem of what is counted; the same for every date."""
    span: Span


def differences_of(articles: Sequence[Article], links: Sequence[Link]) -> tuple[Difference, ...]:
    """The numbers of the same unit, and the dates, in which the sentences of a link share none.

    `links` are those that are more than nearest candidates. "30-day" agrees
    with "30 days", "three" with "3".
    """
    by_id = {article.id: article for article in articles}
    return tuple(difference for link in links for difference in _in_link(link, by_id))


def figures_in(text: str, span: Span) -> list[Figure]:
    """The numbers that count something, and the dates, in a part of a text."""
    tokens = tokens_of(text, span)
    dates = [date for place in range(len(tokens)) if (date := _date(tokens, place))]
    taken = [date.span for date in dates]
    numbers = (_number(text, tokens, place) for place in range(len(tokens)))
    return dates + [one for one in numbers if one and not any(one.span.overlaps(date) for date in taken)]


def _in_link(link: Link, articles: Mapping[str, Article]) -> Iterator[Difference]:
    left, right = (articles[place.article] for place in (link.a, link.b))
    ours = figures_in(left.text, _sentence(link, left, link.a, 0))
    theirs = figures_in(right.text, _sentence(link, right, link.b, 1))
    for unit in dict.fromkeys(figure.unit for figure in ours):
        a, b = ([one for one in figures if one.unit == unit] for figures in (ours, theirs))
        if a and b and not {one.value for one in a} & {one.value for one in b}:
            places = (Spot(link.a.article, link.a.passage, a[0].span), Spot(link.b.article, link.b.passage, b[0].span))
            yield Difference(a[0].kind, (a[0].span.of(left.text), b[0].span.of(right.text)), places)


def _sentence(link: Link, article: Article, place: Place, index: int) -> Span:
    return link.sentences[index] if link.sentences else article.passages[place.passage].span


def _date(tokens: Sequence[Token], place: int) -> Figure | None:
    """May 16, 16 May: the month at `place` with the day beside it."""
    if not MONTH.fullmatch(tokens[place].folded) or _is_verb(tokens, place):
        return None
    month = MONTHS[tokens[place].folded[:3]]
    for beside in (place + 1, place - 1):
        day = tokens[beside].folded if 0 <= beside < len(tokens) else ""
        if day.isdigit() and 1 <= int(day) <= MONTH_DAYS:
            first, last = sorted((tokens[place].span, tokens[beside].span))
            return Figure("date", f"{month}-{int(day)}", "date", Span(first.start, last.end))
    return None


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether may and march are no months here: in small letters and with no word before them that dates have."""
    if tokens[place].text not in ("may", "march"):
        return False
    return place == 0 or not (tokens[place - 1].folded in BEFORE_DATES or tokens[place - 1].is_number)


def _number(text: str, tokens: Sequence[Token], place: int) -> Figure | None:
    """A number with a unit: a sign beside it, or the next word of content; years and bare numbers count nothing."""
    read = _value(text, tokens, place)
    if read is None:
        return None
    value, after = read
    span = Span(tokens[place].span.start, tokens[after - 1].span.end)
    while after < len(tokens) and tokens[after].folded in SCALES:
        value, span, after = f"{value} {tokens[after].folded}", Span(span.start, tokens[after].span.end), after + 1
    sign = SIGNS.get(text[max(0, span.start - 1) : span.start]) or SIGNS.get(text[span.end : span.end + 1])
    unit = sign or _unit(text, tokens, after)
    return Figure("number", value, unit, span) if unit else None


def _value(text: str, tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """The digits of the number at `place`, also where it is in words, and which token follows; None for no number.

    The number of a rank (No. 2) counts nothing.
    """
    word, before = tokens[place].folded, tokens[place - 1] if place else None
    if before is not None and (before.text == "No" or (before.folded in TENS and word in ONES)):
        return None
    if word in TENS:
        ones = tokens[place + 1].folded if place + 1 < len(tokens) else ""
        joined = ones in ONES and text[tokens[place].span.end : tokens[place + 1].span.start] in HYPHENS
        return str(TENS[word] + (ONES[ones] if joined else 0)), place + (2 if joined else 1)
    value = str(NUMBER_WORDS.get(word, word))
    return (value, place + 1) if value[:1].isdigit() else None


def _unit(text: str, tokens: Sequence[Token], place: int) -> str:
    """The stem of the word directly after a number; empty where it is no word of content."""
    if place >= len(tokens) or tokens[place].folded in FUNCTION_WORDS or tokens[place].is_number:
        return ""
    gap = text[tokens[place - 1].span.end : tokens[place].span.start]
    return stem(tokens[place].folded) if gap in (" ", "\u00a0", "\n", *HYPHENS) else ""
