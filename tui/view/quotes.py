"""Who speaks, as tables: quoted words by speaker and source, and the verbs that introduce them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.model.framing import Speaker, Speech
from tui.text.tokens import folded_words
from tui.view.index import ComparisonIndex
from tui.view.kwic import Context, context_of


class Part(StrEnum):
    """The tables, in their order."""

    SPEAKERS = "speakers"
    VERBS = "verbs"


NAMELESS = "by a pronoun only"
"""An unnamed speaker whom the article does not call by any words."""
NO_VERB = "no verb"
KINDS = ("neutral", "doubting", "loaded", NO_VERB)
"""How a verb introduces what is quoted, in the order of the table."""
ABOUT: Mapping[str, str] = {
    Speaker.NAMED: "Speakers whom the article names. Who speaks is read from the words beside a verb of saying.",
    Speaker.UNNAMED: "Speakers whom the article calls by a role or a pronoun only.",
    Speaker.UNKNOWN: "Quoted words that no verb beside them gives to anybody.",
    "neutral": "Verbs that only say that somebody spoke.",
    "doubting": "Verbs that put what is quoted in doubt.",
    "loaded": "Verbs that judge how it was said.",
    NO_VERB: "Quoted words without a verb of saying beside them.",
}
NOTHING: Mapping[Part, str] = {
    Part.SPEAKERS: "No source quotes anybody, or the filter hides it.",
    Part.VERBS: "No source quotes anybody, or the filter hides it.",
}


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One speaker or one verb, or the sum of a section, in every source."""

    section: str
    """Whether the speaker is known, or the kind of the verb."""
    label: str
    speech: tuple[tuple[Speech, ...], ...]
    """By source, in the order of the load."""
    part: Part = Part.SPEAKERS
    is_sum: bool = False

    def at(self, column: int) -> tuple[Speech, ...]:
        """The quotations of a source, from 1; of every source at 0."""
        return self.speech[column - 1] if column else tuple(one for mine in self.speech for one in mine)

    def words(self, column: int) -> int:
        """How many words are quoted."""
        return sum(one.words for one in self.at(column))

    def amount(self, column: int) -> int:
        """What its table counts: the words of a speaker, or how often a verb introduces any."""
        return self.words(column) if self.part is Part.SPEAKERS else len(self.at(column))


def quote_rows(
    index: ComparisonIndex, part: Part, known: Speaker | None = None, order: int | None = None
) -> tuple[QuoteRow, ...]:
    """The rows of a table, section by section, each with its sum first.

    `known` keeps one kind of speaker. `order` sorts the rows of a section:
    None by their amount in all sources, 0 by name, from 1 by the amount in
    one source.
    """
    speech = [one for one in index.comparison.framing.speech if known in (None, one.known)]
    names = full_names(one.speaker for one in speech if one.known is Speaker.NAMED)
    rows: list[QuoteRow] = []
    for section in tuple(Speaker) if part is Part.SPEAKERS else KINDS:
        mine = [one for one in speech if section == (one.known if part is Part.SPEAKERS else one.kind or NO_VERB)]
        if not mine:
            continue
        total = QuoteRow(section, section, _by_source(index, mine), part, is_sum=True)
        rows.append(total)
        if section not in (Speaker.UNKNOWN, NO_VERB):
            label = _speaker(names) if part is Part.SPEAKERS else _verb
            rows += sorted(_labelled(index, total, label), key=_sorting(order))
    return tuple(rows)


def full_names(names: Iterable[str]) -> Mapping[str, str]:
    """For each name the longest form that it surely shortens: Ann Lee for Lee, where no other Lee is named.

    Where there is none, or more than one, it stays, as it was written first;
    capitals and accents make no other name.
    """
    written = list(dict.fromkeys(names))
    forms = {folded_words(name): name for name in reversed(written)}
    return {name: forms[_longest(folded_words(name), forms)] for name in written}


def _longest(key: str, forms: Mapping[str, str]) -> str:
    longer = [other for other in forms if other.endswith(f" {key}")]
    ends = [one for one in longer if not any(other.endswith(f" {one}") for other in longer)]
    return ends[0] if len(ends) == 1 else key


def contexts_of(row: QuoteRow, column: int, index: ComparisonIndex) -> list[Context]:
    """The quotations of a cell, each between the words around it, with its verb."""
    return [context_of(index, one.article, one.span, one.verb) for one in row.at(column)]


def said_of(row: QuoteRow, column: int) -> str:
    """Such as `45 words in 3 quotations`."""
    words, count = row.words(column), len(row.at(column))
    return f"{words:,} word{'' if words == 1 else 's'} in {count:,} quotation{'' if count == 1 else 's'}"


def _speaker(names: Mapping[str, str]) -> Callable[[Speech], str]:
    return lambda one: names[one.speaker] if one.known is Speaker.NAMED else one.speaker or NAMELESS


def _verb(one: Speech) -> str:
    return one.verb


def _labelled(index: ComparisonIndex, total: QuoteRow, label: Callable[[Speech], str]) -> list[QuoteRow]:
    """A row for each label of a section; those that differ in capitals alone share one."""
    found: dict[str, list[Speech]] = defaultdict(list)
    for one in total.at(0):
        found[folded_words(label(one))].append(one)
    return [QuoteRow(total.section, label(mine[0]), _by_source(index, mine), total.part) for mine in found.values()]


def _sorting(order: int | None) -> Callable[[QuoteRow], tuple[int, str]]:
    return lambda row: (0 if order == 0 else -row.amount(order or 0), row.label.casefold())


def _by_source(index: ComparisonIndex, speech: Sequence[Speech]) -> tuple[tuple[Speech, ...], ...]:
    return tuple(tuple(one for one in speech if one.article == article.id) for article in index.articles)
