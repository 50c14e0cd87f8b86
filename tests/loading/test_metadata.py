"""Title, source, author and date are what the page says, with where it says so; nothing is guessed."""

from pathlib import Path

import pytest

from tests.loading.pages import BODY, loaded, page, words
from tui.model.article import Kind

BYLINES = {
    "By Ada Roe": "Ada Roe",
    "by Ada Roe": "Ada Roe",
    "BY ADA ROE": "ADA ROE",
    "- byAda": "Ada",
    "By Ada Q. Roe and Ivo Lind": "Ada Q. Roe and Ivo Lind",
    "By Ada Roe, Ivo Lind and Mia Ott": "Ada Roe, Ivo Lind and Mia Ott",
    "By Ada Roe, The Herald": "Ada Roe",
    "By Ada Roe | June 1, 2025": "Ada Roe",
    "By Ludwig van Beek": "Ludwig van Beek",
    "Written by Ada Roe": "Ada Roe",
    "Author: Ada Roe": "Ada Roe",
    "*By Ada Roe*": "Ada Roe",
    "By Zoë O’Lind-Żak": "Zoë O’Lind-Żak",
}
NO_BYLINES = [
    "By Monday",
    "By Land and Sea",
    "By then it was over",
    "By the River",
    "Byways of Power",
    "by and by",
    "By All Means",
]

DATE_LINES = {
    "Published June 1, 2025": "2025-06-01",
    "Posted on 1 June 2025 at 10:15": "2025-06-01",
    "6 min read Post on June 1, 2025": "2025-06-01",
    "Sunday, June 1, 2025": "2025-06-01",
    "date 2025-06-01": "2025-06-01",
    "2025-06-01T10:15:00+02:00": "2025-06-01",
    "Updated June 1, 2025": "2025-06-01",
}
NO_DATE_LINES = [
    "The agreement of June 1, 2025, was never signed by anybody in the valley or in the capital.",
    "The bridge at dawn, June 1, 2025. (Ada Roe/Pool via AP)",
    "Published on Monday",
    "Since June 1, 2025",
    "February 30, 2025",
]


@pytest.mark.parametrize(("line", "author"), BYLINES.items())
def test_a_byline_names_the_author(line: str, author: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, page(head=f"The Bridge Is Closed\n\n{line}"))
    assert str(article.author) == author
    assert article.author.candidates[0].evidence == f"line 3: {line}"
    assert line not in words(article)


@pytest.mark.parametrize("role", ["Valley correspondent", "Chief Political Reporter", "Editor, The Herald"])
def test_a_name_above_a_role_is_a_byline(role: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, page(head=f"The Bridge Is Closed\n\nAda Roe\n\n{role}"))
    assert str(article.author) == "Ada Roe"
    assert article.author.candidates[0].evidence == f"line 3: Ada Roe, {role}"
    assert words(article) == ["The Bridge Is Closed", *BODY]


def test_a_heading_above_prose_about_a_reporter_is_no_byline(tmp_path: Path) -> None:
    article = loaded(tmp_path, page(head="The Bridge Is Closed\n\nGrowing Pressure\n\nShe had been a reporter."))
    assert article.author.value is None
    assert words(article)[1:3] == ["Growing Pressure", "She had been a reporter."]


@pytest.mark.parametrize("line", NO_BYLINES)
def test_what_is_no_byline_names_nobody_and_stays(line: str, tmp_path: Path) -> None:
    article = loaded(tmp_path, page(head=f"The Bridge Is Closed\n\n{line}"))
    assert article.author.value is None
    assert line in words(article)


def test_a_text_in_lower_case_gets_the_capitals_of_its_author_from_us(tmp_path: Path) -> None:
    article = loaded(tmp_path, page(head="the bridge is closed\n\nby ada roe").lower())
    assert str(article.author) == "Ada Roe"


@pytest.mark.parametrize(("line", "day"), DATE_LINES.items())
@pytest.mark.parametrize("where", ["head", "tail"])
def test_a_date_line_dates_the_article(line: str, day: str, where: str, tmp_path: Path) -> None:
    assert str(loaded(tmp_path, page(**{where: line})).date) == day


@pytest.mark.parametrize("line", NO_DATE_LINES)
@pytest.mark.parametrize("where", ["head", "tail"])
def test_a_date_in_prose_or_in_a_caption_dates_nothing(line: str, where: str, tmp_path: Path) -> None:
    date = loaded(tmp_path, page(**{where: line})).date
    assert (date.value, date.candidates) == (None, ())


def test_the_day_of_publication_comes_before_that_of_an_update(tmp_path: Path) -> None:
    date = loaded(tmp_path, page(head="Updated June 3, 2025\n\nPublished June 1, 2025")).date
    assert [candidate.value for candidate in date.candidates] == ["2025-06-01", "2025-06-03"]


