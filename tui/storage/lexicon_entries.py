"""One lexicon file as values: a category and its entries, every mistake with its line and column.

An entry is a word (`sham`), a word in any inflection (`slam~`), a beginning
(`xenophob*`), a phrase (`witch hunt`, each word in any inflection), or a
mapping with `term` and what else there is to say about it. With a capital
(`Orwellian`) it is a word that always has one.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as Items
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeVar

from tui.model.errors import ConfigError
from tui.model.framing import Category, LoadedTerm, Match, Tone
from tui.storage.safe_yaml import Mapping, Sequence, Text, Tree, place, read_yaml
from tui.text.tokens import WORD, folded

MAX_CHARACTERS = 1_000_000
MAX_ENTRIES = 20_000
MIN_BEGINNING = 4
"""Letters that the beginning of a word needs; a shorter one strikes too much."""

FILE_KEYS = ("id", "letter", "name", "what", "tone", "tier", "entries", "remove")
ENTRY_KEYS = ("term", "match", "forms", "tier", "tone", "sense", "not_when")
CATEGORY_KEYS = ("letter", "name", "what", "tone", "tier")

Choice = TypeVar("Choice", Tone, Match)


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
    remove: tuple[Text, ...] = ()
    where: str = ""
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reader:
    """Collects what is wrong while one file is read."""

    name: str
    problems: list[str] = field(default_factory=list)

    def wrong(self, tree: Tree, what: str) -> None:
        self.problems.append(f"{place(tree, self.name)}: {what}")

    def text(self, tree: Tree | None, what: str) -> Text | None:
        """`tree` as one text that is not empty."""
        if isinstance(tree, Text) and tree.strip():
            return tree
        if tree is not None:
            self.wrong(
                tree, f"{what} must be one text; write a word or a sentence, in quotation marks if it holds ': '"
            )
        return None

    def texts(self, tree: Tree | None, what: str) -> tuple[Text, ...]:
        """`tree` as a list of texts; one text is a list of one."""
        items = tree if isinstance(tree, Sequence) else [] if tree is None else [tree]
        return tuple(text for item in items if (text := self.text(item, what)) is not None)

    def known_keys(self, tree: Mapping, keys: Iterable[str]) -> None:
        for key in tree:
            if key not in keys:
                self.wrong(key, f"unknown key {str(key)!r}; {nearest(key, keys)}")

    def choice(self, tree: Tree | None, kind: type[Choice]) -> Choice | None:
        """`tree` as one of an enumeration's values."""
        value = self.text(tree, kind.__name__.lower())
        if value is None:
            return None
        allowed = [str(member) for member in kind]
        if value not in allowed:
            self.wrong(value, f"unknown {kind.__name__.lower()} {str(value)!r}; {nearest(value, allowed)}")
            return None
        return kind(str(value))

    def tier(self, tree: Tree | None) -> int | None:
        value = self.text(tree, "tier")
        if value is not None and value not in ("1", "2"):
            self.wrong(value, f"no such tier {str(value)!r}; write 1 (marked) or 2 (faint)")
            return None
        return int(value) if value else None


def nearest(word: str, known: Iterable[str]) -> str:
    """What to do about an unknown word: the known one it may be meant for, or all of them."""
    names = list(known)
    close = get_close_matches(word, names, 1)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"known are {', '.join(sorted(names))}" if 0 < len(names) <= 24 else "compare it with the shipped lexicon"


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
        tree = read_yaml(text, name)
    except ConfigError as error:
        return LexiconFile("", where=name, problems=error.problems)
    reader = _Reader(name)
    if not isinstance(tree, Mapping):
        reader.wrong(tree, "not a lexicon file; it begins with `id:` and lists `entries:`")
        return LexiconFile("", where=name, problems=tuple(reader.problems))
    reader.known_keys(tree, FILE_KEYS)
    category, described = _category_of(tree, reader, list(known))
    defaults = _defaults(tree, category, reader)
    entries = _entries(_get(tree, "entries"), defaults, reader)
    remove = reader.texts(_get(tree, "remove"), "a word to remove")
    own = category if described else None
    return LexiconFile(defaults.category, own, tuple(entries), remove, place(tree, name), tuple(reader.problems))


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


def _category_of(tree: Mapping, reader: _Reader, known: Items[Category]) -> tuple[Category | None, bool]:
    """The category that a file is about, and whether the file itself describes it."""
    id = reader.text(_get(tree, "id"), "id")
    if id is None:
        reader.wrong(tree, "the file names no category; begin it with `id:`")
        return None, False
    given = [key for key in ("letter", "name", "what") if _get(tree, key) is not None]
    if given:
        return _category(tree, id, given, reader), True
    category = next((category for category in known if category.id == id), None)
    if category is None:
        reader.wrong(id, f"unknown category {str(id)!r}; {nearest(id, [category.id for category in known])}")
    return category, False


