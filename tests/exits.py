"""What each exit of a comparison says of its events and counts, read back from what it shows or writes."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from io import StringIO

from tui.app.render import UNICODE
from tui.app.widgets.bars import event_words, sign_of
from tui.counts import Strength
from tui.export import EXPORTERS
from tui.export.loaded import VOICES
from tui.export.report_input import ReportInput
from tui.model.framing import Voice
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex
from tui.view.looks import looks_of
from tui.view.moves import first_reading, seen_from
from tui.view.states import TOLD, Standing
from tui.view.tallies import tally_of
from tui.view.tone import Section, tone_table

Cell = tuple[tuple[str, str, str], ...]
"""Of one source: the sign, number and score of each passage in which it tells the event; else the sign alone."""
Event = tuple[str, str, tuple[Cell, ...]]
"""The number with the reader's sign, the name, and a cell for each source."""
Counts = Mapping[tuple[int, Voice, Strength], int]
"""By the number of the source, voice and strength; words that every source uses left out."""

SIGNS = {"found": "●", "uncertain": "◐", "not found by matching": "○", "ruled out": "○"}


def on_screen(given: ReportInput) -> list[Event]:
    """Each event as the panes, tabs and header show it, which say the same from wherever it is seen."""
    found = []
    for group in given.index.groups:
        from_each = {_seen(given.index, group.members[at]) for at in range(len(group.members))}
        cells = tuple(max(of, key=len) for of in zip(*from_each, strict=True))
        assert all(set(cell) <= set(whole) for seen in from_each for cell, whole in zip(seen, cells, strict=True))
        head = event_words(seen_from(first_reading(given.index), given.index, group.members[0]), given.index, UNICODE)
        told = sum(one[1] != "" for cell in cells for one in cell[:1])
        assert f"event {group.id} of {len(given.index.groups)} · in {told} of {len(cells)}" in head
        assert ("† yours" in head) is group.by_reader
        assert head.endswith(f"“{group.label}”")
        found.append((f"{group.id}{'†' if group.by_reader else ''}", group.label, cells))
    return found


def _seen(index: ComparisonIndex, origin: object) -> tuple[Cell, ...]:
    """What all panes show of an event seen from one of its passages; of the pane it is seen from, only the others."""
    reading = seen_from(first_reading(index), index, origin)  # type: ignore[arg-type]
    cells = []
    for number, article in enumerate(index.articles):
        looks = looks_of(number, reading, index)
        shown = [(passage, looks.look(passage)) for passage in article.passages]
        told = tuple(
            (
                f"{SIGNS[look.standing]}{'†' if look.by_reader else ''}",
                str(passage.id + 1),
                "" if look.score is None else f"{look.score:.2f}".removeprefix("0"),
            )
            for passage, look in shown
            if look.standing in TOLD
        )
        sign = sign_of(article.id, reading, index, UNICODE)
        by_reader = index.told(index.groups[reading.event - 1])[article.id].by_reader
        is_origin = any(look.standing is Standing.ORIGIN for _, look in shown)
        assert is_origin or not told or sign in {one[0][0] for one in told}
        cells.append(told or (() if is_origin else ((f"{sign}{'†' if by_reader else ''}", "", ""),)))
    return tuple(cells)


def in_markdown(given: ReportInput) -> list[Event]:
    """The overview of the Markdown report."""
    lines = EXPORTERS["report"](given).splitlines()
    start = next((at for at, line in enumerate(lines) if line.startswith("|  | Event |")), len(lines))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        cells = re.split(r"(?<!\\)\|", line)[1:-1]
        rows.append([re.sub(r"\\(.)", r"\1", cell.strip()) for cell in cells])
    return [_event(row) for row in rows]


def in_html(given: ReportInput) -> list[Event]:
    """The overview of the HTML report."""
    page = EXPORTERS["html"](given)
    after = page.partition("<th>Event</th>")[2].partition("</table>")[0]
    rows = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in re.findall(r"<tr>(.*?)</tr>", after)]
    return [_event([unescape(cell) for cell in row]) for row in rows if row]


def _event(row: list[str]) -> Event:
    number, name, *cells = row
    return number, name, tuple(tuple(_parts(part) for part in cell.split(", ")) for cell in cells)


def _parts(words: str) -> tuple[str, str, str]:
    sign, number, score = (*words.split(" "), "", "")[:3]
    return sign, number.removeprefix("¶"), score


def in_json(given: ReportInput) -> list[Event]:
    """The groups of the JSON report."""
    tree = json.loads(EXPORTERS["json"](given))
    ids = [article["id"] for article in tree["articles"]]
    found = []
    for group in tree["groups"]:
        mine = [[one for one in group["sources"] if one["article"] == id] for id in ids]
        cells = tuple(tuple(_of_tree(one) for one in of) for of in mine)
        found.append((f"{group['id']}{'†' if group['by_reader'] else ''}", group["label"], cells))
    return found


