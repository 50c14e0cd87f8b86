"""The mark by which a file that Parallax wrote is known again, so that it is never read as an article.

Reports and printed comparisons hold a line of their own for it; JSON is known by its `format` or its session header,
and CSV by its columns. The mark is plain ASCII: it survives another encoding, another name and an editor's line ends.
"""

from __future__ import annotations

import json
import re

SENTENCE = "written by Parallax, not an article"
NOTE_COLUMNS = ("kind", "id", "source", "file", "start", "end", "adrift", "quote")
"""How the header of a session's CSV begins."""
EVENT_COLUMNS = (
    "event", "name", "ruled", "source", "file", "state", "by_reader", "score", "passage", "start", "end", "words",
)  # fmt: skip
"""The header of the CSV of events."""
COUNT_COLUMNS = ("source", "file", "category", "voice", "strength", "shared", "count", "words")
"""The header of the CSV of counts."""
KINDS = {
    "report": "a report",
    "comparison": "a comparison",
    "alignment": "a list of shared events",
    "terms": "a list of loaded terms",
    "notes": "a session's notes",
    "events": "a table of events",
    "counts": "a table of counts",
    "session": "a session",
}
"""By the kind that a mark names, what to call the file."""

_LINE = re.compile(rf"^[ \t]*(?:<!--[ \t]*)?parallax\.(?P<kind>[a-z]+): {SENTENCE}(?:[ \t]*-->)?[ \t]*$", re.MULTILINE)
_COLUMNS = {
    kind: re.compile(r"\A\"?" + r"\"?[,;\t]\"?".join(columns))
    for kind, columns in (("notes", NOTE_COLUMNS), ("events", EVENT_COLUMNS), ("counts", COUNT_COLUMNS))
}


def provenance(kind: str) -> str:
    """The mark of a file of that kind, which must stand alone on its line; `kind` is one of KINDS."""
    return f"parallax.{kind}: {SENTENCE}"


def written_by_parallax(text: str) -> str | None:
    """What the text is, if Parallax wrote it: `a report`, `a session's notes`; None for every other text.

    A text that only mentions Parallax, or quotes the mark inside a sentence, is none of ours.
    """
    kind = None
    if SENTENCE in text and (found := _LINE.search(text)):
        kind = found["kind"]
    elif by_columns := [kind for kind, columns in _COLUMNS.items() if columns.match(text)]:
        kind = by_columns[0]
    elif '"parallax' in text and text.lstrip()[:1] == "{":
        kind = _kind_of_json(text)
    return None if kind is None else KINDS.get(kind, "a file")


def _kind_of_json(text: str) -> str | None:
    """The kind that a JSON object of ours says it is; None for any other."""
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return None
    format = tree.get("format")
    if isinstance(format, str) and format.startswith("parallax."):
        return format.removeprefix("parallax.")
    is_session = tree.get("type") == "AnnotationCollection" and isinstance(tree.get("parallax"), dict)
    return "session" if is_session else None
