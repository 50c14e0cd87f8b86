"""Run compare() in a child process, so that the screen stays quick and a crash there is only a message here.

`python -m tui.engine` is the child. It is started, never forked; it is niced;
it speaks pickles with a length in front over its own stdin and stdout, with
nobody but the parent that started it. It ends when the parent does: its stdin
closes, and where the system can, the kernel kills it.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock, Thread
from typing import IO, Protocol

from tui.model.article import Article
from tui.model.comparison import Comparison, Stage
from tui.model.errors import EngineCancelled, EngineError
from tui.model.framing import Lexicon
from tui.model.progress import Progress, ignore_progress
from tui.model.settings import Settings
from tui.storage.findings import keep_findings, kept_findings, key_of_findings
from tui.storage.lexicons import lexicon_and_problems
from tui.text.clean import safe_line

Found = Callable[[Comparison], None]
"""Is handed each stage of a comparison as soon as it is ready; a stage holds all that the one before holds."""


def ignore_stage(_comparison: Comparison) -> None:
    """Found stages, for whoever waits for the last one."""


@dataclass(frozen=True, slots=True)
class Job:
    """What the child is given."""

    articles: tuple[Article, ...]
    lexicon: Lexicon | None
    """None: the child reads the one that the settings ask for, so that the screen's process need not."""
    settings: Settings
    framing: bool
    """Whether more than links and events is asked for."""
    all_pairs: bool
    cache: Path | None
    """The folder in which findings are kept."""

    @property
    def last(self) -> Stage:
        """With which the child has answered."""
        return Stage.ALL if self.framing else Stage.EVENTS

    @property
    def begun(self) -> Comparison:
        """What is known before anything was found."""
        return Comparison(
            self.articles, categories=self.lexicon.categories if self.lexicon else (), stage=Stage.NOTHING
        )


NICENESS = 10
LENGTH = struct.Struct(">Q")
DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux's prctl."""


class ComparisonEngine(Protocol):
    """What a workspace asks of an engine, so that a test can give it one without a child."""

    def run(
        self,
        articles: Sequence[Article],
        lexicon: Lexicon | None,
        settings: Settings,
        *,
        framing: bool = True,
        all_pairs: bool = False,
        progress: Progress = ignore_progress,
        found: Found = ignore_stage,
    ) -> Comparison:
        """Compare the articles; blocks, and hands over each stage meanwhile. Raises EngineCancelled and EngineError.

        Without a lexicon it takes the one that the settings ask for, and its comparisons name no categories.
        """
        ...

    def cancel(self) -> None:
        """Let the `run` that another thread waits for raise EngineCancelled."""
        ...

    def close(self) -> None:
        """End for good."""
        ...


EngineMaker = Callable[[Path | None], ComparisonEngine]
"""Makes an engine that keeps its findings in a folder; without one, it keeps none."""


