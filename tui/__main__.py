"""`python -m tui`: the same as the command `parallax`."""

import sys

from tui.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
