"""Why a pane stands where it stands: what speaks for it and against it, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.model.alignment import Level, Link
from tui.model.article import Article, Place
from tui.model.marks import Mark
from tui.model.settings import AlignSettings
from tui.view.counterparts import counterparts_in, shown_in, told_in
from tui.view.index import ComparisonIndex
from tui.view.reading import Reading
from tui.view.states import Counterpart, Standing, standing_of

NOTHING_BY_READER = "You ruled that this source has nothing for the event."
RULED_OUT = "You ruled that these two do not belong together."


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with what it shares marked in it."""

    source: str
    number: int
    """Of the passage in its article, from 1."""
    text: str
    marks: tuple[Mark, ...]
    """`shared`, `against` and `best`, counted in `text`."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything there is to say about one pane's place."""

    title: str
    verdict: str
    """The state, the score and the threshold, in one sentence."""
    quotes: tuple[Quote, ...] = ()
    reasons: tuple[str, ...] = ()
    """What speaks for it."""
    doubts: tuple[str, ...] = ()
    """What speaks against it."""
    others: tuple[str, ...] = ()
    """The other candidates of the same source, best first."""


def why(reading: Reading, index: ComparisonIndex, settings: AlignSettings) -> Explanation:
    """Explain the focused pane's place for the current event."""
    article = index.articles[reading.pane]
    shown = shown_in(article.id, reading, index)
    title = f"Why {article.source} stands here"
    if index.is_unknown:
        return Explanation(title, "The passages have not been compared yet.")
    if shown is None:
        ruled = told_in(article.id, reading, index).ruled_out
        said = NOTHING_BY_READER if ruled else "Matching has nothing at all to offer for this in this source."
        return Explanation(title, said)
    if shown.place == reading.origin:
        return _origin(title, shown, index)
    if shown.link is None:
        return Explanation(title, "You made this passage a member of the event.")
    ends = _ends(shown)
    return Explanation(
        title,
        " ".join((_verdict(shown, shown.link, settings), *_from_here(shown.link, shown.place, reading, index))),
        quotes=tuple(_quote(place, shown.link, index) for place in ends),
        reasons=tuple(reason.text for reason in shown.link.reasons if not reason.against),
        doubts=tuple(reason.text for reason in shown.link.reasons if reason.against),
        others=_others(reading, index, shown),
    )


def _from_here(link: Link, place: Place, reading: Reading, index: ComparisonIndex) -> Iterator[str]:
    """Where another passage of the event gives the state: which, and the score with the one it is seen from."""
    if reading.origin is None or link.joins(reading.origin):
        return
    yield f"It is compared with {_name(link.other(place), index)}."
    own = next((one for one in index.links_at.get(place, ()) if one.joins(reading.origin)), None)
    if own is not None:
        yield f"With the passage that you see the event from: {_score(own)}."


def _origin(title: str, shown: Counterpart, index: ComparisonIndex) -> Explanation:
    """The passage that the event is seen from: say what it is linked to."""
    links = [link for link in index.links_at.get(shown.place, ()) if link.level is not Level.WEAK]
    said = tuple(f"{_name(link.other(shown.place), index)}: {_score(link)}" for link in links)
    words = "The event is seen from here." if said else "Matching found no counterpart of this passage anywhere."
    return Explanation(title, words, quotes=(_bare(shown.place, index),), others=said)


def _ends(shown: Counterpart) -> tuple[Place, Place]:
    """The other end of the link, then the passage that is explained."""
    assert shown.link is not None
    return shown.link.other(shown.place), shown.place


def _verdict(shown: Counterpart, link: Link, settings: AlignSettings) -> str:
    score = f"{link.score:.2f}"
    if shown.by_reader:
        return {
            Standing.FOUND: f"You pinned this pair; matching gave it {score}.",
            Standing.UNCERTAIN: f"You made this passage a member of the event; matching gave its best pair {score}.",
        }.get(shown.standing, f"{NOTHING_BY_READER if not link.by_reader else RULED_OUT} Matching gave it {score}.")
    if shown.standing is Standing.FOUND:
        return f"Found: the score is {score}; from {settings.strong:.2f} on matching is sure."
    if shown.standing is Standing.UNCERTAIN:
        return f"Uncertain: the score is {score}, under the {settings.strong:.2f} from which on matching is sure."
    return f"Not found by matching. This is only the nearest candidate: {score}, under {settings.possible:.2f}."


def _quote(place: Place, link: Link, index: ComparisonIndex) -> Quote:
    """A passage, with what the reasons point at."""
    bare, left = _bare(place, index), place == link.a
    start = _article(place, index).passages[place.passage].span.start
    marks = []
    if link.sentences is not None:
        marks.append(Mark(link.sentences[0 if left else 1].moved(-start), "best"))
    for reason in link.reasons:
        role = "against" if reason.against else "shared"
        marks += [Mark(span.moved(-start), role) for span in (reason.left if left else reason.right)]
    return Quote(bare.source, bare.number, bare.text, tuple(marks))


def _bare(place: Place, index: ComparisonIndex) -> Quote:
    article = _article(place, index)
    return Quote(str(article.source), place.passage + 1, article.words_of(article.passages[place.passage]), ())


def _article(place: Place, index: ComparisonIndex) -> Article:
    return index.articles[index.number[place.article]]


def _others(reading: Reading, index: ComparisonIndex, shown: Counterpart) -> tuple[str, ...]:
    """The other candidates of the source, for `c` to go round."""
    found = counterparts_in(shown.place.article, reading, index)
    return tuple(
        f"{_name(one.place, index)}: {_score(one.link)}" for one in found if one.place != shown.place and one.link
    )


def _name(place: Place, index: ComparisonIndex) -> str:
    article = _article(place, index)
    words = article.words_of(article.passages[place.passage])
    return f"{article.source} ¶{place.passage + 1} “{words[:48].rstrip()}{'…' if len(words) > 48 else ''}”"


def _score(link: Link) -> str:
    return f"{standing_of(link).value}, {link.score:.2f}"
