from tests.stories import ARTICLES
from tui.model.annotation import Anchor, Annotation
from tui.model.span import Span
from tui.view.index import PlacedNote
from tui.view.notes import NoteRow, matching_rows, note_rows


def anchor(source: str, exact: str) -> Anchor:
    return Anchor("digest", f"{source}.txt", source, exact, "", "", Span(0, len(exact)))


def placed(id: str, *stands: tuple[str, Span | None], modified: str = "") -> PlacedNote:
    anchors = tuple(anchor(f"Source {article}", f"words\nof {id}") for article, _ in stands)
    note = Annotation(id, anchors, "sly", ("frame",), created="2026-01-31T10:00:00+00:00", modified=modified)
    return note, stands


def ids(rows: list[NoteRow]) -> list[str]:
    return [row.id for row in rows]


def test_notes_are_listed_by_article_and_place_and_those_adrift_last() -> None:
    notes = [
        placed("adrift", ("a1", None)),
        placed("late", ("a2", Span(30, 34))),
        placed("elsewhere", ("not-open", Span(0, 4))),
        placed("early", ("a2", Span(3, 9))),
        placed("first", ("a1", Span(50, 54))),
    ]
    assert ids(note_rows(notes, ARTICLES)) == ["first", "early", "late", "adrift", "elsewhere"]


def test_a_note_on_several_places_is_listed_at_the_first_of_them() -> None:
    notes = [placed("one", ("a2", Span(0, 4))), placed("several", ("a3", Span(0, 4)), ("a1", Span(0, 4)))]
    rows = note_rows(notes, ARTICLES)
    assert ids(rows) == ["several", "one"]
    assert rows[0].quote == "words of several … words of several"


def test_a_note_is_adrift_only_where_none_of_its_places_is_found() -> None:
    notes = [placed("half", ("a1", None), ("a2", Span(0, 4))), placed("none", ("a1", None), ("a2", None))]
    assert [row.adrift for row in note_rows(notes, ARTICLES)] == [False, True]


def test_a_row_says_the_day_of_the_last_change() -> None:
    notes = [placed("old", ("a1", Span(0, 4))), placed("new", ("a2", Span(0, 4)), modified="2026-02-01T09:00:00+00:00")]
    assert [row.date for row in note_rows(notes, ARTICLES)] == ["2026-01-31", "2026-02-01"]


def test_a_note_without_any_place_is_listed_all_the_same() -> None:
    (row,) = note_rows([(Annotation("bare", ()), ())], ARTICLES)
    assert (row.source, row.quote, row.adrift) == ("", "", True)


def test_a_filter_wants_every_word_in_whatever_field() -> None:
    rows = note_rows([placed("x", ("a1", Span(0, 4))), placed("y", ("a2", Span(0, 4)))], ARTICLES)
    assert ids(matching_rows(rows, "")) == ["x", "y"]
    assert ids(matching_rows(rows, "FRAME a2 2026-01")) == ["y"]
    assert matching_rows(rows, "frame zebra") == []
