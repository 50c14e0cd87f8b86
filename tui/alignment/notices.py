"""What the reader should know about a load before trusting its links."""

from __future__ import annotations

from collections.abc import Iterable

from tui.alignment.load import Load
from tui.alignment.stories import Stories


def notices_of(load: Load, stories: Stories | None) -> tuple[str, ...]:
    """The notices of a load, in words; `stories` is None where the event gate is off."""
    return tuple(_different_stories(load, stories)) if stories is not None else ()


def _different_stories(load: Load, stories: Stories) -> Iterable[str]:
    """Which articles look like another story."""
    if len(stories.stories) < 2:
        return
    told = " / ".join(", ".join(_sources(load, story)) for story in stories.stories)
    count = "two" if len(stories.stories) == 2 else str(len(stories.stories))
    yield (
        f"These look like {count} different stories: {told}. Likenesses between them count for less; "
        "set event_gate to no to compare them as one."
    )


def _sources(load: Load, story: Iterable[int]) -> list[str]:
    """The sources of a story's articles, in the order given."""
    return [str(load.articles[place].source) for place in sorted(story, key=lambda place: load.given[place])]
