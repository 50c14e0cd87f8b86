"""The shared events as blocks: which source tells which, in what words, and where matching found nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.export.document import Block, Cell, Heading, Marked, Paragraph, Table
from tui.export.excerpts import PLAIN, after, excerpt, quote
from tui.export.findings import NOT_FOUND, SIGN, place_name, score_name, source_names
from tui.model.alignment import Group, Link, State
from tui.model.article import Article, Passage, Place
from tui.model.comparison import Comparison
from tui.model.marks import Run
from tui.model.span import Span
from tui.view.index import ComparisonIndex, index_of

LEGEND = "● found · ◐ uncertain · ○ not found by matching · ¶ the passage, counted from 1"


@dataclass(frozen=True, slots=True)
class Nearest:
    """The best candidate for an event in a source in which matching found none."""

    place: Place
    score: float
    sentence: Span | None = None
    """Which of its sentences comes nearest, where that is known."""


def nearest(group: Group, article: str, index: ComparisonIndex) -> Nearest | None:
    """The passage of `article` that is most like one of the group's; None where nothing is alike at all."""
    found = (
        Nearest(link.other(member), link.score, _sentence(link.other(member), link))
        for member in group.members
        for link in index.links_at.get(member, ())
        if link.other(member).article == article
    )
    return min(found, key=lambda candidate: (-candidate.score, candidate.place), default=None)


def closest(place: Place, group: Group, index: ComparisonIndex) -> Link | None:
    """A member's best link to another member: it says how sure the member is, and which sentence is meant."""
    inside = [link for link in index.links_at.get(place, ()) if link.other(place) in group.members]
    return min(inside, key=lambda link: (-link.score, link.other(place)), default=None)


def overview(comparison: Comparison) -> Table:
    """Events × sources: a sign and the passages' numbers in each cell."""
    names, index = source_names(comparison.articles), index_of(comparison)
    rows = (
        (str(group.id), group.label, *(_cell(group, article.id, index) for article in comparison.articles))
        for group in comparison.alignment.groups
    )
    return Table(("", "Event", *names.values()), tuple(rows), frozenset({0}))


def event_blocks(comparison: Comparison) -> Iterator[Block]:
    """Every event: its name, who tells it in which words, and who is silent."""
    names = source_names(comparison.articles)
    index = index_of(comparison)
    for group in comparison.alignment.groups:
        yield Heading(event_name(group, len(comparison.articles)), level=3)
        yield Table(("Source", "", "¶", "Words"), tuple(_members(comparison, group, index)), frozenset({2}))
        if group.silent:
            yield Paragraph(f"○ {NOT_FOUND} in: {', '.join(names[id] for id in group.silent)}")


def event_name(group: Group, of: int) -> str:
    """Number, label, how many of the sources tell it, and whether that is uncertain."""
    told = len({place.article for place in group.members})
    unsure = " · uncertain" if group.state is State.UNCERTAIN else ""
    return f"Event {group.id}: {group.label} · in {told} of {of}{unsure}"


def event_rows(comparison: Comparison, group: Group, index: ComparisonIndex) -> Table:
    """One event with the words of every source, the nearest candidate where matching found none.

    `index` is `index_of(comparison)`, made once for all events.
    """
    rows = [*_members(comparison, group, index), *_silent(comparison, group, index)]
    return Table(("Source", "", "¶", "Words"), tuple(rows), frozenset({2}))


def not_found(comparison: Comparison) -> Table:
    """What others tell and matching did not find here, with the nearest candidate; most widely told first."""
    names = source_names(comparison.articles)
    articles = {article.id: article for article in comparison.articles}
    index = index_of(comparison)
    groups = sorted(comparison.alignment.groups, key=lambda g: (-len({m.article for m in g.members}), g.id))
    rows: list[tuple[Cell, ...]] = []
    for group in groups:
        told = ", ".join(names[id] for id in names if any(m.article == id for m in group.members))
        for silent in group.silent:
            words, score = _candidate(articles[silent], nearest(group, silent, index), index)
            rows.append((names[silent], f"{group.id}. {group.label}", told, words, score))
    return Table(("Source", "Event", "Told by", "Nearest candidate", "Score"), tuple(rows), frozenset({4}))


def _cell(group: Group, article: str, index: ComparisonIndex) -> str:
    places = [place for place in group.members if place.article == article]
    return ", ".join(f"{_sign(closest(p, group, index), group)} ¶{p.passage + 1}" for p in places) or "○"


def _members(comparison: Comparison, group: Group, index: ComparisonIndex) -> Iterator[tuple[Cell, ...]]:
    """A row for each member, in the order of the sources."""
    names = source_names(comparison.articles)
    for article in comparison.articles:
        for place in group.members:
            if place.article == article.id:
                passage = article.passages[place.passage]
                link = closest(place, group, index)
                words = quote(article, excerpt(article, passage, around=_sentence(place, link)), index)
                yield names[article.id], _sign(link, group), str(passage.id + 1), words


def _silent(comparison: Comparison, group: Group, index: ComparisonIndex) -> Iterator[tuple[Cell, ...]]:
    names = source_names(comparison.articles)
    for article in comparison.articles:
        if article.id in group.silent:
            words, score = _candidate(article, nearest(group, article.id, index), index)
            said = _with_score(words, score) if isinstance(words, Marked) else NOT_FOUND
            yield names[article.id], "○", "", said


def _with_score(words: Marked, score: str) -> Marked:
    """The nearest candidate where matching found nothing, in the cell of the source's own words."""
    named = after(f"{NOT_FOUND}; nearest: ", words)
    return Marked((*named.runs, Run(f", score {score}", PLAIN)))


def _candidate(article: Article, candidate: Nearest | None, index: ComparisonIndex) -> tuple[Cell, str]:
    """The nearest candidate's number and words, and its score; "none" where there is not even that."""
    if candidate is None:
        return "none", ""
    passage: Passage = article.passages[candidate.place.passage]
    words = quote(article, excerpt(article, passage, around=candidate.sentence, at_most=160), index)
    return after(f"{place_name(passage)} ", words), score_name(candidate.score)


def _sign(link: Link | None, group: Group) -> str:
    return SIGN[link.level if link else group.state]


def _sentence(place: Place, link: Link | None) -> Span | None:
    """The sentence of a member that a link is about, where it names one."""
    if link is None or link.sentences is None:
        return None
    return link.sentences[0 if link.a == place else 1]