class Engine:
    """Computes comparisons, one at a time; `run` blocks, `cancel` comes from another thread."""

    def __init__(self, cache: Path | None = None) -> None:
        """Keep findings in the folder `cache`; without one, compute them every time."""
        self._cache = cache
        self._turn = Lock()
        self._state = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._cancelled = False
        self._closed = False

    def run(
        self,
        articles: Sequence[Article],
        lexicon: Lexicon | None,
        settings: Settings,
        *,
        framing: bool = True,
        all_pairs: bool = False,
        progress: Progress = ignore_progress,
        found: Found = ignore_stage,
    ) -> Comparison:
        """Compare the articles in a child, as `tui.comparison.compare` does, and give its last stage.

        Without a lexicon the child reads the one that the settings ask for, and no comparison names its categories.
        `progress` and, for every stage but the last, `found` are called in this thread.
        Raises EngineCancelled when it was cancelled, EngineError saying what
        happened when the child ended without a result.
        """
        job = Job(tuple(articles), lexicon, settings, framing, all_pairs, self._cache)
        with self._turn, TemporaryFile() as errors:
            with self._start(errors) as child:
                try:
                    result = _result(child, job, progress, found)
                except BaseException:
                    child.kill()
                    raise
                finally:
                    with self._state:
                        self._child = None
            if self._cancelled:
                raise EngineCancelled("The comparison was cancelled.")
            if result is None:
                raise EngineError(_what_happened(child.returncode, errors))
        return result

    def cancel(self) -> None:
        """Stop the comparison that is running, if one is; it raises EngineCancelled in its own thread."""
        with self._state:
            if self._child is not None:
                self._cancelled = True
                self._child.kill()

    def close(self) -> None:
        """Stop, and compute nothing more; no child is left behind when this returns.

        It waits for the child alone, never for the thread in `run`, which may
        itself be waiting for the thread that closes.
        """
        with self._state:
            self._closed = True
            child = self._child
        self.cancel()
        if child is not None:
            child.wait()

    def _start(self, errors: IO[bytes]) -> subprocess.Popen[bytes]:
        """Start a child, apart from the terminal's signals: Ctrl+C is the parent's to answer.

        Leaving its `with` closes its pipes and waits for it.
        """
        with self._state:
            if self._closed:
                raise EngineCancelled("The comparison was not started: the program is closing.")
            self._cancelled = False
            try:
                self._child = subprocess.Popen(
                    [sys.executable, "-P", "-m", "tui.engine"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    env=_environment(),
                    start_new_session=True,
                )
            except OSError as error:
                raise EngineError(f"The comparison could not be started: {error.strerror}.") from error
            return self._child


def _environment() -> dict[str, str]:
    """The child's environment: this very package first on its path, and one core, as a polite guest."""
    package = str(Path(__file__).resolve().parents[1])
    path = os.pathsep.join(part for part in (package, os.environ.get("PYTHONPATH")) if part)
    return {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", **os.environ, "PYTHONPATH": path}


def _result(child: subprocess.Popen[bytes], job: Job, progress: Progress, found: Found) -> Comparison | None:
    """What the child answers to the job; None where it ended before the last stage."""
    if child.stdin is None or child.stdout is None:
        raise EngineError("The comparison has no pipes to its child.")
    try:
        _send(child.stdin, pickle.dumps(job, pickle.HIGHEST_PROTOCOL))
    except BrokenPipeError:
        with suppress(BrokenPipeError):
            child.stdin.close()
        return None
    comparison = job.begun
    while (message := _received(child.stdout)) is not None:
        answer: Comparison | tuple[str, float] = pickle.loads(message)
        if not isinstance(answer, Comparison):
            progress(*answer)
            continue
        comparison = comparison.with_more(answer)
        if comparison.stage >= job.last:
            return comparison
        found(comparison)
    return None


def _what_happened(status: int, errors: IO[bytes]) -> str:
    """Why a child ended early, in words: the signal, or the last line of its traceback."""
    if status < 0:
        how = f"signal {-status} ({signal.strsignal(-status)})"
        return f"The comparison was ended by {how}; if memory is short, close other programs or open fewer articles."
    errors.seek(max(0, errors.seek(0, os.SEEK_END) - 4_000))
    lines = errors.read().decode("utf-8", "replace").strip().splitlines()
    return f"The comparison failed: {safe_line(lines[-1]) if lines else f'its process ended with status {status}'}"


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def _received(stream: IO[bytes]) -> bytes | None:
    """The next message; None where the stream ended, be it in the middle of one."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None


def main() -> None:
    """The child: one job in, progress and the stages of its result out."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a stray print goes to stderr and cannot spoil the stream
    _be_a_good_child()
    gc.disable()  # one job, then the end: looking for cycles costs a large load much time and frees nothing
    job = _received(sys.stdin.buffer)
    if job is None:
        sys.exit("tui.engine is started by Parallax itself; to compare articles run: parallax align FILE FILE")
    Thread(target=_end_with_parent, daemon=True).start()

    def progress(what: str, done: float) -> None:
        _send(out, pickle.dumps((what, done)))

    for news in _news(pickle.loads(job), progress):
        _send(out, pickle.dumps(news, pickle.HIGHEST_PROTOCOL))
    os._exit(0)  # nothing is left to tidy, and the thread that waits for the parent never ends by itself


def _news(job: Job, progress: Progress) -> Iterator[Comparison]:
    """What each stage adds to the one before; all at once where it was kept."""
    cache = None if job.all_pairs else job.cache
    lexicon = lexicon_and_problems(job.settings.lexicon)[0] if job.lexicon is None else job.lexicon
    key = key_of_findings(job.articles, lexicon, job.settings) if cache else ""
    if cache and (kept := kept_findings(cache, key)) is not None:
        yield kept
        return
    from tui.comparison import stages  # noqa: PLC0415 - numpy and scipy load here, never in the screen's process

    before = job.begun
    asked = {"framing": job.framing, "all_pairs": job.all_pairs}
    for found in stages(job.articles, lexicon, job.settings, **asked, progress=progress):
        if cache and found.stage is Stage.ALL:
            keep_findings(cache, key, found.since(job.begun))  # before the last news: with them the parent closes
        yield found.since(before)
        before = found


def _be_a_good_child() -> None:
    """Give way to the screen, and die with the parent even if that is killed."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - for the child alone

        # The signal comes when the thread that started us ends; run() keeps that thread until we are done.
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)


def _end_with_parent() -> None:
    """Wait until the parent closes our stdin, by will or by dying, and end at once."""
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
