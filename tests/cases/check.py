"""Hold the program to folders of cases: articles as files, and `expect.json` with what must be found in them.

`python -m tests.cases.check FOLDER …` prints each expectation that is not met;
a folder that holds no `expect.json` is taken for a folder of cases. An
expectation is a list: the name of a question in `QUESTIONS`, then what it is
asked about. Articles go by their ids, `a1` for the first file of a run;
passages, quotations and hits by a part of their text.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tui import compare, load
from tui.model.article import Article, Passage, Place
from tui.model.comparison import Comparison
from tui.model.framing import Hit, Speaker, Speech
from tui.model.span import Span
from tui.text.anchors import anchored, found
from tui.view.finding import matches_in

Asked = Sequence[object]
"""What a question is asked about, as JSON gives it."""


@dataclass(frozen=True)
class Run:
    """Some files of a case, read; compared only if a question needs it."""

    folder: Path
    articles: tuple[Article, ...]

    @cached_property
    def comparison(self) -> Comparison:
        """Everything found in them."""
        return compare(self.articles)

    def article(self, id: object) -> Article:
        """The article of an id."""
        return next(one for one in self.articles if one.id == id)

    def passages(self, id: object, part: object) -> list[Passage]:
        """The passages of an article that hold some words."""
        article = self.article(id)
        return [one for one in article.passages if str(part) in one.span.of(article.text)]

    def place(self, spot: object) -> Place:
        """The first passage of an article, given as [id, words], that holds some words."""
        id, part = spot if isinstance(spot, list) else (spot, "")
        return Place(str(id), self.passages(id, part)[0].id)

    def dropped(self, id: object, part: object) -> bool:
        """Whether some words were left out of an article."""
        article = self.article(id)
        return any(str(part) in one.span.of(article.text) for one in article.dropped)

    def hits(self, id: object, term: object) -> list[Hit]:
        """The loaded terms of an article whose text holds some letters."""
        text = self.article(id).text
        return [hit for hit in self.comparison.framing.hits[str(id)] if str(term).lower() in hit.span.of(text).lower()]

    def quotations(self, id: object, part: object) -> list[Speech]:
        """The quotations of an article that hold some words."""
        text = self.article(id).text
        speech = self.comparison.framing.speech
        return [one for one in speech if one.article == id and str(part) in one.span.of(text)]

    def is_named(self, id: object, part: object, name: object) -> bool:
        """Whether a quotation is said by somebody of that name."""
        return any(one.known is Speaker.NAMED and one.speaker == name for one in self.quotations(id, part))

    def share_an_event(self, one: object, other: object) -> bool:
        """Whether two passages are told as the same event."""
        places = {self.place(one), self.place(other)}
        return any(places <= set(group.members) for group in self.comparison.alignment.groups)

    def is_best(self, one: object, other: object) -> bool:
        """Whether of the other's article the other is the nearest counterpart of a passage."""
        here, there = self.place(one), self.place(other)
        links = self.comparison.alignment.candidates(here, there.article)
        return bool(links) and max(links, key=lambda link: link.score).other(here) == there

    def negations(self, id: object, context: object) -> set[bool]:
        """Whether the hits inside some words are negated."""
        start = self.article(id).text.index(str(context))
        inside = Span(start, start + len(str(context)))
        return {hit.negated for hit in self.comparison.framing.hits[str(id)] if inside.holds(hit.span)}

    def differ(self, texts: Sequence[object], *, whole: bool) -> bool:
        """Whether a difference is shown in these words, or in words that hold them."""
        shown = [one.texts for one in self.comparison.framing.differences]
        if whole:
            return any(sorted(one) == sorted(map(str, texts)) for one in shown)
        return any(all(any(str(part) in text for text in one) for part in texts) for one in shown)

    def sentences(self, part: object) -> list[str]:
        """The sentences of the passages of the first article that hold some words."""
        article = self.articles[0]
        return [span.of(article.text) for one in self.passages(article.id, part) for span in one.sentences]

    def finds(self, query: object) -> int:
        """How often a search finds something."""
        return sum(len(matches_in(article, str(query))) for article in self.articles)

    def moved(self, old: object, new: object, words: object) -> str | None:
        """Where some words of one file are in another; None where nowhere."""
        before, after = load(self.folder / str(old))[0], load(self.folder / str(new))[0]
        start = before.text.index(str(words))
        span = found(anchored(before, Span(start, start + len(str(words)))), after)
        return None if span is None else span.of(after.text)

    def whole(self, id: object, parts: Sequence[object]) -> bool:
        """Whether each of some words stands in one passage, wherever its lines end."""
        article = self.article(id)
        texts = [" ".join(one.span.of(article.text).split()) for one in article.passages]
        return all(any(str(part) in text for text in texts) for part in parts)

    def is_sound(self, id: object) -> bool:
        """Whether what was found stands inside its passage, at its place in the file as it was given."""
        article = self.article(id)
        spans = [(hit.passage, hit.span) for hit in self.comparison.framing.hits[str(id)]]
        spans += [(one.passage, one.span) for one in self.comparison.framing.speech if one.article == id]
        return all(article.passages[passage].span.holds(span) for passage, span in spans)

    def is_covered(self, id: object) -> bool:
        """Whether every character but white space is in a passage or was left out with a rule."""
        article = self.article(id)
        spans = [one.span for one in article.passages] + [one.span for one in article.dropped]
        held = {place for span in spans for place in range(span.start, span.end)}
        return all(sign.isspace() or place in held for place, sign in enumerate(article.text))


