"""One article read word by word, once; whoever compares, counts or marks its words takes them from here.

The words stand in columns, because a load has millions of them: where each
begins, and what its spelling says, which is made once for every spelling.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import intern

from tui.model.article import Article, Passage
from tui.model.quotation import Quotation
from tui.model.span import Span
from tui.text.function_words import FUNCTION_WORDS
from tui.text.quantities import Quantity, quantities_of
from tui.text.quotes import quotations_of
from tui.text.stems import stem
from tui.text.tokens import WORD, Token, folded

SHORT = 2
"""Words of so few letters are no vocabulary."""


@dataclass(frozen=True, slots=True, eq=False)
class Spelling:
    """All that the spelling of a word says, wherever the word stands."""

    written: str
    folded: str
    """As compared, see `tokens.folded`."""
    plain: str
    """Folded, without a possessive `'s`."""
    stem: str
    """What the inflected forms of the word share; interned, as the other strings are not."""
    is_function: bool
    """Whether the word carries no content of its own."""
    is_number: bool
    """Whether it is written in digits."""
    is_content: bool
    """Whether the vocabulary counts it: no number, no function word, and more than `SHORT` letters."""
    is_capital: bool
    """Whether it begins with a capital letter."""

    def __reduce__(self) -> tuple[object, ...]:
        """Written as its letters alone, and one object again where it is read."""
        return spelling_of, (self.written,)


@dataclass(frozen=True, slots=True, eq=False)
class AnalysedText:
    """The words, sentences and quotations of an article's passages, all in the order of the text."""

    article: Article
    starts: Sequence[int]
    """By word: where it begins, in characters of the article."""
    spellings: Sequence[Spelling]
    """By word: how it is spelled; it ends where its letters end."""
    passages_at: Sequence[int]
    """By passage: the number of its first word; one more for the end."""
    sentences: tuple[Span, ...]
    """Of all passages."""
    sentence_starts: Sequence[int]
    """By sentence: where it begins."""
    sentences_at: Sequence[int]
    """By sentence: the number of its first word; one more for the end."""
    quotations: tuple[Quotation, ...]
    """Of all passages, also those inside others."""

    @property
    def text(self) -> str:
        """The article's whole text, in which every span counts."""
        return self.article.text

    @property
    def quantities(self) -> tuple[tuple[Quantity, ...], ...]:
        """The numbers and dates of each passage; read when first asked for, because loaded terms need none."""
        return quantities_of(self.article)

    def span(self, word: int) -> Span:
        """Where a word stands."""
        start = self.starts[word]
        return Span(start, start + len(self.spellings[word].written))

    def within(self, part: Span) -> range:
        """The numbers of the words that begin inside a part of the text."""
        first = bisect_left(self.starts, part.start)
        return range(first, bisect_left(self.starts, part.end, first))

    def of_passage(self, passage: int) -> range:
        """The numbers of the words of a passage."""
        return range(self.passages_at[passage], self.passages_at[passage + 1])

    def sentence_at(self, position: int) -> int:
        """The number of the last sentence that begins at a character or before it; -1 before the first."""
        return bisect_right(self.sentence_starts, position) - 1

    def sentence_around(self, position: int, passage: Passage) -> Span:
        """The sentence that holds a character of a passage; the whole passage where none does."""
        number = self.sentence_at(position)
        return self.sentences[number] if number >= 0 and position < self.sentences[number].end else passage.span

    def token(self, word: int) -> Token:
        """One word as a value of its own."""
        spelling, start = self.spellings[word], self.starts[word]
        return Token(Span(start, start + len(spelling.written)), spelling.written, spelling.folded)

    def tokens(self, words: range) -> list[Token]:
        """Some words as values of their own."""
        return [self.token(word) for word in words]

    def gap(self, word: int) -> str:
        """What stands between a word and the one after it; empty after the last."""
        end = self.starts[word] + len(self.spellings[word].written)
        return self.text[end : self.starts[word + 1]] if word + 1 < len(self.starts) else ""


def analyse(article: Article) -> AnalysedText:
    """Read the passages of an article word by word; boilerplate that was dropped has no words."""
    text = article.text
    starts, spellings, passages_at = array("q"), list[Spelling](), array("q", [0])
    for passage in article.passages:
        found = list(WORD.finditer(text, passage.span.start, passage.span.end))
        starts.extend([word.start() for word in found])
        spellings.extend([_SPELLINGS.get(word[0]) or spelling_of(word[0]) for word in found])
        passages_at.append(len(starts))
    sentences = tuple(_sentences(article))
    return AnalysedText(
        article,
        starts,
        tuple(spellings),
        passages_at,
        sentences,
        array("q", [sentence.start for sentence in sentences]),
        array("q", [*(bisect_left(starts, sentence.start) for sentence in sentences), len(starts)]),
        tuple(quotations_of(text, [passage.span for passage in article.passages])),
    )


def _sentences(article: Article) -> Iterator[Span]:
    for passage in article.passages:
        yield from passage.sentences


_SPELLINGS: dict[str, Spelling] = {}
MOST_SPELLINGS = 400_000
"""How many spellings are kept for the next article, as many as very large loads have; all are forgotten beyond."""


def spelling_of(written: str) -> Spelling:
    """What the spelling of one word says."""
    known = _SPELLINGS.get(written)
    if known is None:
        if len(_SPELLINGS) >= MOST_SPELLINGS:
            _SPELLINGS.clear()
        known = _SPELLINGS[written] = _read(written)
    return known


def _read(written: str) -> Spelling:
    whole = folded(written)
    plain, is_number = whole.removesuffix("'s"), whole[:1].isdigit()
    return Spelling(
        written,
        whole,
        plain,
        intern(stem(plain)),
        is_function=plain in FUNCTION_WORDS,
        is_number=is_number,
        is_content=not is_number and len(plain) > SHORT and plain not in FUNCTION_WORDS,
        is_capital=written[:1].isupper(),
    )
