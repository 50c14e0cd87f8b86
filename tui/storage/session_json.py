"""The session file: a W3C Web Annotation collection, with our header under `parallax`.

Any program that knows the Web Annotation Data Model reads the notes; the
header holds what that model has no words for: version, revision, the articles
and the reader's decisions. The file's name is the session's name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import cast
from urllib.parse import quote

from tui.model.annotation import Anchor, Annotation
from tui.model.errors import BrokenSessionError, SessionError
from tui.model.session import Decision, KnownArticle, Ruling, Session
from tui.model.span import Span
from tui.text.clean import safe_text

VERSION = 1
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TEXT_IRI = "urn:sha256:"
"""What a text is called: its digest, so that a note says which copy it was written on."""

Tree = Mapping[str, object]


def session_as_json(session: Session) -> str:
    """The session as its file holds it."""
    id = quote(f"{session.name}.parallax.json")
    tree = {
        "@context": CONTEXT,
        "id": id,
        "type": "AnnotationCollection",
        "label": session.name,
        "total": len(session.annotations),
        "parallax": {
            "version": VERSION,
            "revision": session.revision,
            "created": session.created,
            "articles": [
                {"digest": known.digest, "file": known.file, "source": known.source, "title": known.title}
                for known in session.articles
            ],
            "decisions": [_decision_as_tree(decision) for decision in session.decisions],
        },
        "first": {
            "id": f"{id}#notes",
            "type": "AnnotationPage",
            "partOf": id,
            "startIndex": 0,
            "items": [annotation_as_tree(note) for note in session.annotations],
        },
    }
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def annotation_as_tree(note: Annotation) -> dict[str, object]:
    """A note as a W3C Web Annotation, without the context."""
    motivation = "commenting" if note.note else "tagging" if note.codes else "highlighting"
    tree: dict[str, object] = {"id": note.id, "type": "Annotation", "motivation": motivation}
    tree |= _stamp_as_tree(note.author, note.created)
    if note.modified:
        tree["modified"] = note.modified
    bodies = [_body("commenting", note.note)] if note.note else []
    tree["body"] = bodies + [_body("tagging", code) for code in note.codes]
    tree["target"] = [anchor_as_tree(anchor) for anchor in note.anchors]
    return tree


def anchor_as_tree(anchor: Anchor) -> dict[str, object]:
    """A kept place as a W3C specific resource: its text, its quotation and its position."""
    tree: dict[str, object] = {
        "source": {
            "id": f"{TEXT_IRI}{anchor.digest}",
            "type": "Text",
            "format": "text/plain",
            "label": anchor.source,
            "file": anchor.file,
            "sha256": anchor.digest,
        },
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": anchor.exact,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            },
            {"type": "TextPositionSelector", "start": anchor.span.start, "end": anchor.span.end},
        ],
    }
    if anchor.adrift:
        tree["adrift"] = True
    return tree


def session_from_json(text: str, name: str, file: str) -> Session:
    """The session that the file's `text` holds; `file` is what messages call it.

    Files of older versions are read as if they were of this one. Raises
    BrokenSessionError where it holds no session, SessionError where it is of a
    newer version.
    """
    try:
        tree = _mapping(json.loads(text), "the file")
        return _session(_upgraded(tree, file), name)
    except RecursionError as error:
        raise BrokenSessionError(f"{file}: not a session: nested too deep") from error
    except ValueError as error:
        raise BrokenSessionError(f"{file}: not a session: {error}") from error


def _decision_as_tree(decision: Decision) -> dict[str, object]:
    return {
        "id": decision.id,
        "ruling": decision.ruling.value,
        "value": decision.value,
        **_stamp_as_tree(decision.author, decision.created),
        "target": [anchor_as_tree(anchor) for anchor in decision.anchors],
    }


def _stamp_as_tree(author: str, created: str) -> dict[str, object]:
    who: dict[str, object] = {"creator": {"type": "Person", "name": author}} if author else {}
    return who | ({"created": created} if created else {})


def _body(purpose: str, value: str) -> dict[str, object]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _upgraded(tree: Tree, file: str) -> Tree:
    """The tree as this version writes it, step by step from the version it was written in."""
    version = _version(tree)
    if version > VERSION:
        raise SessionError(
            f"{file}: written by a newer Parallax (version {version} of the file, this one reads up to {VERSION}); "
            "update Parallax, or name another session with --session"
        )
    while version < VERSION:
        tree = UPGRADES[version](tree)
        version += 1
    return tree


def _version(tree: Tree) -> int:
    """The version of our header, from 1; 0 where another program wrote the file, without one."""
    if "parallax" not in tree:
        return 0
    version = _number(_mapping(tree["parallax"], "parallax"), "version")
    if version == 0:
        raise ValueError("parallax.version is missing")
    return version


def _headed(tree: Tree) -> Tree:
    """From version 0, a collection by another program: the header is made from what the notes stand on."""
    if "AnnotationCollection" not in _several(tree.get("type")):
        raise ValueError("its type is not AnnotationCollection")
    known: dict[str, object] = {}
    for note in _items(tree):
        for target in _several(note.get("target")):
            anchor = anchor_from_tree(target, "target")
            if anchor.digest:
                about = {"digest": anchor.digest, "file": anchor.file, "source": anchor.source, "title": ""}
                known.setdefault(anchor.digest, about)
    return {**tree, "parallax": {"version": 1, "articles": list(known.values())}}


UPGRADES: Mapping[int, Callable[[Tree], Tree]] = {0: _headed}
"""By the version that they read; each makes the next one."""


def _session(tree: Tree, name: str) -> Session:
    header = _mapping(tree.get("parallax"), "parallax")
    return Session(
        name=name,
        articles=tuple(
            KnownArticle(*(_text(known, key) for key in ("digest", "file", "source", "title")))
            for known in _mappings(header.get("articles"), "parallax.articles")
        ),
        annotations=tuple(_annotation(item) for item in _items(tree)),
        decisions=tuple(_decision(item) for item in _mappings(header.get("decisions"), "parallax.decisions")),
        created=_text(header, "created"),
        revision=_number(header, "revision"),
    )


def _items(tree: Tree) -> Iterator[Tree]:
    """The annotations of the collection; none where its first page is somewhere else."""
    first = tree.get("first", {})
    if isinstance(first, str):
        return iter(())
    return _mappings(_mapping(first, "first").get("items"), "first.items")


def _annotation(tree: Tree) -> Annotation:
    bodies = list(_mappings(tree.get("body"), "body"))
    notes = [_text(body, "value") for body in bodies if body.get("purpose") != "tagging"]
    codes = tuple(_text(body, "value") for body in bodies if body.get("purpose") == "tagging")
    return Annotation(
        id=_id(tree),
        anchors=_anchors(tree),
        note="\n\n".join(note for note in notes if note),
        codes=codes,
        author=_author(tree),
        created=_text(tree, "created"),
        modified=_text(tree, "modified"),
    )


def _decision(tree: Tree) -> Decision:
    return Decision(
        id=_id(tree),
        ruling=Ruling(_text(tree, "ruling")),
        anchors=_anchors(tree),
        value=_text(tree, "value"),
        author=_author(tree),
        created=_text(tree, "created"),
    )


def _anchors(tree: Tree) -> tuple[Anchor, ...]:
    return tuple(anchor_from_tree(target, "target") for target in _several(tree.get("target")))


def anchor_from_tree(target: object, where: str) -> Anchor:
    """A kept place; one by another program may lack its position or be no more than an address. Raises ValueError."""
    tree = {"source": target} if isinstance(target, str) else _mapping(target, where)
    source = tree.get("source", {})
    about = {"id": source} if isinstance(source, str) else _mapping(source, f"{where}.source")
    selectors = {_text(one, "type"): one for one in _mappings(tree.get("selector"), f"{where}.selector")}
    quoted, placed = selectors.get("TextQuoteSelector", {}), selectors.get("TextPositionSelector", {})
    start = _number(placed, "start")
    return Anchor(
        digest=_text(about, "sha256"),
        file=_text(about, "file"),
        source=_text(about, "label") or _text(about, "id"),
        exact=_text(quoted, "exact"),
        prefix=_text(quoted, "prefix"),
        suffix=_text(quoted, "suffix"),
        span=Span(start, max(start, _number(placed, "end"))),
        adrift=tree.get("adrift") is True,
    )


def _author(tree: Tree) -> str:
    creator = tree.get("creator", {})
    return safe_text(creator) if isinstance(creator, str) else _text(_mapping(creator, "creator"), "name")


def _id(tree: Tree) -> str:
    id = _text(tree, "id")
    if not id:
        raise ValueError("a note or decision has no id")
    return id


def _text(tree: Tree, key: str) -> str:
    """The text under `key`, made safe; empty where there is none."""
    value = tree.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{key} is not text")  # noqa: TRY004 - one kind of error for whatever is wrong in the file
    return safe_text(value)


def _number(tree: Tree, key: str) -> int:
    """The number from 0 under `key`; 0 where there is none."""
    value = tree.get(key, 0)
    if not isinstance(value, int) or value < 0:
        raise ValueError(f"{key} is not a number from 0")
    return value


def _mapping(value: object, where: str) -> Tree:
    if not isinstance(value, dict):
        raise ValueError(f"{where} is not an object")  # noqa: TRY004 - as above
    return cast("Tree", value)


def _mappings(value: object, where: str) -> Iterator[Tree]:
    return (_mapping(one, where) for one in _several(value))


def _several(value: object) -> list[object]:
    """One or several, as the model allows; an absent value is none."""
    return value if isinstance(value, list) else [] if value is None else [value]
