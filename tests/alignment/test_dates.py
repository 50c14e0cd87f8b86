import pytest

from tui.alignment.dates import dates_in
from tui.alignment.words import words_in
from tui.model.span import Span


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on March 18, they met", [(3, 18)]),
        ("on 18 March 2025", [(3, 18)]),
        ("on the 18th March", [(3, 18)]),
        ("Sept. 3 and Oct. 4", [(9, 3), (10, 4)]),
        ("on may 12, it said", [(5, 12)]),
        ("March 2025", []),
        ("they may come", []),
        ("March 1,000 people", []),
        ("March 32", []),
        ("30 days", []),
    ],
)
def test_days_of_the_year_are_known_by_month_and_day(text: str, dates: list[tuple[int, int]]) -> None:
    assert list(dates_in(words_in(text, [Span(0, len(text))], []).each())) == dates
