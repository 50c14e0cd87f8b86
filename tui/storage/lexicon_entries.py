"""One lexicon file as values: a category and its entries, every mistake with its line and column.

An entry is a word (`sham`), a word in any inflection (`slam~`), a beginning
(`xenophob*`), a phrase (`witch hunt`, each word in any inflection), or a
mapping with `term` and what else there is to say about it. With a capital
(`Orwellian`) it is a word that always has one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from tui.model.errors import ConfigError
from tui.model.framing import Category, LoadedTerm, Match, Tone
from tui.storage import safe_yaml
from tui.storage.safe_yaml import Text, Tree, place
from tui.storage.schema import (
    At,
    Kind,
    Placed,
    Unusable,
    list_of,
    member,
    nearest,
    parsed,
    placed,
    record,
    text,
    whole,
    words,
)
from tui.text.tokens import WORD, folded

MAX_CHARACTERS = 1_000_000
MAX_ENTRIES = 20_000
MIN_BEGINNING = 4
"""Letters that the beginning of a word needs; a shorter one strikes too much."""

DESCRIBING = ("letter", "name", "what", "tone", "tier")
"""What a file says of a category that it describes itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A term and where it is written."""

    term: LoadedTerm
    where: str
    """`file:line:column`."""


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """What one file says, as far as it could be understood."""

    id: str
    """The category's; empty where the file gives none."""
    category: Category | None = None
    """None where the file only adds to a category that another one describes."""
    entries: tuple[Entry, ...] = ()
    remove: tuple[Placed, ...] = ()
    where: str = ""
    problems: tuple[str, ...] = ()


@lru_cache(maxsize=30_000)
def wording_key(wording: str) -> str:
    """What makes two wordings the same: their folded words."""
    if wording.isascii() and wording.isalpha():
        return wording.lower()
    return " ".join(folded(word[0]) for word in WORD.finditer(wording))


def read_lexicon_file(text: str, name: str, known: Iterable[Category] = ()) -> LexiconFile:
    """What a lexicon file says, and every problem in it as `file:line:col: what; what to do`; never raises.

    A file that describes no category adds to one of the `known`.
    """
    if len(text) > MAX_CHARACTERS:
        return LexiconFile("", where=name, problems=(f"{name}:1:1: more than {MAX_CHARACTERS:,} characters; split it",))
    try:
        tree, at = parsed(text, name)
    except ConfigError as error:
        return LexiconFile("", where=name, problems=error.problems)
    try:
        given = FILE(tree, at)
        category, is_own = _category_of(tree, given, list(known), at)
        entries = list_of(_entry(_defaults(given, category, is_own=is_own)))(given.get("entries", NOTHING), at)
    except Unusable:
        return LexiconFile("", where=name, problems=at.problems)
    described = category if is_own else None
    return LexiconFile(category.id, described, entries, given.get("remove", ()), place(tree, name), at.problems)


def term_of(written: str, defaults: LoadedTerm) -> LoadedTerm | str:
    """The term that a compact entry stands for, or what is wrong with it and what to do."""
    wording, mark = (written[:-1].strip(), written[-1]) if written[-1:] in ("~", "*") else (written.strip(), "")
    words = wording_key(wording).split()
    if not words or any(sign in wording for sign in "~*"):
        return f"no word in {written!r}; write a word, `word~`, `begin*` or a phrase"
    if mark and len(words) > 1:
        return f"{written!r} is a phrase, which meets every inflection; leave out the {mark}"
    if mark == "*" and len(words[0]) < MIN_BEGINNING:
        return f"{written!r} strikes too many words; give {MIN_BEGINNING} letters or more"
    match = {"~": Match.STEM, "*": Match.PREFIX}.get(mark, Match.PHRASE if len(words) > 1 else Match.EXACT)
    capital = wording[:1].isupper()
    return LoadedTerm(wording.lower(), defaults.category, defaults.tier, defaults.tone, match, capital=capital)


