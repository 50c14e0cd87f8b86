from __future__ import annotations

import pytest

from tui.alignment.labels import label_of
from tui.alignment.words import Form, form_of
from tui.text.tokens import tokens_of


def forms(text: str) -> list[Form]:
    return [form_of(token.text) for token in tokens_of(text)]


RARITY = {
    form_of(word).stem: 3.0 for word in ("withdraw", "four", "regions", "Luhansk", "Kherson", "annexed", "pilots")
}


@pytest.mark.parametrize(
    ("members", "label"),
    [
        (
            ["Ukraine must withdraw from the four regions", "They would withdraw their troops from four regions"],
            "withdraw from the four regions",
        ),
        (["Luhansk and Kherson were annexed", "The annexed Kherson, Luhansk"], "annexed Kherson Luhansk"),
        (["Kherson fell, and pilots struck", "Pilots from Kherson"], "Pilots from Kherson"),
        (["Rain fell", "Snow melted"], ""),
        ([], ""),
    ],
)
def test_a_label_is_the_rare_shared_words_as_a_member_puts_them(members: list[str], label: str) -> None:
    assert label_of([[forms(member)] for member in members], RARITY) == label


def test_a_name_is_not_cut_in_two() -> None:
    members = [
        [forms("they heard Mayor Ada Kherson of Lagos speak")],
        [forms("Ada Kherson was not heard at all by anybody there")],
    ]
    assert label_of(members, {form_of("Kherson").stem: 3.0, form_of("heard").stem: 3.0}) == "heard Mayor Ada Kherson"


def test_words_far_apart_are_set_off_by_commas() -> None:
    members = [
        [forms("Kherson was never theirs; pilots struck")],
        [forms("Kherson then; later, in Lagos, all pilots struck")],
    ]
    assert label_of(members, RARITY) == "Kherson, pilots struck"


def test_words_that_one_article_repeats_name_nothing() -> None:
    articles = [[forms("four pilots"), forms("the four pilots of Kherson")], [forms("in Kherson")]]
    assert label_of(articles, RARITY) == "Kherson"
