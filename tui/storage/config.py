"""config.yaml: where it is found, and what it says as Settings.

Every key is checked and every problem is told at once, with its place, so
that a reader mends the file in one go. What the file leaves out, or says
wrongly, keeps the default of the config.yaml that ships.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from tui.model.errors import ConfigError
from tui.model.settings import GLYPHS, LAYOUTS, THEMES, ArticleSettings, Settings
from tui.storage import safe_yaml
from tui.storage.paths import Home, is_there
from tui.storage.rules import loading_rules
from tui.storage.safe_yaml import Tree
from tui.storage.schema import (
    At,
    Unusable,
    by_name,
    day,
    list_of,
    nearest,
    one_of,
    parsed,
    placed,
    record,
    share,
    text,
    whole,
    yes_or_no,
)
from tui.storage.shipped import shipped_config
from tui.text.clean import safe_line

NAME = "config.yaml"
VERSION = 1
MOST_BYTES = 4_000_000


def _version(tree: Tree, at: At) -> None:
    """See that the file's keys are those we know."""
    if isinstance(tree, safe_yaml.Mapping):
        at.wrong(tree, "the keys stand beside `parallax: 1`, not under it; move them to the left")
    elif tree not in ("", str(VERSION)):
        at.wrong(tree, f"parallax: version {VERSION} is what this Parallax reads; update it or the file")


def _boilerplate_rule(tree: Tree, at: At) -> str:
    """The id of one of the boilerplate rules that there are."""
    known = [rule.id for rule in loading_rules().boilerplate]
    if (rule := text(tree, at)) in known:
        return rule
    raise at.wrong(tree, f"{at.key}: no rule {rule!r}; {nearest(rule, known)}")


ARTICLE = record({"source": text, "title": text, "author": text, "date": day})
CONFIG = record(
    {
        "parallax": _version,
        "author": text,
        "boilerplate_off": list_of(_boilerplate_rule),
        "align": record({"strong": share, "possible": share, "candidates": whole(1, 20), "event_gate": yes_or_no}),
        "lexicon": record(
            {
                "files": list_of(text),
                "add": by_name(list_of(placed)),
                "remove": list_of(placed),
                "tier": by_name(whole(1, 2)),
                "alternatives": list_of(placed),
            }
        ),
        "app": record(
            {
                "theme": one_of(*THEMES),
                "layout": one_of(*LAYOUTS),
                "glyphs": one_of(*GLYPHS),
                "coaching": yes_or_no,
                "keys": by_name(text),
            }
        ),
        "articles": by_name(ARTICLE, "file names, each with keys under it: source, title, author, date"),
    }
)
SECTIONS = ("align", "lexicon", "app")


def find_config(home: Home, given: Path | None = None) -> Path:
    """The file that holds: the one given, the reader's own, one of ours in the current folder, the one that ships."""
    if given is not None:
        return home.here / given.expanduser()
    if is_there(own := home.config / NAME):
        return own
    if _is_ours(near := home.here / NAME):
        return near
    return shipped_config()


def read_config(path: Path) -> Settings:
    """The settings in a file, over those that ship; ConfigError with every problem in it."""
    settings, problems = settings_and_problems(path)
    if problems:
        raise ConfigError(problems)
    return settings


def settings_and_problems(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in a file over those that ship, without the values that are wrong, and every problem in it."""
    base = Settings() if path == shipped_config() else shipped_settings()
    name = safe_line(str(path))
    try:
        return settings_from(_read(path, name), name, path.parent, base)
    except ConfigError as error:
        return base, error.problems


def shipped_settings() -> Settings:
    """The settings when the reader sets nothing."""
    return read_config(shipped_config())


def settings_from(written: str, name: str, folder: Path, base: Settings) -> tuple[Settings, tuple[str, ...]]:
    """The settings that the text of a config file gives, over `base`, and every problem in it.

    Lexicon files are taken from `folder`. Each problem is `name:line:column: what; what to do`. Raises ConfigError
    where nothing in the text is YAML.
    """
    tree, at = parsed(written, name)
    try:
        found = CONFIG(tree, at)
    except Unusable:
        return base, at.problems
    found.pop("parallax", None)
    for key in SECTIONS:
        found[key] = replace(getattr(base, key), **found.get(key, {}))
    if (align := found["align"]).possible > align.strong and isinstance(tree, safe_yaml.Mapping):
        said = f"align: possible ({align.possible}) is above strong ({align.strong}); lower it or raise strong"
        at.wrong(tree[safe_yaml.Text("align")], said)
        found["align"] = replace(align, possible=base.align.possible, strong=base.align.strong)
    given = found.get("articles", {}).items()
    articles = {str(file): replace(base.articles.get(file, ArticleSettings()), **keys) for file, keys in given}
    files = tuple(str(folder / Path(file).expanduser()) for file in found["lexicon"].files)
    found |= {"articles": {**base.articles, **articles}, "lexicon": replace(found["lexicon"], files=files)}
    return replace(base, **found), at.problems


def _read(path: Path, name: str) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ConfigError([f"{name}: larger than {MOST_BYTES // 1_000_000} MB; is it the right file?"])
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError([f"{name}: could not be read ({error.strerror}); check its name and permissions"]) from error
    except UnicodeDecodeError as error:
        raise ConfigError([f"{name}: not UTF-8 (byte {error.start}); save it as UTF-8"]) from error


def _is_ours(path: Path) -> bool:
    """Whether a config.yaml, which many programs have, is Parallax's: its first key says so."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            head = file.read(20_000)
    except OSError:
        return False
    first = re.search(r"^(?!\s*(?:#|---|$)).*$", head, re.MULTILINE)
    return first is not None and re.match(r"parallax\s*:", first[0]) is not None
