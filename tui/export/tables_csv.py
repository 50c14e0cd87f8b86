"""The events and the counts of loaded words as tables for spreadsheets, as the reader has ruled them."""

from __future__ import annotations

from collections.abc import Iterator

from tui.counts import counts, strength_of, words_of
from tui.export.csv_text import as_csv
from tui.export.report_input import ReportInput
from tui.model.framing import Hit, Voice
from tui.text.provenance import COUNT_COLUMNS, EVENT_COLUMNS
from tui.view.index import ComparisonIndex

_ANSWER = {True: "yes", False: "no"}


def events_csv(given: ReportInput) -> str:
    """A row for every passage in which a source tells an event; where it does not, one for its nearest candidate.

    `passage` counts from 1; `start` and `end` are characters of the article's
    text. They and `score` are empty where there is no candidate.
    """
    return as_csv(EVENT_COLUMNS, _events(given.index))


def counts_csv(given: ReportInput) -> str:
    """A row for every source, category, voice and strength (marked or faint) that was struck.

    `shared` counts words that every source uses, which stand in no tone and no
    sum; `words` is how many words the source has in that voice.
    """
    return as_csv(COUNT_COLUMNS, _counts(given.index))


def _events(index: ComparisonIndex) -> Iterator[tuple[str, ...]]:
    for group in index.groups:
        for id, told in index.told(group).items():
            article = index.articles[index.number[id]]
            about = (str(group.id), group.label, _ANSWER[group.by_reader], index.source_names[id], article.file)
            for one in told.told or filter(None, (told.nearest,)):
                span = article.passages[one.place.passage].span
                state = one.standing if told.is_told else told.standing
                score = "" if one.score is None else f"{one.score:.4f}"
                place = (str(one.place.passage + 1), str(span.start), str(span.end), span.of(article.text))
                yield (*about, state.value, _ANSWER[one.by_reader], score, *place)
            if not told.found:
                yield (*about, told.standing.value, _ANSWER[told.by_reader], "", "", "", "", "")


def _counts(index: ComparisonIndex) -> Iterator[tuple[str, ...]]:
    framing = index.comparison.framing
    for article in index.articles:

        def kind(hit: Hit) -> tuple[str, str, str, str]:
            return hit.term.category, hit.voice.value, strength_of(hit).value, _ANSWER[hit.term.text in index.shared]

        found = counts(framing.hits.get(article.id, ()), kind)
        words = {voice.value: words_of(framing.words.get(article.id, {}), voice) for voice in Voice}
        for key in sorted(found):
            category, voice, strength, shared = key
            about = (index.source_names[article.id], article.file, category, voice, strength, shared)
            yield (*about, str(found[key]), str(words[voice]))