def _category_of(tree: Tree, given: Mapping[str, Any], known: Collection[Category], at: At) -> tuple[Category, bool]:
    """The category that a file is about, and whether the file itself describes it."""
    written = [key for key in DESCRIBING[:3] if key in tree]
    if not written:
        category = next((category for category in known if category.id == given["id"]), None)
        if category is None and isinstance(tree, safe_yaml.Mapping):
            near = nearest(given["id"], [category.id for category in known])
            raise at.wrong(tree[Text("id")], f"unknown category {given['id']!r}; {near}")
        if category is not None:
            return category, False
    if missing := [key for key in DESCRIBING if key not in tree]:
        also = f"a category also needs {', '.join(missing)}; add them, or leave out {', '.join(written)}"
        raise at.wrong(tree, also)
    if any(key not in given for key in DESCRIBING):
        raise Unusable
    return Category(given["id"], *(given[key] for key in DESCRIBING)), True


def _defaults(given: Mapping[str, Any], category: Category, *, is_own: bool) -> LoadedTerm:
    """What holds for every entry that does not say otherwise."""
    if is_own:
        return LoadedTerm("", category.id, category.tier, category.tone)
    return LoadedTerm("", category.id, given.get("tier", category.tier), given.get("tone", category.tone))


def _letter(tree: Tree, at: At) -> str:
    letter = text(tree, at)
    if len(letter) != 1 or not letter.isprintable():
        raise at.wrong(tree, f"a category's letter is one character, not {letter!r}; choose one")
    return letter


def _listed(tree: Tree, at: At) -> Tree:
    """The entries, still as they are written: what they mean depends on the category."""
    if tree == "":
        return tree
    if not isinstance(tree, safe_yaml.Sequence):
        raise at.wrong(tree, "entries must be a list; begin each with `- `")
    if len(tree) > MAX_ENTRIES:
        raise at.wrong(tree, f"more than {MAX_ENTRIES:,} entries ({len(tree):,}); split the lexicon or shorten it")
    return tree


def _wording(tree: Tree, at: At) -> str:
    """A wording that holds a word."""
    wording = text(tree, at)
    if not wording_key(wording):
        raise at.wrong(tree, f"no word in {wording!r}; leave it out")
    return wording


def _entry(defaults: LoadedTerm) -> Kind[Entry]:
    """An entry, compact or as a mapping, of a file in which no wording is given twice."""

    def compact(tree: Tree, at: At) -> LoadedTerm:
        if not isinstance(tree, Text):
            either = "an entry is a word, a phrase or a mapping with `term:`"
            raise at.wrong(tree, f"{either}; put words that hold a colon in quotation marks")
        term = term_of(tree, defaults)
        if isinstance(term, str):
            raise at.wrong(tree, term)
        return term

    full = record({"term": compact, **MORE}, required=("term",), strict=True)
    seen: dict[str, str] = {}

    def read(tree: Tree, at: At) -> Entry:
        if isinstance(tree, safe_yaml.Mapping) and "term" in tree:
            given = full(tree, at)
            term = replace(given.pop("term"), **given)
        else:
            term = compact(tree, at)
        key, where = wording_key(term.text), place(tree, at.file)
        if key in seen:
            raise at.wrong(tree, f"{term.text!r} is given twice, first at {seen[key]}; keep one")
        seen[key] = where
        return Entry(term, where)

    return read


NOTHING = safe_yaml.Sequence()
MORE: Mapping[str, Kind[Any]] = {
    "match": member(Match),
    "forms": list_of(_wording, or_one=True),
    "tier": whole(1, 2),
    "tone": member(Tone),
    "sense": words,
    "not_when": list_of(_wording, or_one=True),
}
"""What an entry may say besides its term."""
FILE = record(
    {
        "id": words,
        "letter": _letter,
        "name": words,
        "what": words,
        "tone": member(Tone),
        "tier": whole(1, 2),
        "entries": _listed,
        "remove": list_of(placed, or_one=True),
    },
    required=("id",),
)
