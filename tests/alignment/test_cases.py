from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from tests.alignment.read import aligned
from tests.builders import article
from tui.model.alignment import Level, Link
from tui.model.article import Place
from tui.model.settings import AlignSettings
from tui.storage.safe_yaml import Mapping, Sequence, Text, read_yaml

FILE = Path(__file__).parents[1] / "cases" / "alignment.yaml"
CASES = [
    cast("Mapping", case)
    for case in cast("Sequence", cast("Mapping", read_yaml(FILE.read_text(encoding="utf-8"), FILE.name))[Text("cases")])
]


def nearest(case: Mapping) -> Link:
    """The best link of the case's passage into the second article."""
    texts = [[str(part) for part in cast("Sequence", one)] for one in cast("Sequence", case[Text("articles")])]
    articles = [article(*paragraphs, id=f"a{n}") for n, paragraphs in enumerate(texts, start=1)]
    place = Place("a1", int(str(case[Text("passage")])))
    return aligned(articles, AlignSettings(), all_pairs=True).candidates(place, "a2")[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_a_passage_finds_its_counterpart_or_fails_as_known(case: Mapping) -> None:
    link = nearest(case)
    right = str(link.b.passage) == case[Text("nearest")]
    if Text("level") in case:
        right = right and link.level is Level(str(case[Text("level")]))
    assert right is (Text("known_failure") not in case)
