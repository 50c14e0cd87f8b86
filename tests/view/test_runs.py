from hypothesis import given
from hypothesis import strategies as st

from tui.model.marks import Mark
from tui.model.span import Span
from tui.view.runs import runs

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))
marks = st.lists(st.builds(Mark, spans, st.sampled_from(["loaded:fear", "note", "search"])), max_size=6)


@given(st.text(max_size=40), marks)
def test_runs_never_lose_or_invent_text(text: str, marks: list[Mark]) -> None:
    assert "".join(run.text for run in runs(text, marks)) == text


@given(st.text(min_size=1, max_size=40), marks)
def test_each_character_has_the_roles_of_the_marks_over_it(text: str, marks: list[Mark]) -> None:
    roles = [run.roles for run in runs(text, marks) for _ in run.text]
    expected = [{mark.role for mark in marks if mark.span.start <= at < mark.span.end} for at in range(len(text))]
    assert [set(one) for one in roles] == expected


def test_a_part_is_cut_out_of_marks_that_reach_beyond_it() -> None:
    found = runs("a sham deal", [Mark(Span(2, 6), "loaded:deception")], Span(4, 11))
    assert [(run.text, sorted(run.roles)) for run in found] == [("am", ["loaded:deception"]), (" deal", [])]
