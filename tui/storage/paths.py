"""Where the program keeps things: the folders that each system has for configuration, data, state and cache.

`PARALLAX_HOME` puts all four under one folder, for tests, for a stick, and for
a class that shares machines. Without it platformdirs decides, which on Linux
follows XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME and XDG_CACHE_HOME.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from tui.model.article import containing_file

ENVIRONMENT = "PARALLAX_HOME"
SUFFIX = ".parallax.json"
"""How the name of every session file ends."""


@dataclass(frozen=True, slots=True)
class Home:
    """The reader's folders. None of them need exist before something is written there."""

    config: Path
    data: Path
    state: Path
    cache: Path
    here: Path
    """The current folder, as an absolute path."""

    @property
    def sessions(self) -> Path:
        """Where sessions are written and looked for."""
        return self.data / "sessions"

    def session(self, name: str) -> Path:
        """The session file of that name, or the file itself where a path is given."""
        if name.endswith(SUFFIX):
            return self.here / Path(name).expanduser()
        return self.sessions / f"{name}{SUFFIX}"


def home_of(environment: Mapping[str, str], here: Path) -> Home:
    """The reader's folders, as the environment says."""
    if given := environment.get(ENVIRONMENT):
        root = here / Path(given).expanduser()
        return Home(root / "config", root / "data", root / "state", root / "cache", here)
    dirs = PlatformDirs("parallax", appauthor=False)
    return Home(dirs.user_config_path, dirs.user_data_path, dirs.user_state_path, dirs.user_cache_path, here)


def file_of(name: str) -> Path:
    """The file to open for an article called `name`: the containing one where the article is one of several in it."""
    return Path(name) if is_there(Path(name)) else Path(containing_file(name))


def is_there(path: Path) -> bool:
    """Whether there is a file or folder of that name that we may see; what cannot be looked at is not there."""
    try:
        return path.exists()
    except OSError:  # a folder on the way is closed, or the name is too long
        return False
