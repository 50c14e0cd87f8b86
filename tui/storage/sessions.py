"""Sessions on disk: read, written, listed, and found again by the articles they are about.

Nothing is ever overwritten that was not read first: a file that changed
meanwhile stays, and ours becomes a conflict copy beside it.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from tui.model.errors import BrokenSessionError, ConflictError, SessionError
from tui.model.session import Session
from tui.storage.atomic import write_atomic
from tui.storage.paths import SUFFIX
from tui.storage.session_json import session_as_json, session_from_json
from tui.text.clean import safe_line
from tui.text.tokens import tokens_of

LOCK_SECONDS = 5.0
"""How long another program may be writing before we give up."""
MOST_BYTES = 100_000_000
"""A larger file is no session of ours."""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A session's file, and the state in which we last saw it."""

    path: Path
    digest: str = ""
    """The sha256 of its bytes; empty where there was no file."""

    @property
    def shown(self) -> str:
        """The path, safe to print."""
        return safe_line(str(self.path))


@dataclass(frozen=True, slots=True)
class Listed:
    """A session file as it is listed: the session, or why it could not be read."""

    path: Path
    session: Session | None
    problem: str = ""
    digest: str = ""
    """The sha256 of the file's bytes."""

    @property
    def size(self) -> int:
        """How many notes and decisions it holds."""
        return len(self.session.annotations) + len(self.session.decisions) if self.session else 0


def read_session(path: Path) -> tuple[Session, OnDisk]:
    """The session in a file.

    Raises BrokenSessionError where it holds none, SessionError where it
    cannot be read or is of a newer version.
    """
    file = safe_line(str(path))
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BrokenSessionError(f"{file}: not a session: larger than {MOST_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        raise SessionError(f"{file}: could not be read ({error.strerror}); check its name and permissions") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenSessionError(f"{file}: not a session: not UTF-8") from error
    return session_from_json(text, name_of(path), file), OnDisk(path, sha256(data).hexdigest())


def write_session(session: Session, at: OnDisk, now: datetime) -> tuple[Session, OnDisk]:
    """Write the session's next revision; it is on the disk when this returns.

    Raises ConflictError, with ours in a copy, where the file is not what it
    was; SessionError where nothing could be written.
    """
    written = replace(session, revision=session.revision + 1)
    try:
        with _locked(at):
            if (there := _digest(at.path)) and there != at.digest:
                _write_copy(written, at, now)
            return written, _write(written, at.path)
    except OSError as error:
        raise SessionError(
            f"{at.shown}: could not be written ({error.strerror or error}); "
            "make its folder writable, or give another place with --session FILE" + SUFFIX
        ) from error


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a broken file, so that its name is free and its content stays; raises SessionError."""
    aside = path.with_name(f"{path.name}.broken-{_stamp(now)}")
    try:
        return path.replace(aside)
    except OSError as error:
        raise SessionError(
            f"{safe_line(str(path))}: no session, and could not be moved aside ({error.strerror})"
        ) from error


def sessions_in(folder: Path, most: int | None = None) -> list[Listed]:
    """The session files in a folder, the last written first, at most so many; none where there is no such folder."""
    return [_listed(path) for path in sorted(folder.glob(f"*{SUFFIX}"), key=_age, reverse=True)[:most]]


def sessions_naming(folder: Path, words: Collection[str]) -> list[Listed]:
    """Those of `sessions_in` that hold one of some values, such as an article's digest; only they are parsed."""
    wanted = [json.dumps(word, ensure_ascii=False).encode("utf-8", "replace") for word in words]
    paths = sorted(folder.glob(f"*{SUFFIX}"), key=_age, reverse=True)
    return [_listed(path) for path in paths if _holds_one(path, wanted)]


def any_session(folder: Path) -> bool:
    """Whether there is a session file in a folder; none is read."""
    return next(folder.glob(f"*{SUFFIX}"), None) is not None


def about(listed: list[Listed], digests: AbstractSet[str]) -> list[Listed]:
    """Those about exactly these texts, whatever their order."""
    return [one for one in listed if one.session and {known.digest for known in one.session.articles} == digests]


def same_files(listed: list[Listed], files: AbstractSet[str]) -> list[Listed]:
    """Those about exactly these files, whatever their texts were then."""
    return [one for one in listed if one.session and {known.file for known in one.session.articles} == files]


def free_name(folder: Path, day: date, titles: Sequence[str]) -> str:
    """A name that no session in the folder has: the day, and the words that most of the titles share."""
    words = [{word.folded.removesuffix("'s") for word in tokens_of(title) if len(word.text) > 3} for title in titles]
    count = Counter(word for some in words for word in some if word.isascii() and word.isalnum())
    common = sorted(count, key=lambda word: (-count[word], word))[:3]
    name = "-".join([day.isoformat(), *common])
    taken = {name_of(path).casefold() for path in folder.glob(f"*{SUFFIX}")}
    return next(free for n in itertools.count(1) if (free := name if n == 1 else f"{name}-{n}").casefold() not in taken)


def name_of(path: Path) -> str:
    """The session's name: its file's, without the ending."""
    return safe_line(path.name.removesuffix(SUFFIX))


def _listed(path: Path) -> Listed:
    try:
        session, at = read_session(path)
        return Listed(path, session, digest=at.digest)
    except SessionError as error:
        return Listed(path, None, str(error))


def _holds_one(path: Path, wanted: Sequence[bytes]) -> bool:
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        return False
    return any(word in data for word in wanted)


def _age(path: Path) -> tuple[float, str]:
    try:
        return (path.stat().st_mtime, path.name)
    except OSError:
        return (0.0, path.name)


def _write(session: Session, path: Path) -> OnDisk:
    text = session_as_json(session)
    write_atomic(path, text)
    return OnDisk(path, sha256(text.encode()).hexdigest())


def _write_copy(session: Session, at: OnDisk, now: datetime) -> None:
    """Keep ours beside what somebody else wrote, and say so."""
    copy = _free(at.path, f"conflict-{_stamp(now)}")
    _write(replace(session, name=name_of(copy)), copy)
    raise ConflictError(
        f"{at.shown}: changed by another program since it was read; it was left as it is, "
        f"and yours, with the last change, is in {safe_line(copy.name)} beside it",
        str(copy),
    )


def _free(path: Path, word: str) -> Path:
    """A name beside `path` that nothing has yet."""
    stem = path.name.removesuffix(SUFFIX)
    copy, count = path.with_name(f"{stem}.{word}{SUFFIX}"), 1
    while copy.exists():
        count += 1
        copy = path.with_name(f"{stem}.{word}-{count}{SUFFIX}")
    return copy


def _stamp(now: datetime) -> str:
    return now.strftime("%Y%m%dT%H%M%S")


def _digest(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


@contextmanager
def _locked(at: OnDisk) -> Iterator[None]:
    """Keep other programs from writing, by a lock file beside the session's; the system frees it if we are killed."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - costs a tenth of the start, and only a write needs it

    at.path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(f"{at.path}.lock", timeout=LOCK_SECONDS):
            yield
    except Timeout as error:
        raise SessionError(f"{at.shown}: another Parallax is writing it; try again") from error
