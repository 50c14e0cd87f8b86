"""The comparison runs in a child that cannot harm us, answers for itself, and never outlives us."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.builders import article
from tests.waiting import PATIENCE
from tui.comparison import compare
from tui.engine import Engine
from tui.model.alignment import Alignment
from tui.model.comparison import Comparison, Stage
from tui.model.errors import EngineCancelled, EngineError
from tui.model.framing import Category, Framing, Lexicon, LoadedTerm, Tone
from tui.model.settings import LexiconSettings, Settings
from tui.storage.lexicons import read_lexicon

LEXICON = Lexicon(
    categories=(Category("ridicule", "m", "Ridicule", "It laughs at someone.", Tone.NEGATIVE, 1),),
    terms=(LoadedTerm("farce", "ridicule"),),
)


ARTICLES = (
    article("The dam at Orlin will drown forty farms.", "The minister called the hearing a farce."),
    article("Forty farms will be lost to the Orlin dam.", "Bread was dearer in March.", id="a2"),
)

Staged = Callable[[str], Engine]


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Staged:
    """An engine whose child finds, instead of the comparison, a function with this body."""

    def staged(body: str) -> Engine:
        code = "import os, signal, sys, types\ndef compare(articles, lexicon, settings, *, progress, **asked):\n"
        code += textwrap.indent(textwrap.dedent(body).strip() + "\n", "    ")
        code += "def stages(*given, **asked):\n    yield compare(*given, **asked)\n"
        code += "fake = types.ModuleType('tui.comparison')\nfake.stages = stages\n"
        code += "sys.modules['tui.comparison'] = fake\n"
        (tmp_path / "sitecustomize.py").write_text(code)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        return Engine()

    return staged


FOREVER = "progress(str(os.getpid()), 0.5)\nwhile True: signal.pause()"


def gone(pid: int) -> bool:
    """Whether there is no such process, not even a dead one that nobody asked after."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_the_child_finds_what_compare_finds() -> None:
    assert Engine().run(ARTICLES, LEXICON, Settings()) == compare(ARTICLES, LEXICON, Settings())


def test_all_pairs_are_asked_for_across_the_pipe() -> None:
    comparison = Engine().run(ARTICLES, LEXICON, Settings(), all_pairs=True)
    assert {(link.a, link.b) for link in comparison.alignment.links} == {
        (("a1", one), ("a2", other)) for one in (0, 1) for other in (0, 1)
    }


def test_one_article_alone_is_compared_with_nothing() -> None:
    comparison = Engine().run(ARTICLES[:1], LEXICON, Settings())
    assert comparison.alignment.links == ()
    assert [hit.term.text for hit in comparison.framing.hits["a1"]] == ["farce"]


def test_without_a_lexicon_the_child_reads_the_one_of_the_settings() -> None:
    settings = Settings(lexicon=LexiconSettings(add={"label": ("zorgle",)}))
    given = Engine().run(ARTICLES, read_lexicon(settings.lexicon), settings)
    assert Engine().run(ARTICLES, None, settings) == replace(given, categories=())


def test_progress_is_told_as_it_is_made() -> None:
    told: list[tuple[str, float]] = []
    Engine().run(ARTICLES, LEXICON, Settings(), progress=lambda what, share: told.append((what, share)))
    shares = [share for _, share in told]
    assert len(told) > 2
    assert shares == sorted(shares)
    assert all(what for what, _ in told)


def test_each_stage_is_handed_over_as_soon_as_it_is_ready() -> None:
    found: list[Comparison] = []
    last = Engine().run(ARTICLES, LEXICON, Settings(), found=found.append)
    assert [one.stage for one in (*found, last)] == [Stage.TERMS, Stage.EVENTS, Stage.ALL]
    terms, events = found
    assert (terms.framing.hits, terms.alignment) == (last.framing.hits, Alignment())
    assert (events.framing.hits, events.alignment) == (last.framing.hits, last.alignment)
    assert last == compare(ARTICLES, LEXICON, Settings())


