"""`parallax report`: the whole comparison, with the reader's notes and decisions, as a file to hand on."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from tui.cli.command import Command, Parser, add_config, add_paths, add_session
from tui.cli.comparing import compared
from tui.cli.output import add_output, deliver, refuse_to_replace
from tui.export import EXPORTERS
from tui.model.errors import UsageError

FORMATS = {"markdown": "report", "html": "html", "json": "json"}
SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".json": "json"}


def _add_arguments(parser: Parser) -> None:
    add_paths(parser)
    format = parser.add_mutually_exclusive_group()
    by_ending = "what to write; else by FILE's ending, and Markdown on stdout"
    parser.take(format.add_argument("--format", choices=FORMATS, help=by_ending))
    everything = "everything, for other programs"
    parser.take(format.add_argument("--json", action="store_const", const="json", dest="format", help=everything))
    add_output(parser)
    add_session(parser)
    add_config(parser)


def _run(args: Namespace) -> int:
    format = args.format or _format_of(args.output)
    refuse_to_replace(args.output, force=args.force)
    answer = compared(args)
    deliver(EXPORTERS[FORMATS[format]](answer.given), args.output, force=args.force)
    return answer.status


def _format_of(path: Path | None) -> str:
    """The format that a file's ending asks for. Raises UsageError for an ending that says nothing."""
    if path is None:
        return "markdown"
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(f"{path}: end the name in .md, .html or .json, or give --format")
    return SUFFIXES[path.suffix.lower()]


REPORT = Command(
    "report",
    "Write what was found, with your notes and decisions, as Markdown, HTML or JSON",
    "parallax report article-1.txt article-2.txt -o report.md",
    _add_arguments,
    _run,
)
