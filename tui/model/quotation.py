"""Words that stand between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is quoted, without its marks; a quotation that runs over several paragraphs is one value for each."""

    span: Span
    certain: bool = True
    """False where no closing mark was found and the end of the paragraph stands in for it."""
    depth: int = 0
    """How many quotations it stands inside: 0 for the outermost."""
    continues: bool = False
    """Whether it goes on from the quotation of the paragraph before."""
