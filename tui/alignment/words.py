"""What a stretch of an article says, word by word, in the forms that are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tui.alignment.english import APPOSITION_BEGINS, FUNCTION_WORDS, NUMBER_WORDS, PRONOUNS
from tui.model.span import Span
from tui.text.stems import stem
from tui.text.tokens import Token, folded, tokens_of

_QUOTE_MARK = re.compile(r'["“”]')
_OPENS = re.compile(r'[:"“”]\s*$')
"""Before a word, what makes its capital letter say nothing, as the start of a sentence does."""
_PAUSE = re.compile(r"[,.;—–()]")
"""Between two words, what ends an apposition."""
APPOSITION_MOST = 16
"""An apposition of more words is taken for something else from there on."""


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
    is_pronoun: bool
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
    in_apposition: bool
    """Whether it says who somebody is: "…, a Republican of Idaho, …"."""

    @property
    def stem(self) -> str:
        """What its inflected forms share."""
        return self.form.stem

    @property
    def is_name(self) -> bool:
        """Whether the way it is written says that it is a name."""
        form = self.form
        return form.is_capital and not form.is_function and (not self.begins or form.is_shouted)

    @property
    def leads(self) -> bool:
        """Whether it may be part of a name, wherever it stands."""
        return self.form.is_capital and not self.form.is_function


def words_of(text: str, sentences: Sequence[Span], quotations: Sequence[Span]) -> tuple[Word, ...]:
    """The words of some sentences of `text`; `quotations` are the stretches inside quotation marks."""
    return tuple(word for sentence in sentences for word in _words_in(text, sentence, quotations))


def _words_in(text: str, sentence: Span, quotations: Sequence[Span]) -> Iterator[Word]:
    """The words of one sentence."""
    tokens = tokens_of(text, sentence)
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(tokens)]
    apart = _appositions(tokens, gaps)
    for place, token in enumerate(tokens):
        begins = place == 0 or _OPENS.search(gaps[place - 1]) is not None
        at = token.span.start
        quoted = any(quotation.start <= at < quotation.end for quotation in quotations)
        yield Word(token.span, form_of(token.text), begins, quoted, place in apart)


def _appositions(tokens: Sequence[Token], gaps: Sequence[str]) -> set[int]:
    """The places of the words in appositions: after a name and a comma, from "a", "the" or "who" to a pause."""
    found: set[int] = set()
    for place, gap in enumerate(gaps):
        if gap.strip() != "," or place in found or not form_of(tokens[place].text).is_capital:
            continue
        if tokens[place + 1].folded not in APPOSITION_BEGINS:
            continue
        end = place + 1
        while end - place < APPOSITION_MOST and end < len(gaps) and not _PAUSE.search(gaps[end]):
            end += 1
        found.update(range(place + 1, end + 1))
    return found


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
