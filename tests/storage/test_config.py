"""config.yaml: every key checked, every problem told at once with its place."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tui.model.errors import ConfigError
from tui.model.settings import THEMES, ArticleSettings, Settings
from tui.storage import safe_yaml
from tui.storage.config import find_config, read_config, settings_and_problems, settings_from, shipped_settings
from tui.storage.lexicons import lexicon_and_problems
from tui.storage.paths import Home, home_of
from tui.storage.rules import loading_rules
from tui.storage.shipped import sample_articles, shipped_config


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return home_of({"PARALLAX_HOME": "home"}, tmp_path)


def read(text: str) -> Settings:
    settings, wrong = settings_from(text, "c.yaml", Path("/folder"), Settings())
    assert wrong == ()
    return settings


def problems(text: str) -> list[str]:
    try:
        return list(settings_from(text, "c.yaml", Path("/folder"), Settings())[1])
    except ConfigError as error:
        return list(error.problems)


def test_the_config_that_ships_holds_the_defaults_and_the_samples_sources() -> None:
    shipped = shipped_settings()
    assert replace(shipped, articles={}) == Settings()
    assert set(shipped.articles) == {path.name for path in sample_articles()}
    assert all(article.source for article in shipped.articles.values())


def keys_of(value: Any, prefix: str = "") -> set[str]:
    """The names of all settings, as dotted keys."""
    found: set[str] = set()
    for one in fields(value):
        inner = getattr(value, one.name)
        found |= keys_of(inner, f"{prefix}{one.name}.") if is_dataclass(inner) else {f"{prefix}{one.name}"}
    return found


def test_the_config_that_ships_writes_out_every_setting_with_a_comment() -> None:
    text = shipped_config().read_text(encoding="utf-8")
    tree = safe_yaml.read_yaml(text, "config.yaml")
    assert isinstance(tree, safe_yaml.Mapping)
    written = set()
    for key, value in tree.items():
        if isinstance(value, safe_yaml.Mapping) and key not in ("parallax", "articles"):
            written |= {f"{key}.{inner}" for inner in value}
        else:
            written.add(str(key))
    assert written - {"parallax"} == keys_of(Settings())
    assert next(iter(tree)) == "parallax"
    lines = text.splitlines()
    for name in written:
        line = next(line for line in lines if re.match(rf"\s*{name.split('.')[-1]}:", line))
        assert "#" in line or lines[lines.index(line) - 1].startswith("#"), line


def test_what_is_given_replaces_and_what_is_left_out_stays() -> None:
    settings = read("align: {strong: .7}\napp: {coaching: no, keys: {next-event: 'n'}}\nauthor: Kim\n")
    default = Settings()
    assert settings.align == replace(default.align, strong=0.7)
    assert settings.app == replace(default.app, coaching=False, keys={"next-event": "n"})
    assert (settings.author, settings.lexicon) == ("Kim", default.lexicon)


@pytest.mark.parametrize(
    "text", ["", "# only a comment\n", "parallax:\n", "parallax: 1\nalign:\nlexicon: {add: , files: }\n"]
)
def test_an_empty_file_or_section_changes_nothing(text: str) -> None:
    assert read(text) == Settings()


def test_lexicon_changes_are_read_as_words() -> None:
    settings = read(
        "lexicon:\n  add: {fear: [no, 12:30]}\n  remove: [on]\n  tier: {yes: 2}\n  files: [mine.yaml, /x/y.yaml]\n"
    )
    assert settings.lexicon.add == {"fear": ("no", "12:30")}
    assert (settings.lexicon.remove, settings.lexicon.tier) == (("on",), {"yes": 2})
    assert settings.lexicon.files == ("/folder/mine.yaml", "/x/y.yaml")


def test_every_boilerplate_rule_can_be_switched_off() -> None:
    rules = [rule.id for rule in loading_rules().boilerplate]
    assert read(f"boilerplate_off: [{', '.join(rules)}]").boilerplate_off == tuple(rules)


def test_the_themes_that_can_be_set_are_those_that_there_are() -> None:
    from tui.app.themes import THEMES as OURS  # noqa: PLC0415 - Textual, for this test alone

    assert {theme.name for theme in OURS} == set(THEMES)


def test_what_a_file_says_about_an_article_is_laid_over_what_ships() -> None:
    base = Settings(articles={"a.txt": ArticleSettings(source="Herald"), "b.txt": ArticleSettings(source="Post")})
    text = "articles:\n  a.txt: {date: 2025-06-01, author: Kim}\n"
    settings, _ = settings_from(text, "c.yaml", Path(), base)
    assert settings.articles["a.txt"] == ArticleSettings(source="Herald", author="Kim", date="2025-06-01")
    assert settings.articles["b.txt"] == ArticleSettings(source="Post")


WRONG = [
    ("algin: {}", "c.yaml:1:1: unknown key 'algin'; did you mean 'align'?"),
    ("align: {stong: .5}", "c.yaml:1:9: unknown key 'stong'; did you mean 'strong'?"),
    ("articles: {a.txt: {sorce: x}}", "c.yaml:1:20: unknown key 'sorce'; did you mean 'source'?"),
    ("align: {strong: 2}", "c.yaml:1:17: strong wants a number from 0 to 1, not 2"),
    ("align: {strong: nan}", "c.yaml:1:17: strong wants a number from 0 to 1, not nan"),
    ("align: {strong: high}", "c.yaml:1:17: strong wants a number from 0 to 1, not 'high'"),
    ("align: {candidates: 2.5}", "c.yaml:1:21: candidates wants a whole number from 1 to 20, not '2.5'"),
    ("align: {event_gate: maybe}", "c.yaml:1:21: event_gate wants yes or no, not 'maybe'"),
    ("align: {event_gate: [yes]}", "c.yaml:1:21: event_gate wants one word or text"),
    ("align: 3", "c.yaml:1:8: align wants keys under it: strong, possible, candidates, event_gate"),
    ("app: {layout: rows}", "c.yaml:1:15: layout wants one of columns, stacked, single, not 'rows'"),
    (
        "app: {theme: dark}",
        "c.yaml:1:14: theme wants one of parallax-dark, parallax-light, parallax-contrast, not 'dark'",
    ),
    (
        "boilerplate_off: [fron-matter]",
        "c.yaml:1:19: boilerplate_off: no rule 'fron-matter'; did you mean 'front-matter'?",
    ),
    ("lexicon: {remove: war}", "c.yaml:1:19: remove wants a list, such as [one, two]"),
    ("lexicon: {tier: {war: 3}}", "c.yaml:1:23: tier wants a whole number from 1 to 2, not 3"),
    ("lexicon: {add: [war]}", "c.yaml:1:16: add wants a name and a value on each line, `name: value`"),
    ("articles: {a.txt: {date: 2025-13-01}}", "c.yaml:1:26: date wants a date such as 2025-06-01, not '2025-13-01'"),
    ("parallax: 2", "c.yaml:1:11: parallax: version 1 is what this Parallax reads; update it or the file"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_what_is_wrong_is_told_with_its_place(text: str, message: str) -> None:
    assert problems(text) == [message]


MORE_WRONG = [
    ("parallax: {align: {}}", "not under it"),
    ("articles: [a.txt]", "articles wants file names"),
    ("align: {strong: .3, possible: .4}", "possible (0.4) is above strong (0.3)"),
    ("- a\n- b", "no keys"),
    ("just words", "no keys"),
    ("a: [", "not YAML"),
    ("a: &x 1", "anchors"),
]


@pytest.mark.parametrize(("text", "words"), MORE_WRONG)
def test_a_file_of_another_shape_is_refused(text: str, words: str) -> None:
    assert words in problems(text)[0]


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    found = problems("algin: 1\napp: {layout: rows, glyphs: emoji}\nalign: {strong: x}\nauthor: [me]\n")
    assert [line.split(": ")[0] for line in found] == [
        "c.yaml:1:1",
        "c.yaml:2:15",
        "c.yaml:2:29",
        "c.yaml:3:17",
        "c.yaml:4:9",
    ]


def test_escape_sequences_in_a_config_are_made_harmless() -> None:
    assert read('articles: {a.txt: {source: "\\e]0;x\\a"}}').articles["a.txt"].source == "\ufffd]0;x\ufffd"
    assert "\x1b" not in problems('"\\e[31m": 1')[0]


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_given_wins_then_the_readers_own_then_one_of_ours_here_then_the_one_that_ships(home: Home) -> None:
    assert find_config(home) == shipped_config()
    near = put(home.here / "config.yaml", "# mine\n\nparallax: 1\n")
    assert find_config(home) == near
    own = put(home.config / "config.yaml", "align: {}")
    assert find_config(home) == own
    assert find_config(home, Path("other.yaml")) == home.here / "other.yaml"


@pytest.mark.parametrize("text", ["server: 1\nparallax: 1\n", "", "# parallax: 1\n", "parallax-x: 1\n"])
def test_another_programs_config_in_the_current_folder_is_not_ours(home: Home, text: str) -> None:
    put(home.here / "config.yaml", text)
    assert find_config(home) == shipped_config()


def test_a_readers_file_is_laid_over_what_ships(home: Home) -> None:
    settings = read_config(put(home.here / "config.yaml", "parallax: 1\nauthor: Kim\n"))
    assert settings == replace(shipped_settings(), author="Kim")


UNREADABLE = [(b"author: \xff\xfe", "not UTF-8 (byte 8)"), (b"# " + b"x" * 4_000_001, "larger than 4 MB")]


@pytest.mark.parametrize(("content", "words"), UNREADABLE)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "config.yaml"
    file.write_bytes(content)
    with pytest.raises(ConfigError, match=re.escape(f"{file}: {words}")):
        read_config(file)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.yaml: could not be read \(No such file"):
        read_config(tmp_path / "none.yaml")


def test_where_the_screen_must_open_a_broken_file_gives_the_defaults_and_a_banner(tmp_path: Path) -> None:
    settings, banner = settings_and_problems(put(tmp_path / "config.yaml", "author: [\n"))
    assert settings == shipped_settings()
    assert "not YAML" in banner[0]


WHOLE = """\
author: Kim
align:
  strong: .5
  candidates: 5
