"""What Parallax wrote is known by its mark, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.provenance import KINDS, provenance, written_by_parallax

ARTICLES = {
    "mentions": "Parallax is a tool.\n\nThe report was written by Parallax, not by an editor.\n",
    "quotes": f"It ends with “{provenance('report')}”, which programs read.\n",
    "in a line": f"See {provenance('report')}\n",
    "commented": f"<!-- note: {provenance('report')} -->\n",
    "json": '{"format": "parallel.report", "about": "parallax"}\n',
    "json of others": '{"parallax": true, "type": "FeatureCollection"}\n',
    "broken json": '{"format": "parallax.report"',
    "a list": '[{"format": "parallax.report"}]\n',
    "csv": "kind,id,source,file,title\nnews,1,AP,a.txt,The dam\n",
    "empty": "",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", ["{}", "<!-- {} -->", "<!--{}-->", "  {}  "])
@pytest.mark.parametrize("around", [("", ""), ("# 2 sources\n\n", "\n"), ("Mine:\n", "\nAnd what I think.\n")])
def test_a_mark_on_a_line_of_its_own_is_known_wherever_it_stands(
    kind: str, shape: str, around: tuple[str, str]
) -> None:
    assert written_by_parallax(around[0] + shape.format(provenance(kind)) + around[1]) == KINDS[kind]


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_an_article_about_parallax_is_an_article(text: str) -> None:
    assert written_by_parallax(text) is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{"format": "parallax.report", "version": 1}', "a report"),
        ('{\n "version": 1,\n "format": "parallax.terms"\n}', "a list of loaded terms"),
        ('{"format": "parallax.codebook"}', "a file"),
        ('{"type": "AnnotationCollection", "parallax": {"version": 1}}', "a session"),
        ("kind,id,source,file,start,end,adrift,quote,note\n", "a session's notes"),
        ("kind;id;source;file;start;end;adrift;quote\n", "a session's notes"),
        ('"kind"\t"id"\t"source"\t"file"\t"start"\t"end"\t"adrift"\t"quote"\n', "a session's notes"),
        ("parallax.summary: written by Parallax, not an article\n", "a file"),
    ],
)
def test_data_is_known_by_what_it_says_it_is(text: str, what: str) -> None:
    assert written_by_parallax(text) == what


@given(st.text(max_size=60))
def test_no_other_text_is_taken_for_ours(text: str) -> None:
    assert written_by_parallax(text) is None
