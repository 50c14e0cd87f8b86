"""Parallax from Python: load articles, compare them, write what was found.

Stable within a version are these three functions, their parameters, and the
values that they take and give: `Article`, `Comparison` and what hangs on them
(tui.model), of which fields may be added. Every other module may change.
Textual is never loaded; numpy and scipy are loaded by `compare`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tui.decisions import apply_decisions
from tui.export import EXPORTERS
from tui.export.report_input import ReportInput
from tui.loading import load as load_articles
from tui.model.article import Article
from tui.model.comparison import Comparison, Stage
from tui.model.errors import InputError
from tui.model.progress import Progress, ignore_progress
from tui.model.session import Session
from tui.model.settings import Settings
from tui.storage.config import read_config, shipped_settings
from tui.storage.exports import write_export
from tui.storage.lexicons import read_lexicon
from tui.storage.rules import loading_rules
from tui.storage.sessions import read_session
from tui.text.anchors import standing
from tui.text.clean import safe_line
from tui.view.index import ComparisonIndex

FORMAT_OF_SUFFIX = {".md": "report", ".html": "html", ".json": "json", ".csv": "csv", ".jsonld": "jsonld"}
"""The name in EXPORTERS of what is written to a file that ends so."""


def load(*paths: str | Path, settings: Settings | Path | str | None = None) -> tuple[Article, ...]:
    """The articles in files and folders, with ids `a1`, `a2` … in the order given.

    `settings` are those of a config file, given by its path or as a value;
    without them, what ships. Raises InputError where one path could not be
    read, with a line for each that could not; ConfigError for a wrong config file.
    """
    loaded = load_articles(paths, loading_rules(), _settings(settings))
    if loaded.problems or not loaded.articles:
        raise InputError("\n".join(loaded.problems) or "no article was named, or the folder holds none")
    return loaded.articles


def compare(
    articles: Iterable[Article | str | Path],
    *,
    settings: Settings | Path | str | None = None,
    upto: Stage = Stage.ALL,
    progress: Progress = ignore_progress,
) -> Comparison:
    """What is found out about some articles, in this process: `.alignment` has links and events, `.framing` the rest.

    `articles` are what `load` gave, or the paths of their files. `upto` ends
    early: after loaded terms (`Stage.TERMS`) or events (`Stage.EVENTS`).
    `progress` is called with what is being done and the fraction done, from 0 to 1.
    Raises as `load` does, and TypeError for one path that is not in a list.
    """
    if isinstance(articles, str | Path):
        raise TypeError(f"compare() takes a list of paths or articles: [{str(articles)!r}]")
    used, given = _settings(settings), list(articles)
    read = [one for one in given if isinstance(one, Article)]
    paths = [one for one in given if not isinstance(one, Article)]
    if read and paths:
        raise TypeError("compare() takes paths or articles, not both: load() all paths at once")
    from tui.comparison import compare as compared  # noqa: PLC0415 - numpy and scipy load here

    return compared(read or load(*paths, settings=used), read_lexicon(used.lexicon), used, upto=upto, progress=progress)


def write(
    found: Comparison,
    path: str | Path,
    *,
    session: Session | Path | str | None = None,
    format: str | None = None,
    settings: Settings | Path | str | None = None,
    overwrite: bool = False,
) -> Path:
    """Write what was found to a file, and give its path.

    The suffix chooses: `.md` and `.html` a report, `.json` all of it for other
    programs, `.csv` and `.jsonld` the notes of the session. `format` is another name
    that `parallax export --format` knows. With a `session`, a value or the path
    of its file, everything is as the reader ruled it, with the notes. Give the
    `settings` that `compare` was given. Raises ValueError for a suffix or format that
    is unknown, FileThereError where the file exists, unless `overwrite`, OutputError
    where it cannot be written, SessionError where the session cannot be read.
    """
    path = Path(path)
    name = format or FORMAT_OF_SUFFIX.get(path.suffix.lower(), "")
    if name not in EXPORTERS:
        known = ", ".join(EXPORTERS if format else FORMAT_OF_SUFFIX)
        raise ValueError(f"{safe_line(format or path.name)!r}: no format is known by that; there are {known}")
    kept = read_session(Path(session))[0] if isinstance(session, str | Path) else session or Session(path.stem)
    given = ReportInput(_index(found, kept), kept, _settings(settings).align, machine=found)
    write_export(path, EXPORTERS[name](given), overwrite=overwrite)
    return path


def _index(found: Comparison, session: Session) -> ComparisonIndex:
    """What was found as the reader ruled it, with the notes where they stand."""
    articles: Sequence[Article] = found.articles
    decisions = [(one, tuple(standing(anchor, articles) for anchor in one.anchors)) for one in session.decisions]
    notes = tuple((one, tuple(standing(anchor, articles) for anchor in one.anchors)) for one in session.annotations)
    return ComparisonIndex(apply_decisions(found, decisions), notes)


def _settings(settings: Settings | Path | str | None) -> Settings:
    """Settings as a value; without any, those that ship. Raises ConfigError."""
    if isinstance(settings, Settings):
        return settings
    return shipped_settings() if settings is None else read_config(Path(settings))
