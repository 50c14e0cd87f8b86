"""Weigh the clues: who wrote an article, for whom, when and under which title, with candidates best first.

Nothing is guessed: a field without evidence has no value, and one against
which the article itself speaks is uncertain. What the reader gives wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.loading.clues import (
    Clue,
    biographies_in,
    bylines_in,
    datelines_in,
    dates_in,
    edges,
    evidence,
    outlets_in,
    reporters_in,
)
from tui.loading.dates import date_in
from tui.loading.parsed_file import ParsedFile
from tui.loading.repeats import MAX_REPEATED, Known, is_mostly_latin
from tui.model.article import Candidate, Field, Kind
from tui.model.rules import MetadataWords
from tui.model.settings import ArticleSettings
from tui.model.span import Span
from tui.text.passages import Paragraph, looks_like_title
from tui.text.tokens import folded_words

GIVEN = "given in config.yaml"

_TITLE_KEYS = ("title", "headline")
_AUTHOR_KEYS = ("author", "authors", "byline", "creator")
_SOURCE_KEYS = ("source", "site", "site_name", "publisher", "publication", "outlet", "newspaper", "website")
_DATE_KEYS = ("date", "published", "pubdate", "publish_date", "date_published", "created")
_DECK_KEYS = ("excerpt", "description", "summary", "subtitle", "dek", "deck", "standfirst")
_PREFIX = re.compile(r"(?P<name>[^:–—|]{2,40}?)(?::|\s[-–—|])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The four fields, and what the boilerplate rules need to know."""

    title: Field
    source: Field
    author: Field
    date: Field
    known: Known


@dataclass(frozen=True, slots=True)
class _Page:
    """What is looked through for clues."""

    text: str
    parsed: ParsedFile
    kept: Sequence[Paragraph]
    """What the patterns left."""
    words: MetadataWords

    def entry(self, keys: Iterable[str]) -> Clue | None:
        """The first of the keys that the front matter has."""
        front = self.parsed.front
        key = next((key for key in keys if front and key in front.entries), None)
        if front is None or key is None:
            return None
        return Clue(front.entries[key].value, f"front matter: {key}", front.entries[key].span)

    @property
    def lone(self) -> dict[str, Span]:
        """The short paragraphs at the head and the tail, folded."""
        spans = [part.span for part in edges(self.parsed.paragraphs)]
        return {folded_words(span.of(self.text)): span for span in spans if len(span) <= 60}


def metadata_of(
    parsed: ParsedFile, kept: Sequence[Paragraph], words: MetadataWords, given: ArticleSettings, name: str
) -> Metadata:
    """The metadata of an article; `name` is its file's, the source where nothing better is known."""
    page = _Page(parsed.text, parsed, kept, words)
    bylines = list(bylines_in(page.text, parsed.paragraphs, words))
    introduced = list(biographies_in(page.text, kept, words))
    reporters = _reporters(page)
    written = _title(page)
    people = [*bylines, *(clue for clue, _ in introduced), *reporters]
    title, prefixed = _bare_title(page, written, people)
    authors = _authors(page, bylines, prefixed, [clue for clue, _ in introduced], reporters)
    author = _given(given.author, _author(page, authors, has_byline=bool(bylines or prefixed)))
    source = _given(given.source, _source(page, [what for _, what in introduced], name))
    return Metadata(
        title=_given(given.title, _title_field(title, written)),
        source=source,
        author=author,
        date=_given(given.date, _date(page)),
        known=Known(
            title=title.span if title else None,
            titles=frozenset(folded_words(clue.value) for clue in (title, written) if clue),
            names=_names(authors, author, source, name),
            bylines=frozenset(span for clue in bylines for span in clue.paragraphs),
            biographies=frozenset(
                span for clue, _ in introduced if _is_confirmed(clue, author) for span in clue.paragraphs
            ),
            is_latin=is_mostly_latin(page.text),
        ),
    )


def _given(value: str | None, found: Field) -> Field:
    """The reader's own value before whatever was found."""
    if value is None:
        return found
    return Field(value, candidates=(Candidate(value, GIVEN), *found.candidates))


def _title(page: _Page) -> Clue | None:
    """The title as it is written: of the front matter, else the first paragraph where that is worded as one."""
    entry = page.entry(_TITLE_KEYS)
    if entry is not None:
        wanted = folded_words(entry.value)
        short = (part.span for part in page.kept if len(part.span) <= MAX_REPEATED)
        again = next((span for span in short if folded_words(span.of(page.text)) == wanted), None)
        return replace(entry, span=again) if again else entry
    if len(page.kept) < 2:
        return None
    first = page.kept[0]
    words = first.span.of(page.text)
    if first.kind is Kind.HEADING or (first.kind is None and looks_like_title(words)):
        return Clue(words, evidence(page.text, first.span), first.span)
    return None


def _bare_title(page: _Page, written: Clue | None, people: Sequence[Clue]) -> tuple[Clue | None, list[Clue]]:
    """The title without an author's name, and a label before that, and the names that stood there.

    A label alone stays: "Breaking: …" is how this source puts it.
    """
    if written is None:
        return None, []
    start = at = 0
    names: list[Clue] = []
    while found := _PREFIX.match(written.value, at):
        name = folded_words(found["name"])
        at = found.end()
        if _is_known_person(name, page, people):
            names.append(_part(written, found, "before the title"))
            start = at
        elif name not in page.words.labels:
            break
    return _rest(written, start), names


