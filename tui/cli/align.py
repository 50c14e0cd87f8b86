"""`parallax align`: which passages tell the same event."""

from __future__ import annotations

from argparse import Namespace

from tui.cli.command import Command, Parser, add_config, add_paths
from tui.cli.comparing import compared
from tui.cli.output import add_output, deliver, refuse_to_replace, text_width
from tui.export.alignment_json import alignment_json
from tui.export.plain import alignment_text


def _add_arguments(parser: Parser) -> None:
    add_paths(parser)
    parser.add_argument("--json", action="store_true", help="passages, links and events for other programs")
    parser.add_argument("--all-pairs", action="store_true", help="with --json: a link for every pair of passages")
    add_output(parser)
    add_config(parser)


def _run(args: Namespace) -> int:
    refuse_to_replace(args.output, force=args.force)
    answer = compared(args, framing=False, all_pairs=args.all_pairs)
    if args.json:
        text = alignment_json(answer.given, all_pairs=args.all_pairs)
    else:
        text = alignment_text(answer.given, text_width())
    deliver(text, args.output, force=args.force)
    return answer.status


ALIGN = Command(
    "align",
    "Print which passages of several articles tell the same event",
    "parallax align article-1.txt article-2.txt --json",
    _add_arguments,
    _run,
)
