"""Leave out what a page puts around its article, by patterns; every drop is a mark with its rule, nothing is cut.

Patterns need no knowledge of the article, so they come first; what repeats
the title or names the author is told by `repeats`, once those are known.
Long paragraphs are never dropped whole, whatever they look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.model.article import Dropped
from tui.model.rules import Action, BoilerplateRule, Where
from tui.model.span import Span
from tui.text.passages import Paragraph, trimmed_span

HEAD = 8
"""How many paragraphs are the head of an article."""
TAIL = 12
"""How many are its tail."""
MAX_LINE = 1_200
"""The characters up to which a paragraph may be dropped whole."""
MAX_PART = 400
"""The characters in which the beginning or the end of a paragraph is looked for."""
MAX_TAIL = 1 / 3
"""How much of the text a rule for the tail may take."""

_SENTENCE = re.compile(r"[.!?…。][\"”’')\]]*\Z")
_LINE_ACTIONS = (Action.LINE, Action.LINE_ENDING, Action.LINE_HOLDING)


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left of the paragraphs, and what was dropped."""

    kept: tuple[Paragraph, ...]
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Where a paragraph stands among the others."""

    at: int
    count: int

    @property
    def in_head(self) -> bool:
        """Whether it is among the first."""
        return self.at < HEAD

    @property
    def in_tail(self) -> bool:
        """Whether it is among the last."""
        return self.at >= self.count - TAIL


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of one action as one expression, for each part of an article."""

    anywhere: tuple[re.Pattern[str], ...]
    """One, or none."""
    head: tuple[re.Pattern[str], ...]
    tail: tuple[re.Pattern[str], ...]
    ids: tuple[str, ...]

    def at(self, position: Position) -> tuple[re.Pattern[str], ...]:
        """Those that apply there."""
        head = self.head if position.in_head else ()
        return self.anywhere + head + (self.tail if position.in_tail else ())

    def id_of(self, found: re.Match[str]) -> str:
        """The rule whose pattern matched."""
        return self.ids[int((found.lastgroup or "r0")[1:])]


_ByAction = Mapping[Action, _Patterns]


def in_force(rules: Sequence[BoilerplateRule], off: Iterable[str]) -> tuple[BoilerplateRule, ...]:
    """The rules that the reader has not switched off."""
    return tuple(rule for rule in rules if rule.id not in set(off))


def ids_by_action(rules: Sequence[BoilerplateRule]) -> dict[Action, str]:
    """The id of the first rule of each action that is in force."""
    return {rule.action: rule.id for rule in reversed(rules)}


def sifted_by_pattern(text: str, paragraphs: Sequence[Paragraph], rules: tuple[BoilerplateRule, ...]) -> Sifted:
    """What the rules with patterns leave of the paragraphs."""
    patterns = _compiled(rules)
    body = _without_tail(text, paragraphs, patterns)
    kept: list[Paragraph] = []
    dropped = list(body.dropped)
    for at, paragraph in enumerate(body.kept):
        rest, marks = _sifted(text, paragraph, Position(at, len(paragraphs)), patterns)
        dropped += marks
        kept += [rest] if rest is not None else []
    return Sifted(tuple(kept), tuple(dropped))


def _sifted(
    text: str, paragraph: Paragraph, position: Position, patterns: _ByAction
) -> tuple[Paragraph | None, list[Dropped]]:
    """What is left of one paragraph, and its marks."""
    marks: list[Dropped] = []
    span: Span | None = paragraph.span
    for action in (Action.OPENING, Action.ENDING):
        while span is not None and (mark := _part(text, span, action, position, patterns)) is not None:
            marks.append(mark)
            is_opening = action is Action.OPENING
            left = Span(mark.span.end, span.end) if is_opening else Span(span.start, mark.span.start)
            span = trimmed_span(text, left)
    if span is not None and (rule := _line_rule(text, span, position, patterns)) is not None:
        return None, [*marks, Dropped(span, rule)]
    return (replace(paragraph, span=span) if span is not None else None), marks