def _is_known_person(name: str, page: _Page, people: Sequence[Clue]) -> bool:
    """Whether somebody of that name, or last name, is named as the author elsewhere."""
    full = {folded_words(clue.value) for clue in people}
    return bool(name) and (name in full or name in page.lone or name in {other.split()[-1] for other in full if other})


def _part(written: Clue, found: re.Match[str], where: str) -> Clue:
    """The name that a match found in the title."""
    span = Span(*found.span("name")).moved(written.span.start) if written.span else None
    return Clue(found["name"], f"{where} ({written.evidence})", span)


def _rest(written: Clue, start: int) -> Clue:
    """The title from `start` on."""
    span = Span(written.span.start + start, written.span.end) if written.span else None
    return replace(written, value=written.value[start:], span=span)


def _title_field(title: Clue | None, written: Clue | None) -> Field:
    """The title, and as it is written where that is more."""
    clues = [title, written] if title != written else [title]
    return Field(title.value if title else None, candidates=tuple(clue.candidate() for clue in clues if clue))


def _reporters(page: _Page) -> list[Clue]:
    """Whom the front matter's standfirst says to report."""
    deck = page.entry(_DECK_KEYS)
    if deck is None:
        return []
    return [Clue(name, f"{deck.evidence}: “… {name}”") for name in reporters_in(deck.value, page.words)]


def _authors(
    page: _Page, bylines: list[Clue], prefixed: list[Clue], introduced: list[Clue], reporters: list[Clue]
) -> list[Clue]:
    """Everybody who may be the author, best first; a name on a line of its own confirms another."""
    entry = page.entry(_AUTHOR_KEYS)
    found = [*([entry] if entry else []), *bylines, *prefixed, *introduced]
    names, places = {folded_words(clue.value) for clue in found}, {clue.span for clue in found}
    lone = [
        Clue(span.of(page.text), evidence(page.text, span), span)
        for name, span in page.lone.items()
        if name in names and span not in places
    ]
    return [*found, *lone, *reporters]


def _author(page: _Page, clues: Sequence[Clue], *, has_byline: bool) -> Field:
    """The first author, by the fullest of the names that agree; uncertain where another name speaks against it."""
    if not clues:
        return Field()
    best = max((clue for clue in clues if _agree(clue, clues[0])), key=lambda clue: len(clue.value.split()))
    confirmed = has_byline or page.entry(_AUTHOR_KEYS) is not None or len([c for c in clues if _agree(c, best)]) > 1
    return Field(
        _cased(page, best.value),
        certain=confirmed and all(_agree(clue, best) for clue in clues),
        candidates=tuple(replace(clue, value=_cased(page, clue.value)).candidate() for clue in clues),
    )


def _agree(left: Clue, right: Clue) -> bool:
    """Whether one name holds all words of the other."""
    ours, theirs = set(folded_words(left.value).split()), set(folded_words(right.value).split())
    return ours <= theirs or theirs <= ours


def _cased(page: _Page, name: str) -> str:
    """The name, with capitals where the text has none at all and so could not write them."""
    if page.text != page.text.lower():
        return name
    return " ".join(word[:1].upper() + word[1:] for word in name.split())


def _is_confirmed(clue: Clue, author: Field) -> bool:
    """Whether the person introduced is the author, as far as the article is sure."""
    return author.certain and author.value is not None and _agree(clue, Clue(author.value, ""))


def _source(page: _Page, biographies: Sequence[str], name: str) -> Field:
    """The outlet that the text names with evidence, else the file's name."""
    entry = page.entry(_SOURCE_KEYS)
    clues = [entry] if entry else []
    for outlet in (outlet for what in biographies for outlet in outlets_in(what)):
        span = page.lone.get(folded_words(outlet))
        if span is not None:
            clues.append(Clue(_cased(page, outlet), f"{evidence(page.text, span)}; the author's biography", span))
    clues += datelines_in(page.text, page.parsed.paragraphs, page.words)
    clues.append(Clue(name, "the file's name"))
    return Field(clues[0].value, candidates=tuple(clue.candidate() for clue in clues))


def _names(authors: Sequence[Clue], author: Field, source: Field, name: str) -> frozenset[str]:
    """The names that a line of its own may only repeat, folded; the file's name is none."""
    people = [clue.value for clue in authors] if author.certain else []
    outlets = [candidate.value for candidate in source.candidates if candidate.value != name]
    return frozenset(folded_words(value) for value in [*people, *([author.value] if author.value else []), *outlets])


def _date(page: _Page) -> Field:
    """The day of publication; an update counts only where nothing else is known, and two readings are none."""
    entry = page.entry(_DATE_KEYS)
    found = date_in(entry.value) if entry else None
    clues = [replace(entry, value=day) for day in found.days] if entry and found else []
    clues += dates_in(page.text, edges(page.parsed.paragraphs), page.words)
    clues.sort(key=lambda clue: "updated" in clue.evidence.lower() or "modified" in clue.evidence.lower())
    candidates = tuple(clue.candidate() for clue in clues)
    first = [clue.value for clue in clues if clues[0].evidence == clue.evidence]
    if len(set(first)) != 1:
        return Field(certain=not candidates, candidates=candidates)
    return Field(first[0], candidates=candidates)
