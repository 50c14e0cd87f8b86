"""Which session is meant, by name, by file or by its articles."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.model.annotation import Annotation
from tui.model.article import Article, Field
from tui.model.errors import SessionError
from tui.model.session import KnownArticle, Session
from tui.storage.paths import Home, home_of
from tui.storage.session_choice import article_files, fitting_session, known_article, named_session, session_left
from tui.storage.sessions import OnDisk, read_session, write_session

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
DAM = (KnownArticle("1", "/x/herald.txt", "Herald", "The dam"), KnownArticle("2", "/x/post.txt", "Post", ""))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return home_of({"PARALLAX_HOME": "home"}, tmp_path)


def kept(home: Home, name: str, articles: tuple[KnownArticle, ...], age: float) -> Session:
    session, at = write_session(Session(name, articles), OnDisk(home.session(name)), NOW)
    os.utime(at.path, (age, age))
    return session


def test_the_last_written_of_those_that_fit_is_chosen_and_the_others_are_named(home: Home) -> None:
    kept(home, "first", DAM, 1)
    last = kept(home, "last", DAM[::-1], 3)
    kept(home, "middle", DAM, 2)
    kept(home, "other", DAM[:1], 4)
    chosen = fitting_session(home, DAM, NOW)
    assert chosen.session == last
    [notice] = chosen.notices
    assert "last is open, the others are middle, first (open one with --session NAME)" in notice


def test_the_same_texts_count_for_more_than_the_same_files(home: Home) -> None:
    exact = kept(home, "exact", tuple(replace(known, file=f"/moved{known.file}") for known in DAM), 1)
    kept(home, "files", tuple(replace(known, digest="old") for known in DAM), 2)
    assert fitting_session(home, DAM, NOW).session == exact


def test_a_changed_text_is_said(home: Home) -> None:
    kept(home, "files", (replace(DAM[0], digest="old"), DAM[1]), 2)
    assert fitting_session(home, DAM, NOW).notices == (
        "An article has changed since the notes in session files were written.",
    )


def test_where_none_fits_a_new_one_waits_for_its_first_note(home: Home) -> None:
    kept(home, "other", DAM[:1], 4)
    chosen = fitting_session(home, DAM, NOW)
    assert (chosen.session.revision, chosen.at.digest, chosen.notices) == (0, "", ())
    assert not chosen.at.path.exists()


def test_a_session_that_cannot_be_read_is_passed_over(home: Home) -> None:
    good = kept(home, "good", DAM, 1)
    (home.sessions / "broken.parallax.json").write_text("{")
    assert fitting_session(home, DAM, NOW).session == good
    assert (home.sessions / "broken.parallax.json").read_text() == "{"


def test_a_session_is_found_by_a_file_of_any_name(home: Home) -> None:
    known = KnownArticle("old", '/x/der "Damm" \\ é.txt', "Herald", "")
    session = kept(home, "odd", (known,), 1)
    assert fitting_session(home, [replace(known, digest="new")], NOW).session == session


def test_sessions_about_other_articles_are_not_parsed(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = kept(home, "ours", DAM, 1)
    for number in range(5):
        kept(home, f"other-{number}", (KnownArticle(f"d{number}", f"/y/{number}.txt", "", ""),), 2)
    parsed: list[str] = []

    def read(path: Path) -> tuple[Session, OnDisk]:
        parsed.append(path.name)
        return read_session(path)

    monkeypatch.setattr("tui.storage.sessions.read_session", read)
    assert fitting_session(home, DAM, NOW).session == ours
    assert parsed == ["ours.parallax.json"]


@pytest.mark.parametrize("name", ["a/b", "/", "../up", ".parallax.json"])
def test_what_is_no_name_is_refused(home: Home, name: str) -> None:
    with pytest.raises(SessionError, match="is no session's name"):
        named_session(home, name, NOW)


def test_what_was_open_last_is_opened_only_where_it_can_be_read(home: Home) -> None:
    session = kept(home, "dam", DAM, 1)
    left = session_left(str(home.session("dam")))
    assert left is not None
    assert left.session == session
    assert session_left(str(home.session("none"))) is None
    assert session_left("") is None


def test_articles_are_where_they_were_or_beside_the_session(tmp_path: Path) -> None:
    here = tmp_path / "herald.txt"
    here.write_text("")
    session = Session("dam", (DAM[0], replace(DAM[1], file=str(here))))
    files = article_files(session, OnDisk(tmp_path / "dam.parallax.json"))
    assert files == [here]  # once, though two articles of the session lie in it
    assert article_files(session, OnDisk(Path("/elsewhere/dam.parallax.json"))) == [Path(DAM[0].file), here]


def test_an_article_is_known_by_its_whole_path() -> None:
    article = Article("a1", "talks/herald.txt", "The dam.", (), title=Field("The dam"), source=Field("Herald"))
    known = known_article(article, Path("/home/kim"))
    assert known == KnownArticle(article.digest, "/home/kim/talks/herald.txt", "Herald", "The dam")
    assert known_article(replace(article, file="https://herald.example/dam"), Path("/x")).file.startswith("https://")


NAMES = st.sets(st.sampled_from("abcdef"), min_size=1)


@given(NAMES, st.lists(st.tuples(NAMES, st.booleans()), max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_notes_on_most_of_the_articles_are_never_lost_sight_of(
    tmp_path: Path, here: set[str], sessions: list[tuple[set[str], bool]]
) -> None:
    home = home_of({"PARALLAX_HOME": str(Path(mkdtemp(dir=tmp_path)))}, tmp_path)
    note = Annotation("urn:1", (), "Who?")
    for number, (about, noted) in enumerate(sessions):
        articles = tuple(KnownArticle(f"digest {name}", f"/x/{name}", name, "") for name in sorted(about))
        session = Session(f"s{number}", articles, (note,) if noted else ())
        write_session(session, OnDisk(home.session(session.name)), NOW)
    chosen = fitting_session(home, [KnownArticle(f"digest {n}", f"/x/{n}", n, "") for n in sorted(here)], NOW)
    same = [f"s{number}" for number, (about, _) in enumerate(sessions) if about == here]
    sharing = [f"s{n}" for n, (about, noted) in enumerate(sessions) if noted and len(about & here) * 2 > len(here)]
    if same:
        assert chosen.session.name in same
    elif sharing:
        assert any(f"session {name}," in notice for name in sharing for notice in chosen.notices)
    if chosen.at.digest:
        assert {known.source for known in chosen.session.articles} <= here
    else:
        assert chosen.session.annotations == ()
