"""Leave out what only says again who wrote the article and what it is called.

Works on what the patterns left, with the title and the names that the
metadata found; each action of a rule has one function that judges a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.loading.boilerplate import MAX_LINE, Position, Sifted, ids_by_action
from tui.model.article import Dropped
from tui.model.rules import Action, BoilerplateRule
from tui.model.span import Span
from tui.text.passages import Paragraph, trimmed_span
from tui.text.tokens import folded_words

MAX_FOREIGN = 30
"""The characters of the longest line that may be dropped for its script."""

MAX_REPEATED = 400
"""The characters of the longest paragraph that is compared with the title of the front matter."""

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_AFTER_TITLE = re.compile(r"\s*(?:\s[-–—|]|:|\s-{2,})\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Known:
    """What the article says about itself, as far as rules ask for it."""

    title: Span | None = None
    """Where the title stands for the first time, without anything before it."""
    titles: frozenset[str] = frozenset()
    """The title folded, with and without what stands before it."""
    names: frozenset[str] = frozenset()
    """The author's and the source's names, folded."""
    bylines: frozenset[Span] = frozenset()
    """The paragraphs that say who wrote it."""
    biographies: frozenset[Span] = frozenset()
    """The paragraphs that introduce the author."""
    is_latin: bool = False
    """Whether nearly all letters of the article are Latin."""

    @property
    def longest(self) -> int:
        """The characters up to which a paragraph may be one of the titles or names, punctuation and all."""
        return 10 + 2 * max((len(words) for words in (*self.titles, *self.names)), default=0)


@dataclass(frozen=True, slots=True)
class _Judged:
    """One paragraph, and where it stands."""

    words: str
    folded: str
    """Empty where it is too long to be a title or a name."""
    span: Span
    position: Position


def is_mostly_latin(text: str) -> bool:
    """Whether at least nine letters of ten in the first 2,000 characters are Latin."""
    letters = len(_LETTER.findall(text, 0, 2_000))
    return letters > 0 and len(_LATIN.findall(text, 0, 2_000)) >= 0.9 * letters


def sifted_by_knowledge(
    text: str, paragraphs: Sequence[Paragraph], known: Known, rules: tuple[BoilerplateRule, ...]
) -> Sifted:
    """The paragraphs without what repeats the title or the author; the title itself stays, freed of its prefix."""
    ids = ids_by_action(rules)
    kept: list[Paragraph] = []
    dropped: list[Dropped] = []
    for at, paragraph in enumerate(paragraphs):
        rest, mark = _sifted(text, paragraph, Position(at, len(paragraphs)), known, ids)
        kept += [rest] if rest is not None else []
        dropped += [mark] if mark is not None else []
    return Sifted(tuple(kept), tuple(dropped))


def _sifted(
    text: str, paragraph: Paragraph, position: Position, known: Known, ids: Mapping[Action, str]
) -> tuple[Paragraph | None, Dropped | None]:
    """What is left of a paragraph, and the mark over the rest."""
    span = paragraph.span
    if known.title is not None and span.holds(known.title):
        before = Span(span.start, known.title.start)
        return _without(text, paragraph, before, ids.get(Action.TITLE_PREFIX))
    if len(span) <= MAX_LINE:
        words = span.of(text)
        folded = folded_words(words) if len(span) <= known.longest else ""
        judged = _Judged(words, folded, span, position)
        rule = next(
            (ids[action] for action, applies in _JUDGES.items() if action in ids and applies(judged, known)), None
        )
        if rule is not None:
            return None, Dropped(span, rule)
    return _without(text, paragraph, _title_opening(text, span, known), ids.get(Action.TITLE_OPENING))


def _without(
    text: str, paragraph: Paragraph, part: Span | None, rule: str | None
) -> tuple[Paragraph | None, Dropped | None]:
    """The paragraph without its first part, where a rule is in force for that."""
    if part is None or rule is None or (taken := trimmed_span(text, part)) is None:
        return paragraph, None
    rest = trimmed_span(text, Span(part.end, paragraph.span.end))
    return (replace(paragraph, span=rest) if rest else None), Dropped(taken, rule)


def _title_opening(text: str, span: Span, known: Known) -> Span | None:
    """The title and its dash at the beginning of a paragraph that goes on; None where it begins otherwise."""
    if not known.titles:
        return None
    for found in _AFTER_TITLE.finditer(text, span.start, min(span.end, span.start + known.longest)):
        if folded_words(text[span.start : found.start()]) in known.titles:
            return Span(span.start, found.end())
    return None


def _is_title_again(judged: _Judged, known: Known) -> bool:
    """Whether the paragraph is the title, whatever its case and punctuation."""
    return bool(judged.folded) and judged.folded in known.titles


def _is_name(judged: _Judged, known: Known) -> bool:
    """Whether the paragraph at the head or the tail is only the author's or the source's name."""
    return judged.folded in known.names and (judged.position.in_head or judged.position.in_tail)


def _is_byline(judged: _Judged, known: Known) -> bool:
    """Whether the paragraph was found to say who wrote the article."""
    return judged.span in known.bylines


def _is_biography(judged: _Judged, known: Known) -> bool:
    """Whether the paragraph was found to introduce the author."""
    return judged.span in known.biographies


def _is_other_script(judged: _Judged, known: Known) -> bool:
    """Whether the paragraph is a short line at the head, in letters that are not the article's."""
    is_label = judged.position.in_head and len(judged.words) <= MAX_FOREIGN and judged.words[-1] not in ".!?。！？"
    return known.is_latin and is_label and bool(_LETTER.search(judged.words)) and not _LATIN.search(judged.words)


_JUDGES: Mapping[Action, Callable[[_Judged, Known], bool]] = {
    Action.REPEATED_TITLE: _is_title_again,
    Action.BYLINE: _is_byline,
    Action.NAME: _is_name,
    Action.BIOGRAPHY: _is_biography,
    Action.OTHER_SCRIPT: _is_other_script,
}
