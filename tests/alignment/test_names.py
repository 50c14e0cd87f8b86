from __future__ import annotations

import numpy as np

from tests.alignment.read import load_of
from tests.builders import article
from tui.alignment.names import Names, names_in
from tui.alignment.occurrences import Occurrences, occurrences_of
from tui.model.article import Article


def found(*articles: Article) -> tuple[Occurrences, Names, list[str]]:
    load = load_of(articles, 3)
    occurrences = occurrences_of(load.stretches)
    names = names_in(occurrences, np.array([stretch.article for stretch in load.stretches], np.int64))
    text = [occurrences.forms[form].text for form in occurrences.form.tolist()]
    return occurrences, names, [word for word, is_name in zip(text, names.words.tolist(), strict=True) if is_name]


def test_an_article_without_capitals_has_the_names_of_the_others() -> None:
    cased = article("On Monday the mayor of Kano met Okafor.")
    small = article("okafor left kano on foot, the mayor said to nobody in particular.", id="a2")
    assert sorted(found(cased, small)[2]) == ["Kano", "Monday", "Okafor", "kano", "okafor"]


def test_a_word_with_a_capital_in_a_heading_only_is_no_name_of_the_load() -> None:
    heading = article("The Military Aid to Kano.", "There was military aid, and military aid again, in Kano.")
    occurrences, names, _ = found(heading, article("More military aid went to Kano.", id="a2"))
    named = [stem for stem, is_name in zip(occurrences.stems, names.stems.tolist(), strict=True) if is_name]
    assert named == ["kano"]
