"""Reads a folder of stories whose passages are aligned by hand, and finds the gold lines again in what was loaded.

The folder holds `stories/<story>/*.txt`, one passage a paragraph, and
`gold.tsv` with story, file, line, file, line and, in some, a grade: 2 for the
core of both, 1 for a part. A pair that is not listed is not aligned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tui.loading import load
from tui.model.article import Article, Place
from tui.model.settings import Settings
from tui.storage.rules import loading_rules

Line: TypeAlias = tuple[str, int]
"""A file's name without its suffix, and a paragraph's number from 0."""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles, and which of their paragraphs are aligned."""

    name: str
    articles: tuple[Article, ...]
    grades: Mapping[frozenset[Line], int]
    """By pair of lines: 2 or 1."""
    lines: Mapping[Place, Line]
    """The paragraph that each passage is, where it is one."""

    def grade(self, a: Place, b: Place) -> int:
        """2 or 1 where the two passages are aligned, else 0."""
        if a not in self.lines or b not in self.lines:
            return 0
        return self.grades.get(frozenset([self.lines[a], self.lines[b]]), 0)


def stories_in(folder: Path) -> Iterator[Story]:
    """Every story of a gold folder, loaded as a reader would load it."""
    rules = loading_rules()
    gold = _gold(folder / "gold.tsv")
    for place in sorted((folder / "stories").iterdir()):
        articles = load([place], rules, Settings()).articles
        yield Story(place.name, articles, gold.get(place.name, {}), _lines(articles))


def _gold(file: Path) -> dict[str, dict[frozenset[Line], int]]:
    found: dict[str, dict[frozenset[Line], int]] = {}
    for row in file.read_text(encoding="utf-8").splitlines():
        story, one, first, other, second, *rest = row.split("\t")
        grade = int(rest[0]) if rest else 2
        found.setdefault(story, {})[frozenset([(one, int(first)), (other, int(second))])] = grade
    return found


def _lines(articles: Sequence[Article]) -> dict[Place, Line]:
    """Passages by the paragraph that has the same letters."""
    found: dict[Place, Line] = {}
    for article in articles:
        paragraphs = [_letters(part) for part in article.text.split("\n\n") if part.strip()]
        for passage in article.passages:
            letters = _letters(article.words_of(passage))
            if letters in paragraphs:
                found[Place(article.id, passage.id)] = (Path(article.file).stem, paragraphs.index(letters))
    return found


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.lower()).strip()
