"""Whatever is named, what can be read is, and the rest is told."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.loading.pages import BODY, loaded, page, words
from tui.loading import Loaded, load
from tui.model.article import Kind
from tui.model.settings import ArticleSettings, Settings
from tui.storage.rules import loading_rules

RULES = loading_rules()


def loaded_from(*paths: Path | str, off: tuple[str, ...] = ()) -> Loaded:
    """What loading makes of the paths."""
    return load(paths, RULES, replace(Settings(), boilerplate_off=off))


def test_ids_follow_the_order_given_and_skip_what_cannot_be_read(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(f"{name}\n\n{page()}")
    result = loaded_from(tmp_path / "b.txt", tmp_path / "missing.txt", str(tmp_path / "a.txt"))
    assert [(article.id, Path(article.file).name) for article in result.articles] == [("a1", "b.txt"), ("a2", "a.txt")]
    assert len(result.problems) == 1
    assert result.problems[0].startswith(f"{tmp_path}/missing.txt: ")


BAD = {
    "empty.txt": (b"", "empty"),
    "binary.txt": (b"\x00\x01\x02" * 50, "binary"),
    "picture.md": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "words.txt": (b"*** --- ...\n\n!!!", "no words in it"),
    "noise.txt": (
        b"Advertisement\n\nShare on Facebook",
        r"nothing left but boilerplate \(advertisement, share-bar\); .*boilerplate_off",
    ),
    "page.html": (b"<p>The bridge is closed.</p>", r"not a format that can be read \(\.txt"),
}


@pytest.mark.parametrize(("name", "content", "message"), [(name, *rest) for name, rest in BAD.items()], ids=BAD.keys())
def test_a_bad_file_is_told_and_the_good_one_is_loaded(name: str, content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(page())
    result = loaded_from(tmp_path / name, tmp_path / "good.txt")
    assert [article.id for article in result.articles] == ["a1"]
    assert len(result.problems) == 1
    assert re.match(rf"{re.escape(str(tmp_path / name))}: {message}", result.problems[0])


def test_a_folder_with_one_article_gives_it(tmp_path: Path) -> None:
    (tmp_path / "only.txt").write_text(page())
    result = loaded_from(tmp_path)
    assert ([article.id for article in result.articles], result.problems) == (["a1"], ())


def test_nothing_named_gives_nothing() -> None:
    assert loaded_from() == Loaded()


def test_an_empty_name_is_not_the_current_folder() -> None:
    assert loaded_from("") == Loaded((), ("'': an empty name; name a file or a folder",))


def test_two_files_with_the_same_text_know_of_each_other(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(page())
    (tmp_path / "c.txt").write_text(page(tail="Something else."))
    notices = [article.notices for article in loaded_from(tmp_path).articles]
    assert [len(notice) for notice in notices] == [1, 1, 0]
    assert "the same text as" in notices[0][0]
    assert "b.txt" in notices[0][0]


def test_what_the_reader_gives_wins_and_what_was_found_stays_a_candidate(tmp_path: Path) -> None:
    given_ = ArticleSettings(source="The Herald", title="Closed", author="Ada Roe", date="2025-06-02")
    article = loaded(tmp_path, page(head="Published June 1, 2025"), given=given_)
    assert [str(field) for field in (article.source, article.title, article.author, article.date)] == [
        "The Herald",
        "Closed",
        "Ada Roe",
        "2025-06-02",
    ]
    assert [candidate.value for candidate in article.date.candidates] == ["2025-06-02", "2025-06-01"]
    assert article.date.candidates[0].evidence == "given in config.yaml"


def test_a_guessed_encoding_is_a_notice(tmp_path: Path) -> None:
    assert "Windows-1252" in loaded(tmp_path, page(tail="Caf\xe9.").encode("cp1252")).notices[0]


def test_a_title_in_the_front_matter_is_a_passage_there(tmp_path: Path) -> None:
    article = loaded(tmp_path, f"---\ntitle: The Bridge Is Closed\nlayout: post\n---\n\n{page()}", name="page.md")
    assert [passage.kind for passage in article.passages[:2]] == [Kind.TITLE, Kind.BODY]
    assert words(article) == ["The Bridge Is Closed", *BODY]
    assert [mark.span.of(article.text) for mark in article.dropped] == ["---\ntitle: ", "\nlayout: post\n---"]


def test_a_title_in_both_places_stands_once_in_the_body(tmp_path: Path) -> None:
    text = f"---\ntitle: The Bridge Is Closed\n---\n\n# The Bridge Is Closed\n\n{page()}"
    article = loaded(tmp_path, text, name="page.md")
    assert words(article) == ["The Bridge Is Closed", *BODY]
    assert article.passages[0].span.start > text.index("#")


def test_front_matter_comes_back_when_its_rule_is_off(tmp_path: Path) -> None:
    article = loaded(tmp_path, f"---\nlayout: post\ntags: news\n---\n\n{page()}", off=("front-matter",))
    assert words(article)[:2] == ["layout: post", "tags: news"]


def test_ten_megabytes_of_one_line_are_read_in_usable_passages(tmp_path: Path) -> None:
    text = "The bridge over the river is closed until the spring, said the mayor of the town. " * 120_000
    article = loaded(tmp_path, text)
    assert len(text) > 9_000_000
    assert all(len(passage.span) <= 4_000 for passage in article.passages)
    assert sum(len(passage.sentences) for passage in article.passages) == 120_000


lines = st.sampled_from(
    [
        "The Bridge Is Closed",
        "By Ada Roe",
        "June 1, 2025",
        "Advertisement",
        "The Bridge Is Closed - It was cold.",
        "Ada Roe is a columnist at The Herald.",
        "Ada Roe",
        "# Heading",
        "- item one",
        "> quoted words here",
        "Comments",
        "---",
        "title: x",
        "閱讀筆記",
        "",
        " ",
        *BODY[:3],
    ]
)


@given(st.lists(lines, max_size=14), st.sampled_from([".txt", ".md"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_passages_and_drops_never_share_a_character(tmp_path: Path, parts: list[str], suffix: str) -> None:
    file = tmp_path / f"page{suffix}"
    file.write_text("\n".join([*parts, BODY[3], BODY[4], BODY[5]]))
    for article in loaded_from(file).articles:
        spans = sorted([*(p.span for p in article.passages), *(mark.span for mark in article.dropped)])
        covered = [place for span in spans for place in range(span.start, span.end)]
        assert covered == sorted(set(covered))
        assert [p.span for p in article.passages] == sorted(p.span for p in article.passages)
        assert {place for place, c in enumerate(article.text) if c.isalnum()} <= set(covered)
        assert sum(p.kind is Kind.TITLE for p in article.passages) <= 1


@given(st.lists(lines, max_size=10))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_without_rules_everything_is_in_a_passage(tmp_path: Path, parts: list[str]) -> None:
    file = tmp_path / "page.txt"
    file.write_text("\n".join([*parts, BODY[3]]))
    off = tuple(rule.id for rule in RULES.boilerplate)
    for article in loaded_from(file, off=off).articles:
        covered = {place for p in article.passages for place in range(p.span.start, p.span.end)}
        assert not article.dropped
        assert {place for place, c in enumerate(article.text) if c.isalnum()} <= covered
