"""How it is told: loaded terms, where they stand, whose voice they are in, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tui.model.span import Span

ENOUGH = 5
"""Hits from which on a rate is given."""


class Voice(StrEnum):
    """Whose words these are."""

    OWN = "own"
    QUOTED = "quoted"
    SCARE = "scare"
    """In quotation marks, but held at arm's length, not attributed; counts as own for rates."""


class Tone(StrEnum):
    """Which way a term judges."""

    NEGATIVE = "negative"
    POSITIVE = "positive"
    NEUTRAL = "neutral"


class Match(StrEnum):
    """How an entry of the lexicon meets the words of an article."""

    EXACT = "exact"
    """This word only, and the `forms` listed with it."""
    STEM = "stem"
    """Any word with the same Snowball stem."""
    PREFIX = "prefix"
    """Any word that begins so."""
    PHRASE = "phrase"
    """These words one after the other, with a space or a hyphen between, each in any inflection."""


@dataclass(frozen=True, slots=True)
class Category:
    """A way of loading a term; each has an id, and a letter for the margin."""

    id: str
    letter: str
    """One character of its own, so that colour is never the only sign."""
    name: str
    what: str
    """One sentence: what it is, and where the idea comes from."""
    tone: Tone
    """Of its terms, unless an entry says otherwise."""
    tier: int
    """1 marked and tallied; 2 tallied, marked faintly."""


@dataclass(frozen=True, slots=True)
class LoadedTerm:
    """A wording that judges."""

    text: str
    """As the lexicon writes it, lower case, without the `*` or `~` at its end."""
    category: str
    tier: int = 1
    tone: Tone = Tone.NEGATIVE
    match: Match = Match.EXACT
    forms: tuple[str, ...] = ()
    """Other wordings that it also meets, each exact."""
    sense: str = ""
    """Which meaning is meant, where the word has several."""
    not_when: tuple[str, ...] = ()
    """Wordings around it in which it is not loaded: "surge in prices"."""
    capital: bool = False
    """Whether it is written with a capital, like Orwellian; any other word is a name where it has one."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All loaded terms, their categories, and the literal event words that are never loaded."""

    categories: tuple[Category, ...] = ()
    terms: tuple[LoadedTerm, ...] = ()
    stop: frozenset[str] = frozenset()
    """Folded words and forms."""
    reporting: Mapping[str, str] = field(default_factory=dict)
    """Verbs that introduce speech, folded, in every form: `neutral`, `doubting` or `loaded`."""
    alternatives: tuple[str, ...] = ()
    """Words that writers choose among for the same thing, a group each: `truce, ceasefire/cease-fire`.

    Irregular forms and other spellings of a word stand behind it with a
    slash; verbs begin with `to`: `to buy/bought, purchase`.
    """

    def category(self, id: str) -> Category:
        """The category of that id; KeyError when there is none."""
        for category in self.categories:
            if category.id == id:
                return category
        raise KeyError(id)


@dataclass(frozen=True, slots=True)
class Hit:
    """A loaded term, found at a place in an article."""

    article: str
    span: Span
    term: LoadedTerm
    voice: Voice = Voice.OWN
    passage: int = 0
    """The id of the passage it stands in."""
    negated: bool = False
    certain: bool = True
    """Whether the voice is sure; False inside a quotation that is never closed."""

    @property
    def tone(self) -> Tone:
        """Its term's."""
        return self.term.tone


class Speaker(StrEnum):
    """What is known of who speaks."""

    NAMED = "named"
    UNNAMED = "unnamed"
    """Somebody is said to say it, by a role or a pronoun only."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Speech:
    """Quoted words, and who is said to say them."""

    article: str
    passage: int
    span: Span
    """The quoted words, without the marks."""
    words: int
    """How many they are."""
    known: Speaker = Speaker.UNKNOWN
    speaker: str = ""
    """The name or the role, as the article writes it; empty where unknown."""
    verb: str = ""
    """The verb that introduces it, folded; empty where there is none."""
    kind: str = ""
    """How that verb introduces it: `neutral`, `doubting` or `loaded`."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a passage of an article."""

    article: str
    passage: int
    span: Span


@dataclass(frozen=True, slots=True)
class Swap:
    """Different words for the same thing in linked passages: "truce" beside "ceasefire"."""

    words: tuple[str, str]
    """Folded, in the order of the alphabet."""
    places: tuple[tuple[Spot, Spot], ...]
    """Where the first and where the second stands, in each pair of sentences."""
    sources: int
    """How many articles take part."""
    loaded: bool = False
    """Whether the lexicon knows one of the two."""


@dataclass(frozen=True, slots=True)
class WordUse:
    """A word, and how often each article uses it; this is vocabulary, not loading."""

    word: str
    """The form that is most frequent, folded."""
    counts: Mapping[str, int]
    """By article id; articles without it are left out."""
    distinctive: Mapping[str, float] = field(default_factory=dict)
    """By article id: the z-score of its log-odds against the other articles, where it is above 1.96."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A number or a date that two linked passages give differently."""

    kind: str
    """`number` or `date`."""
    texts: tuple[str, str]
    """As each writes it."""
    places: tuple[Spot, Spot]


@dataclass(frozen=True, slots=True)
class Framing:
    """Everything found out about how the articles tell it."""

    hits: Mapping[str, tuple[Hit, ...]] = field(default_factory=dict)
    """By article id, in the order of the text."""
    words: Mapping[str, Mapping[Voice, int]] = field(default_factory=dict)
    """How many words each article has in its own voice and in quotations; scare quotes are in OWN."""
    speech: tuple[Speech, ...] = ()
    """Every quotation that is no scare quote, in the order of the articles and their texts."""
    swaps: tuple[Swap, ...] = ()
    """The most telling first."""
    vocabulary: tuple[WordUse, ...] = ()
    """Every content word, in the order of the alphabet."""
    differences: tuple[Difference, ...] = ()
