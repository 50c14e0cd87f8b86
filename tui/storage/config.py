"""config.yaml: where it is found, and what it says as Settings.

Every key is checked and every problem is told at once, with its place, so
that a reader mends the file in one go. What the file leaves out keeps the
default of the config.yaml that ships.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui.model.errors import ConfigError
from tui.model.settings import GLYPHS, LAYOUTS, THEMES, AlignSettings, ArticleSettings, Settings
from tui.storage import safe_yaml
from tui.storage.config_values import Reader, by_name, day, one_of, share, text, texts, whole, yes_or_no
from tui.storage.lexicon_entries import nearest
from tui.storage.paths import Home, is_there
from tui.storage.rules import loading_rules
from tui.storage.safe_yaml import Tree, place, read_yaml
from tui.storage.samples import shipped_config
from tui.text.clean import safe_line

NAME = "config.yaml"
VERSION = 1
MOST_BYTES = 4_000_000

SECTIONS: Mapping[str, Mapping[str, Reader]] = {
    "align": {"strong": share, "possible": share, "candidates": whole(1, 20), "event_gate": yes_or_no},
    "lexicon": {
        "files": texts,
        "add": by_name(texts),
        "remove": texts,
        "tier": by_name(whole(1, 2)),
        "alternatives": texts,
    },
    "app": {
        "theme": one_of(*THEMES),
        "layout": one_of(*LAYOUTS),
        "glyphs": one_of(*GLYPHS),
        "coaching": yes_or_no,
        "keys": by_name(text),
    },
}
ARTICLE: Mapping[str, Reader] = {"source": text, "title": text, "author": text, "date": day}
SINGLE: Mapping[str, Reader] = {"author": text, "boilerplate_off": texts}
KEYS = ("parallax", *SINGLE, *SECTIONS, "articles")


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
    base = Settings() if path == shipped_config() else shipped_settings()
    name = safe_line(str(path))
    return settings_from(_read(path, name), name, path.parent, base)


def settings_or_defaults(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in a file, or, where it is wrong, those that ship and what is wrong, for a banner."""
    try:
        return read_config(path), ()
    except ConfigError as error:
        return shipped_settings(), (*error.problems, "The defaults hold until this is mended.")


def shipped_settings() -> Settings:
    """The settings when the reader sets nothing."""
    return read_config(shipped_config())


def settings_from(written: str, name: str, folder: Path, base: Settings) -> Settings:
    """The settings that the text of a config file gives, over `base`.

    Lexicon files are taken from `folder`. Raises ConfigError with every
    problem, each as `name:line:column: what; what to do`.
    """
    tree = read_yaml(written, name)
    check = _Check(name)
    if not isinstance(tree, safe_yaml.Mapping):
        raise ConfigError([f"{place(tree, name)}: no keys; compare it with the shipped config.yaml"])
    check.version(tree)
    check.known(tree, KEYS)
    found = check.values({key: tree[key] for key in tree if key in SINGLE}, SINGLE)
    for key, readers in SECTIONS.items():
        values = check.section(tree.get(safe_yaml.Text(key)), readers)
        found[key] = replace(getattr(base, key), **values)
    found["articles"] = {**base.articles, **check.articles(tree, base)}
    check.order(tree, found["align"])
    check.rules(tree.get(safe_yaml.Text("boilerplate_off")))
    if check.problems:
        raise ConfigError(check.problems)
    files = tuple(str(folder / Path(file).expanduser()) for file in found["lexicon"].files)
    return replace(base, **found | {"lexicon": replace(found["lexicon"], files=files)})


class _Check:
    """Reads the values of one file and gathers what is wrong with them."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found: list[tuple[int, int, str]] = []

    @property
    def problems(self) -> list[str]:
        """All of them, in the order of the file."""
        return [message for _, _, message in sorted(self.found)]

    def wrong(self, tree: Tree, what: str) -> None:
        """Note a problem at a place."""
        self.found.append((tree.line, tree.column, f"{place(tree, self.name)}: {what}"))

    def version(self, tree: safe_yaml.Mapping) -> None:
        """See that the file's keys are those we know."""
        version = tree.get(safe_yaml.Text("parallax"), "")
        if isinstance(version, safe_yaml.Mapping):
            self.wrong(version, "the keys stand beside `parallax: 1`, not under it; move them to the left")
        elif isinstance(version, safe_yaml.Text) and version not in ("", str(VERSION)):
            self.wrong(version, f"parallax: version {VERSION} is what this Parallax reads; update it or the file")

    def known(self, tree: safe_yaml.Mapping, keys: tuple[str, ...]) -> None:
        """See that every key is one of these."""
        for key in tree:
            if key not in keys:
                self.wrong(key, f"unknown key {safe_line(str(key))!r}; {nearest(key, keys)}")

    def section(self, tree: Tree | None, readers: Mapping[str, Reader]) -> dict[str, Any]:
        """The values of a mapping with fixed keys; empty where there is none."""
        if tree is None or tree == "":
            return {}
        if not isinstance(tree, safe_yaml.Mapping):
            self.wrong(tree, f"wants keys under it: {', '.join(readers)}")
            return {}
        self.known(tree, tuple(readers))
        return self.values(tree, readers)

    def values(self, tree: Mapping[safe_yaml.Text, Tree], readers: Mapping[str, Reader]) -> dict[str, Any]:
        """What the readers make of the values that they are for."""
        found = {}
        for key, value in tree.items():
            if key in readers:
                try:
                    found[str(key)] = readers[key](value)
                except ValueError as error:
                    self.wrong(value, f"{key} {error}")
        return found

    def articles(self, tree: safe_yaml.Mapping, base: Settings) -> dict[str, ArticleSettings]:
        """What is given for each file."""
        section = tree.get(safe_yaml.Text("articles"))
        if section is None or section == "":
            return {}
        if not isinstance(section, safe_yaml.Mapping):
            self.wrong(section, "articles wants file names, each with keys under it: " + ", ".join(ARTICLE))
            return {}
        return {
            str(file): replace(base.articles.get(file, ArticleSettings()), **self.section(keys, ARTICLE))
            for file, keys in section.items()
        }

    def rules(self, off: Tree | None) -> None:
        """See that the boilerplate rules that are not to be applied are rules that there are."""
        if isinstance(off, safe_yaml.Sequence) and off:
            known = [rule.id for rule in loading_rules().boilerplate]
            for rule in off:
                if isinstance(rule, safe_yaml.Text) and rule not in known:
                    self.wrong(rule, f"boilerplate_off: no rule {safe_line(str(rule))!r}; {nearest(rule, known)}")

    def order(self, tree: safe_yaml.Mapping, align: AlignSettings) -> None:
        """See that what is found is at least as likely as what is uncertain."""
        if align.possible > align.strong:
            self.wrong(
                tree[safe_yaml.Text("align")],
                f"align: possible ({align.possible}) is above strong ({align.strong}); lower it or raise strong",
            )


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