def test_a_date_that_may_be_two_days_is_none_and_both_are_candidates(tmp_path: Path) -> None:
    date = loaded(tmp_path, page(head="Published 5/6/2025")).date
    assert date.value is None
    assert sorted(candidate.value for candidate in date.candidates) == ["2025-05-06", "2025-06-05"]


def test_a_biography_alone_names_the_author_with_a_question_mark(tmp_path: Path) -> None:
    text = "Ada Roe is a columnist who writes about rivers."
    article = loaded(tmp_path, page(tail=text))
    assert str(article.author) == "Ada Roe?"
    assert text in words(article)


def test_a_biography_that_a_byline_confirms_is_left_out_and_names_the_outlet(tmp_path: Path) -> None:
    bio = "Ada Roe is a reporter at The Valley Herald and lives on the far bank."
    article = loaded(
        tmp_path, page(head="The Bridge Is Closed\n\nBy Ada Roe\n\nThe Valley Herald", tail=f"Ada Roe\n\n{bio}")
    )
    assert words(article) == ["The Bridge Is Closed", *BODY]
    assert str(article.author) == "Ada Roe"
    assert str(article.source) == "The Valley Herald"


def test_somebody_else_s_profession_at_the_end_is_prose(tmp_path: Path) -> None:
    text = "Ivo Lind is a fisherman and an author, and he will take the ferry."
    article = loaded(tmp_path, page(head="The Bridge Is Closed\n\nBy Ada Roe", tail=text))
    assert text in words(article)
    assert str(article.author) == "Ada Roe?"


def test_a_name_before_the_title_counts_only_where_something_confirms_it(tmp_path: Path) -> None:
    confirmed = loaded(tmp_path, page(head="Ada Roe: The bridge is closed again", tail="Ada Roe"))
    assert (confirmed.title.value, confirmed.author.value) == ("The bridge is closed again", "Ada Roe")
    alone = loaded(tmp_path, page(head="Valley Town: The bridge is closed again"))
    assert (alone.title.value, alone.author.value) == ("Valley Town: The bridge is closed again", None)


def test_a_label_before_the_title_stays(tmp_path: Path) -> None:
    assert loaded(tmp_path, page(head="Breaking: The bridge is closed")).title.value == "Breaking: The bridge is closed"


def test_an_article_that_begins_with_a_sentence_has_no_title(tmp_path: Path) -> None:
    article = loaded(tmp_path, page())
    assert (article.title.value, article.title.candidates) == (None, ())
    assert all(passage.kind is not Kind.TITLE for passage in article.passages)


def test_a_dateline_names_the_agency(tmp_path: Path) -> None:
    article = loaded(tmp_path, page(head="VALLEY TOWN, Ruritania (AP) — The council met on Monday."))
    assert str(article.source) == "AP"
    assert article.source.candidates[0].evidence.startswith("line 1: VALLEY TOWN")


def test_a_caption_s_agency_is_not_the_source(tmp_path: Path) -> None:
    article = loaded(tmp_path, page(head="The bridge at dawn. (Ada Roe, Pool Photo via AP)"))
    assert str(article.source) == "page"
    assert [candidate.evidence for candidate in article.source.candidates] == ["the file's name"]


def test_front_matter_comes_before_what_the_page_says(tmp_path: Path) -> None:
    front = "---\ntitle: Closed\nauthor: [Ada Roe, Ivo Lind]\nsource: The Herald\ndate: 2025-06-02\n---\n\n"
    article = loaded(tmp_path, front + page(head="Published June 1, 2025"))
    fields = (article.title, article.author, article.source, article.date)
    assert [str(field) for field in fields] == ["Closed", "Ada Roe, Ivo Lind", "The Herald", "2025-06-02"]
    assert [candidate.value for candidate in article.date.candidates] == ["2025-06-02", "2025-06-01"]


def test_a_second_name_makes_the_author_uncertain(tmp_path: Path) -> None:
    front = '---\ntitle: The bridge is closed\nauthor: admin\nexcerpt: "The valley waits, reports Ada Roe."\n---\n\n'
    author = loaded(tmp_path, front + page()).author
    assert str(author) == "admin?"
    assert [candidate.value for candidate in author.candidates] == ["admin", "Ada Roe"]


def test_the_fuller_name_stands_for_the_shorter(tmp_path: Path) -> None:
    article = loaded(
        tmp_path, page(head="The Bridge Is Closed\n\n- byAda", tail="Ada Roe is a writer from the valley.")
    )
    assert str(article.author) == "Ada Roe"
