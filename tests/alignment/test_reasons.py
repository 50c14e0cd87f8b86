from __future__ import annotations

from tests.alignment.read import aligned
from tests.builders import article
from tui.model.alignment import Link, Reason
from tui.model.article import Article
from tui.model.settings import AlignSettings

REST = ("A choir sang in the old cathedral.", "Rain fell on the quay all night.", "Fish was cheap at the market.")


def link_between(one: str, other: str) -> tuple[Article, Article, Link]:
    """The link of two passages in a load where nothing else is alike."""
    left, right = article(one, *REST[:2]), article(other, REST[2], id="a2")
    [link] = [
        link
        for link in aligned([left, right], AlignSettings(), all_pairs=True).links
        if (link.a.passage, link.b.passage) == (0, 0)
    ]
    return left, right, link


def reason(link: Link, kind: str, *, against: bool = False) -> Reason:
    [found] = [reason for reason in link.reasons if (reason.kind, reason.against) == (kind, against)]
    return found


def test_names_in_both_are_named_with_both_places() -> None:
    left, right, link = link_between("Ships left for Lagos and Accra.", "Boats reached Accra from Lagos.")
    found = reason(link, "names")
    assert found.text in {"both name Lagos and Accra", "both name Accra and Lagos"}
    assert [span.of(left.text) for span in found.left] == ["Lagos", "Accra"]
    assert [span.of(right.text) for span in found.right] == ["Accra", "Lagos"]


def test_a_shared_phrase_is_quoted_whole() -> None:
    left, right, link = link_between(
        "She promised “a ferry for every island” on air.", "There would be a ferry for every island, she said."
    )
    found = reason(link, "phrase")
    assert found.text == "both say “a ferry for every island”"
    assert found.left[0].of(left.text) == found.right[0].of(right.text) == "a ferry for every island"


def test_function_words_alone_are_no_phrase() -> None:
    _, _, link = link_between("Ships that are in the harbour sank.", "Letters that are in the bag burned.")
    assert not [one for one in link.reasons if one.kind == "phrase"]


def test_a_name_spelt_differently_is_shown_in_both_spellings() -> None:
    _, _, link = link_between("Crowds cheered Zelensky loudly.", "Nobody had expected Zelenskyy there.")
    assert reason(link, "names").text == "both name Zelensky ~ Zelenskyy"


def test_numbers_that_differ_speak_against() -> None:
    left, _, link = link_between("Pilots struck for 30 days.", "Pilots struck for 50 days.")
    found = reason(link, "numbers", against=True)
    assert found.text == "the numbers differ: 30 here, 50 there"
    assert found.left[0].of(left.text) == "30"


def test_numbers_that_agree_speak_for_in_words_and_digits() -> None:
    _, _, link = link_between("Pilots struck for twelve days.", "Pilots struck for 12 days.")
    assert reason(link, "numbers").text == "both give twelve"
    assert not [one for one in link.reasons if one.against]


def test_days_that_differ_speak_against() -> None:
    _, _, link = link_between("Pilots struck on Monday.", "Pilots struck on Friday.")
    assert reason(link, "days", against=True).text == "Monday here, Friday there"


def test_a_day_of_the_year_in_both_speaks_for_it_however_it_is_written() -> None:
    left, right, link = link_between("The ferry sank off Lagos on March 18.", "On 18th March a ferry sank off Lagos.")
    found = reason(link, "dates")
    assert found.text == "both give the date March 18"
    assert [span.of(left.text) for span in found.left] == ["March 18"]
    assert [span.of(right.text) for span in found.right] == ["18th March"]


def test_different_days_of_the_year_speak_against_it() -> None:
    _, _, link = link_between("The call to Lagos came on March 18.", "The call to Lagos came on May 19, 2025.")
    assert reason(link, "dates", against=True).text == "the dates differ: March 18 here, May 19, 2025 there"


def test_two_calls_on_different_days_are_less_alike_than_on_the_same() -> None:
    _, _, same = link_between("The call to Lagos came on March 18.", "A call to Lagos came on March 18.")
    _, _, other = link_between("The call to Lagos came on March 18.", "A call to Lagos came on May 18.")
    assert same.score > other.score
