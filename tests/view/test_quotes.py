from dataclasses import replace

import pytest

from tests.stories import ARTICLES, comparison
from tui.model.comparison import Comparison
from tui.model.framing import Speaker, Speech
from tui.model.span import Span
from tui.view.index import ComparisonIndex
from tui.view.quotes import ABOUT, NAMELESS, Part, QuoteRow, contexts_of, full_names, quote_rows, said_of


def speech(article: str, words: int, speaker: str = "", verb: str = "", kind: str = "") -> Speech:
    """The first words of an article as a quotation; a speaker with a capital is named."""
    known = Speaker.NAMED if speaker[:1].isupper() else Speaker.UNNAMED if verb else Speaker.UNKNOWN
    return Speech(article, 0, Span(0, 8), words, known, speaker, verb, kind)


SPEECH = (
    speech("a1", 20, "Ann Lee", "said", "neutral"),
    speech("a1", 5, "Lee", "claimed", "doubting"),
    speech("a2", 9, "LEE", "said", "neutral"),
    speech("a2", 30, "Bo Roe", "said", "neutral"),
    speech("a2", 2, "the mayor", "gloated", "loaded"),
    speech("a3", 3, "the mayor", "said", "neutral"),
    speech("a3", 1, "", "said", "neutral"),
    speech("a3", 7),
)


@pytest.fixture(scope="module")
def index() -> ComparisonIndex:
    """Three articles that quote two speakers by name, two without, and one of whom nothing is said."""
    load = comparison()
    return ComparisonIndex(replace(load, framing=replace(load.framing, speech=SPEECH)))


def shape(rows: tuple[QuoteRow, ...]) -> list[tuple[str, str, list[int]]]:
    return [(row.section, row.label, [row.amount(column) for column in range(1, 4)]) for row in rows]


def test_words_are_counted_by_speaker_and_source_named_or_not(index: ComparisonIndex) -> None:
    assert shape(quote_rows(index, Part.SPEAKERS)) == [
        ("named", "named", [25, 39, 0]),
        ("named", "Ann Lee", [25, 9, 0]),
        ("named", "Bo Roe", [0, 30, 0]),
        ("unnamed", "unnamed", [0, 2, 4]),
        ("unnamed", "the mayor", [0, 2, 3]),
        ("unnamed", NAMELESS, [0, 0, 1]),
        ("unknown", "unknown", [0, 0, 7]),
    ]


def test_verbs_are_counted_by_what_they_do_to_the_words(index: ComparisonIndex) -> None:
    assert shape(quote_rows(index, Part.VERBS)) == [
        ("neutral", "neutral", [1, 2, 2]),
        ("neutral", "said", [1, 2, 2]),
        ("doubting", "doubting", [1, 0, 0]),
        ("doubting", "claimed", [1, 0, 0]),
        ("loaded", "loaded", [0, 1, 0]),
        ("loaded", "gloated", [0, 1, 0]),
        ("no verb", "no verb", [0, 0, 1]),
    ]


@pytest.mark.parametrize("part", Part)
def test_every_quotation_is_counted_once(index: ComparisonIndex, part: Part) -> None:
    sums = [one for row in quote_rows(index, part) if row.is_sum for one in row.at(0)]
    assert sorted(sums, key=SPEECH.index) == list(SPEECH)


@pytest.mark.parametrize("part", Part)
def test_every_section_says_what_it_is(index: ComparisonIndex, part: Part) -> None:
    assert {row.section for row in quote_rows(index, part)} <= set(ABOUT)


def test_one_kind_of_speaker_can_be_shown_alone(index: ComparisonIndex) -> None:
    assert {row.section for row in quote_rows(index, Part.SPEAKERS, Speaker.UNNAMED)} == {"unnamed"}
    verbs = [row.label for row in quote_rows(index, Part.VERBS, Speaker.UNNAMED) if not row.is_sum]
    assert verbs == ["said", "gloated"]


@pytest.mark.parametrize(
    ("order", "names"), [(None, ["Ann Lee", "Bo Roe"]), (0, ["Ann Lee", "Bo Roe"]), (2, ["Bo Roe", "Ann Lee"])]
)
def test_speakers_are_sorted_by_name_or_by_how_much_a_source_quotes(
    index: ComparisonIndex, order: int | None, names: list[str]
) -> None:
    rows = quote_rows(index, Part.SPEAKERS, Speaker.NAMED, order)
    assert [row.label for row in rows if not row.is_sum] == names


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (["Ann Lee", "Lee"], {"Ann Lee": "Ann Lee", "Lee": "Ann Lee"}),
        (["Ann Lee", "Bo Lee", "Lee"], {"Ann Lee": "Ann Lee", "Bo Lee": "Bo Lee", "Lee": "Lee"}),
        (["Lee", "Ann Lee", "Mayor Ann Lee"], dict.fromkeys(["Lee", "Ann Lee", "Mayor Ann Lee"], "Mayor Ann Lee")),
        (["Lee", "Ann Slee"], {"Lee": "Lee", "Ann Slee": "Ann Slee"}),
        (["Lee", "LEE"], {"Lee": "Lee", "LEE": "Lee"}),
        ([], {}),
    ],
)
def test_a_short_name_is_put_with_the_one_name_that_it_shortens(names: list[str], full: dict[str, str]) -> None:
    assert full_names(iter(names)) == full


def test_a_cell_opens_its_quotations_with_their_verbs(index: ComparisonIndex) -> None:
    lee = quote_rows(index, Part.SPEAKERS)[1]
    assert [(one.term, one.note) for one in contexts_of(lee, 1, index)] == [
        ("The deal", "said"),
        ("The deal", "claimed"),
    ]
    assert said_of(lee, 1) == "25 words in 2 quotations"
    assert said_of(lee, 2) == "9 words in 1 quotation"


def test_a_load_without_quotations_has_no_rows() -> None:
    assert quote_rows(ComparisonIndex(Comparison(ARTICLES)), Part.SPEAKERS) == ()
