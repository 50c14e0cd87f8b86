"""Dates as news pages write them; what could be two days stays two."""

import pytest

from tui.loading.dates import date_in
from tui.model.span import Span

WRITTEN = {
    "2025-06-01": ["2025-06-01"],
    "2025-06-01T10:30:00Z": ["2025-06-01"],
    "2025/6/1": ["2025-06-01"],
    "June 1, 2025": ["2025-06-01"],
    "june 1 2025": ["2025-06-01"],
    "Jun. 1st, 2025": ["2025-06-01"],
    "Sept. 6, 2025": ["2025-09-06"],
    "1 June 2025": ["2025-06-01"],
    "1st of June, 2025": ["2025-06-01"],
    "Sunday, 1 June 2025": ["2025-06-01"],
    "Thurs., June 5, 2025": ["2025-06-05"],
    "31.12.2025": ["2025-12-31"],
    "12/31/2025": ["2025-12-31"],
    "5/6/2025": ["2025-06-05", "2025-05-06"],
    "5/5/2025": ["2025-05-05"],
    "February 29, 2024": ["2024-02-29"],
}


@pytest.mark.parametrize(("text", "days"), WRITTEN.items())
def test_a_date_means_the_days_it_may_mean(text: str, days: list[str]) -> None:
    found = date_in(text, at_start=True)
    assert found is not None
    assert sorted(found.days) == sorted(days)


@pytest.mark.parametrize(
    "text",
    [
        "June 2025",
        "the 1990s",
        "2025-06-011",
        "marching 1, 2025",
        "1.2.25",
        "Maybe 1, 2025",
        "February 30, 2025",
        "2025-13-01",
        "yesterday",
        "Monday",
    ],
)
def test_what_names_no_day_is_no_date(text: str) -> None:
    assert date_in(text) is None


def test_a_date_further_on_is_none_with_which_the_part_begins() -> None:
    text = "Updated June 1, 2025"
    assert date_in(text, at_start=True) is None
    assert date_in(text, Span(8, len(text)), at_start=True) == date_in(text)
