"""What a start, or opening something else, gives the reader: which articles, which session, and why there are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from tui.loading import load
from tui.model.article import Article
from tui.model.framing import Category, Lexicon
from tui.model.session import Session
from tui.model.settings import LexiconSettings, Settings
from tui.storage.config import find_config, settings_and_problems
from tui.storage.lexicons import lexicon_and_problems, shipped_categories
from tui.storage.paths import SUFFIX, Home, file_of, is_there
from tui.storage.rules import loading_rules
from tui.storage.session_choice import (
    Chosen,
    article_files,
    fitting_session,
    known_article,
    named_session,
    session_left,
)
from tui.storage.shipped import sample_articles
from tui.storage.ui_state import remembered
from tui.text.clean import safe_line

LAST = "last"
"""Where the state folder keeps what was open last."""
BANNER = "What is wrong in the configuration keeps its default until it is mended."
NAMED = 3
"""So many files are named in a message; of more only the number is given."""


@dataclass(frozen=True)
class Setup:
    """The reader's configuration as it is in use, and the lexicon, which is read when it is first asked for."""

    file: Path
    """The config file that is in use, or would be were it not broken."""
    settings: Settings
    wrong_settings: tuple[str, ...] = ()
    """What is wrong in the config file; each such value keeps its default."""

    @property
    def lexicon(self) -> Lexicon:
        """All word lists, with the reader's changes; the app does without, because the engine's child reads them."""
        return self._words[0]

    @property
    def wrong_words(self) -> tuple[str, ...]:
        """What is wrong in the reader's lexicon; each such entry is left out."""
        return () if self._is_shipped else self._words[1]

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """The categories of loaded terms; reads the word lists only where the reader changed them."""
        return shipped_categories() if self._is_shipped else self.lexicon.categories

    @property
    def _is_shipped(self) -> bool:
        """Whether the reader changed nothing in the lexicon."""
        return self.settings.lexicon == LexiconSettings()

    @cached_property
    def _words(self) -> tuple[Lexicon, tuple[str, ...]]:
        return lexicon_and_problems(self.settings.lexicon)


def read_setup(home: Home, config: Path | None = None) -> Setup:
    """The configuration in the file given, or in the one that is found."""
    file = find_config(home, config)
    settings, problems = settings_and_problems(file)
    return Setup(file, settings, problems)


@dataclass(frozen=True, slots=True)
class EmptyReason:
    """Why a start found no article to show, in words for the reader."""

    what: str
    """One sentence: what is missing."""
    advice: str
    """One sentence: what to do. It names no key, because the command line says it too."""
    details: tuple[str, ...] = ()
    """Each thing that could not be read, and why."""

    def __str__(self) -> str:
        """Both sentences."""
        return f"{self.what} {self.advice}"

    def tells(self, problem: str) -> bool:
        """Whether a problem is said by this already, so that it need not be shown beside it."""
        return problem == str(self) or problem in self.details


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found when a workspace was opened."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...]
    """All that the reader should be told: configuration, lexicon, inputs, session."""
    unread: tuple[str, ...]
    """Of these, the inputs that were not read."""
    setup: Setup
    chosen: Chosen
    empty: EmptyReason | None = None
    """None where there is an article to show."""


def open_articles(
    paths: Sequence[str | Path], setup: Setup, *, session: str | None, home: Home, now: datetime
) -> Opened:
    """Read the articles in `paths`, or those that were open last, or the sample; and the session about them.

    Raises SessionError only where a session that was named cannot be used.
    """
    sources, files = _sorted_out(paths)
    last = remembered(home.state, LAST, LAST) if not paths and session is None else {}
    name = session or next(iter(files), None)
    chosen = named_session(home, name, now) if name else session_left(_text(last, "session"))
    gone: tuple[str, ...] = ()
    if not sources and chosen is not None:
        sources, gone = _articles_of(chosen)
    left, lost = _left(last) if chosen is None else ([], ())
    loaded = load(sources or (() if gone else left or sample_articles()), loading_rules(), setup.settings)
    if chosen is None:
        chosen = fitting_session(home, [known_article(article, home.here) for article in loaded.articles], now)
    unused = [f"{safe_line(one)}: one session at a time; {name} is open" for one in files if one != name]
    unread = (*gone, *loaded.problems, *unused)
    empty = None if loaded.articles else _why_empty(chosen.session, gone, unread)
    banner = (*setup.wrong_settings, BANNER) if setup.wrong_settings else ()
    told = (*banner, *setup.wrong_words, *unread, *lost, *chosen.notices, *loaded.notices)
    return Opened(loaded.articles, told, unread, setup, chosen, empty)


