"""Find what stands between quotation marks, because words in a quotation belong to whoever is quoted.

Knows straight, curly, single, low German, angled French and doubled TeX
marks, and tells a closing single mark from an apostrophe. A quotation that is
not closed ends with its paragraph and is uncertain, unless the next paragraph
opens it again, as newspapers do in long quotations, or a mark soon after closes
it and there is no other between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.model.quotation import Quotation
from tui.model.span import Span

MARK = re.compile(
    r"[\"“”„‟«»‹›‘‚`'’](?:"
    r"(?<=[\"“”„‟«»‹›‘‚])"  # a mark whatever stands around it
    r"|(?<=`)`|(?<=')'"  # as TeX writes them
    r"|(?<=['’])(?:(?<![^\W_].)|(?![^\W_]))"  # an apostrophe, unless it stands between two letters
    r")"
)
"""A mark that may open or close. All begin with one set, which is looked for many times as fast as alternatives."""

CLOSERS = {
    '"': '"”',
    "“": '”"',
    "‟": '”"',
    "„": '“”"',
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
    "``": "''\"",
}
"""By opening mark, what may close it."""

SINGLE = frozenset("'’‘")
"""Marks that may be apostrophes."""

INCHES = re.compile(r"(?<!\d)\d{1,2}$")
"""Before a double mark: 12” is a length."""

ALWAYS_OPEN = frozenset(["“", "„", "‟", "‘", "‚", "``"])
ANGLED = frozenset("«»‹›")
OPENS_AFTER = frozenset("([{-–—/…:;,=")
"""What may stand directly before an opening mark, beside a space, the start or another mark."""

ELISION = re.compile(
    r"(?:\d\d(?:['’]?s)?\b|(?:em|tis|twas|til|till|cause|cos|n|round|bout|neath|tween|ere|hood)\b)", re.IGNORECASE
)
"""What follows an apostrophe that stands for left out letters: ’90s, ’em, ’til."""


LONG = 5
"""How many paragraphs without any mark a quotation may run over until it is closed."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An opening mark that waits for its closing one."""

    mark: str
    start: int
    """Where the quoted words begin."""


def quotations_of(text: str, paragraphs: Sequence[Span] | None = None) -> list[Quotation]:
    """What is quoted in `text`, outermost first, in order; spans count from the start of `text`.

    `paragraphs` are its parts, in order; without them the text is one
    paragraph. Time grows with the number of paragraphs, and in each with the
    square of its marks.
    """
    parts = list(paragraphs) if paragraphs is not None else [Span(0, len(text))]
    found: list[Quotation] = []
    carried, number = "", 0
    while number < len(parts):
        here, carried = _in_paragraph(text, parts[number], carried, found)
        found += here
        number += 1
        closed = _closed_later(text, parts, number, carried)
        if closed is not None:
            place, mark = closed
            _confirm_last(found)
            spans = (*parts[number:place], Span(parts[place].start, mark.start))
            found += [Quotation(span, continues=True) for span in spans]
            parts[place] = Span(mark.end, parts[place].end)
            number, carried = place, ""
    return found


def _in_paragraph(text: str, part: Span, carried: str, before: list[Quotation]) -> tuple[list[Quotation], str]:
    """The quotations of one paragraph, and the mark of the one that it leaves open, if any.

    `carried` is the mark left open by the paragraph before; where this one
    opens it again, the last of `before` is certain after all.
    """
    here, left_open = _between_marks(text, part)
    if carried and here and text[part.start : here[0].span.start].strip() == carried:
        here[0] = replace(here[0], continues=True)
        _confirm_last(before)
    return here, left_open


def _closed_later(text: str, parts: Sequence[Span], number: int, opened: str) -> tuple[int, Span] | None:
    """Which paragraph from a number on closes a mark left open, and where; None where another mark comes first."""
    if not opened or opened in SINGLE:
        return None
    for place in range(number, min(number + LONG + 1, len(parts))):
        part = parts[place]
        first = next((mark for mark in MARK.finditer(text, part.start, part.end) if mark[0] not in SINGLE), None)
        if first is not None:
            span = Span(*first.span())
            return (place, span) if first[0] in _closers(opened) and _can_only_close(text, part, span) else None
    return None


