"""`parallax check`: which configuration is in use, and what is wrong in it, in the lexicon and in the articles."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from tui.app.commands import rebound
from tui.cli.command import Command, Parser, add_config
from tui.cli.exits import Exit
from tui.cli.output import deliver
from tui.cli.workspaces import home
from tui.framing.terms.lexicon_coverage import Strike, strikes
from tui.loading import Loaded, load
from tui.model.errors import UsageError
from tui.model.framing import Match
from tui.opening import read_setup
from tui.storage.config import NAME
from tui.storage.lexicon_check import contradictions
from tui.storage.rules import loading_rules
from tui.text.clean import safe_line

YAML = (".yaml", ".yml")


def _add_arguments(parser: Parser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="[CONFIG] PATH", help="a config.yaml instead of your own; articles to read as well"
    )
    add_config(parser)


def _run(args: Namespace) -> int:
    """Everything that is found goes to stdout, with the words that each stem strikes: here it is the data."""
    given = [path for path in (args.config, *args.paths) if path and str(path).endswith(YAML)]
    if len(given) > 1:
        raise UsageError(f"one configuration at a time: {', '.join(map(str, given))}")
    articles = [path for path in args.paths if not path.endswith(YAML)]
    setup = read_setup(home(), Path(given[0]) if given else None)
    file, settings = setup.file, setup.settings
    loaded = load(articles, loading_rules(), settings) if articles else Loaded()
    _, clashing = rebound(settings.app.keys)
    words = setup.wrong_words or contradictions(settings.lexicon)
    found = [*setup.wrong_settings, *clashing, *words, *loaded.problems]
    notices = [
        *loaded.notices,
        *(f"{article.file}: {notice}" for article in loaded.articles for notice in article.notices),
    ]
    struck = [_struck(strike) for strike in strikes(setup.lexicon, loaded.articles)]
    lines = [f"configuration: {file}", *_own_place(file), *notices, *struck, *(found or ["nothing wrong"])]
    deliver("".join(f"{safe_line(line)}\n" for line in lines), None, force=False)
    return Exit.FOUND if found else Exit.DONE


def _struck(strike: Strike) -> str:
    """A stem or beginning of the lexicon and the words of the articles that it strikes."""
    sign = "~" if strike.term.match is Match.STEM else "*"
    return f"{strike.term.category}: {strike.term.text}{sign} strikes {', '.join(strike.words)}"


def _own_place(file: Path) -> list[str]:
    """Where the reader's own configuration would be, while another one is in use."""
    own = home().config / NAME
    return [] if file == own else [f"your own would be: {own}"]


CHECK = Command(
    "check",
    "Say which configuration is in use and what is wrong in it",
    "parallax check config.yaml",
    _add_arguments,
    _run,
)