def _of_tree(one: dict[str, object]) -> tuple[str, str, str]:
    sign = SIGNS[str(one["state"])]
    if one["state"] not in {"found", "uncertain"}:
        return f"{sign}{'†' if one['state'] == 'ruled out' and one['by_reader'] else ''}", "", ""
    score = "" if one["score"] is None else f"{one['score']:.2f}".removeprefix("0")
    return f"{sign}{'†' if one['by_reader'] else ''}", str(int(str(one["passage"])) + 1), score


def in_csv(given: ReportInput) -> list[Event]:
    """The table of events."""
    cells: dict[tuple[str, str], dict[tuple[str, str], list[tuple[str, str, str]]]] = {}
    for row in csv.DictReader(StringIO(EXPORTERS["events"](given))):
        of = cells.setdefault((f"{row['event']}{'†' if row['ruled'] == 'yes' else ''}", row["name"]), {})
        told = row["state"] in {"found", "uncertain"}
        ruled = row["by_reader"] == "yes" and (told or row["state"] == "ruled out")
        score = f"{float(row['score']):.2f}".removeprefix("0") if told and row["score"] else ""
        one = (f"{SIGNS[row['state']]}{'†' if ruled else ''}", row["passage"] if told else "", score)
        of.setdefault((row["source"], row["file"]), []).append(one)
    return [(number, name, tuple(map(tuple, of.values()))) for (number, name), of in cells.items()]


def in_order(events: list[Event]) -> list[Event]:
    """With the passages of a source in one order: a table gives the surest first, a text as it is written."""
    return [(number, name, tuple(tuple(sorted(cell)) for cell in cells)) for number, name, cells in events]


EVENTS: Mapping[str, Callable[[ReportInput], list[Event]]] = {
    "Markdown": in_markdown,
    "HTML": in_html,
    "JSON": in_json,
    "CSV": in_csv,
}


def of_the_foot(index: ComparisonIndex, shown: Filter) -> Counts:
    """What stands under the panes."""
    found: Counter[tuple[int, Voice, Strength]] = Counter()
    for number, article in enumerate(index.articles):
        tally = tally_of(article.id, index, shown)
        assert tally is not None
        for voice in Voice:
            found[number, voice, Strength.MARKED] += tally.marked[voice]
            found[number, voice, Strength.FAINT] += tally.faint[voice]
    return +found


def of_the_tones(index: ComparisonIndex, shown: Filter) -> Counts:
    """The sums of the tone view, the words that every source uses left out."""
    found: Counter[tuple[int, Voice, Strength]] = Counter()
    for row in tone_table(index, shown).rows:
        if row.is_sum and row.section is not Section.SHARED:
            for number in range(len(index.articles)):
                for voice in Voice:
                    marked = row.marked(number + 1, voice)
                    found[number, voice, Strength.MARKED] += marked
                    found[number, voice, Strength.FAINT] += row.count(number + 1, voice) - marked
    return +found


def of_the_report(given: ReportInput) -> Counts:
    """The sum rows of the Markdown report."""
    found: Counter[tuple[int, Voice, Strength]] = Counter()
    voice = Voice.OWN
    for line in EXPORTERS["report"](given).splitlines():
        voice = next((one for one, title in VOICES.items() if line == f"### {title}"), voice)
        for strength, name in ((Strength.MARKED, "Marked, in all"), (Strength.FAINT, "Faint, in all")):
            if line.startswith(f"| {name} |"):
                for number, cell in enumerate(line.split("|")[2:-1]):
                    found[number, voice, strength] += int(cell.split()[0])
    return +found


def of_the_json(given: ReportInput) -> Counts:
    """The tallies of the JSON report."""
    tree = json.loads(EXPORTERS["json"](given))
    numbers = {article["id"]: number for number, article in enumerate(tree["articles"])}
    found: Counter[tuple[int, Voice, Strength]] = Counter()
    for tally in tree["tallies"]:
        if not tally["shared"]:
            for strength in Strength:
                found[numbers[tally["article"]], Voice(tally["voice"]), strength] += tally[strength.value]
    return +found


def of_the_csv(given: ReportInput) -> Counts:
    """The table of counts."""
    files = {article.file: number for number, article in enumerate(given.index.articles)}
    found: Counter[tuple[int, Voice, Strength]] = Counter()
    for row in csv.DictReader(StringIO(EXPORTERS["counts"](given))):
        if row["shared"] == "no":
            found[files[row["file"]], Voice(row["voice"]), Strength(row["strength"])] += int(row["count"])
    return +found


def every_count(given: ReportInput) -> Iterator[tuple[str, Counts]]:
    """The counts of every exit, without a filter."""
    yield "foot", of_the_foot(given.index, Filter())
    yield "tone", of_the_tones(given.index, Filter())
    yield "report", of_the_report(given)
    yield "JSON", of_the_json(given)
    yield "CSV", of_the_csv(given)