def _can_only_close(text: str, part: Span, mark: Span) -> bool:
    """Whether a mark stands behind what it closes: neither before a word, nor behind a number as the sign of inches."""
    if text[mark.start] in ANGLED:
        return True
    before, after = text[part.start : mark.start], text[mark.end : part.end][:1]
    if not before[-1:].strip() or INCHES.search(before):
        return False
    return before[-1] not in OPENS_AFTER or not after.strip() or after in ".,;:!?)"


def _between_marks(text: str, part: Span) -> tuple[list[Quotation], str]:
    """The quotations of one paragraph by itself, and the mark of the one that it leaves open, if any."""
    waiting: list[_Open] = []
    closed: list[Quotation] = []
    for found in MARK.finditer(text, part.start, part.end):
        mark, at = found[0], found.start()
        left = text[at - 1] if at > part.start else " "
        right = text[found.end()] if found.end() < part.end else " "
        level = _closed_by(mark, left, right, waiting, text[at : part.end])
        if level is not None:
            closed += [
                Quotation(Span(o.start, at), certain=False) for o in waiting[level + 1 :] if o.mark not in SINGLE
            ]
            closed.append(Quotation(Span(waiting[level].start, at)))
            del waiting[level:]
        elif _opens(mark, left, right, text, found.end()):
            if mark == '"' and any(o.mark == mark for o in waiting):
                closed += [Quotation(Span(o.start, at), certain=False) for o in waiting if o.mark not in SINGLE]
                waiting.clear()
            waiting.append(_Open(mark, found.end()))
    closed += [Quotation(Span(o.start, part.end), certain=False) for o in waiting if o.mark != "'"]
    return _with_depth(closed), next((o.mark for o in waiting if o.mark != "'"), "")


def _closed_by(mark: str, left: str, right: str, waiting: Sequence[_Open], rest: str) -> int | None:
    """The place in `waiting` of the innermost quotation that `mark` closes; None when it closes none."""
    for level in range(len(waiting) - 1, -1, -1):
        if mark not in _closers(waiting[level].mark):
            continue
        if mark in ANGLED:
            return level
        if left.isspace() and not right.isspace():
            return None
        if mark in SINGLE and (left.isspace() or _is_possessive(left, rest)):
            return None
        return level
    return None


def _closers(opening: str) -> tuple[str, ...]:
    """The marks that may close it."""
    marks = CLOSERS.get(opening, "")
    return ("''", '"') if opening == "``" else tuple(marks)


def _is_possessive(left: str, rest: str) -> bool:
    """Whether a single mark after s (“the players’ union”) leaves the closing to a clearer one that follows."""
    if left not in "sS" or not re.match(r"['’] ?[^\W_]", rest):
        return False
    later = MARK.search(rest, 1)
    while later and later[0] not in SINGLE:
        later = MARK.search(rest, later.end())
    if later is None or later[0] == "‘" or not rest[later.start() - 1].strip():
        return False
    return rest[later.start() - 1] not in "sS"


def _opens(mark: str, left: str, right: str, text: str, end: int) -> bool:
    """Whether a mark that closes nothing opens something."""
    if mark not in CLOSERS:
        return False
    if mark in ANGLED:
        return True
    if right.isspace() or (mark in SINGLE and ELISION.match(text, end)):
        return False
    return mark in ALWAYS_OPEN or left.isspace() or left in OPENS_AFTER or left in CLOSERS


def _with_depth(quotations: list[Quotation]) -> list[Quotation]:
    """In the order of the text, each knowing how many others it stands inside."""
    ordered: list[Quotation] = []
    around: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.span.start, -q.span.end)):
        around = [outer for outer in around if outer.span.holds(quotation.span)]
        ordered.append(replace(quotation, depth=len(around)))
        around.append(quotation)
    return ordered


def _confirm_last(found: list[Quotation]) -> None:
    """Take the last outermost quotation as certain: the next paragraph opens it again."""
    for index in range(len(found) - 1, -1, -1):
        if found[index].depth == 0:
            found[index] = replace(found[index], certain=True)
            return
