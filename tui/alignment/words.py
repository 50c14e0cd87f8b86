"""What an article says, word by word, in the forms that are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from tui.alignment.english import APPOSITION_BEGINS, EMPTY_WORDS, PRONOUNS
from tui.language.english.numbers import DIGITS
from tui.model.span import Span
from tui.text.analysis import AnalysedText
from tui.text.stems import stem
from tui.text.tokens import folded

_QUOTE_MARK = re.compile(r'["“”]')
_OPENS = re.compile(r'[:"“”]\s*$')
"""Before a word, what makes its capital letter say nothing, as the start of a sentence does."""
_PAUSE = re.compile(r"[,.;—–()]")
"""Between two words, what ends an apposition."""
_END = "."
"""Taken for what stands between the last word of a part and the first of the next."""
APPOSITION_MOST = 16
"""An apposition of more words is taken for something else from there on."""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """All that the spelling of a word says, made once for every spelling."""

    text: str
    """As written, without its `'s`."""
    written: str
    """As written, whole."""
    folded: str
    """As compared; a number word as digits."""
    stem: str
    is_number: bool
    is_function: bool
    is_pronoun: bool
    is_capital: bool
    """Whether it begins with a capital letter."""
    is_shouted: bool
    """Whether all its letters, at least two, are capitals."""


class Word(NamedTuple):
    """A word at its place. A tuple, because a load has millions."""

    start: int
    """In the article's own characters."""
    form: Form
    begins: bool
    """Whether it is the first of its sentence, where a capital letter says nothing."""
    quoted: bool
    in_apposition: bool
    """Whether it says who somebody is: "…, a Republican of Idaho, …"."""

    @property
    def span(self) -> Span:
        """Where it stands, in the article's own characters."""
        return Span(self.start, self.start + len(self.form.written))

    @property
    def stem(self) -> str:
        """What its inflected forms share."""
        return self.form.stem

    @property
    def is_name(self) -> bool:
        """Whether the way it is written says that it is a name."""
        form = self.form
        return form.is_capital and not form.is_function and (not self.begins or form.is_shouted)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch in columns, one value for each word: a load has millions, and most are only counted."""

    starts: Sequence[int]
    forms: Sequence[Form]
    begins: Sequence[bool]
    quoted: Sequence[bool]
    in_apposition: Sequence[bool]

    def each(self) -> tuple[Word, ...]:
        """The words one by one."""
        return tuple(map(Word, self.starts, self.forms, self.begins, self.quoted, self.in_apposition))

    def part(self, words: range) -> Words:
        """Some words that follow each other, by their numbers."""
        part = slice(words.start, words.stop)
        return Words(
            self.starts[part], self.forms[part], self.begins[part], self.quoted[part], self.in_apposition[part]
        )


def words_of(read: AnalysedText, parts: Sequence[range]) -> Words:
    """All words of an article; an apposition ends with its part, of which `parts` holds the numbers of the words."""
    starts = read.starts
    forms = [form_of(spelling.written) for spelling in read.spellings]
    gaps = _gaps(read)
    begins = [False, *(gap != " " and _OPENS.search(gap) is not None for gap in gaps)][: len(starts)]
    for first in read.sentences_at:
        if first < len(starts):
            begins[first] = True
    for part in parts:
        if 0 < part.stop <= len(gaps):
            gaps[part.stop - 1] = _END
    quoted = [False] * len(starts)
    for passage in read.article.passages:
        for span in quotations_in(read.text, passage.span):
            words = read.within(span)
            quoted[words.start : words.stop] = [True] * len(words)
    return Words(starts, forms, begins, quoted, _appositions(forms, gaps))


def _gaps(read: AnalysedText) -> list[str]:
    """What stands between each word and the next."""
    text, ends = read.text, [start + len(one.written) for start, one in zip(read.starts, read.spellings, strict=True)]
    return [text[end:start] for end, start in zip(ends, read.starts[1:], strict=False)]


def _appositions(forms: Sequence[Form], gaps: Sequence[str]) -> list[bool]:
    """Which words stand in an apposition: after a name and a comma, from "a", "the" or "who" to a pause."""
    flags = [False] * len(forms)
    for place, gap in enumerate(gaps):
        if gap == " " or gap.strip() != "," or flags[place] or not forms[place].is_capital:
            continue
        if forms[place + 1].folded not in APPOSITION_BEGINS:
            continue
        end = place + 1
        while end - place < APPOSITION_MOST and end < len(gaps) and not _PAUSE.search(gaps[end]):
            end += 1
        flags[place + 1 : end + 1] = [True] * (end - place)
    return flags


@lru_cache(maxsize=400_000)
def form_of(written: str) -> Form:
    """The form of a word as it is written."""
    bare = written.removesuffix("'s").removesuffix("’s")
    plain = DIGITS.get(folded(bare), folded(bare))
    number = plain[:1].isdigit()
    return Form(
        text=bare,
        written=written,
        folded=plain,
        stem=plain if number else stem(plain.split("'")[0] or plain),
        is_number=number,
        is_function=not number and (folded(written) in EMPTY_WORDS or plain in EMPTY_WORDS or len(plain) < 2),
        is_pronoun=plain in PRONOUNS,
        is_capital=bare[:1].isupper() and not number,
        is_shouted=len(bare) > 1 and bare.isupper(),
    )


def quotations_in(text: str, span: Span) -> list[Span]:
    """The stretches inside double quotation marks; a mark without its fellow reaches to the end or the start.

    `text.quotes` is stricter, because there a voice hangs on it. Here a
    passage may begin in the middle of a long quotation.
    """
    found, start = [], None
    for mark in _QUOTE_MARK.finditer(text, span.start, span.end):
        if mark[0] == "“" or (mark[0] == '"' and start is None):
            start = mark.start()
        else:
            found.append(Span(span.start if start is None else start, mark.start()))
            start = None
    return [*found, Span(start, span.end)] if start is not None else found
