"""The name or the role in the words beside a reporting verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.framing.parameters import PARAMETERS
from tui.language.english.speech import (
    BEFORE_MAIN,
    BESIDE_A_NAME,
    CAPITALISED,
    FUNCTION_WORDS_IN_NAMES,
    JOINTS,
    LINKS,
    MEMBERS,
    NO_NOUNS,
    NOUN_BEFORE,
    PERSONAL,
    PRONOUNS,
    TITLES,
)
from tui.text.function_words import FUNCTION_WORDS
from tui.text.tokens import Token, goes_on, shown

CLAUSE_ENDS = frozenset(';:—–(“"')
"""Between two words, what ends a clause."""
NO_NAMES = (FUNCTION_WORDS - FUNCTION_WORDS_IN_NAMES) | MEMBERS | TITLES | CAPITALISED
"""Capitalised words that are no name by themselves."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb's subject is."""

    name: str = ""
    """Capitalised words, as written; empty where there are none."""
    role: str = ""
    """What stands there instead of a name."""
    is_person: bool = False
    """Whether it is he, she or who: a person named before."""


def subject_of(text: str, tokens: Sequence[Token], *, nearest: bool = False) -> Subject:
    """The subject of a verb in the words before or after it; with `nearest` the last name, else the first."""
    clause = _clause(text, tokens, from_end=nearest)
    edge = (*clause[:1], *clause[-2:]) if nearest else clause[:1]
    pronoun = next((token.folded for token in edge if token.folded in PRONOUNS), "")
    if pronoun:
        return Subject(is_person=True) if pronoun in PERSONAL else Subject(role=pronoun)
    names = [name for run in _runs(text, clause) if (name := _name(text, run))]
    if names:
        return Subject(name=_fullest(names, nearest=nearest))
    most = PARAMETERS.role_words
    return Subject(role=_role(clause[-most:] if nearest else clause[:most]))


def main_subject(text: str, tokens: Sequence[Token]) -> Subject:
    """The subject of the main clause; where the sentence begins with another clause or phrase, after its comma."""
    start = 0
    if tokens and tokens[0].folded in BEFORE_MAIN:
        gaps = (text[before.span.end : token.span.start] for before, token in pairwise(tokens))
        start = next((place for place, gap in enumerate(gaps, start=1) if "," in gap), 0)
    return subject_of(text, tokens[start:])


def _role(clause: Sequence[Token]) -> str:
    """The words of a role without function words at its end; empty where the first begins no noun: `to allege`."""
    words = list(clause)
    while words and (words[-1].folded in BESIDE_A_NAME | NO_NOUNS or words[-1].folded.endswith("ly")):
        words.pop()
    return " ".join(shown(token.text) for token in words) if words and words[0].folded not in NO_NOUNS else ""


def _clause(text: str, tokens: Sequence[Token], *, from_end: bool) -> list[Token]:
    """The words up to the next one that joins clauses, or to a sign that ends one; in the order of the text."""
    taken: list[Token] = []
    places = range(len(tokens))
    for place in reversed(places) if from_end else places:
        token = tokens[place]
        first, second = (token, taken[-1]) if taken and from_end else (taken[-1] if taken else token, token)
        if (
            joins_clauses(tokens, place)
            or (taken and token.folded == "who")
            or not CLAUSE_ENDS.isdisjoint(text[first.span.end : second.span.start])
        ):
            break
        taken.append(token)
    return taken[::-1] if from_end else taken


def introduces(tokens: Sequence[Token], place: int, reporting: Mapping[str, str]) -> bool:
    """Whether a word introduces speech here; `report` and the like are nouns after an article."""
    if tokens[place].folded not in reporting:
        return False
    return place == 0 or tokens[place - 1].folded not in NOUN_BEFORE


def joins_clauses(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word joins clauses; the `and` between two capitals joins names."""
    if tokens[place].folded != "and":
        return tokens[place].folded in JOINTS
    before, after = tokens[max(0, place - 1) : place], tokens[place + 1 : place + 2]
    return not (before and after and all(token.text[:1].isupper() for token in (*before, *after)))


def _runs(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Runs of capitalised words, also with `of the` or `and` between them.

    A run directly before an uncapitalised noun is left out, because it
    describes the noun: the Russian president.
    """
    run: list[Token] = []
    links: list[Token] = []
    for place, token in enumerate(tokens):
        beside = bool(run) and goes_on(text[(links or run)[-1].span.end : token.span.start])
        if token.text[:1].isupper() and token.folded not in PRONOUNS and (beside or not run):
            run, links = [*run, *links, token], []
            continue
        of_the = token.folded in LINKS and sum(one.folded not in NO_NAMES for one in run) == 1
        if beside and (of_the or (token.folded == "and" and not joins_clauses(tokens, place))):
            links.append(token)
            continue
        if run and (links or not (beside and _is_noun(token))):
            yield run
        begins = token.text[:1].isupper() and token.folded not in PRONOUNS
        run, links = [token] if begins else [], []
    if run:
        yield run


def _is_noun(token: Token) -> bool:
    """Whether a word is an uncapitalised noun, which capitalised words before it describe: the Russian president."""
    return token.text[:1].islower() and token.folded not in BESIDE_A_NAME and not token.folded.endswith(("ly", "ed"))


def _name(text: str, run: Sequence[Token]) -> str:
    """The capitalised words from the first that is no title or opening word; empty where none is left.

    Empty for a possessive too, for what is somebody's is not the one who
    speaks, and for a member of a party: Virginia Democrat.
    """
    while run and run[0].folded.removesuffix("'s") in NO_NAMES:
        run = run[1:]
    is_other = bool(run) and (run[-1].folded.endswith("'s") or run[-1].folded in MEMBERS)
    return "" if is_other or not run else shown(" ".join(text[run[0].span.start : run[-1].span.end].split()))


def _fullest(names: Sequence[str], *, nearest: bool) -> str:
    """The first name, or before a verb the last but for what stands in its description after a comma."""
    return names[0] if not nearest or len(names[0].split()) > 1 else names[-1]
