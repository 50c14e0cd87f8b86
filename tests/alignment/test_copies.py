from __future__ import annotations

from tests.alignment.read import aligned
from tests.builders import article
from tui.model.settings import AlignSettings

WIRE = (
    "The parliament in Accra passed the fisheries bill late on Thursday after nine hours of debate on foreign fleets.",
    "Trawlers from abroad will have to carry an inspector, pay a licence and land half of their catch in local ports.",
    "Canoe crews had asked for the bill since their nets came up empty three years in a row, their union said.",
    "The minister promised patrol boats by spring, while the opposition called the promise a net full of holes.",
)
OTHER = (
    "Late on Thursday parliament passed a law on fishing that canoe crews in Ghana had long asked for.",
    "Every foreign trawler must take an inspector on board.",
    "Patrol boats are to follow, said the minister.",
)


def test_two_papers_printing_one_agency_count_as_one_witness() -> None:
    printed = [
        article(*WIRE, source="Herald"),
        article(*WIRE[:3], source="Courier", id="a2"),
        article(*OTHER, source="Bulletin", id="a3"),
    ]
    [notice] = aligned(printed, AlignSettings()).notices
    assert notice == "Herald and Courier carry nearly the same text; they count as one witness."


def test_articles_that_only_quote_the_same_words_are_no_copies() -> None:
    quoting = [article(*WIRE, source="Herald"), article(WIRE[0], *OTHER, source="Bulletin", id="a2")]
    assert aligned(quoting, AlignSettings()).notices == ()


def test_a_copy_does_not_bear_out_its_original() -> None:
    """With a copy in the load, the other article's scores against the original stay what they were, or nearly."""
    two = [article(*WIRE, source="Herald"), article(*OTHER, source="Bulletin", id="a2")]
    three = [*two, article(*WIRE, source="Courier", id="a3")]
    alone = {(link.a, link.b): link.score for link in aligned(two, AlignSettings(), all_pairs=True).links}
    beside = aligned(three, AlignSettings(), all_pairs=True)
    for pair, score in alone.items():
        found = beside.between(*pair)
        assert found is not None
        assert found.score - score < 0.06
