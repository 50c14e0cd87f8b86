"""The workspace that a command is about, from what was typed."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from tui.engine import Engine
from tui.opening import Setup
from tui.storage.paths import Home, home_of
from tui.workspace import Workspace


def home() -> Home:
    """The reader's folders, as this process's environment says."""
    return home_of(os.environ, Path.cwd())


def workspace_of(args: Namespace, setup: Setup | None = None) -> Workspace:
    """The workspace for the paths, the session and the configuration that were typed; `setup` is that, once read."""
    return Workspace.open(
        args.paths,
        config=setup or (Path(args.config) if args.config else None),
        session=getattr(args, "session", None),
        home=home(),
        clock=lambda: datetime.now().astimezone(),
        new_id=lambda: uuid4().urn,
        engine=args.engine or Engine,
    )
