"""How roles and signs look in a terminal, and the only way for outside text to reach the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rich.style import Style
from textual.content import Content

from tui.app.themes import TERM_COLOURS
from tui.model.framing import Category
from tui.text.clean import safe_line


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The signs, each one cell wide in the terminals they are meant for."""

    focus: str = "▌"
    edge: str = "▏"
    strong: str = "●"
    possible: str = "◐"
    not_found: str = "○"
    unknown: str = "·"
    ruled: str = "†"
    note: str = "✎"
    more_right: str = "▸"
    more_left: str = "◂"
    bar: str = "▇"
    steps: str = "▁▃▄▅▆▇"
    quote: str = "“ ”"
    dot: str = "·"
    progress: str = "█"
    track: str = "░"
    sorted: str = "▾"
    swap: str = "→"


UNICODE = Glyphs()
ASCII = Glyphs(
    focus="#", edge="|", strong="*", possible="~", not_found="o", unknown="-", ruled="^", note="+",
    more_right=">", more_left="<", bar="=", steps="_.:-=#", quote='" "', dot="-", progress="#", track=".", sorted="v ",
    swap="->",
)  # fmt: skip
GLYPHS: Mapping[str, Glyphs] = {"unicode": UNICODE, "ascii": ASCII}


def plain(text: str) -> Content:
    """Outside text for one line of the screen: no markup, no control character."""
    return Content(safe_line(text))


def line(*parts: str | tuple[str, str]) -> Content:
    """Pieces of text, each alone or with a style, as content; outside text is safe in any of them."""
    return Content.assemble(
        *((safe_line(part[0]), part[1]) if isinstance(part, tuple) else safe_line(part) for part in parts)
    )


def fitted(text: str, width: int) -> str:
    """`text` in at most `width` characters, with an ellipsis where it was cut."""
    return text if len(text) <= width else text[: max(width - 1, 0)].rstrip() + "…" if width > 0 else ""


@dataclass(frozen=True)
class Inks:
    """The styles of a theme: what each role of a passage looks like."""

    theme: str
    variables: Mapping[str, str]
    categories: Sequence[Category]
    glyphs: Glyphs = UNICODE
    _made: dict[tuple[frozenset[str], str, bool], Style] = field(default_factory=dict)

    def __hash__(self) -> int:
        """By identity: one is made for each theme."""
        return id(self)

    def colour(self, name: str) -> str:
        """A colour of the theme, as hex."""
        return self.variables[name]

    def term_colour(self, category: str) -> str:
        """The colour of a loaded-term category."""
        return term_colour(self.theme, category, tuple(one.id for one in self.categories))

    def style(self, roles: frozenset[str], ground: str, *, faded: bool = False) -> Style:
        """The style of text with these roles, on the background named `ground`; `faded` for a mere candidate."""
        key = (roles, ground, faded)
        if key not in self._made:
            base = Style(color=self.variables["quiet" if faded else "foreground"], bgcolor=self.variables[ground])
            self._made[key] = sum((self._role(role) for role in sorted(roles, key=_order)), base)
        return self._made[key]

    def _role(self, role: str) -> Style:
        """What one role adds."""
        name, _, rest = role.partition(":")
        category, _, voice = rest.partition(":")
        if name == "loaded":
            return Style(color=self.term_colour(category), underline=True, bold=not voice, italic=bool(voice))
        if name == "faint":
            return Style(color=self.variables["faint"], underline=True)
        return self._plain_role(name)

    def _plain_role(self, name: str) -> Style:
        known = {
            "title": Style(bold=True, color=self.variables["primary"]),
            "heading": Style(bold=True),
            "deck": Style(italic=True),
            "best": Style(bold=True),
            "note": Style(bgcolor=self.variables["note"], underline=True),
            "search": Style(bgcolor=self.variables["found"]),
            "reached": Style(reverse=True),
            "selected": Style(bgcolor=self.variables["chosen"]),
        }
        return known.get(name, Style())


_ORDER = ("title", "heading", "deck", "best", "faint", "loaded", "note", "search", "reached", "selected")


def _order(role: str) -> int:
    """Later roles win where two set the same thing."""
    name = role.partition(":")[0]
    return _ORDER.index(name) if name in _ORDER else -1


@lru_cache(maxsize=512)
def term_colour(theme: str, category: str, categories: tuple[str, ...]) -> str:
    """The colour of a category in a theme: the next of the theme's, in the order of the lexicon's categories."""
    colours = TERM_COLOURS.get(theme, TERM_COLOURS["parallax-dark"])
    return colours[(categories.index(category) if category in categories else 0) % len(colours)]


def joined(contents: Iterable[Content], between: str = "  ") -> Content:
    """Contents one after the other."""
    return Content(between).join(contents)
