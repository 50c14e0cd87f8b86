"""The only Snowball: the stem of an English word, which its inflected forms share."""

from __future__ import annotations

from functools import lru_cache

from Stemmer import Stemmer

_ENGLISH = Stemmer("english")


@lru_cache(maxsize=200_000)
def stem(folded: str) -> str:
    """The stem of a folded word without its `'s`; a number is its own stem. Porter's second algorithm."""
    word = folded.removesuffix("'s")
    return word if word[:1].isdigit() else str(_ENGLISH.stemWord(word))
