"""The program as it is called in these tests."""

from collections.abc import Sequence

from tests.engines import in_process
from tui.cli import main as program


def main(argv: Sequence[str]) -> int:
    """Run a command; it compares in this process, where numpy is loaded once: the engine has tests of its own."""
    return program.main(argv, engine=in_process)
