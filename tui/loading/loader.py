"""From the paths a reader names to the articles in them; one bad file never keeps the others away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from tui.loading.articles import article_of
from tui.loading.boilerplate import in_force
from tui.loading.decode import decoded
from tui.loading.files import bytes_of, files_named, shown
from tui.loading.markdown import MARKDOWN
from tui.loading.parsed_file import Reader
from tui.loading.plain import PLAIN
from tui.model.article import Article, part_name
from tui.model.errors import InputError
from tui.model.rules import LoadingRules
from tui.model.settings import ArticleSettings, Settings
from tui.text.provenance import COUNT_COLUMNS, EVENT_COLUMNS, NOTE_COLUMNS, SENTENCE, written_by_parallax

READERS = (PLAIN, MARKDOWN)
"""A new format is a new file and a word here."""
EXPORTED = frozenset({".json", ".jsonld", ".html", ".htm", ".csv"})
"""How files end that Parallax writes and does not read."""
_SIGNS = tuple(sign.encode() for sign in (SENTENCE, '"parallax', NOTE_COLUMNS[-2], EVENT_COLUMNS[6], COUNT_COLUMNS[4]))
"""One of these is in every file that Parallax wrote, so all the others need not be decoded twice."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read, and what could not."""

    articles: tuple[Article, ...] = ()
    problems: tuple[str, ...] = ()
    """What, where and what to do; safe to print."""
    notices: tuple[str, ...] = ()
    """What was left out of a folder, as it should be."""


def load(
    paths: Sequence[Path | str], rules: LoadingRules, settings: Settings, readers: Sequence[Reader] = READERS
) -> Loaded:
    """The articles in the files and folders, with ids `a1`, `a2` … in the order given.

    A folder gives the files that one of the `readers` knows, by name. Never raises for a file that cannot
    be read: that is a problem, and the others are loaded all the same.
    """
    by_suffix = {suffix: reader for reader in readers for suffix in reader.suffixes}
    rules = replace(rules, boilerplate=in_force(rules.boilerplate, settings.boilerplate_off))
    loading = _Loading(rules, settings.articles, by_suffix)
    for path in paths:
        loading.take(path)
    numbered = [replace(article, id=f"a{number}") for number, article in enumerate(loading.articles, 1)]
    return Loaded(tuple(_with_twins(numbered)), tuple(loading.problems), tuple(loading.notices))


@dataclass(slots=True)
class _Loading:
    """What was read so far, in the order of the paths."""

    rules: LoadingRules
    given: Mapping[str, ArticleSettings]
    readers: Mapping[str, Reader]
    articles: list[Article] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def take(self, path: Path | str) -> None:
        """Take all that a path names."""
        try:
            files = list(files_named(path, [suffix for suffix in self.readers if suffix]))
        except InputError as error:
            self.problems.append(str(error))
            return
        if files == [Path(path)]:
            self._take_file(files[0], left_out=self.problems)
            return
        own: list[str] = []
        for file in files:
            self._take_file(file, left_out=own)
        if len(own) == len(files):
            nothing = f"{shown(Path(path))}: nothing in this folder but what Parallax wrote; name another"
            self.problems += [*own, nothing]
        else:
            self.notices += own

    def _take_file(self, file: Path, left_out: list[str]) -> None:
        """Take a file's articles; that it is one of our own goes to `left_out`."""
        try:
            reader = self._reader_of(file)
            data = bytes_of(file)
            if what := _own(data):
                left_out.append(f"{shown(file)} is {what} that Parallax wrote; it was not opened as an article")
                return
            if reader is None:
                raise self._unknown(file)
            for number, parsed in enumerate(reader.read(data, shown(file)), 1):
                name = part_name(shown(file), number)
                given = self.given.get(PurePath(name).name, ArticleSettings())
                try:
                    self.articles.append(article_of(parsed, name, self.rules, given))
                except InputError as error:
                    self.problems.append(str(error))
        except InputError as error:
            self.problems.append(str(error))

    def _reader_of(self, file: Path) -> Reader | None:
        """What reads a file; None for what only Parallax itself may have written. InputError where nothing does."""
        suffix = file.suffix.lower()
        if suffix not in self.readers and suffix not in EXPORTED:
            raise self._unknown(file)
        return self.readers.get(suffix)

    def _unknown(self, file: Path) -> InputError:
        known = ", ".join(suffix for suffix in self.readers if suffix)
        return InputError(f"{shown(file)}: not a format that can be read ({known}); save it as plain text")


def _own(data: bytes) -> str | None:
    """What a file is, if Parallax wrote it, in whatever encoding it was saved again."""
    narrow = data.replace(b"\0", b"")
    if not any(sign in narrow for sign in _SIGNS):
        return None
    try:
        return written_by_parallax(decoded(data, "").text)
    except InputError:
        return None


def _with_twins(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, each told which other ones have exactly its text."""
    for article in articles:
        twins = [other.file for other in articles if other.digest == article.digest and other is not article]
        notices = [f"the same text as {', '.join(twins)}; keep one, or it counts twice"] if twins else []
        yield replace(article, notices=(*article.notices, *notices))
