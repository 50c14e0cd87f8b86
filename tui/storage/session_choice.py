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
    sessions_naming,
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
    """The session about these articles, the last written where there are several; a new one where there is none.

    A session goes on where articles were only added: each of its own is here, they are most of those that are here,
    and something is written in it. One that shares most of them but knows others as well is named, not opened:
    its notes may be about what the reader did not open.
    """
    listed = sessions_naming(home.sessions, [word for known in articles for word in (known.digest, known.file)])
    exact = about(listed, {known.digest for known in articles})
    fitting = exact or same_files(listed, {known.file for known in articles})
    sharing = [] if fitting else _sharing(listed, articles)
    grown = [one for one in sharing if _shared(one, articles) == len(_known(one))]
    if fitting or grown:
        one = (fitting or grown)[0]
        notices = _notices(one, fitting, changed=not exact) if fitting else [_told(one, articles, goes_on=True)]
        told = [_told(other, articles) for other in sharing if other is not one]
        return Chosen(one.session or Session(name_of(one.path)), OnDisk(one.path, one.digest), (*notices, *told[:1]))
    name = free_name(home.sessions, now.date(), [known.title or known.source for known in articles])
    return Chosen(Session(name), OnDisk(home.session(name)), tuple(_told(other, articles) for other in sharing[:1]))


def _known(listed: Listed) -> Sequence[KnownArticle]:
    return listed.session.articles if listed.session else ()


def _shared(listed: Listed, articles: Sequence[KnownArticle]) -> int:
    """How many of the session's articles are among these, by text or by file."""
    digests, files = {known.digest for known in articles}, {known.file for known in articles}
    return sum(known.digest in digests or known.file in files for known in _known(listed))


def _sharing(listed: Sequence[Listed], articles: Sequence[KnownArticle]) -> list[Listed]:
    """The sessions with something in them to which most of these articles belong; the most of them first."""
    shared = {one.path: _shared(one, articles) for one in listed if one.size}
    most = [one for one in listed if shared.get(one.path, 0) * 2 > len(articles)]
    return sorted(most, key=lambda one: -shared[one.path])


def _told(listed: Listed, articles: Sequence[KnownArticle], *, goes_on: bool = False) -> str:
    """That most of these articles belong to a session, what it holds, and how to have it, or to have another one."""
    session, name = listed.session or Session(""), name_of(listed.path)
    shared, count = _shared(listed, articles), len(articles)
    which = "This article is" if count == 1 else f"{shared} of these {count} articles are"
    kept = " and ".join(
        f"{number} {word}{'' if number == 1 else 's'}"
        for number, word in ((len(session.annotations), "note"), (len(session.decisions), "decision"))
        if number
    )
    then = (
        "it goes on with all of them (--session NAME begins another)"
        if goes_on
        else f"open it from the recent sessions, or with --session {name}"
    )
    return f"{which} in session {name}, with {kept}; {then}."


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


def _notices(chosen: Listed, fitting: Sequence[Listed], *, changed: bool) -> list[str]:
    name = name_of(chosen.path)
    notices = [f"An article has changed since the notes in session {name} were written."] if changed else []
    if others := [name_of(one.path) for one in fitting if one is not chosen]:
        notices.append(
            f"Several sessions are about these articles; {name} is open, the others are "
            f"{', '.join(others)} (open one with --session NAME)."
        )
    return notices
