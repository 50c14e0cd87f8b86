from dataclasses import replace

from tests.stories import ARTICLES, GROUPS, LINKS, comparison, index
from tui.model.alignment import Alignment
from tui.model.annotation import Anchor, Annotation
from tui.model.article import Place
from tui.model.span import Span
from tui.view.filters import Filter
from tui.view.index import ComparisonIndex
from tui.view.looks import Look, looks_of
from tui.view.moves import first_reading, next_event
from tui.view.reading import Reading
from tui.view.selecting import select_next_unit
from tui.view.states import Standing

INDEX = index()


def look(number: int, passage: int, reading: Reading) -> Look:
    return looks_of(number, reading, INDEX).look(ARTICLES[number].passages[passage])


def test_only_the_focused_pane_has_the_focus() -> None:
    reading = first_reading(INDEX)
    assert look(0, 0, reading).focused
    assert not look(1, 1, reading).focused
    assert look(1, 1, reading).standing is Standing.FOUND


def test_a_nearest_candidate_says_that_it_is_no_counterpart_and_how_far_it_is() -> None:
    shown = look(2, 1, next_event(first_reading(INDEX), INDEX))
    assert (shown.standing, shown.score) == (Standing.NOT_FOUND, 0.2)


def test_a_passage_that_has_nothing_to_do_with_the_event_is_plain() -> None:
    assert look(1, 0, first_reading(INDEX)).standing is None


def test_marks_carry_the_category_and_letters_only_the_marked_tier() -> None:
    shown = look(0, 1, first_reading(INDEX))
    assert [mark.role for mark in shown.marks] == ["loaded:deception", "faint:hedge"]
    assert [letter for _, letter in shown.letters] == ["d"]


def test_the_filter_takes_marks_and_letters_away() -> None:
    reading = replace(first_reading(INDEX), filter=Filter(categories=frozenset({"deception"}), faint=False))
    assert look(0, 1, reading).marks == ()
    assert look(0, 1, reading).letters == ()


def test_what_is_selected_and_searched_for_is_marked() -> None:
    reading = select_next_unit(replace(first_reading(INDEX), search="deal"), INDEX)
    assert [mark.role for mark in look(0, 0, reading).marks] == ["loaded:deception", "search", "selected"]


def test_a_note_marks_its_words_and_its_passage() -> None:
    span = ARTICLES[0].passages[2].span
    anchor = Anchor(ARTICLES[0].digest, "a1.txt", "Source a1", "Rain fell.", "", "", span)
    noted = ComparisonIndex(comparison(), ((Annotation("n1", (anchor,), "wet"), (("a1", span),)),))
    shown = looks_of(0, first_reading(noted), noted).look(ARTICLES[0].passages[2])
    assert shown.noted
    assert [(mark.role, mark.span) for mark in shown.marks] == [("note", span)]


def test_a_note_that_is_adrift_marks_nothing() -> None:
    anchor = Anchor("gone", "old.txt", "Old", "words", "", "", Span(0, 5))
    assert ComparisonIndex(comparison(), ((Annotation("n1", (anchor,), ""), (("a1", None),)),)).notes_at == {}


def test_the_sentence_most_like_the_origin_is_marked_in_a_counterpart_of_several() -> None:
    sentence = ARTICLES[1].passages[1].sentences[0]
    best = replace(LINKS[0], sentences=(ARTICLES[0].passages[0].sentences[0], sentence))
    changed = ComparisonIndex(replace(comparison(), alignment=Alignment((best, *LINKS[1:]), GROUPS)))
    shown = looks_of(1, first_reading(changed), changed).look(ARTICLES[1].passages[1])
    assert [mark.span for mark in shown.marks if mark.role == "best"] == [sentence]


def test_a_second_member_in_the_same_source_is_shown_as_uncertain() -> None:
    group = replace(GROUPS[0], members=(*GROUPS[0].members, Place("a1", 2)))
    changed = ComparisonIndex(replace(comparison(), alignment=Alignment(LINKS, (group, GROUPS[1]))))
    shown = looks_of(0, first_reading(changed), changed).look(ARTICLES[0].passages[2])
    assert shown.standing is Standing.UNCERTAIN


def test_what_the_reader_ruled_is_told_from_what_the_machine_proposes() -> None:
    pinned = ComparisonIndex(
        replace(comparison(), alignment=Alignment((replace(LINKS[0], by_reader=True), *LINKS[1:]), GROUPS))
    )
    assert looks_of(1, first_reading(pinned), pinned).look(ARTICLES[1].passages[1]).by_reader
    assert not look(1, 1, first_reading(INDEX)).by_reader
    group = replace(GROUPS[1], ruled_out=("a3",))
    ruled = ComparisonIndex(replace(comparison(), alignment=Alignment(LINKS, (GROUPS[0], group))))
    reading = next_event(first_reading(ruled), ruled)
    assert looks_of(2, reading, ruled).look(ARTICLES[2].passages[1]).by_reader