def _part(text: str, span: Span, action: Action, position: Position, patterns: _ByAction) -> Dropped | None:
    """The beginning or the end of a paragraph that a pattern takes; None where none does."""
    for pattern in patterns[action].at(position):
        if action is Action.OPENING:
            found = pattern.match(text, span.start, min(span.end, span.start + MAX_PART))
        else:
            found = pattern.search(text, max(span.start, span.end - MAX_PART), span.end)
        if found and (taken := trimmed_span(text, Span(*found.span()))) is not None:
            return Dropped(taken, patterns[action].id_of(found))
    return None


def _line_rule(text: str, span: Span, position: Position, patterns: _ByAction) -> str | None:
    """The rule that takes the whole paragraph; None where none does."""
    if len(span) > MAX_LINE:
        return None
    return next((rule for action in _LINE_ACTIONS if (rule := _whole(text, span, action, position, patterns))), None)


def _whole(text: str, span: Span, action: Action, position: Position, patterns: _ByAction) -> str | None:
    """The rule of one action that takes the whole paragraph; None where none does."""
    for pattern in patterns[action].at(position):
        if action is Action.LINE_HOLDING:
            found = pattern.search(text, span.start, span.end)
        elif action is Action.LINE_ENDING:
            found = pattern.search(text, max(span.start, span.end - MAX_PART), span.end)
        else:
            found = pattern.fullmatch(text, span.start, span.end)
        if found:
            return patterns[action].id_of(found)
    return None


def _without_tail(text: str, paragraphs: Sequence[Paragraph], patterns: _ByAction) -> Sifted:
    """Without the first paragraph of the second half that opens a tail, and all that follows it."""
    for at in range((len(paragraphs) + 1) // 2, len(paragraphs)):
        span = paragraphs[at].span
        if len(span) <= MAX_LINE and (rule := _tail_rule(text, paragraphs, at, patterns)) is not None:
            marks = tuple(Dropped(paragraph.span, rule) for paragraph in paragraphs[at:])
            return Sifted(tuple(paragraphs[:at]), marks)
    return Sifted(tuple(paragraphs))


def _tail_rule(text: str, paragraphs: Sequence[Paragraph], at: int, patterns: _ByAction) -> str | None:
    """The rule that takes a paragraph and all after it; None where none does, or where it would take the article."""
    span, position = paragraphs[at].span, Position(at, len(paragraphs))
    if rule := _whole(text, span, Action.TAIL, position, patterns):
        total = sum(len(paragraph.span) for paragraph in paragraphs)
        return rule if sum(len(paragraph.span) for paragraph in paragraphs[at:]) <= total * MAX_TAIL else None
    if rule := _whole(text, span, Action.LIST, position, patterns):
        return (
            rule
            if all(_is_no_sentence(text, after.span, position, patterns) for after in paragraphs[at + 1 :])
            else None
        )
    return None


def _is_no_sentence(text: str, span: Span, position: Position, patterns: _ByAction) -> bool:
    """Whether a paragraph does not end as a sentence does, or is boilerplate of its own."""
    return not _SENTENCE.search(text[max(span.start, span.end - 8) : span.end]) or bool(
        _line_rule(text, span, position, patterns)
    )


@lru_cache(maxsize=64)
def _compiled(rules: tuple[BoilerplateRule, ...]) -> _ByAction:
    """The patterns of every action, made once."""
    return {action: _patterns([rule for rule in rules if rule.action is action]) for action in Action}


def _patterns(rules: Sequence[BoilerplateRule]) -> _Patterns:
    """One expression for each place, in which the group that matched names the rule."""
    made: dict[Where, tuple[re.Pattern[str], ...]] = {}
    for where in Where:
        listed = [f"(?P<r{at}>{rule.pattern})" for at, rule in enumerate(rules) if rule.where is where]
        made[where] = (re.compile("|".join(listed), re.IGNORECASE | re.DOTALL),) if listed else ()
    return _Patterns(made[Where.ANYWHERE], made[Where.HEAD], made[Where.TAIL], tuple(rule.id for rule in rules))
