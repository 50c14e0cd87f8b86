"""Blocks as one HTML page that needs nothing from outside itself: no script, no font, no picture, no address."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tui.export.document import Block, Bullets, Heading, Paragraph, Quote, Table, one_line

STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 Georgia, serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; padding-bottom: .2rem; }
table { border-collapse: collapse; font-size: .92rem; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid #8886; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }
footer { font-size: .92rem; opacity: .8; }
"""


def as_html(blocks: Sequence[Block]) -> str:
    """The document as a whole page, titled by its first heading, with a final newline."""
    title = next((block.text for block in blocks if isinstance(block, Heading)), "Parallax")
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )
    return head + "\n".join(map(_block, blocks)) + "\n</body>\n</html>\n"


def _text(text: str) -> str:
    return escape(one_line(text))


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_text(block.text)}</h{block.level}>"
        case Paragraph():
            return f"<p>{_text(block.text)}</p>"
        case Quote():
            return f"<blockquote><p>{_text(block.text)}</p><footer>— {_text(block.where)}</footer></blockquote>"
        case Bullets():
            return f"<ul>{''.join(f'<li>{_text(item)}</li>' for item in block.items)}</ul>"
        case Table():
            head, *body = (
                _row(cells, table=block, tag="th" if not i else "td")
                for i, cells in enumerate((block.header, *block.rows))
            )
            return f"<table>\n<thead>{head}</thead>\n<tbody>\n{chr(10).join(body)}\n</tbody>\n</table>"


def _row(cells: Sequence[str], *, table: Table, tag: str) -> str:
    figure = {True: ' class="figure"', False: ""}
    return f"<tr>{''.join(f'<{tag}{figure[i in table.numbers]}>{_text(c)}</{tag}>' for i, c in enumerate(cells))}</tr>"
