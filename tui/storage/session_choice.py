"""Which session the reader means: the one named, or the one that is about the articles at hand.

The articles are known by the set of their texts' hashes; where a text has
changed since, by their files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tui.model.article import Article
from tui.model.errors import BrokenSessionError, SessionError
from tui.model.session import KnownArticle, Session
from tui.storage.paths import SUFFIX, Home, file_of, is_there
from tui.storage.sessions import (
    Listed,
    OnDisk,
    about,
    free_name,
    name_of,
    read_session,
    same_files,
    sessions_in,
    set_aside,
)
from tui.text.clean import safe_line


@dataclass(frozen=True, slots=True)
class Chosen:
    """A session, its file, and what the reader should know about the choice."""

    session: Session
    at: OnDisk
    notices: tuple[str, ...] = ()


def named_session(home: Home, name: str, now: datetime) -> Chosen:
    """The session of that name or file; a new one where there is none yet.

    A broken file is moved aside, and a new session takes its name. Raises
    SessionError where the file cannot be read or is of a newer version.
    """
    path = home.session(name)
    if not name_of(path) or ("/" in name and not name.endswith(SUFFIX)):
        raise SessionError(f"{safe_line(name)!r} is no session's name; give a word, or a file that ends in {SUFFIX}")
    if not is_there(path):
        return Chosen(Session(name_of(path)), OnDisk(path))
    try:
        return Chosen(*read_session(path))
    except BrokenSessionError as error:
        aside = set_aside(path, now)
        notice = f"{error}; it was moved to {safe_line(aside.name)} beside it, and a new session begins"
        return Chosen(Session(name_of(path)), OnDisk(path), (notice,))


def session_left(file: str) -> Chosen | None:
    """The session that was open last; None where its file can no longer be read."""
    try:
        return Chosen(*read_session(Path(file))) if file else None
    except SessionError:
        return None


def fitting_session(home: Home, articles: Sequence[KnownArticle], now: datetime) -> Chosen:
    """The session about these articles, the last written where there are several; a new one where there is none."""
    listed = sessions_in(home.sessions)
    exact = about(listed, {known.digest for known in articles})
    fitting = exact or same_files(listed, {known.file for known in articles})
    for one in fitting:
        try:
            session, at = read_session(one.path)
        except SessionError:  # gone or changed since it was listed
            continue
        return Chosen(session, at, _notices(one, fitting, changed=not exact))
    name = free_name(home.sessions, now.date(), [known.title or known.source for known in articles])
    return Chosen(Session(name), OnDisk(home.session(name)))


def known_article(article: Article, here: Path) -> KnownArticle:
    """The article as a session knows it, by its whole path, so that it can be opened from anywhere."""
    file = article.file if "://" in article.file else str(here / article.file)
    return KnownArticle(article.digest, file, article.source.value or "", article.title.value or "")


def article_files(session: Session, at: OnDisk) -> list[Path]:
    """The files that a session is about, each once: where they were, or of the same name beside the session's own."""
    return list(dict.fromkeys(_nearer(file_of(known.file), at.path.parent) for known in session.articles))


def _nearer(file: Path, folder: Path) -> Path:
    beside = file_of(str(folder / file.name))
    return beside if not is_there(file) and is_there(beside) else file


def _notices(chosen: Listed, fitting: list[Listed], *, changed: bool) -> tuple[str, ...]:
    name = name_of(chosen.path)
    notices = [f"An article has changed since the notes in session {name} were written."] if changed else []
    if others := [name_of(one.path) for one in fitting if one is not chosen]:
        notices.append(
            f"Several sessions are about these articles; {name} is open, the others are "
            f"{', '.join(others)} (open one with --session NAME)."
        )
    return tuple(notices)
