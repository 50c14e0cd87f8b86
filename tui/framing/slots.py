"""A word and what stands around it, for telling whether two words of different sentences are at the same place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.model.span import Span
from tui.text.function_words import FUNCTION_WORDS
from tui.text.similarity import likeness
from tui.text.stems import stem
from tui.text.tokens import HYPHENS, WORD, Token, folded, tokens_of

WINDOW = 2
"""How many words on each side are compared."""
CONTENT, FUNCTION = 2.0, 1.0
"""What a shared content word or a shared function word beside both is worth."""
SAME_ENDING = 0.5
"""What the same ending is worth."""
ELSEWHERE = 1.0
"""What is taken off for a word that stands in the other sentence too, at another place."""
SKIPPED = 0.75
"""What it is worth of it when a word had to be passed over."""
SAME_ROOT, SAME_LETTERS = 4, 0.7
"""Words with so many first letters in common, or so alike, are forms or spellings of one."""
PRONOUNS = frozenset("he she it that there who what here where how let".split())
"""With an apostrophe and s these are short for a verb: he's."""
LONGER, FEW, HEADLINE = 4, 4, 0.8
"""Of words with so many letters, if there are as many, such a share has capitals in a headline."""
ENDINGS = ("ing", "ed", "ly", "s")


@dataclass(frozen=True, slots=True)
class Slot:
    """A word at its place in a sentence."""

    index: int
    folded: str
    stem: str
    span: Span
    is_function: bool
    is_number: bool
    is_name: bool
    """Written with a capital, and not at the start."""
    joins_before: bool = False
    """Whether a hyphen joins it to the word before, as in run-up."""
    joins_after: bool = False
    is_possessive: bool = False

    @property
    def ending(self) -> str:
        """The longest of the known endings; empty for none."""
        return max((e for e in ENDINGS if self.folded.endswith(e)), key=len, default="")


def slots_of(text: str, span: Span) -> list[Slot]:
    """The words of a sentence."""
    tokens = tokens_of(text, span)
    headline = _is_headline(tokens)
    return [_slot(index, token, text, headline=headline) for index, token in enumerate(tokens)]


def stems_of(text: str, span: Span) -> frozenset[str]:
    """The stems of the words of a part of a text, as its slots have them."""
    return frozenset(stem(folded(word)) for word in set(WORD.findall(text, span.start, span.end)))


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Whether most of the longer words have capitals, so that these tell no name."""
    longer = [token.text[:1].isupper() for token in tokens if len(token.text) >= LONGER]
    return len(longer) >= FEW and sum(longer) >= HEADLINE * len(longer)


def _slot(index: int, token: Token, text: str, *, headline: bool) -> Slot:
    plain = token.folded.removesuffix("'s")
    return Slot(
        index,
        plain,
        stem(plain),
        token.span,
        is_function=plain in FUNCTION_WORDS,
        is_number=token.is_number,
        is_name=index > 0 and token.text[:1].isupper() and not headline,
        joins_before=_joins(text, token.span.start - 1),
        joins_after=_joins(text, token.span.end),
        is_possessive=(plain != token.folded and plain not in PRONOUNS) or _is_plural_possessive(token, text),
    )


def _is_plural_possessive(token: Token, text: str) -> bool:
    """Whether an apostrophe and a space stand behind a plural: the players’ union."""
    return token.folded.endswith("s") and text[token.span.end : token.span.end + 2] in ("' ", "’ ")


def _joins(text: str, at: int) -> bool:
    """Whether a hyphen stands there, between two letters or digits."""
    return 0 < at < len(text) - 1 and text[at] in HYPHENS and text[at - 1].isalnum() and text[at + 1].isalnum()


def same_place(a: Slot, b: Slot, left: Sequence[Slot], right: Sequence[Slot]) -> float:
    """How much of what stands around them two different content words share; 0 where they cannot be swapped.

    `left` and `right` are their sentences.
    """
    if not _comparable(a, b, left, right):
        return 0.0
    before, after = _beside(a, b, left, right, -1), _beside(a, b, left, right, 1)
    if not (before and after):
        return 0.0
    elsewhere = ELSEWHERE * (_stands_in(a, right) + _stands_in(b, left))
    return before + after - elsewhere + (SAME_ENDING if a.ending == b.ending != "" else 0.0)


def between_the_same(left: Sequence[Slot], right: Sequence[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """The pairs of words, one of each sentence, with a word in common near before and another near after them.

    No other pair can be at the same place; there are far fewer than all pairs.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in range(len(right)):
        for around in _around(right, index):
            places[around].append(index)
    for a in left:
        for index in sorted({index for around in _around(left, a.index) for index in places.get(around, ())}):
            yield a, right[index]