def test_without_framing_only_links_and_events_are_looked_for() -> None:
    whole, events = (Engine().run(ARTICLES, LEXICON, Settings(), framing=framing) for framing in (True, False))
    assert events.alignment == whole.alignment
    assert (events.framing, events.stage) == (Framing(), Stage.EVENTS)


def test_stray_prints_in_the_child_do_not_spoil_the_answer(stage: Staged) -> None:
    engine = stage(
        """
        print("noise " * 1000, flush=True)
        os.write(1, b"more noise")
        os.system("echo noise of a grandchild")
        from tui.model.comparison import Comparison
        return Comparison(articles, categories=lexicon.categories)
        """
    )
    assert engine.run(ARTICLES, LEXICON, Settings()).articles == ARTICLES


def test_the_child_gives_way_to_the_screen(stage: Staged) -> None:
    told: list[str] = []
    engine = stage("progress(str(os.nice(0)), 0.5)\nraise SystemExit")
    with pytest.raises(EngineError):
        engine.run(ARTICLES, LEXICON, Settings(), progress=lambda what, _: told.append(what))
    assert int(told[0]) >= min(19, os.nice(0) + 10)


DEATHS = [
    ("raise ValueError('no such \\x1b[31mlink')", r"^The comparison failed: ValueError: no such \ufffd\[31mlink$"),
    ("os.kill(os.getpid(), signal.SIGKILL)", r"ended by signal 9 \(Killed\); if memory is short"),
    ("os.kill(os.getpid(), signal.SIGSEGV)", r"ended by signal 11 \(Segmentation fault\)"),
    ("os._exit(7)", "its process ended with status 7"),
    ("import no_such_module", "No module named 'no_such_module'"),
]


@pytest.mark.parametrize(("body", "message"), DEATHS, ids=[body[:20] for body, _ in DEATHS])
def test_a_child_that_dies_is_a_message_that_says_how(stage: Staged, body: str, message: str) -> None:
    with pytest.raises(EngineError, match=message):
        stage(body).run(ARTICLES, LEXICON, Settings())


