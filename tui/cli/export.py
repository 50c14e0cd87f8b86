"""`parallax export`: a session's notes and decisions, in a format that other programs read."""

from __future__ import annotations

from argparse import Namespace

from tui.cli.command import Command, Parser
from tui.cli.comparing import session_named
from tui.cli.exits import Exit
from tui.cli.output import add_output, deliver, refuse_to_replace
from tui.export import EXPORTERS
from tui.export.report_input import ReportInput
from tui.model.comparison import Comparison
from tui.view.index import ComparisonIndex

FORMATS = [name for name, exporter in EXPORTERS.items() if not exporter.needs_articles]


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("session", metavar="SESSION", help="a session's name, or a .parallax.json file")
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="what to write (default: %(default)s)")
    add_output(parser)


def _run(args: Namespace) -> int:
    refuse_to_replace(args.output, force=args.force)
    session = session_named(args.session)
    deliver(
        EXPORTERS[args.format](ReportInput(ComparisonIndex(Comparison(())), session)), args.output, force=args.force
    )
    return Exit.DONE


EXPORT = Command(
    "export",
    "Print the notes and decisions of a session",
    "parallax export my-session --format csv -o notes.csv",
    _add_arguments,
    _run,
)