def _category(tree: Mapping, id: str, given: Items[str], reader: _Reader) -> Category | None:
    """The category that the file describes; None where it does not do so wholly."""
    missing = [key for key in CATEGORY_KEYS if _get(tree, key) is None]
    if missing:
        reader.wrong(tree, f"a category also needs {', '.join(missing)}; add them, or leave out {', '.join(given)}")
        return None
    letter, name, what = (reader.text(_get(tree, key), key) for key in ("letter", "name", "what"))
    tone, tier = reader.choice(_get(tree, "tone"), Tone), reader.tier(_get(tree, "tier"))
    if letter is not None and (len(letter) != 1 or not letter.isprintable()):
        reader.wrong(letter, f"a category's letter is one character, not {str(letter)!r}; choose one")
        return None
    if letter is None or name is None or what is None or tone is None or tier is None:
        return None
    return Category(str(id), str(letter), str(name), " ".join(what.split()), tone, tier)


def _defaults(tree: Mapping, category: Category | None, reader: _Reader) -> LoadedTerm:
    """What holds for every entry that does not say otherwise."""
    id, tier, tone = (category.id, category.tier, category.tone) if category else ("", 1, Tone.NEGATIVE)
    if category is None or _get(tree, "letter") is None:
        tier = reader.tier(_get(tree, "tier")) or tier
        tone = reader.choice(_get(tree, "tone"), Tone) or tone
    return LoadedTerm("", id, tier, tone)


def _entries(tree: Tree | None, defaults: LoadedTerm, reader: _Reader) -> list[Entry]:
    if tree is None:
        return []
    if not isinstance(tree, Sequence):
        reader.wrong(tree, "entries must be a list; begin each with `- `")
        return []
    if len(tree) > MAX_ENTRIES:
        reader.wrong(tree, f"more than {MAX_ENTRIES:,} entries ({len(tree):,}); split the lexicon or shorten it")
        return []
    entries: list[Entry] = []
    seen: dict[str, str] = {}
    for item in tree:
        term = _term(item, defaults, reader)
        if term is None:
            continue
        key, where = wording_key(term.text), place(item, reader.name)
        if key in seen:
            reader.wrong(item, f"{term.text!r} is given twice, first at {seen[key]}; keep one")
            continue
        seen[key] = where
        entries.append(Entry(term, where))
    return entries


def _term(item: Tree, defaults: LoadedTerm, reader: _Reader) -> LoadedTerm | None:
    """The term of one entry, compact or as a mapping; None where it is wrong."""
    if isinstance(item, Mapping) and "term" in item:
        return _full_term(item, defaults, reader)
    if not isinstance(item, Text):
        reader.wrong(
            item,
            "an entry is a word, a phrase or a mapping with `term:`; put words that hold a colon in quotation marks",
        )
        return None
    term = term_of(item, defaults)
    if isinstance(term, str):
        reader.wrong(item, term)
        return None
    return term


def _full_term(item: Mapping, defaults: LoadedTerm, reader: _Reader) -> LoadedTerm | None:
    """The term of an entry written as a mapping."""
    reader.known_keys(item, ENTRY_KEYS)
    written = reader.text(_get(item, "term"), "term")
    if written is None:
        return None
    term = term_of(written, defaults)
    if isinstance(term, str):
        reader.wrong(written, term)
        return None
    sense = reader.text(_get(item, "sense"), "sense")
    return LoadedTerm(
        term.text,
        term.category,
        reader.tier(_get(item, "tier")) or defaults.tier,
        reader.choice(_get(item, "tone"), Tone) or defaults.tone,
        reader.choice(_get(item, "match"), Match) or term.match,
        _wordings(_get(item, "forms"), "forms", reader),
        str(sense or ""),
        _wordings(_get(item, "not_when"), "not_when", reader),
        term.capital,
    )


def _wordings(tree: Tree | None, what: str, reader: _Reader) -> tuple[str, ...]:
    """A list of wordings, each of which holds a word."""
    wordings = reader.texts(tree, what)
    for wording in wordings:
        if not wording_key(wording):
            reader.wrong(wording, f"no word in {str(wording)!r}; leave it out")
    return tuple(str(wording) for wording in wordings if wording_key(wording))


def _get(tree: Mapping, key: str) -> Tree | None:
    return tree.get(Text(key))
