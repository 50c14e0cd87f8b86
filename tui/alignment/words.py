"""What a stretch of an article says, word by word, in the forms that are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.alignment.english import FUNCTION_WORDS, NUMBER_WORDS
from tui.model.span import Span
from tui.text.stems import stem
from tui.text.tokens import folded, tokens_of

_QUOTE_MARK = re.compile(r'["“”]')
_SENTENCE_END = frozenset('.!?:"“”')


@dataclass(frozen=True, slots=True)
class Form:
    """All that the spelling of a word says, made once for every spelling."""

    text: str
    """As written, without its `'s`."""
    folded: str
    """As compared; a number word as digits."""
    stem: str
    is_number: bool
    is_function: bool
    is_capital: bool
    """Whether it begins with a capital letter."""
    is_shouted: bool
    """Whether all its letters, at least two, are capitals."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place."""

    span: Span
    """In the article's own characters."""
    form: Form
    begins: bool
    """Whether it is the first of its sentence, where a capital letter says nothing."""
    quoted: bool

    @property
    def stem(self) -> str:
        """What its inflected forms share."""
        return self.form.stem

    @property
    def is_name(self) -> bool:
        """Whether the way it is written says that it is a name."""
        form = self.form
        return form.is_capital and not form.is_function and (not self.begins or form.is_shouted)


def words_of(text: str, span: Span, quotations: Sequence[Span]) -> tuple[Word, ...]:
    """The words of `text` inside `span`; `quotations` are the stretches inside quotation marks."""
    words = []
    for token in tokens_of(text, span):
        before = text[span.start : token.span.start].rstrip()
        begins = not before or before[-1] in _SENTENCE_END
        quoted = any(quotation.start <= token.span.start < quotation.end for quotation in quotations)
        words.append(Word(token.span, form_of(token.text), begins, quoted))
    return tuple(words)


@lru_cache(maxsize=200_000)
def form_of(written: str) -> Form:
    """The form of a word as it is written."""
    bare = written.removesuffix("'s").removesuffix("’s")
    plain = NUMBER_WORDS.get(folded(bare), folded(bare))
    number = plain[:1].isdigit()
    return Form(
        text=bare,
        folded=plain,
        stem=plain if number else stem(plain.split("'")[0] or plain),
        is_number=number,
        is_function=not number and (folded(written) in FUNCTION_WORDS or plain in FUNCTION_WORDS or len(plain) < 2),
        is_capital=bare[:1].isupper() and not number,
        is_shouted=len(bare) > 1 and bare.isupper(),
    )


def quotations_in(text: str, span: Span) -> list[Span]:
    """The stretches inside double quotation marks; a mark without its fellow reaches to the end or the start."""
    found, start = [], None
    for mark in _QUOTE_MARK.finditer(text, span.start, span.end):
        if mark[0] == "“" or (mark[0] == '"' and start is None):
            start = mark.start()
        else:
            found.append(Span(span.start if start is None else start, mark.start()))
            start = None
    return [*found, Span(start, span.end)] if start is not None else found
