"""`parallax export`: a session's notes and decisions, or what was found as they rule it, for other programs."""

from __future__ import annotations

from argparse import Namespace

from tui.cli.command import Command, Parser, add_config
from tui.cli.comparing import compared, session_named
from tui.cli.exits import Exit
from tui.cli.output import add_output, deliver, refuse_to_replace
from tui.export import EXPORTERS
from tui.export.report_input import ReportInput
from tui.model.comparison import Comparison
from tui.view.index import ComparisonIndex

FORMATS = sorted(EXPORTERS, key=lambda name: EXPORTERS[name].needs_articles)
"""First those for which the session is enough, so that they work when the articles are gone."""


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("session", metavar="SESSION", help="a session's name, or a .parallax.json file")
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="what to write (default: %(default)s)")
    parser.set_defaults(paths=[])
    add_output(parser)
    add_config(parser)


def _run(args: Namespace) -> int:
    refuse_to_replace(args.output, force=args.force)
    exporter, session = EXPORTERS[args.format], session_named(args.session)
    if exporter.needs_articles:
        answer = compared(args)
        deliver(exporter(answer.given), args.output, force=args.force)
        return answer.status
    deliver(exporter(ReportInput(ComparisonIndex(Comparison(())), session)), args.output, force=args.force)
    return Exit.DONE


EXPORT = Command(
    "export",
    "Print the notes and decisions of a session, or what was found in its articles as they rule it",
    "parallax export my-session --format csv -o notes.csv",
    _add_arguments,
    _run,
)
