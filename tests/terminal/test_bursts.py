"""Keys that come in a burst in a real terminal, as from a slow line or a text expander."""

import json
from pathlib import Path

from tests.terminal.terminal import Terminal
from tests.terminal.test_main_job import event_shown, sessions_in

TIMES = 4
"""So many notes one after the other: what is lost is lost by chance."""


def test_a_note_and_its_codes_arrive_whole_however_fast_they_come(tmp_path: Path) -> None:
    with Terminal([], tmp_path) as terminal:
        terminal.wait(event_shown)
        for time in range(TIMES):
            terminal.press(f"anote {time} at once\talpha, beta\x13j")
            terminal.wait(f"kept · {time + 1}")
        terminal.press("q")
        assert terminal.ended() == 0
    (file,) = sessions_in(tmp_path)
    items = json.loads(file.read_text())["first"]["items"]
    assert [item["body"][0]["value"] for item in items] == [f"note {time} at once" for time in range(TIMES)]
    assert [[one["value"] for one in item["body"][1:]] for item in items] == [["alpha", "beta"]] * TIMES
