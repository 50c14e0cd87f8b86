"""What single lines of an article say about who wrote it, for whom and when, before anyone weighs it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.loading.boilerplate import HEAD, TAIL
from tui.loading.dates import date_in
from tui.model.article import Candidate
from tui.model.rules import MetadataWords
from tui.model.span import Span
from tui.text.passages import Paragraph
from tui.text.tokens import folded_words

_NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4}"
_BYLINE = re.compile(
    rf"[-–—•|*_~ ]*(?:(?:story|words|text|written|reported|analysis|opinion|commentary|report) )?"
    rf"(?:by(?: |: )|by(?=(?-i:[A-Z]))|authors?: )(?P<names>{_NAME}(?:(?:, | and | & ){_NAME}){{0,3}})"
    r"(?P<rest>(?: ?[|,·•–—-] ?.{0,60})?)[|*_~ ]*",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(rf"{_NAME}(?: and {_NAME})?")
_BIOGRAPHY = re.compile(rf"[*_]*(?P<name>{_NAME}) is (?:an?|the) (?P<what>[^.!?]{{3,200}})", re.IGNORECASE)
_OUTLET = re.compile(r"\b(?:at|for|with) (?:the )?(?P<outlet>[^\W\d_][\w'’ -]{1,40}?)(?=[.,;]|$| and | based )")
_DATELINE = re.compile(r"[^\W\d_][\w.,' -]{1,50}? ?\((?P<agency>[\w ]{2,20})\) ?[-–—]")
_READING_TIME = re.compile(r"\W*(?:\d{1,3}[- ]?min(?:ute)?s?(?: read)?\W*)?", re.IGNORECASE)
_NO_WORD = re.compile(r"\W*")

_PARTICLES = frozenset({"de", "da", "di", "van", "von", "der", "den", "la", "le", "al", "bin", "el"})
_LONGEST_LINE = 160
_LONGEST_REST = 60
"""What may follow a date on its line: a time of day, the date of an update."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A piece of metadata as one place gives it."""

    value: str
    evidence: str
    """In words, with the line."""
    span: Span | None = None
    """Where the value stands; None where it is put together."""
    paragraphs: tuple[Span, ...] = ()
    """The paragraphs that say so and nothing else."""

    def candidate(self) -> Candidate:
        """As the article keeps it."""
        return Candidate(self.value, self.evidence, self.span)


def line_of(text: str, position: int) -> int:
    """The number of the line, from 1, in which a position stands."""
    return text.count("\n", 0, position) + 1


def evidence(text: str, span: Span) -> str:
    """`line 3: 6 min read …`: where a clue stands and how it reads, in at most 80 characters."""
    words = " ".join(text[span.start : min(span.end, span.start + 200)].split())
    return f"line {line_of(text, span.start)}: {words if len(words) <= 80 else words[:79] + '…'}"


