"""The JSON formats are what the documentation says, key by key."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.sample import findings
from tui.export.alignment_json import alignment_json
from tui.export.json_text import as_json
from tui.export.report_json import report_json
from tui.export.terms_json import terms_json
from tui.model.alignment import Alignment, Link
from tui.model.comparison import Comparison
from tui.view.index import ComparisonIndex


def test_the_alignment_has_the_documented_keys_in_their_order() -> None:
    found = json.loads(alignment_json(findings()))
    assert list(found) == ["format", "version", "articles", "links", "groups", "machine"]
    assert (found["format"], found["version"]) == ("parallax.alignment", 1)
    assert list(found["articles"][0]) == [
        "id", "file", "source", "title", "author", "date", "text", "passages", "dropped",
    ]  # fmt: skip
    assert list(found["articles"][0]["passages"][0]) == ["id", "kind", "start", "end", "text", "sentences"]
    assert list(found["articles"][0]["dropped"][0]) == ["start", "end", "text", "rule"]
    assert list(found["links"][0]) == ["a", "b", "score", "level", "reasons", "by_reader"]
    assert list(found["groups"][0]) == ["id", "label", "state", "members", "silent", "by_reader", "sources"]
    assert list(found["groups"][0]["sources"][0]) == ["article", "state", "passage", "score", "by_reader"]
    assert list(found["machine"]) == ["groups", "links"]


def test_the_terms_have_the_documented_keys_in_their_order() -> None:
    found = json.loads(terms_json(findings()))
    assert list(found)[:5] == ["format", "version", "articles", "hits", "tallies"]
    assert list(found)[5:] == ["quotations", "swaps", "vocabulary", "differences", "machine"]
    assert (found["format"], found["version"]) == ("parallax.terms", 1)
    assert list(found["articles"][0]) == ["id", "file", "source", "text", "words"]
    assert found["articles"][0]["words"] == {"own": 18, "quoted": 1}
    assert found["articles"][2]["words"] == {"own": 15, "quoted": 0}
    assert list(found["hits"][0]) == [
        "article", "start", "end", "text", "category", "tier", "voice", "tone", "negated", "certain",
    ]  # fmt: skip
    assert list(found["tallies"][0]) == [
        "article",
        "category",
        "voice",
        "count",
        "per_1000",
        "shared",
        "marked",
        "faint",
    ]


def test_the_report_has_all_that_the_alignment_and_the_terms_have() -> None:
    report = json.loads(report_json(findings()))
    assert list(report) == [
        "format", "version", "articles", "links", "groups", "not_found", "notices", "categories", "shared",
        "hits", "tallies", "quotations", "swaps", "vocabulary", "differences", "session", "machine",
    ]  # fmt: skip
    assert (report["format"], report["version"]) == ("parallax.report", 1)
    for part in (json.loads(alignment_json(findings())), json.loads(terms_json(findings()))):
        assert all(report[key] == part[key] for key in part.keys() - {"format", "version", "articles", "machine"})
        assert part["machine"].items() <= report["machine"].items()
        for whole, article in zip(report["articles"], part["articles"], strict=True):
            assert article.items() <= whole.items()


def test_how_it_is_told_has_the_documented_keys_in_their_order() -> None:
    found = json.loads(terms_json(findings()))
    place = ["article", "passage", "start", "end", "text"]
    assert list(found["quotations"][0]) == [*place, "words", "known", "speaker", "verb", "kind"]
    assert list(found["swaps"][0]) == ["words", "sources", "loaded", "places"]
    assert [list(spot) for spot in found["swaps"][0]["places"][0]] == [place, place]
    assert list(found["vocabulary"][0]) == ["word", "counts", "distinctive"]
    assert list(found["differences"][0]) == ["kind", "places"]
    assert [list(spot) for spot in found["differences"][0]["places"]] == [place, place]


def test_who_speaks_is_null_where_nobody_is_said_to() -> None:
    unknown = json.loads(terms_json(findings()))["quotations"][2]
    assert (unknown["known"], unknown["speaker"], unknown["verb"], unknown["kind"]) == ("unknown", None, None, None)


def test_a_hit_says_whether_it_is_negated_and_its_voice_certain() -> None:
    hits = json.loads(terms_json(findings()))["hits"]
    assert [(hit["negated"], hit["certain"]) for hit in hits] == [
        (False, True),
        (False, False),
        (True, True),
        (False, True),
    ]


def test_where_nothing_was_found_the_report_names_the_nearest_candidate() -> None:
    assert json.loads(report_json(findings()))["not_found"] == [
        {"group": 1, "article": "a3", "nearest": ["a3", 1], "score": 0.31},
        {"group": 2, "article": "a1", "nearest": None, "score": None},
    ]


def test_every_span_gives_the_text_beside_it() -> None:
    for article in json.loads(alignment_json(findings()))["articles"]:
        for part in (*article["passages"], *article["dropped"]):
            assert article["text"][part["start"] : part["end"]] == part["text"]
    terms = json.loads(terms_json(findings()))
    texts = {article["id"]: article["text"] for article in terms["articles"]}
    pairs = [pair for swap in terms["swaps"] for pair in swap["places"]] + [d["places"] for d in terms["differences"]]
    places = [*terms["hits"], *terms["quotations"], *(spot for pair in pairs for spot in pair)]
    assert len(places) == 4 + 3 + 2 + 2
    for place in places:
        assert texts[place["article"]][place["start"] : place["end"]] == place["text"]


def test_what_is_unknown_is_null() -> None:
    unknown = json.loads(alignment_json(findings()))["articles"][2]
    assert unknown["author"] is None
    assert unknown["date"] is None


def test_weak_links_are_given_only_with_all_pairs() -> None:
    levels = [link["level"] for link in json.loads(alignment_json(findings()))["links"]]
    assert levels == ["strong", "strong", "possible"]
    every = [link["level"] for link in json.loads(alignment_json(findings(), all_pairs=True))["links"]]
    assert every == ["strong", "strong", "possible", "weak"]


def test_scores_keep_all_their_digits() -> None:
    assert json.loads(alignment_json(findings()))["links"][0]["score"] == 0.51234567890123


def test_a_score_that_is_no_number_is_refused() -> None:
    given_ = findings()
    link = given_.comparison.alignment.links[0]
    broken = Link(link.a, link.b, float("nan"), link.level)
    with pytest.raises(ValueError, match="JSON"):
        alignment_json(
            replace(given_, index=ComparisonIndex(Comparison(given_.comparison.articles, Alignment((broken,)))))
        )


@given(st.dictionaries(st.text(max_size=5), st.lists(st.text() | st.integers() | st.none())))
def test_any_text_comes_back_as_it_was_and_can_be_shown(value: dict[str, list[object]]) -> None:
    text = as_json(value)
    assert json.loads(text) == value
    assert text.isascii() or not set(text) & {"\x7f", "\x9b", "\u202e", "\u2028"}