boilerplate_off: [advertisement, byline]
lexicon:
  add: {fear: [blorp, gnarl]}
  tier: {sham: 2, hoax: 1}
app:
  layout: single
  keys: {next-event: "n", quit: "x"}
articles:
  a.txt: {source: Source A, author: "", date: 2025-06-01}
  b.txt: {source: Source B}
"""
ONE_WRONG = [
    ("strong: .5", "strong: half", "align.strong"),
    ("candidates: 5", "candidates: 50", "align.candidates"),
    ("advertisement, byline", "advertisement, bylin", "boilerplate_off"),
    ("layout: single", "layout: rows", "app.layout"),
    ("sham: 2, hoax", "sham: 3, hoax", "lexicon.tier"),
    ("blorp, gnarl", "blorp, {a: b}", "lexicon.add"),
    ('next-event: "n"', "next-event: [n]", "app.keys"),
    ("date: 2025-06-01", 'date: ""', "articles"),
    ("b.txt: {source: Source B}", "b.txt: Source B", "articles"),
    ("  keys: {", "  kyes: {", "app.keys"),
    ("author: Kim", "author: {Kim: 1}", "author"),
    ("parallax: 1\n", "parallax: 2\n", ""),
]


@pytest.mark.parametrize(("right", "wrong", "lost"), ONE_WRONG, ids=[wrong for _, wrong, _ in ONE_WRONG])
def test_one_wrong_value_costs_that_value_and_never_the_others(right: str, wrong: str, lost: str) -> None:
    text = f"parallax: 1\n{WHOLE}"
    all_right = read(text)
    assert right in text
    settings, told = settings_from(text.replace(right, wrong), "c.yaml", Path("/folder"), Settings())
    assert len(told) == 1
    for key in keys_of(all_right):
        if key != lost:
            assert value_at(settings, key) == value_at(all_right, key), key
    if lost:
        assert value_at(settings, lost) != value_at(all_right, lost)


NOT_YAML = [
    ("author: Kim", "author: Kim: me", "author"),
    ("author: Kim", "author: [Kim", "author"),
    ("author: Kim", "author: &me Kim", "author"),
    ("author: Kim", "author: !!python/name:os.system Kim", "author"),
    ("author: Kim", "\tauthor: Kim", "author"),
    ("  candidates: 5", "  candidates: {5", "align.candidates"),
    ("  layout: single", "  layout: single: pane", "app.layout"),
    ("  b.txt: {source: Source B}", "  b.txt: bad: {\n    title: of b\n    source: Source B", "articles"),
    ("  b.txt: {source: Source B}", "  a.txt: {source: Twice}", "articles"),
]


@pytest.mark.parametrize(("right", "wrong", "lost"), NOT_YAML, ids=[wrong for _, wrong, _ in NOT_YAML])
def test_a_line_that_is_no_yaml_costs_that_line_and_what_stands_under_it(right: str, wrong: str, lost: str) -> None:
    text = f"parallax: 1\n{WHOLE}"
    all_right = read(text)
    assert right in text
    settings, told = settings_from(text.replace(right, wrong), "c.yaml", Path("/folder"), Settings())
    line = text[: text.index(right)].count("\n") + 1
    assert [problem.split(":")[1] for problem in told] == [str(line)]
    for key in keys_of(all_right):
        if key != lost:
            assert value_at(settings, key) == value_at(all_right, key), key
    assert settings.articles["a.txt"] == all_right.articles["a.txt"]


def test_a_quotation_mark_that_is_never_closed_costs_its_line() -> None:
    settings, [told] = settings_from('author: "Kim\napp: {layout: single}\n', "c.yaml", Path(), Settings())
    assert told.startswith("c.yaml:1:9: not YAML")
    assert settings == replace(Settings(), app=replace(Settings().app, layout="single"))


def test_a_file_in_which_too_much_is_wrong_is_refused_whole() -> None:
    text = "author: Kim\n" + "".join(f"key{number}: a: b\n" for number in range(30))
    with pytest.raises(ConfigError, match="not YAML"):
        settings_from(text, "c.yaml", Path(), Settings())


def value_at(settings: Settings, key: str) -> Any:
    """The value under a dotted key."""
    value: Any = settings
    for name in key.split("."):
        value = getattr(value, name)
    return value


def test_in_what_is_given_for_an_article_a_wrong_date_leaves_the_name_it_is_shown_under() -> None:
    text = 'articles: {a.txt: {source: Source A, author: "", date: ""}, b.txt: {source: Source B}}'
    settings, told = settings_from(text, "c.yaml", Path("/folder"), Settings())
    assert settings.articles["a.txt"] == ArticleSettings(source="Source A", author="")
    assert settings.articles["b.txt"] == ArticleSettings(source="Source B")
    assert told == ("c.yaml:1:56: date wants a date such as 2025-06-01, not ''",)


def test_bounds_in_the_wrong_order_are_both_as_they_ship() -> None:
    settings, _ = settings_from("align: {strong: .2, possible: .4, candidates: 7}", "c.yaml", Path(), Settings())
    assert settings.align == replace(Settings().align, candidates=7)


def test_what_only_the_lexicon_can_check_is_told_with_its_place_too(tmp_path: Path) -> None:
    text = "lexicon:\n  add: {faer: [x]}\n  remove: [hoaxx]\n  tier: {shamm: 2}\n  alternatives: [one]\n"
    _, told = lexicon_and_problems(read(text).lexicon)
    assert [problem.split(": ")[0] for problem in told] == ["c.yaml:2:9", "c.yaml:3:12", "c.yaml:4:10", "c.yaml:5:18"]