def _sorted_out(paths: Sequence[str | Path]) -> tuple[Sequence[str | Path], list[str]]:
    """The paths of articles, and those of sessions."""
    sessions = [str(path) for path in paths if str(path).endswith(SUFFIX)]
    return [path for path in paths if not str(path).endswith(SUFFIX)], sessions


def _articles_of(chosen: Chosen) -> tuple[list[Path], tuple[str, ...]]:
    """The files of a session that are there, and one message about all those that are not."""
    files = article_files(chosen.session, chosen.at)
    there = [file for file in files if "://" in str(file) or is_there(file)]
    gone = [file for file in files if file not in there]
    if not gone:
        return there, ()
    if not there:
        return [], (str(_moved(chosen.session, ())),)
    what = f"{len(gone)} of the {len(files)} articles of session {safe_line(chosen.session.name)}"
    where = "is not where the session has it" if len(gone) == 1 else "are not where the session has them"
    return there, (
        f"{what} {where}: {_listed(gone)}. Open the folder where they are now; notes are found again there.",
    )


def _why_empty(session: Session, gone: tuple[str, ...], unread: tuple[str, ...]) -> EmptyReason:
    """What to say where no article could be read."""
    if gone:
        return _moved(session, tuple(safe_line(known.file) for known in session.articles))
    return EmptyReason(
        "None of what was named could be read." if unread else "There is no article to show.",
        "Open other files or a folder of articles (.txt or .md).",
        unread,
    )


def _moved(session: Session, details: tuple[str, ...]) -> EmptyReason:
    """What to say where all articles of a session have gone."""
    count, name = len(session.articles), safe_line(session.name)
    articles, they_are = ("The article", "it is") if count == 1 else (f"The {count} articles", "they are")
    folders = {str(Path(known.file).parent) for known in session.articles}
    where = safe_line(folders.pop()) if len(folders) == 1 else "their folders"
    notes, decisions = len(session.annotations), len(session.decisions)
    kept = " and ".join(filter(None, (_counted(notes, "note"), _counted(decisions, "decision"))))
    found = f" {kept} {'is' if notes + decisions == 1 else 'are'} kept and will be found again there." if kept else ""
    return EmptyReason(
        f"{articles} of session {name} {they_are.split()[1]} not in {where} any more.",
        f"Open the folder where {they_are} now.{found}",
        details,
    )


def _counted(count: int, what: str) -> str:
    """`1 note`, `3 notes`; empty for none."""
    return f"{count} {what}{'' if count == 1 else 's'}" if count else ""


def _listed(files: Sequence[Path]) -> str:
    """A few names, and how many more there are."""
    names = ", ".join(safe_line(str(file)) for file in files[:NAMED])
    return names if len(files) <= NAMED else f"{names} and {len(files) - NAMED} more"


def _text(values: Mapping[str, object], key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""


def _left(last: Mapping[str, object]) -> tuple[list[str], tuple[str, ...]]:
    """The files that were open last; none, and a message, where not one of them is there any more."""
    files = last.get("files")
    left = [str(file_of(one)) for one in files if isinstance(one, str)] if isinstance(files, list) else []
    if any("://" in one or is_there(Path(one)) for one in left):
        return list(dict.fromkeys(left)), ()
    gone = _listed([Path(one) for one in left])
    return [], (f"What was open last is no longer there ({gone}); this is the sample.",) if left else ()
