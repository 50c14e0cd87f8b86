"""Values to strings, in the formats that people and other programs read; no I/O.

A new format is a new file here and one line in `EXPORTERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tui.export.alignment_json import alignment_json
from tui.export.notes import session_markdown
from tui.export.report import report_html, report_markdown
from tui.export.report_input import ReportInput
from tui.export.report_json import report_json
from tui.export.session_csv import session_csv
from tui.export.tables_csv import counts_csv, events_csv
from tui.export.terms_json import terms_json
from tui.storage.session_json import session_as_json


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: what it is called, how its files end, and the function that writes it."""

    label: str
    """For the reader who chooses: what is in it, and in what form."""
    suffix: str
    write: Callable[[ReportInput], str]
    needs_articles: bool = True
    """False where the session alone is enough, so that it works when the articles are gone."""

    def __call__(self, findings: ReportInput) -> str:
        """The whole file, with a final newline."""
        return self.write(findings)


EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {
        "report": Exporter("Report, Markdown", ".md", report_markdown),
        "html": Exporter("Report, HTML", ".html", report_html),
        "json": Exporter("Report, JSON for other programs", ".json", report_json),
        "markdown": Exporter("Notes and decisions, Markdown", ".md", lambda f: session_markdown(f.session), False),
        "csv": Exporter("Notes and decisions, CSV", ".csv", lambda f: session_csv(f.session), False),
        "jsonld": Exporter("Notes and decisions, JSON-LD", ".jsonld", lambda f: session_as_json(f.session), False),
        "alignment": Exporter("Passages, links and events, JSON", ".json", alignment_json),
        "events": Exporter("Events, source by source, CSV", ".csv", events_csv),
        "counts": Exporter("Counts of loaded terms, CSV", ".csv", counts_csv),
        "terms": Exporter("Loaded terms and tallies, JSON", ".json", terms_json),
    }
)
"""By the name under which `--format` and the app offer it."""
