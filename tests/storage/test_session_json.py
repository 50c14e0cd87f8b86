"""The session file: a W3C Web Annotation collection that any version reads back as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.annotation import Anchor, Annotation
from tui.model.errors import BrokenSessionError, SessionError
from tui.model.session import Decision, KnownArticle, Ruling, Session
from tui.model.span import Span
from tui.storage.session_json import CONTEXT, VERSION, session_as_json, session_from_json
from tui.text.clean import safe_text

GOLDEN = Path(__file__).parent / "golden"

ANCHOR = Anchor(
    digest="a" * 64,
    file="/home/reader/talks/herald.txt",
    source="Herald",
    exact="“no one” had asked",
    prefix="said that ",
    suffix=" them.",
    span=Span(120, 138),
)
SESSION = Session(
    name="talks",
    articles=(
        KnownArticle("a" * 64, "/home/reader/talks/herald.txt", "Herald", "The dam"),
        KnownArticle("b" * 64, "/home/reader/talks/post.txt", "Post – morning", ""),
    ),
    annotations=(
        Annotation(
            id="urn:uuid:00000000-0000-4000-8000-000000000001",
            anchors=(ANCHOR,),
            note="Who asked?\nNobody, says the Herald.",
            codes=("passive", "voice"),
            author="Kim",
            created="2026-03-01T09:30:00+01:00",
            modified="2026-03-02T09:30:00+01:00",
        ),
        Annotation(id="urn:uuid:00000000-0000-4000-8000-000000000002", anchors=(ANCHOR,)),
    ),
    decisions=(
        Decision(
            id="urn:uuid:00000000-0000-4000-8000-000000000003",
            ruling=Ruling.RENAME,
            anchors=(ANCHOR,),
            value="the dam",
            author="Kim",
            created="2026-03-01T09:31:00+01:00",
        ),
    ),
    created="2026-03-01T09:30:00+01:00",
    revision=4,
)

words = st.text(max_size=20).map(safe_text)
spans = st.tuples(st.integers(0, 999), st.integers(0, 99)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
anchors = st.builds(Anchor, words, words, words.filter(bool), words, words, words, spans, st.booleans())
ids = st.uuids().map(lambda uuid: uuid.urn)
notes = st.builds(
    Annotation,
    ids,
    st.lists(anchors, max_size=2).map(tuple),
    words,
    st.lists(words, max_size=3).map(tuple),
    words,
    words,
)
decisions = st.builds(Decision, ids, st.sampled_from(Ruling), st.lists(anchors, max_size=2).map(tuple), words, words)
sessions = st.builds(
    Session,
    words,
    st.lists(st.builds(KnownArticle, words, words, words, words), max_size=2).map(tuple),
    st.lists(notes, max_size=3).map(tuple),
    st.lists(decisions, max_size=2).map(tuple),
    words,
    st.integers(0, 10**9),
)


@given(sessions)
def test_what_is_written_is_read_back_as_it_was(session: Session) -> None:
    assert session_from_json(session_as_json(session), session.name, "file") == session


def test_the_file_of_this_version_is_the_golden_one() -> None:
    golden = (GOLDEN / f"version-{VERSION}.parallax.json").read_text(encoding="utf-8")
    assert session_as_json(SESSION) == golden
    assert session_from_json(golden, "talks", "file") == SESSION


def test_another_programs_collection_is_read_and_gets_our_header() -> None:
    text = (GOLDEN / "version-0.parallax.json").read_text(encoding="utf-8")
    session = session_from_json(text, "talks", "file")
    assert [(note.note, note.codes, note.author) for note in session.annotations] == [
        ("Who is speaking here?", ("voice",), "Lee"),
        ("A single body, given without a list.", (), ""),
    ]
    assert [anchor.exact for note in session.annotations for anchor in note.anchors] == ["no one had asked", ""]
    assert session.annotations[1].anchors[0].source == "https://herald.example/dam"
    assert session.articles == ()
    upgraded = session_as_json(session)
    assert upgraded == (GOLDEN / "version-0-upgraded.parallax.json").read_text(encoding="utf-8")


def test_it_is_a_web_annotation_collection() -> None:
    tree: dict[str, Any] = json.loads(session_as_json(SESSION))
    assert (tree["@context"], tree["type"], tree["total"]) == (CONTEXT, "AnnotationCollection", 2)
    page = tree["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == ("AnnotationPage", tree["id"], 0)
    note = page["items"][0]
    assert (note["type"], note["motivation"]) == ("Annotation", "commenting")
    assert [body["purpose"] for body in note["body"]] == ["commenting", "tagging", "tagging"]
    target = note["target"][0]
    assert target["source"]["sha256"] == "a" * 64
    assert [selector["type"] for selector in target["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]
    assert page["items"][1]["motivation"] == "highlighting"


def changed(**header: object) -> str:
    tree = json.loads(session_as_json(SESSION))
    tree["parallax"] |= header
    return json.dumps(tree)


def test_a_newer_version_is_refused_and_not_called_broken() -> None:
    with pytest.raises(SessionError, match=r"talks\.json: written by a newer Parallax.*update") as caught:
        session_from_json(changed(version=VERSION + 1), "talks", "talks.json")
    assert not isinstance(caught.value, BrokenSessionError)


BROKEN = {
    "empty": "",
    "half": session_as_json(SESSION)[:-400],
    "a list": "[]",
    "too deep": '{"a":' * 100_000,
    "another program's file": '{"type": "FeatureCollection"}',
    "a version that is a word": changed(version="one"),
    "no version": changed(version=0),
    "articles that are words": changed(articles=["herald.txt"]),
    "an unknown ruling": changed(decisions=[{"id": "urn:x", "ruling": "forget"}]),
    "a decision without id": changed(decisions=[{"ruling": "pin"}]),
    "a negative place": session_as_json(SESSION).replace('"start": 120', '"start": -1'),
    "a number as a note": session_as_json(SESSION).replace('"the dam"', "7"),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_session_is_called_broken_by_name(text: str) -> None:
    with pytest.raises(BrokenSessionError, match=r"^talks\.json: not a session: "):
        session_from_json(text, "talks", "talks.json")


def test_escape_sequences_in_a_file_are_made_harmless() -> None:
    text = session_as_json(SESSION).replace("Who asked?", "\\u001b]52;c;AAAA\\u0007\\ud800")
    assert session_from_json(text, "talks", "file").annotations[0].note.startswith("\ufffd]52;c;AAAA\ufffd\ufffd")
