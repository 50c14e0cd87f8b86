"""Every command of the command line, in the order of `--help`; importing this loads them all."""

from __future__ import annotations

from tui.cli.align import ALIGN
from tui.cli.check import CHECK
from tui.cli.completion import completion_of
from tui.cli.export import EXPORT
from tui.cli.open import OPEN
from tui.cli.report import REPORT
from tui.cli.sessions import SESSIONS
from tui.cli.terms import TERMS

_FOR_WORK = (OPEN, ALIGN, TERMS, REPORT, EXPORT, SESSIONS, CHECK)
COMMANDS = (*_FOR_WORK, completion_of(_FOR_WORK))