def edges(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of the head and the tail, each once."""
    return list(paragraphs) if len(paragraphs) <= HEAD + TAIL else [*paragraphs[:HEAD], *paragraphs[-TAIL:]]


def bylines_in(text: str, paragraphs: Sequence[Paragraph], words: MetadataWords) -> Iterator[Clue]:
    """The authors whom the head names: "By Jane Roe", or a name with a role such as "Moscow correspondent" below."""
    cased = text != text.lower()
    for paragraph, below in pairwise([*paragraphs[:HEAD], None]):
        if paragraph is None or len(paragraph.span) > _LONGEST_LINE:
            continue
        line = paragraph.span.of(text)
        found = _BYLINE.fullmatch(line)
        names = _without_outlet(found["names"]) if found else ""
        if found and _are_names(names, words, cased=cased):
            start = paragraph.span.start + found.start("names")
            yield Clue(names, evidence(text, paragraph.span), Span(start, start + len(names)), (paragraph.span,))
        elif below and cased and _is_full_name(line, words) and _is_role(below.span.of(text), words):
            where = f"{evidence(text, paragraph.span)}, {below.span.of(text)}"
            yield Clue(line, where, paragraph.span, (paragraph.span, below.span))


def _is_full_name(line: str, words: MetadataWords) -> bool:
    """Whether the line is two to four words with capitals that can be a name."""
    return (
        2 <= len(line.split()) <= 4 and _FULL_NAME.fullmatch(line) is not None and _are_names(line, words, cased=True)
    )


def _is_role(line: str, words: MetadataWords) -> bool:
    """Whether the line is a few words that end in a profession: "Moscow correspondent", "Editor, The Herald"."""
    parts = [part.split() for part in line.lower().split(",")]
    return len(line.split()) <= 7 and any(part and part[-1] in words.professions for part in parts)


def _without_outlet(names: str) -> str:
    """The names before a comma that no further author follows: "Jane Roe, Morning Herald"."""
    before, comma, after = names.rpartition(", ")
    return before if comma and " and " not in after and before.count(",") == 0 else names


def _are_names(names: str, words: MetadataWords, *, cased: bool) -> bool:
    """Whether the words after "by" can be names: capitals where the text has any, and no "Monday" or "Land"."""
    tokens = names.replace(",", " ").replace("&", " and ").split()
    plain = [token for token in tokens if token.lower() not in {*_PARTICLES, "and"}]
    if not plain or any(token.lower().strip(".") in words.not_names for token in plain):
        return False
    return all(token[0].isupper() for token in plain) if cased else 2 <= len(plain) <= 4


def biographies_in(text: str, paragraphs: Sequence[Paragraph], words: MetadataWords) -> Iterator[tuple[Clue, str]]:
    """The people whom the tail introduces by a profession, and what it says they are."""
    for paragraph in paragraphs[-TAIL:]:
        found = _BIOGRAPHY.match(text, paragraph.span.start, paragraph.span.end)
        if found and not words.professions.isdisjoint(folded_words(found["what"]).split()):
            name = Span(*found.span("name"))
            if len(found["name"].split()) >= 2:
                yield Clue(found["name"], evidence(text, paragraph.span), name, (paragraph.span,)), found["what"]


def outlets_in(biography: str) -> list[str]:
    """What the author works for: "columnist at Morning Herald"."""
    return [found["outlet"] for found in _OUTLET.finditer(biography)]


def reporters_in(deck: str, words: MetadataWords) -> list[str]:
    """The names after a verb of reporting at the end of a standfirst: "…, reports Jane Roe."."""
    verbs = "|".join(sorted(words.reporting))
    found = re.search(rf"[,.;–—-]\s*(?:{verbs}) (?P<name>{_NAME})\W*$", deck)
    return [found["name"].rstrip(".")] if found else []


def datelines_in(text: str, paragraphs: Sequence[Paragraph], words: MetadataWords) -> Iterator[Clue]:
    """The agency in the first dateline: "KYIV, Ukraine (AP) —"."""
    for paragraph in paragraphs[:HEAD]:
        found = _DATELINE.match(text, paragraph.span.start, paragraph.span.end)
        if found and found["agency"] in words.agencies:
            yield Clue(found["agency"], evidence(text, Span(*found.span())), Span(*found.span("agency")))


def dates_in(text: str, paragraphs: Iterable[Paragraph], words: MetadataWords) -> Iterator[Clue]:
    """The days that a date line or a date after "published" names; two where it may be read in two ways."""
    for paragraph in paragraphs:
        start = _READING_TIME.match(text, paragraph.span.start, paragraph.span.end)
        at = start.end() if start else paragraph.span.start
        label = _label_at(text, at, words)
        gap = _NO_WORD.match(text, at + len(label), paragraph.span.end)
        at = gap.end() if gap else at
        found = date_in(text, Span(at, paragraph.span.end), at_start=True)
        is_iso = text[at : at + 4].isdecimal()
        if found and (paragraph.span.end - found.span.end <= _LONGEST_REST or (label == "date" and is_iso)):
            for day in found.days:
                yield Clue(day, evidence(text, paragraph.span), found.span)


def _label_at(text: str, at: int, words: MetadataWords) -> str:
    """The longest word of publication that stands there; empty where none does."""
    ahead = text[at : at + 40].lower()
    fitting = [label for label in words.published if ahead.startswith(label) and not ahead[len(label) :][:1].isalpha()]
    return max(fitting, key=len, default="")
