"""The lexicon as it holds for this reader: what ships, the reader's own files, and the changes in the config.

The app must open whatever is wrong with a lexicon file: `lexicon_and_problems`
gives what could be read beside every problem, `read_lexicon` refuses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from tui.model.errors import ConfigError
from tui.model.framing import Category, Lexicon, LoadedTerm, Tone
from tui.model.settings import LexiconSettings
from tui.storage.lexicon_entries import LexiconFile, read_lexicon_file, term_of, wording_key
from tui.storage.schema import as_written, list_of, nearest, read, record, where_of
from tui.storage.shipped import shipped_alternatives
from tui.text.tokens import tokens_of

STOP = "stop.yaml"
REPORTING = "reporting_verbs.yaml"
REPORTING_KINDS = ("neutral", "doubting", "loaded")


@dataclass(frozen=True, slots=True)
class Shipped:
    """What comes with Parallax: the categories' files, the literal event words and the reporting verbs."""

    files: tuple[LexiconFile, ...]
    stop: frozenset[str]
    reporting: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Assembly:
    """The lexicon while it is put together; a later wording replaces an earlier one."""

    categories: dict[str, Category] = field(default_factory=dict)
    terms: dict[str, LoadedTerm] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def take(self, file: LexiconFile) -> None:
        """Take in what could be understood of a file: its category, its entries, and what it removes."""
        self.problems += file.problems
        if file.category is not None and not self._describe(file.category, file.where):
            return
        for entry in file.entries:
            self.terms[wording_key(entry.term.text)] = entry.term
        for word in file.remove:
            self.remove(word, word.where)

    def remove(self, word: str, where: str) -> None:
        key = self.key(word, where)
        if key is not None:
            del self.terms[key]

    def key(self, word: str, where: str) -> str | None:
        """The key of a wording of the lexicon; None, and a problem, where there is no such wording."""
        key = wording_key(word)
        if key in self.terms:
            return key
        self.problems.append(f"{where}: {word!r} is not in the lexicon; {nearest(key, self.terms)}")
        return None

    def _describe(self, category: Category, where: str) -> bool:
        """Take in a category; False, and a problem, where its id or its letter is taken."""
        holder = next((c for c in self.categories.values() if c.letter == category.letter), None)
        if category.id in self.categories:
            self.problems.append(f"{where}: category {category.id!r} is described already; give only id and entries")
            return False
        if holder is not None:
            self.problems.append(f"{where}: letter {category.letter!r} belongs to {holder.id}; choose another one")
            return False
        self.categories[category.id] = category
        return True


def read_lexicon(settings: LexiconSettings | None = None, folder: Path | None = None) -> Lexicon:
    """The lexicon under `settings`; relative files are looked for in `folder`.

    Raises ConfigError with every problem of every file.
    """
    lexicon, problems = lexicon_and_problems(settings, folder)
    if problems:
        raise ConfigError(problems)
    return lexicon


def lexicon_and_problems(
    settings: LexiconSettings | None = None, folder: Path | None = None
) -> tuple[Lexicon, tuple[str, ...]]:
    """The lexicon without each entry that is wrong, and every problem."""
    settings = settings or LexiconSettings()
    shipped = shipped_lexicon()
    assembly = _Assembly()
    for file in shipped.files:
        assembly.take(file)
    for own in own_files(settings, folder, assembly.categories.values()):
        assembly.take(own)
    _change(assembly, settings)
    terms, reporting = tuple(assembly.terms.values()), dict(shipped.reporting)
    alternatives = (*shipped_alternatives(), *_own_alternatives(settings, assembly.problems))
    lexicon = Lexicon(_in_order(assembly.categories.values()), terms, shipped.stop, reporting, alternatives)
    return lexicon, tuple(assembly.problems)


def own_files(
    settings: LexiconSettings | None, folder: Path | None, known: Iterable[Category]
) -> Iterator[LexiconFile]:
    """The reader's own files, in order; those that cannot be read hold a problem and nothing else.

    A file may add to one of the `known` categories, or to one of an earlier file.
    """
    described = list(known)
    for name in settings.files if settings else ():
        own = _read_own(name, folder or Path(), described)
        if own.category is not None:
            described.append(own.category)
        yield own