def _around(sentence: Sequence[Slot], index: int) -> set[tuple[str, str]]:
    """The stems near before with those near after a place."""
    before = sentence[max(0, index - WINDOW) : index]
    return {(one.stem, other.stem) for one in before for other in sentence[index + 1 : index + 1 + WINDOW]}


def _comparable(a: Slot, b: Slot, left: Sequence[Slot], right: Sequence[Slot]) -> bool:
    """Whether both are words of content, of the same kind and not of the same root."""
    if a.is_function or b.is_function or a.is_number or b.is_number:
        return False
    if a.joins_before or a.joins_after or b.joins_before or b.joins_after:
        return False
    if a.is_name != b.is_name and _is_cased(left) and _is_cased(right):
        return False
    if a.is_name and (_in_name(a, left) or _in_name(b, right)):
        return False
    return min(len(a.folded), len(b.folded)) > 2 and not _same_root(a.folded, b.folded)


def _same_root(a: str, b: str) -> bool:
    """Whether two words are forms or spellings of one."""
    shorter, longer = sorted((a, b), key=len)
    return longer.startswith(shorter[:SAME_ROOT]) or likeness(a, b) >= SAME_LETTERS


def _in_name(slot: Slot, sentence: Sequence[Slot]) -> bool:
    """Whether a name goes on before or after the word."""
    beside = (_at(sentence, slot.index - 1), _at(sentence, slot.index + 1))
    return any(other is not None and other.is_name for other in beside)


def _is_cased(sentence: Sequence[Slot]) -> bool:
    """Whether a sentence writes names with capitals."""
    return any(slot.is_name for slot in sentence)


def _stands_in(slot: Slot, sentence: Sequence[Slot]) -> bool:
    return any(other.stem == slot.stem for other in sentence)


def _beside(a: Slot, b: Slot, left: Sequence[Slot], right: Sequence[Slot], side: int) -> float:
    """What the words directly on one side share, word by word as far as they are the same."""
    shared = 0.0
    for distance in range(1, WINDOW + 1):
        one, other = _at(left, a.index + side * distance), _at(right, b.index + side * distance)
        if one is None or other is None or one.stem != other.stem:
            break
        shared += FUNCTION if one.is_function else CONTENT
    return shared or SKIPPED * _behind_a_modifier(a, b, left, right, side)


def _behind_a_modifier(a: Slot, b: Slot, left: Sequence[Slot], right: Sequence[Slot], side: int) -> float:
    """The same with one word passed over that only its own sentence has: four regions, four eastern provinces."""
    one, other = _at(left, a.index + side), _at(right, b.index + side)
    if one is None or other is None:
        return 0.0
    if not one.is_function and not _stands_in(one, right):
        one = _at(left, a.index + 2 * side)
    elif not other.is_function and not _stands_in(other, left):
        other = _at(right, b.index + 2 * side)
    if one is None or other is None or one.stem != other.stem:
        return 0.0
    return FUNCTION if one.is_function else CONTENT


def _at(sentence: Sequence[Slot], index: int) -> Slot | None:
    return sentence[index] if 0 <= index < len(sentence) else None
