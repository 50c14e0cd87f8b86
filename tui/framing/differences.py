"""Numbers and dates that linked sentences give differently: 1,000 prisoners beside 2,000 prisoners."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from tui.model.alignment import Link
from tui.model.framing import Difference, Spot
from tui.model.span import Span
from tui.text.analysis import AnalysedText
from tui.text.quantities import CalendarDate, Kind, Quantity, Relation, relation

COMPARED = frozenset([Kind.NUMBER, Kind.MONEY, Kind.PERCENT])
"""The kinds that are compared where they are of the same unit; of dates only days of the year are."""


def differences_of(articles: Sequence[AnalysedText], links: Sequence[Link]) -> tuple[Difference, ...]:
    """The amounts of the same unit, and the days, that the most similar sentences of a link give differently.

    `links` are those that are more than nearest candidates. Where one amount
    of a unit may be equal to one of the other sentence's, as "30-day" and "30
    days" or "about 1,000" and "1,020", nothing is said of that unit.
    """
    by_id = {read.article.id: read for read in articles}
    known: dict[tuple[str, Span], Mapping[str, list[Quantity]]] = {}
    return tuple(one for link in links for one in _in_link(link, by_id, known))


def _in_link(
    link: Link, articles: Mapping[str, AnalysedText], known: dict[tuple[str, Span], Mapping[str, list[Quantity]]]
) -> Iterator[Difference]:
    """The differences of one link; what is in each sentence is kept in `known`."""
    sides = []
    for index, place in enumerate((link.a, link.b)):
        read = articles[place.article]
        span = link.sentences[index] if link.sentences else read.article.passages[place.passage].span
        key = (place.article, span)
        if key not in known:
            known[key] = _by_unit(read.quantities[place.passage], span)
        sides.append(known[key])
    ours, theirs = sides
    for unit in ours:
        if unit in theirs and all(relation(a, b) is Relation.DIFFERENT for a, b in product(ours[unit], theirs[unit])):
            yield _difference(link, articles, ours[unit][0], theirs[unit][0])


def _by_unit(quantities: Sequence[Quantity], span: Span) -> Mapping[str, list[Quantity]]:
    """What a sentence of a passage counts, by what is counted, and its days under the empty unit."""
    found: dict[str, list[Quantity]] = {}
    for one in quantities:
        if not span.holds(one.span):
            continue
        if isinstance(one.value, CalendarDate):
            if one.value.is_day and not one.value.is_inferred:
                found.setdefault("", []).append(one)
        elif one.kind in COMPARED and one.unit:
            found.setdefault(one.unit, []).append(one)
    return found


def _difference(link: Link, articles: Mapping[str, AnalysedText], ours: Quantity, theirs: Quantity) -> Difference:
    kind = "date" if ours.kind is Kind.DATE else "number"
    texts = (ours.span.of(articles[link.a.article].text), theirs.span.of(articles[link.b.article].text))
    places = (Spot(link.a.article, link.a.passage, ours.span), Spot(link.b.article, link.b.passage, theirs.span))
    return Difference(kind, texts, places)