def shipped_categories() -> tuple[Category, ...]:
    """The categories of the files that ship, in the order of `Lexicon.categories`, without reading their entries."""
    heads = ((name, text.split("\nentries:")[0]) for name, text in _shipped_files() if name not in (STOP, REPORTING))
    found = [read_lexicon_file(head, name).category for name, head in heads]
    return _in_order(category for category in found if category is not None)


def _in_order(categories: Iterable[Category]) -> tuple[Category, ...]:
    """The marked ones first, then the faint ones, each by id."""
    return tuple(sorted(categories, key=lambda category: (category.tier, category.id)))


def _shipped_files() -> Iterator[tuple[str, str]]:
    """The name and the text of each file of the lexicon that ships."""
    for resource in sorted(files("tui").joinpath("data", "lexicon").iterdir(), key=lambda item: item.name):
        if resource.name.endswith(".yaml"):
            yield resource.name, resource.read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def shipped_lexicon() -> Shipped:
    """What comes with Parallax, read once; ConfigError where an installation is damaged."""
    found: list[LexiconFile] = []
    stop: frozenset[str] = frozenset()
    reporting: dict[str, str] = {}
    for name, text in _shipped_files():
        if name == STOP:
            stop = frozenset(_words_under(text, STOP, ("stop",))["stop"])
        elif name == REPORTING:
            kinds = _words_under(text, REPORTING, REPORTING_KINDS)
            reporting = {word: kind for kind, words in kinds.items() for word in words}
        else:
            found.append(read_lexicon_file(text, name))
    problems = [problem for file in found for problem in file.problems]
    if problems:
        raise ConfigError(problems)
    return Shipped(tuple(found), stop, tuple(reporting.items()))


def _words_under(text: str, name: str, keys: Sequence[str]) -> dict[str, list[str]]:
    """The folded words listed under each of `keys`; a line of a list holds the forms of one word."""
    lines, problems = read(record({key: list_of(as_written) for key in keys}), text, name)
    if problems or lines is None:
        raise ConfigError(problems)
    return {key: [word for line in lines.get(key, ()) for word in wording_key(line).split()] for key in keys}


def _read_own(name: str, folder: Path, known: Iterable[Category]) -> LexiconFile:
    """One of the reader's own files; a problem in it, not an error, when it cannot be read."""
    path = folder / Path(name).expanduser()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return LexiconFile("", where=name, problems=(f"{name}: cannot be read ({reason}); check the path",))
    except UnicodeDecodeError:
        return LexiconFile("", where=name, problems=(f"{name}: is not UTF-8; save it as UTF-8",))
    return read_lexicon_file(text, name, known)


def _change(assembly: _Assembly, settings: LexiconSettings) -> None:
    """Add, remove and re-tier as the config says."""
    for id, wordings in settings.add.items():
        _add(assembly, id, wordings)
    for word in settings.remove:
        assembly.remove(word, where_of(word, "lexicon.remove"))
    for word, tier in settings.tier.items():
        where = where_of(word, "lexicon.tier")
        if tier not in (1, 2):
            assembly.problems.append(f"{where}: no such tier {tier} for {word!r}; write 1 (marked) or 2 (faint)")
        elif (key := assembly.key(word, where)) is not None:
            assembly.terms[key] = replace(assembly.terms[key], tier=tier)


def _own_alternatives(settings: LexiconSettings, problems: list[str]) -> Iterator[str]:
    """The reader's own groups of words that may stand for each other."""
    for group in settings.alternatives:
        members = [member for member in group.removeprefix("to ").split(",") if tokens_of(member)]
        if len(members) > 1:
            yield group
        else:
            where = where_of(group, "lexicon.alternatives")
            problems.append(f"{where}: {group!r} is no group; write two words or more, with commas between")


def _add(assembly: _Assembly, id: str, wordings: Iterable[str]) -> None:
    category = assembly.categories.get(id)
    if category is None:
        where = where_of(id, "lexicon.add")
        assembly.problems.append(f"{where}: unknown category {id!r}; {nearest(id, assembly.categories)}")
        return
    defaults = LoadedTerm("", id, category.tier, Tone(category.tone))
    for written in wordings:
        term = term_of(written, defaults)
        if isinstance(term, str):
            assembly.problems.append(f"{where_of(written, 'lexicon.add')}: {term}")
        else:
            assembly.terms[wording_key(term.text)] = term
