"""Findings are kept under everything they follow from."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tui.model.alignment import Alignment
from tui.model.article import Article, Kind, Passage
from tui.model.comparison import Comparison
from tui.model.framing import Framing, Lexicon, LoadedTerm, Voice
from tui.model.settings import AlignSettings, AppSettings, Settings
from tui.model.span import Span
from tui.storage import findings
from tui.storage.findings import KEPT, keep_findings, kept_findings, key_of_findings

WHOLE = Span(0, 4)
A = Article("a1", "a.txt", "Dam.", (Passage(0, Kind.BODY, WHOLE, (WHOLE,)),))
B = Article("a2", "b.txt", "No dam.", ())
LEXICON = Lexicon(terms=(LoadedTerm("farce", "ridicule"),), stop=frozenset({"dam", "war"}))
FOUND = Comparison((), Alignment(notices=("two stories",)), Framing(words={"a1": {Voice.OWN: 3}}))

CHANGES: dict[str, Callable[[], str]] = {
    "a text": lambda: key_of_findings((replace(A, text="Dim.", digest=""), B), LEXICON, Settings()),
    "a passage": lambda: key_of_findings((replace(A, passages=()), B), LEXICON, Settings()),
    "an order": lambda: key_of_findings((B, A), LEXICON, Settings()),
    "an article less": lambda: key_of_findings((A,), LEXICON, Settings()),
    "a term": lambda: key_of_findings((A, B), replace(LEXICON, terms=()), Settings()),
    "a stop word": lambda: key_of_findings((A, B), replace(LEXICON, stop=frozenset({"dam"})), Settings()),
    "a setting": lambda: key_of_findings((A, B), LEXICON, Settings(align=AlignSettings(strong=0.9))),
}


def key() -> str:
    return key_of_findings((A, B), LEXICON, Settings())


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_findings_follow_from_changes_their_key(changed: Callable[[], str]) -> None:
    assert changed() != key()


def test_how_the_screen_looks_does_not() -> None:
    assert key_of_findings((A, B), LEXICON, Settings(app=AppSettings(theme="other"), author="Kim")) == key()


def test_another_version_and_another_program_do(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key()
    with monkeypatch.context() as newer:
        newer.setattr(findings, "__version__", "99")
        assert key() != before
    with monkeypatch.context() as changed:
        changed.setattr(findings, "ROOMS", ("model",))
        assert key() != before


def test_what_is_kept_is_found_under_its_key_only(tmp_path: Path) -> None:
    keep_findings(tmp_path, "one", FOUND)
    assert kept_findings(tmp_path, "one") == FOUND
    assert kept_findings(tmp_path, "two") is None


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    for age in range(KEPT + 2):
        keep_findings(tmp_path, f"k{age}", FOUND)
        os.utime(tmp_path / "findings" / f"k{age}.json", (age, age))
    keep_findings(tmp_path, "last", FOUND)
    left = {path.stem for path in (tmp_path / "findings").iterdir()}
    assert left == {f"k{age}" for age in range(3, KEPT + 2)} | {"last"}


def test_huge_findings_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MOST_LINKS", -1)
    keep_findings(tmp_path, "one", FOUND)
    assert kept_findings(tmp_path, "one") is None
