"""Blocks as one HTML page that needs nothing from outside itself: no script, no font, no picture, no address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise

from tui.export.document import Block, Bullets, Cell, Heading, Marked, Paragraph, Provenance, Quote, Table, one_line
from tui.export.excerpts import ABOUT
from tui.model.framing import Category
from tui.model.marks import Run
from tui.text.clean import safe_text
from tui.text.provenance import provenance

BLANKS = re.compile(r"\s+")
STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #22252a; --loaded: 75% 25%; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171b; --ink: #dcd9d2; --loaded: 85% 75%; } }
body { font: 16px/1.5 Georgia, serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
body { background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; padding-bottom: .2rem; }
table { border-collapse: collapse; font-size: .92rem; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid #8886; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }
footer { font-size: .92rem; opacity: .8; }
mark { background: none; color: inherit; text-decoration: underline dotted; }
mark.loaded { color: hsl(var(--hue) var(--loaded)); text-decoration: underline; font-weight: bold; }
mark.quoted, mark.scare { font-weight: normal; font-style: italic; }
mark sup { display: inline-block; font: .7em/0 system-ui, sans-serif; user-select: none; margin-left: .1em; }
strong { background: #8884; padding: 0 .15em; }
"""
STRENGTHS = ("loaded", "faint")
VOICES = {"quoted": "quoted", "scare": "in scare quotes"}
DOUBTS = {"negated": ("negated", "¬"), "unsure": ("whose voice is uncertain", "?")}
"""What an editor should know of a mark: in words, and as a sign beside the letter."""


def as_html(blocks: Sequence[Block], categories: Sequence[Category] = ()) -> str:
    """The document as a whole page, titled by its first heading, with a final newline.

    `categories` are those that the marks of its quotations name.
    """
    title = next((block.text for block in blocks if isinstance(block, Heading)), "Parallax")
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )
    inks = {category.id: (category, hue) for category, hue in zip(categories, hues(categories), strict=True)}
    return head + "\n".join(_block(block, inks) for block in blocks) + "\n</body>\n</html>\n"


def hues(categories: Sequence[Category]) -> list[int]:
    """The colour of each category, in degrees: of those that are marked, as far apart as their number allows."""
    marked = [category.id for category in categories if category.tier == 1]
    return [marked.index(one.id) * 360 // len(marked) if one.id in marked else 0 for one in categories]


Inks = Mapping[str, tuple[Category, int]]
"""By its id, each category and its hue."""


def _text(text: str) -> str:
    return escape(one_line(text))


def _block(block: Block, inks: Inks) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_text(block.text)}</h{block.level}>"
        case Paragraph():
            return f"<p>{_cell(block.text, inks)}</p>"
        case Quote():
            return f"<blockquote><p>{_text(block.text)}</p><footer>— {_text(block.where)}</footer></blockquote>"
        case Bullets():
            return f"<ul>{''.join(f'<li>{_text(item)}</li>' for item in block.items)}</ul>"
        case Table():
            return _table(block, inks)
        case Provenance():
            return f"<!-- {provenance(block.kind)} -->"


def _table(table: Table, inks: Inks) -> str:
    head, *body = (
        _row([_cell(cell, inks) for cell in cells], numbers=table.numbers, tag="td" if place else "th")
        for place, cells in enumerate((table.header, *table.rows))
    )
    return f"<table>\n<thead>{head}</thead>\n<tbody>\n{chr(10).join(body)}\n</tbody>\n</table>"


def _row(cells: Sequence[str], *, numbers: frozenset[int], tag: str) -> str:
    figure = {True: ' class="figure"', False: ""}
    return f"<tr>{''.join(f'<{tag}{figure[i in numbers]}>{cell}</{tag}>' for i, cell in enumerate(cells))}</tr>"


def _cell(cell: Cell, inks: Inks) -> str:
    return "".join(_runs(cell, inks)) if isinstance(cell, Marked) else _text(cell)


def _runs(words: Marked, inks: Inks) -> Iterator[str]:
    """Each run in its elements; the letter of a category once, where its mark ends."""
    for run, following in pairwise((*words.runs, Run("", frozenset()))):
        role = _loaded(run)
        text = escape(safe_text(BLANKS.sub(" ", run.text)))
        if role and run.text:
            text = _mark(text, role, run, inks, ends=_loaded(following) != role)
        yield f"<strong>{text}</strong>" if ABOUT in run.roles else text


def _loaded(run: Run) -> str:
    """The role that says how a run is loaded; of several a marked one before a faint one. Empty where it is not."""
    found = [role for role in run.roles if role.partition(":")[0] in STRENGTHS]
    return min(found, key=lambda role: (STRENGTHS.index(role.partition(":")[0]), role), default="")


def _mark(text: str, role: str, run: Run, inks: Inks, *, ends: bool) -> str:
    """A loaded term: coloured and underlined, its category's name to be asked for, and its letter beside it."""
    strength, _, rest = role.partition(":")
    id, _, voice = rest.partition(":")
    category, hue = inks.get(id, (None, 0))
    doubts = [doubt for role, doubt in DOUBTS.items() if role in run.roles]
    title = ", ".join(filter(None, (category.name if category else id, VOICES.get(voice), *(d[0] for d in doubts))))
    classes = " ".join(filter(None, (strength, voice if voice in VOICES else "")))
    signs = (category.letter if category and strength == "loaded" else "", *(sign for _, sign in doubts))
    letter = f"<sup>{_text(''.join(signs))}</sup>" if ends and any(signs) else ""
    return f'<mark class="{classes}" style="--hue: {hue}" title="{_text(title)}">{text}{letter}</mark>'
