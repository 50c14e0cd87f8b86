"""Make the pictures of the README from the app as it is: `make screenshots`.

The app runs on the sample without a terminal and exports SVG; Chromium, where
there is one, turns each into the PNG that the README shows.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.pilot import Pilot

from tui.app.app import ParallaxApp
from tui.storage.paths import home_of
from tui.workspace import Workspace

HERE = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NOTE = "“Phoney” in the headline, “puppet regime” in the body: own voice, no attribution."


@dataclass(frozen=True)
class Picture:
    """A file name, a size in cells, the keys that lead there, and the theme."""

    name: str
    columns: int
    lines: int
    keys: Sequence[str] = ()
    theme: str = "parallax-dark"


PICTURES = (
    Picture("reading", 160, 45),
    Picture("narrow", 80, 24),
    Picture("light", 120, 36, theme="parallax-light"),
    Picture("help", 120, 36, ("question_mark",)),
    Picture("note", 120, 36, ("v", "a", *NOTE, "tab", *"label, own voice")),
    Picture("tone", 120, 36, ("g", "t")),
    Picture("words", 120, 36, ("g", "w")),
)


async def _settled(pilot: Pilot[None]) -> None:
    """Until the engine has answered and the screen is drawn."""
    while not pilot.app.screen.query("SourcePane") or not pilot.app.workspace.comparison.alignment.links:  # type: ignore[attr-defined]
        await pilot.pause(0.05)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.3)


async def take(picture: Picture, home: Path) -> Path:
    """Run the app to where the picture is, and export it as SVG."""
    ids = count()
    workspace = Workspace.open(
        [],
        home=home_of({"PARALLAX_HOME": str(home)}, Path.cwd()),
        clock=lambda: datetime.now(UTC),
        new_id=lambda: f"urn:picture:{next(ids)}",
    )
    app = ParallaxApp(workspace)
    app.theme = picture.theme
    async with app.run_test(size=(picture.columns, picture.lines)) as pilot:
        await _settled(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause(0.2)
        svg = app.export_screenshot(title="Parallax")
    workspace.close()
    path = home / f"{picture.name}.svg"
    path.write_text(re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL), encoding="utf-8")
    return path


def png_of(svg: Path, browser: str) -> None:
    """Draw an SVG as a PNG beside this script."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text(encoding="utf-8"))
    assert found, svg
    width, height = round(float(found[1])), round(float(found[2]))
    page = svg.with_suffix(".html")
    style = "body{margin:0} svg{display:block} text{font-family:'DejaVu Sans Mono',monospace !important}"
    page.write_text(f"<meta charset=utf-8><style>{style}</style>{svg.read_text(encoding='utf-8')}", encoding="utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-sync", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-quic",
             f"--user-data-dir={svg.parent / 'browser'}", f"--window-size={width},{height}")  # fmt: skip
    target = HERE / f"{svg.stem}.png"
    subprocess.run([browser, *flags, f"--screenshot={target}", page.as_uri()], check=True, capture_output=True)
    print(target.relative_to(HERE.parent))


def main(names: Sequence[str]) -> int:
    """Make all pictures, or those named."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print(f"none of {', '.join(BROWSERS)} is here to draw the PNGs; install one", file=sys.stderr)
        return 1
    for picture in PICTURES:
        if not names or picture.name in names:
            with TemporaryDirectory() as folder:
                png_of(asyncio.run(take(picture, Path(folder))), browser)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
