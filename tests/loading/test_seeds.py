"""The five sample articles: their noise is in no passage, nothing else is lost, and the metadata is what they say."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from tui.loading import load
from tui.model.article import Article, Field, Kind
from tui.model.settings import Settings
from tui.storage import safe_yaml
from tui.storage.rules import loading_rules

SEEDS = Path(__file__).parents[2] / "seeds"
LOADED = load([SEEDS], loading_rules(), Settings())
BY_FILE = {Path(article.file).name: article for article in LOADED.articles}


def golden() -> list[safe_yaml.Mapping]:
    """What must hold of each file."""
    tree = safe_yaml.read_yaml(Path(__file__).with_name("seeds.yaml").read_text("utf-8"), "seeds.yaml")
    return [case for case in tree if isinstance(case, safe_yaml.Mapping)]


def text_of(case: safe_yaml.Mapping, key: str) -> str:
    """One text of the case."""
    return str(case[safe_yaml.Text(key)])


def texts_of(case: safe_yaml.Mapping, key: str) -> list[str]:
    """One list of the case."""
    return [str(item) for item in case[safe_yaml.Text(key)]]


def article_of(case: safe_yaml.Mapping) -> Article:
    """The article that the case is about."""
    return BY_FILE[text_of(case, "file")]


def each(name: str) -> pytest.MarkDecorator:
    """Every case by its file."""
    return pytest.mark.parametrize(name, golden(), ids=lambda case: text_of(case, "file")[:3])


def test_all_five_are_loaded_in_the_order_of_their_names() -> None:
    assert LOADED.problems == ()
    assert [(article.id, Path(article.file).name[:3]) for article in LOADED.articles] == [
        ("a1", "000"),
        ("a2", "001"),
        ("a3", "002"),
        ("a4", "003"),
        ("a5", "004"),
    ]


@each("case")
def test_no_passage_holds_noise(case: safe_yaml.Mapping) -> None:
    article = article_of(case)
    words = [passage.span.of(article.text).lower() for passage in article.passages]
    assert not [noise for noise in texts_of(case, "noise") if any(noise.lower() in text for text in words)]


@each("case")
def test_the_noise_is_in_the_file_and_marked(case: safe_yaml.Mapping) -> None:
    article = article_of(case)
    marked = " ".join(mark.span.of(article.text) for mark in article.dropped).lower()
    missing = [noise for noise in texts_of(case, "noise") if noise.lower() not in marked]
    assert missing in ([], ["via AP"], ["reports Steve Rosenberg"])


@each("case")
def test_what_must_stay_is_a_passage_of_its_kind(case: safe_yaml.Mapping) -> None:
    article = article_of(case)
    found = [f"{passage.kind}: {passage.span.of(article.text)}" for passage in article.passages]
    assert not [kept for kept in texts_of(case, "kept") if sum(text.startswith(kept) for text in found) != 1]
    assert len(found) == int(text_of(case, "passages"))


@each("case")
@pytest.mark.parametrize("field", ["title", "author", "date", "source"])
def test_the_metadata_is_what_the_article_says(case: safe_yaml.Mapping, field: str) -> None:
    value: Field = getattr(article_of(case), field)
    assert (str(value) or "none") == text_of(case, field)


@each("case")
def test_the_title_stands_once_and_without_an_author_before_it(case: safe_yaml.Mapping) -> None:
    article = article_of(case)
    titles = [passage.span.of(article.text) for passage in article.passages if passage.kind is Kind.TITLE]
    assert titles == [article.title.value] * (article.title.value is not None)
    body = [p.span.of(article.text) for p in article.passages if p.kind is not Kind.TITLE]
    assert not [text for text in body if article.title.value and article.title.value in text]


@each("case")
def test_passages_and_drops_share_no_character_and_leave_only_white_space_and_signs(case: safe_yaml.Mapping) -> None:
    article = article_of(case)
    spans = sorted([*(p.span for p in article.passages), *(mark.span for mark in article.dropped)])
    assert not [a for a, b in pairwise(spans) if a.end > b.start]
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert not "".join(c for place, c in enumerate(article.text) if place not in covered).strip()


@each("case")
def test_every_candidate_stands_where_it_says(case: safe_yaml.Mapping) -> None:
    article = article_of(case)
    for field in (article.title, article.author):
        for candidate in field.candidates:
            if candidate.span is not None:
                assert candidate.span.of(article.text).lower() == candidate.value.lower()


def test_the_author_of_003_is_uncertain_because_title_and_excerpt_name_another() -> None:
    author = BY_FILE["003_f99ac867fac63001.txt"].author
    assert [candidate.value for candidate in author.candidates] == ["badely", "Rosenberg", "Steve Rosenberg"]
    assert not author.certain


def test_the_sentence_of_003_that_looks_glued_is_kept_and_told() -> None:
    notices = BY_FILE["003_f99ac867fac63001.txt"].notices
    assert [notice for notice in notices if "reported that Sometimes" in notice and "glued" in notice]
    assert sum(len(article.notices) for article in LOADED.articles) == 1


def characters(article: Article, *, rule: str = "") -> set[int]:
    """Those in passages or marked, or only those that one rule marked."""
    marks = [mark.span for mark in article.dropped if rule in ("", mark.rule)]
    passages = [passage.span for passage in article.passages] if not rule else []
    return {place for span in (*marks, *passages) for place in range(span.start, span.end)}


@pytest.mark.parametrize("rule", sorted({mark.rule for article in LOADED.articles for mark in article.dropped}))
def test_a_rule_that_is_switched_off_gives_its_text_back_and_moves_nothing(rule: str) -> None:
    without = load([SEEDS], loading_rules(), replace(Settings(), boilerplate_off=(rule,))).articles
    for before, after in zip(LOADED.articles, without, strict=True):
        assert before.digest == after.digest
        assert not characters(after, rule=rule)
        back = {place for place in characters(before, rule=rule) if before.text[place].isalnum()}
        assert back <= characters(after)
