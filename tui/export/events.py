"""The shared events as blocks: which source tells which, in what words, and where matching found nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tui.export.document import Block, Cell, Heading, Marked, Paragraph, Table
from tui.export.excerpts import after, excerpt, quote
from tui.export.report_input import NOT_FOUND, place_name, score_name, sign_name
from tui.model.alignment import Group
from tui.model.article import Place
from tui.model.span import Span
from tui.view.index import ComparisonIndex
from tui.view.states import RULED, Counterpart, Standing, Told

LEGEND = (
    "● found · ◐ uncertain · ○ not found by matching · † as the reader ruled · ¶ the passage, counted from 1, and the "
    "score of its best pair"
)
HEADER = ("Source", "", "¶", "Score", "Words")
RULED_OUT = "no counterpart, as the reader ruled"


def overview(index: ComparisonIndex) -> Table:
    """Events × sources: in each cell a sign, the passages' numbers and their scores."""
    rows = (
        (f"{group.id}{_ruled(group)}", group.label, *map(_cell, index.told(group).values())) for group in index.groups
    )
    return Table(("", "Event", *index.source_names.values()), tuple(rows), frozenset({0}))


def event_blocks(index: ComparisonIndex) -> Iterator[Block]:
    """Every event: its name, who tells it in which words, and who is silent."""
    for group in index.groups:
        yield Heading(event_name(group, index), level=3)
        yield Table(HEADER, tuple(_tellers(group, index)), frozenset({2, 3}))
        for standing, words in ((Standing.NOT_FOUND, f"○ {NOT_FOUND}"), (Standing.RULED_OUT, f"○† {RULED_OUT}")):
            silent = [index.source_names[id] for id, one in index.told(group).items() if one.standing is standing]
            if silent:
                yield Paragraph(f"{words} in: {', '.join(silent)}")


def event_name(group: Group, index: ComparisonIndex) -> str:
    """Number, label, how many of the sources tell it, how many of these are uncertain, and whether the reader ruled."""
    return f"Event {group.id}{_ruled(group)}: {' · '.join((group.label, *index.how_told(group)))}"


def event_rows(group: Group, index: ComparisonIndex) -> Table:
    """One event with the words of every source, the nearest candidate where matching found none."""
    return Table(HEADER, (*_tellers(group, index), *_silent(group, index)), frozenset({2, 3}))


def not_found(index: ComparisonIndex) -> Table:
    """What others tell and matching did not find here, with the nearest candidate; most widely told first."""
    groups = sorted(index.groups, key=lambda group: (-sum(one.is_told for one in index.told(group).values()), group.id))
    rows: list[tuple[Cell, ...]] = []
    known: dict[tuple[Place, Span | None], Cell] = {}
    for group in groups:
        told = index.told(group)
        tellers = ", ".join(index.source_names[id] for id, one in told.items() if one.is_told)
        for id, one in told.items():
            if one.standing is Standing.NOT_FOUND:
                words, score = _candidate(one.nearest, index, known)
                rows.append((index.source_names[id], f"{group.id}. {group.label}", tellers, words, score))
    return Table(("Source", "Event", "Told by", "Nearest candidate", "Score"), tuple(rows), frozenset({4}))


def _ruled(group: Group) -> str:
    return RULED if group.by_reader else ""


def _cell(told: Told) -> str:
    places = (
        f"{sign_name(one.standing, by_reader=one.by_reader)} ¶{one.place.passage + 1} {score_name(one.score)}".rstrip()
        for one in told.told
    )
    return ", ".join(places) or sign_name(told.standing, by_reader=told.by_reader)


def _tellers(group: Group, index: ComparisonIndex) -> Iterator[tuple[Cell, ...]]:
    """A row for each passage that tells the event, in the order of the sources and their texts."""
    for id, told in index.told(group).items():
        for one in sorted(told.told, key=lambda one: one.place):
            article = index.article(one.place)
            passage = article.passages[one.place.passage]
            words = quote(article, excerpt(article, passage, around=_sentence(one)), index)
            sign = sign_name(one.standing, by_reader=one.by_reader)
            yield index.source_names[id], sign, str(passage.id + 1), score_name(one.score), words


def _silent(group: Group, index: ComparisonIndex) -> Iterator[tuple[Cell, ...]]:
    for id, told in index.told(group).items():
        if told.is_told:
            continue
        words, score = _candidate(told.nearest, index, {})
        missing = RULED_OUT if told.standing is Standing.RULED_OUT else NOT_FOUND
        said = after(f"{missing}; nearest: ", words) if isinstance(words, Marked) else missing
        yield index.source_names[id], sign_name(told.standing, by_reader=told.by_reader), "", score, said


def _candidate(
    candidate: Counterpart | None, index: ComparisonIndex, known: dict[tuple[Place, Span | None], Cell]
) -> tuple[Cell, str]:
    """The nearest candidate's number and words, and its score; "none" where there is not even that.

    One passage is the nearest of many events: `known` keeps its words.
    """
    if candidate is None:
        return "none", ""
    key = candidate.place, _sentence(candidate)
    if key not in known:
        article = index.article(candidate.place)
        passage = article.passages[candidate.place.passage]
        words = quote(article, excerpt(article, passage, around=key[1], at_most=160), index)
        known[key] = after(f"{place_name(passage)} ", words)
    return known[key], score_name(candidate.score)


def _sentence(one: Counterpart) -> Span | None:
    """The sentence of a passage that its pair is about, where it names one."""
    place: Place = one.place
    if one.link is None or one.link.sentences is None:
        return None
    return one.link.sentences[0 if one.link.a == place else 1]
