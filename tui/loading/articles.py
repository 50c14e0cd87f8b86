"""From what a reader parsed to an article: boilerplate marked, metadata with its evidence, passages numbered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from tui.loading.boilerplate import ids_by_action, sifted_by_pattern
from tui.loading.glued import glued_in
from tui.loading.metadata import metadata_of
from tui.loading.parsed_file import ParsedFile
from tui.loading.repeats import sifted_by_knowledge
from tui.model.article import Article, Dropped, Kind
from tui.model.errors import InputError
from tui.model.rules import Action, LoadingRules
from tui.model.settings import ArticleSettings
from tui.model.span import Span
from tui.text.passages import Paragraph, passages_of, plain_paragraphs, with_title


def article_of(parsed: ParsedFile, file: str, rules: LoadingRules, given: ArticleSettings) -> Article:
    """The article that was parsed, still without an id; `file` names it, `rules` hold the boilerplate rules in force.

    InputError, with what to do, where nothing in it is left to read.
    """
    text, boilerplate = parsed.text, rules.boilerplate
    front = ids_by_action(boilerplate).get(Action.FRONT_MATTER)
    if parsed.front and front is None:
        settings_lines = tuple(plain_paragraphs(text, parsed.front.span))
        parsed = replace(parsed, paragraphs=(*settings_lines, *parsed.paragraphs))
    first = sifted_by_pattern(text, parsed.paragraphs, boilerplate)
    found = metadata_of(parsed, first.kept, rules.metadata, given, PurePath(file).stem)
    second = sifted_by_knowledge(text, first.kept, found.known, boilerplate)
    title = found.known.title
    kept, dropped = list(second.kept), [*first.dropped, *second.dropped]
    if parsed.front and front:
        inside = title if title and parsed.front.span.holds(title) else None
        kept = [*([Paragraph(inside, Kind.TITLE)] if inside else []), *kept]
        dropped += _around(parsed.front.span, inside, front)
    passages = passages_of(text, with_title(text, kept, title), rules.abbreviations)
    if not passages:
        raise InputError(f"{file}: {_why_empty(dropped)}")
    return Article(
        id="",
        file=file,
        text=text,
        passages=passages,
        dropped=tuple(sorted(dropped, key=lambda mark: mark.span)),
        title=found.title,
        source=found.source,
        author=found.author,
        date=found.date,
        notices=(*parsed.notices, *glued_in(text, passages, rules.metadata)),
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
