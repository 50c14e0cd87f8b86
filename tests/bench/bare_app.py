"""The yardstick: the least that a Textual app of the same size does to start, and to answer a key."""

from __future__ import annotations

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

FIRST = "bare-app-painted"


class BareApp(App[None]):
    """A screen full of text, and one line that counts keys."""

    CSS = "#text { height: 1fr; } #line { height: 1; }"
    count = 0

    def compose(self) -> ComposeResult:
        """Text, then the line."""
        yield Static("\n".join([FIRST, *["word " * 39] * 60]), id="text")
        yield Static("0", id="line")

    def on_key(self, event: events.Key) -> None:
        """Count it on the line."""
        event.stop()
        self.count += 1
        self.query_one("#line", Static).update(f"{self.count} keys", layout=False)


if __name__ == "__main__":
    BareApp().run()