def test_a_child_that_does_not_even_read_the_job_is_a_message_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text("import os; os.write(2, b'no numpy here'); os._exit(3)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    long = article("word " * 200_000)  # more than a pipe holds
    with pytest.raises(EngineError, match="no numpy here"):
        Engine().run((long,), LEXICON, Settings())


def test_cancelled_it_says_so_and_leaves_no_child(stage: Staged) -> None:
    engine, pids = stage(FOREVER), list[int]()
    started = Event()

    def progress(what: str, _: float) -> None:
        pids.append(int(what))
        started.set()

    def cancel() -> None:
        assert started.wait(PATIENCE)
        engine.cancel()

    other = Thread(target=cancel)
    other.start()
    with pytest.raises(EngineCancelled):
        engine.run(ARTICLES, LEXICON, Settings(), progress=progress)
    other.join(PATIENCE)
    assert gone(pids[0])


def test_after_a_cancel_and_after_a_crash_it_works_again(stage: Staged, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = stage(FOREVER)
    with pytest.raises(EngineCancelled):
        engine.run(ARTICLES, LEXICON, Settings(), progress=lambda _what, _share: engine.cancel())
    monkeypatch.setenv("PYTHONPATH", "")
    assert engine.run(ARTICLES, LEXICON, Settings()).articles == ARTICLES


def test_a_cancel_while_nothing_runs_is_forgotten() -> None:
    engine = Engine()
    engine.cancel()
    assert engine.run(ARTICLES, LEXICON, Settings()).articles == ARTICLES


def test_closed_it_leaves_no_child_and_starts_no_other(stage: Staged) -> None:
    engine, pids = stage(FOREVER), list[int]()
    started = Event()

    def progress(what: str, _: float) -> None:
        pids.append(int(what))
        started.set()

    def run() -> None:
        with pytest.raises(EngineCancelled):
            engine.run(ARTICLES, LEXICON, Settings(), progress=progress)

    worker = Thread(target=run)
    worker.start()
    assert started.wait(PATIENCE)
    engine.close()
    assert gone(pids[0])
    worker.join(PATIENCE)
    with pytest.raises(EngineCancelled):
        engine.run(ARTICLES, LEXICON, Settings())


def test_closing_never_waits_for_a_worker_that_waits_for_the_closer(stage: Staged) -> None:
    engine = stage(FOREVER)
    with pytest.raises(EngineCancelled):
        engine.run(ARTICLES, LEXICON, Settings(), progress=lambda _what, _share: engine.close())


def test_a_child_that_cannot_be_started_is_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(EngineError, match="could not be started: No such file"):
        Engine().run(ARTICLES, LEXICON, Settings())


def test_what_was_found_once_is_not_computed_again(stage: Staged, tmp_path: Path) -> None:
    first = Engine(tmp_path / "cache").run(ARTICLES, LEXICON, Settings())
    stage("raise AssertionError('computed again')")
    assert Engine(tmp_path / "cache").run(ARTICLES, LEXICON, Settings()) == first
    with pytest.raises(EngineError, match="computed again"):
        Engine(tmp_path / "cache").run(ARTICLES, LEXICON, Settings(), all_pairs=True)
    with pytest.raises(EngineError, match="computed again"):
        Engine(tmp_path / "cache").run(ARTICLES[::-1], LEXICON, Settings())


@pytest.mark.parametrize("content", ["", "{", "[[[],[],[]],[{},[],{},[]]", "[[],[]]", "[" * 100_000])
def test_a_broken_cache_is_made_anew_without_a_word(tmp_path: Path, content: str) -> None:
    engine = Engine(tmp_path)
    first = engine.run(ARTICLES, LEXICON, Settings())
    [file] = (tmp_path / "findings").iterdir()
    file.write_text(content)
    assert engine.run(ARTICLES, LEXICON, Settings()) == first
    assert file.read_text() != content


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "findings").write_text("a file where the folder should be")
    assert Engine(tmp_path).run(ARTICLES, LEXICON, Settings()).articles == ARTICLES


def test_an_error_in_progress_is_the_callers_own_and_ends_the_child(stage: Staged) -> None:
    pids = list[int]()

    def progress(what: str, _: float) -> None:
        pids.append(int(what))
        raise RuntimeError("the screen is gone")

    with pytest.raises(RuntimeError, match="the screen is gone"):
        stage(FOREVER).run(ARTICLES, LEXICON, Settings(), progress=progress)
    assert gone(pids[0])


PARENT = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would ignore it
from tui.engine import Engine
from tui.model.alignment import Alignment
from tui.model.article import Article
from tui.model.framing import Lexicon
from tui.model.settings import Settings
Engine().run((Article("a1", "a", "b", ()),), Lexicon(), Settings(), progress=lambda what, _: print(what, flush=True))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("kernel", [True, False], ids=["kernel tells it", "only its closed stdin tells it"])
def test_when_the_parent_is_killed_no_child_is_left(stage: Staged, tmp_path: Path, how: int, kernel: bool) -> None:
    fifo = tmp_path / "alive"
    os.mkfifo(fifo)
    deaf = "" if kernel else "import ctypes; ctypes.CDLL(None).prctl(1, 0)\n"
    stage(f"{deaf}alive = os.open({str(fifo)!r}, os.O_WRONLY)\n{FOREVER}")
    command = [sys.executable, "-c", PARENT]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent,
        fifo.open("rb") as alive,
    ):
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.send_signal(how)
        parent.wait(PATIENCE)
        assert alive.read() == b""  # returns when the last process that holds it open has ended
    assert pid != parent.pid


def test_a_folder_named_like_the_package_does_not_come_between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tui").mkdir()
    (tmp_path / "tui" / "__init__.py").write_text("raise RuntimeError('the wrong tui')")
    monkeypatch.chdir(tmp_path)
    assert Engine().run(ARTICLES, LEXICON, Settings()).articles == ARTICLES


def test_the_parent_loads_nothing_heavy() -> None:
    code = "import sys, tui.engine; print(sorted({'numpy', 'scipy', 'textual', 'tui.comparison'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_started_by_hand_it_says_what_to_run_instead() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui.engine"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert "parallax align" in done.stderr
