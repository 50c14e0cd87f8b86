"""What the reader should know about a load before trusting its links."""

from __future__ import annotations

from collections.abc import Iterable

from tui.alignment.copies import Copies
from tui.alignment.load import Load
from tui.alignment.stories import Stories
from tui.alignment.wording import in_words


def notices_of(load: Load, copies: Copies, stories: Stories | None) -> tuple[str, ...]:
    """The notices of a load, in words; `stories` is None where the event gate is off."""
    return (*_different_stories(load, stories), *_same_texts(load, copies))


def _different_stories(load: Load, stories: Stories | None) -> Iterable[str]:
    """Which articles look like another story."""
    if stories is None or len(stories.stories) < 2:
        return
    told = " / ".join(", ".join(_sources(load, story)) for story in stories.stories)
    count = "two" if len(stories.stories) == 2 else str(len(stories.stories))
    yield (
        f"These look like {count} different stories: {told}. Likenesses between them count for less; "
        "set event_gate to no to compare them as one."
    )


def _same_texts(load: Load, copies: Copies) -> Iterable[str]:
    """Which articles carry nearly the same text."""
    for group in copies.groups():
        yield f"{in_words(_sources(load, group))} carry nearly the same text; they count as one witness."


def _sources(load: Load, story: Iterable[int]) -> list[str]:
    """The sources of a story's articles, in the order given."""
    return [str(load.articles[place].source) for place in sorted(story, key=lambda place: load.given[place])]
