"""What can go wrong, in words for the reader: what, where, what to do.

ParallaxError
├── UsageError       a command was called in a way that it does not know
├── InputError       a file, folder or address that could not be read
├── ConfigError      config.yaml or a lexicon file is wrong; holds every problem found
├── OutputError      a file could not be written
│   └── FileThereError   it is there already and was not to be replaced
├── SessionError     a session could not be read or written
│   ├── ConflictError       somebody else changed it meanwhile
│   └── BrokenSessionError  the file holds no session
└── EngineError      the comparison could not be computed
    └── EngineCancelled  the reader stopped it
"""

from __future__ import annotations

from collections.abc import Sequence


class ParallaxError(Exception):
    """The message is for the reader, and safe to print."""


class UsageError(ParallaxError):
    """The command cannot do that in this way; the message says how it can."""


class InputError(ParallaxError):
    """Something named could not be read."""


class ConfigError(ParallaxError):
    """A file that the reader writes is wrong."""

    def __init__(self, problems: Sequence[str]) -> None:
        """Take every problem, each as `file:line:col: what; what to do`."""
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


class OutputError(ParallaxError):
    """A file that was asked for could not be written."""


class FileThereError(OutputError):
    """The file is there already, and nobody said that it may be replaced."""


class SessionError(ParallaxError):
    """A session could not be read or written; the message names the file."""


class ConflictError(SessionError):
    """The session's file was changed by somebody else; the message names the copy that holds ours."""

    def __init__(self, message: str, copy: str) -> None:
        """Take the message, and the path of the copy."""
        super().__init__(message)
        self.copy = copy


class BrokenSessionError(SessionError):
    """The file holds no session that can be read; the message says why, and that it was left as it is."""


class EngineError(ParallaxError):
    """The comparison ended without a result."""


class EngineCancelled(EngineError):  # noqa: N818 - nothing went wrong
    """The reader stopped the comparison."""