QUESTIONS: Mapping[str, Callable[[Run, Asked], bool]] = {
    "title": lambda run, ask: run.article(ask[0]).title.value == ask[1],
    "author": lambda run, ask: run.article(ask[0]).author.value == ask[1],
    "author_not": lambda run, ask: run.article(ask[0]).author.value != ask[1],
    "author_has": lambda run, ask: all(str(name) in (run.article(ask[0]).author.value or "") for name in ask[1:]),
    "source": lambda run, ask: run.article(ask[0]).source.value == ask[1],
    "date": lambda run, ask: run.article(ask[0]).date.value == ask[1],
    "passage": lambda run, ask: any(ask[2:] in ([], [one.kind]) for one in run.passages(*ask[:2])),
    "no_passage": lambda run, ask: not run.passages(*ask),
    "one_passage_each": lambda run, ask: run.whole(ask[0], ask[1:]),
    "dropped": lambda run, ask: run.dropped(*ask),
    "not_dropped": lambda run, ask: not run.dropped(*ask),
    "any_notice": lambda run, ask: bool(run.article(ask[0]).notices),
    "notice": lambda run, ask: any(str(ask[1]) in notice for notice in run.article(ask[0]).notices),
    "covered": lambda run, ask: run.is_covered(ask[0]),
    "offsets": lambda run, ask: run.is_sound(ask[0]),
    "hit": lambda run, ask: bool(run.hits(*ask)),
    "no_hit": lambda run, ask: not run.hits(*ask),
    "hit_count": lambda run, ask: len(run.hits(*ask[:2])) == ask[2],
    "voice": lambda run, ask: {hit.voice for hit in run.hits(*ask[:2])} == {ask[2]},
    "negated": lambda run, ask: run.negations(*ask[:2]) == {ask[2]},
    "quoted": lambda run, ask: bool(run.quotations(*ask)),
    "not_quoted": lambda run, ask: not run.quotations(*ask),
    "speaker": lambda run, ask: run.is_named(*ask),
    "not_speaker": lambda run, ask: ask[2] not in {one.speaker for one in run.quotations(*ask[:2])},
    "best": lambda run, ask: run.is_best(*ask),
    "together": lambda run, ask: run.share_an_event(*ask),
    "not_together": lambda run, ask: not run.share_an_event(*ask),
    "no_difference": lambda run, _: not run.comparison.framing.differences,
    "difference": lambda run, ask: run.differ(ask, whole=True),
    "difference_holding": lambda run, ask: run.differ(ask, whole=False),
    "sentences": lambda run, ask: run.sentences(ask[0]) == ask[1],
    "finds": lambda run, ask: run.finds(ask[0]) == ask[1],
    "anchor": lambda run, ask: run.moved(*ask[:3]) == ask[3],
}
"""By its name: the question, and whether the answer is yes."""


def unmet(folder: Path) -> Iterator[str]:
    """The expectations of a case that are not met, each with its files; a question that cannot be asked is not met."""
    case = json.loads((folder / "expect.json").read_text(encoding="utf-8"))
    for given in case.get("runs", []):
        run = Run(folder, load(*(folder / name for name in given["files"])) if given.get("files") else ())
        for name, *ask in given["want"]:
            try:
                met, why = QUESTIONS[name](run, ask), ""
            except (LookupError, ValueError, StopIteration) as error:
                met, why = False, f" ({type(error).__name__}: {error})"
            if not met:
                yield f"{' '.join(given.get('files', []))}: {json.dumps([name, *ask], ensure_ascii=False)}{why}"


def cases_in(folder: Path) -> list[Path]:
    """The folder, if it is a case, or the cases in it."""
    return [folder] if (folder / "expect.json").exists() else sorted(one.parent for one in folder.glob("*/expect.json"))


def main(folders: Sequence[str]) -> int:
    """Print what is not met, case by case; the status is 1 where anything is not."""
    status = 0
    for case in (case for folder in folders for case in cases_in(Path(folder))):
        wrong = list(unmet(case))
        status = 1 if wrong else status
        print(f"{case.name:32} {'fails' if wrong else 'holds'}", *wrong, sep="\n      ")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
