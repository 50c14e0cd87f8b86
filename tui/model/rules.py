"""What the loader is told: abbreviations, boilerplate rules and the words that metadata is known by.

Read from tui/data by storage and passed in as values, so that reading a text
needs no file but the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words after which a full stop does not end a sentence; in lower case, without their last stop."""

    titles: frozenset[str] = frozenset()
    """Before a name: mr, gen."""
    always_inside: frozenset[str] = frozenset()
    """Never the end: vs, e.g."""
    often_inside: frozenset[str] = frozenset()
    """Not the end before a number or a small letter: no, fig."""
    places: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    firms: frozenset[str] = frozenset()
    after_hours: frozenset[str] = frozenset()
    """What goes on after a.m.: friday, gmt."""
    starters: frozenset[str] = frozenset()
    """What begins a new sentence after an abbreviation: the, he."""
    joiners: frozenset[str] = frozenset()
    """Starters that go on more often than they begin, where no capital tells: and, in."""
    speech: frozenset[str] = frozenset()
    """Verbs that tell who said it: said, asked."""


class Action(StrEnum):
    """What a boilerplate rule looks at, and so what it drops."""

    LINE = "line"
    """A whole paragraph that the pattern matches from end to end."""
    LINE_ENDING = "line-ending"
    """A whole paragraph, told by its last words."""
    LINE_HOLDING = "line-holding"
    """A whole paragraph, told by words anywhere in it."""
    OPENING = "opening"
    """The beginning of a paragraph; the rest stays."""
    ENDING = "ending"
    """The end of a paragraph; the rest stays."""
    TAIL = "tail"
    """A paragraph in the second half, and all that follows it, unless that is much."""
    LIST = "list"
    """A paragraph in the second half, and all that follows it, unless that holds a sentence."""
    FRONT_MATTER = "front-matter"
    """The block of metadata before the text."""
    REPEATED_TITLE = "repeated-title"
    """A paragraph that says the title again."""
    TITLE_OPENING = "title-opening"
    """The title, set before the first words of a paragraph."""
    TITLE_PREFIX = "title-prefix"
    """The author's name, with or without a label such as "Latest:", set before the title."""
    BYLINE = "byline"
    """A paragraph that says who wrote the article."""
    NAME = "name"
    """A paragraph that is only the author's or the source's name."""
    BIOGRAPHY = "biography"
    """A paragraph that introduces the author."""
    OTHER_SCRIPT = "other-script"
    """A short line at the head in another script than the article's."""


class Where(StrEnum):
    """In which part of an article a rule applies."""

    ANYWHERE = "anywhere"
    HEAD = "head"
    """Among the first paragraphs."""
    TAIL = "tail"
    """Among the last paragraphs."""


@dataclass(frozen=True, slots=True)
class BoilerplateRule:
    """One reason to leave a stretch of text out of reading and counting."""

    id: str
    action: Action
    why: str
    """For the reader: what is dropped and why."""
    example: str
    """A text in which the rule drops something."""
    pattern: str = ""
    """A regular expression, matched without regard to case; empty for the actions that need none."""
    where: Where = Where.ANYWHERE
    keeps: tuple[str, ...] = ()
    """Paragraphs that look alike and must stay."""


@dataclass(frozen=True, slots=True)
class MetadataWords:
    """The words by which a text says who wrote it, for whom and when."""

    labels: frozenset[str] = frozenset()
    """Before a title, with a colon: latest, opinion."""
    professions: frozenset[str] = frozenset()
    """In a biography: columnist, fellow."""
    reporting: frozenset[str] = frozenset()
    """At the end of a standfirst, before the author's name: reports, writes."""
    agencies: frozenset[str] = frozenset()
    """In a dateline, as written: AP, Reuters."""
    published: frozenset[str] = frozenset()
    """Before the date of publication: published, post on."""
    not_names: frozenset[str] = frozenset()
    """What may follow "by" with a capital and is no author: monday, contrast."""
    openers: frozenset[str] = frozenset()
    """Words that begin a sentence and are no part of a name; with a capital inside one, two texts were joined."""


@dataclass(frozen=True, slots=True)
class LoadingRules:
    """All that reading an article needs to know."""

    abbreviations: Abbreviations = Abbreviations()
    boilerplate: tuple[BoilerplateRule, ...] = ()
    metadata: MetadataWords = MetadataWords()
