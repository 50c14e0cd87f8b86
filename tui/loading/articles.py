"""From the paths a reader names to the articles in them; one bad file never keeps the others away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.loading import markdown, plain
from tui.loading.boilerplate import ids_by_action, in_force, sifted_by_pattern
from tui.loading.files import bytes_of, files_named, shown
from tui.loading.glued import glued_in
from tui.loading.manuscript import Manuscript, Reader
from tui.loading.metadata import metadata_of
from tui.loading.repeats import sifted_by_knowledge
from tui.model.article import Article, Dropped, Kind
from tui.model.errors import InputError
from tui.model.rules import Action, BoilerplateRule, LoadingRules
from tui.model.settings import ArticleSettings, Settings
from tui.model.span import Span
from tui.text.clean import safe_line
from tui.text.passages import Paragraph, passages_of, plain_paragraphs, with_title

READERS: Mapping[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    "": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}
"""By suffix. A new format is a new file and a line here."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read, and what could not."""

    articles: tuple[Article, ...] = ()
    problems: tuple[str, ...] = ()
    """What, where and what to do; safe to print."""


def load(paths: Sequence[Path | str], rules: LoadingRules, settings: Settings) -> Loaded:
    """The articles in the files and folders, with ids `a1`, `a2` … in the order given.

    A folder gives its text files by name. Never raises for a file that cannot
    be read: that is a problem, and the others are loaded all the same.
    """
    articles: list[Article] = []
    problems: list[str] = []
    for path in paths:
        for file in _each(path, problems):
            try:
                articles.append(read_article(file, f"a{len(articles) + 1}", rules, settings))
            except InputError as error:
                problems.append(str(error))
    return Loaded(tuple(_with_twins(articles)), tuple(problems))


def _each(path: Path | str, problems: list[str]) -> Iterator[Path]:
    """The files of a path; why there are none goes to the problems."""
    try:
        yield from files_named(path, [suffix for suffix in READERS if suffix])
    except InputError as error:
        problems.append(str(error))


def read_article(path: Path, id: str, rules: LoadingRules, settings: Settings) -> Article:
    """The article in one file. InputError, with what to do, where there is none."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(suffix for suffix in READERS if suffix)
        raise InputError(f"{shown(path)}: not a format that can be read ({known}); save it as plain text")
    manuscript = reader(bytes_of(path), shown(path))
    given = settings.articles.get(path.name, ArticleSettings())
    article = article_of(manuscript, path, rules, in_force(rules.boilerplate, settings.boilerplate_off), given)
    return replace(article, id=id)


def article_of(
    manuscript: Manuscript,
    path: Path,
    rules: LoadingRules,
    boilerplate: tuple[BoilerplateRule, ...],
    given: ArticleSettings,
) -> Article:
    """The article in a manuscript, still without an id; `boilerplate` are the rules in force."""
    text = manuscript.text
    front = ids_by_action(boilerplate).get(Action.FRONT_MATTER)
    if manuscript.front and front is None:
        settings_lines = tuple(plain_paragraphs(text, manuscript.front.span))
        manuscript = replace(manuscript, paragraphs=(*settings_lines, *manuscript.paragraphs))
    first = sifted_by_pattern(text, manuscript.paragraphs, boilerplate)
    found = metadata_of(manuscript, first.kept, rules.metadata, given, safe_line(path.stem))
    second = sifted_by_knowledge(text, first.kept, found.known, boilerplate)
    title = found.known.title
    kept, dropped = list(second.kept), [*first.dropped, *second.dropped]
    if manuscript.front and front:
        inside = title if title and manuscript.front.span.holds(title) else None
        kept = [*([Paragraph(inside, Kind.TITLE)] if inside else []), *kept]
        dropped += _around(manuscript.front.span, inside, front)
    passages = passages_of(text, with_title(text, kept, title), rules.abbreviations)
    if not passages:
        raise InputError(f"{shown(path)}: {_why_empty(dropped)}")
    return Article(
        id="",
        file=shown(path),
        text=text,
        passages=passages,
        dropped=tuple(sorted(dropped, key=lambda mark: mark.span)),
        title=found.title,
        source=found.source,
        author=found.author,
        date=found.date,
        notices=(*manuscript.notices, *glued_in(text, passages, rules.metadata)),
    )


def _around(whole: Span, inside: Span | None, rule: str) -> list[Dropped]:
    """The drop of the front matter, before and after the title in it."""
    if inside is None:
        return [Dropped(whole, rule)]
    parts = (Span(whole.start, inside.start), Span(inside.end, whole.end))
    return [Dropped(part, rule) for part in parts if len(part)]


def _why_empty(dropped: Sequence[Dropped]) -> str:
    """Why nothing of a file is left to read."""
    if not dropped:
        return "no words in it; check that the article was saved"
    names = ", ".join(sorted({mark.rule for mark in dropped}))
    return f"nothing left but boilerplate ({names}); switch a rule off with boilerplate_off in config.yaml"


def _with_twins(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, each told which other ones have exactly its text."""
    for article in articles:
        twins = [other.file for other in articles if other.digest == article.digest and other is not article]
        notices = [f"the same text as {', '.join(twins)}; keep one, or it counts twice"] if twins else []
        yield replace(article, notices=(*article.notices, *notices))
