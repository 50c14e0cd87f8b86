"""What contradicts itself in a lexicon: the same wording twice, in two categories or tiers, or in the stop list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tui.model.framing import Category, LoadedTerm, Match
from tui.model.settings import LexiconSettings
from tui.storage.lexicon_entries import Entry, wording_key
from tui.storage.lexicons import own_files, shipped_lexicon
from tui.text.stems import stem


def contradictions(settings: LexiconSettings | None = None, folder: Path | None = None) -> tuple[str, ...]:
    """Every contradiction between the shipped files and the reader's own, as `file:line:col: what; what to do`.

    Two entries contradict each other when one and the same word or phrase
    would be theirs; an exact word beside a stem does not, it is the exception
    to it. That a file of the reader's replaces a shipped entry is said too.
    """
    shipped = shipped_lexicon()
    known: list[Category] = [file.category for file in shipped.files if file.category]
    entries = [entry for file in (*shipped.files, *own_files(settings, folder, known)) for entry in file.entries]
    return (*_twice(entries), *_literal(entries, shipped.stop))


def _twice(entries: list[Entry]) -> Iterator[str]:
    """The entries whose wording another entry has already."""
    first: dict[str, Entry] = {}
    for entry in entries:
        for key in _keys(entry.term):
            other = first.setdefault(key, entry)
            if other is not entry:
                where = f"{other.term.category}, tier {other.term.tier}, at {other.where}"
                yield f"{entry.where}: {entry.term.text!r} is also in {where}; keep one of them"
                break


def _keys(term: LoadedTerm) -> Iterator[str]:
    """What an entry claims for itself: its wording as it is compared, and each of its forms."""
    words = wording_key(term.text)
    if term.match is Match.STEM:
        yield f"{stem(words)}~"
    elif term.match is Match.PREFIX:
        yield f"{words}*"
    elif term.match is Match.PHRASE:
        yield " ".join(stem(word) for word in words.split())
    else:
        yield f"={words}"
    for form in term.forms:
        yield f"={wording_key(form)}"


def _literal(entries: list[Entry], stop: frozenset[str]) -> Iterator[str]:
    """The entries that are literal event words."""
    for entry in entries:
        if entry.term.match is not Match.PREFIX and wording_key(entry.term.text) in stop:
            yield f"{entry.where}: {entry.term.text!r} is a literal event word (stop.yaml), never marked; leave it out"
