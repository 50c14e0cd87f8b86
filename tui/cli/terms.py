"""`parallax terms`: the loaded terms and their tallies, by whose voice it is."""

from __future__ import annotations

from argparse import Namespace

from tui.cli.command import Command, Parser, add_config, add_paths
from tui.cli.comparing import compared
from tui.cli.output import add_output, deliver, refuse_to_replace, text_width
from tui.export.plain import terms_text
from tui.export.terms_json import terms_json


def _add_arguments(parser: Parser) -> None:
    add_paths(parser)
    parser.add_argument("--json", action="store_true", help="every hit and tally for other programs")
    add_output(parser)
    add_config(parser)


def _run(args: Namespace) -> int:
    refuse_to_replace(args.output, force=args.force)
    answer = compared(args)
    text = terms_json(answer.given) if args.json else terms_text(answer.given, text_width())
    deliver(text, args.output, force=args.force)
    return answer.status


TERMS = Command(
    "terms",
    "Print the loaded terms of articles, own words and quotations apart",
    "parallax terms article-1.txt article-2.txt",
    _add_arguments,
    _run,
)
